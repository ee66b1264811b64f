import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Kysely, sql } from 'kysely'
import type { Lang } from '#contract/common'
import { type Caller as Asking, mayDo, type Verb } from '#domain/staff/permissions'
import type { ResidentRole, StaffRole } from '#domain/staff/roles'
import { days, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { Refused } from './refused'

export interface CallerHome {
  readonly communityId: string
  readonly houseId: string
  readonly buildingId: string
  readonly role: ResidentRole
  readonly verified: boolean
  readonly shared: boolean
}

export interface CallerSeat {
  readonly communityId: string
  readonly staffId: string
  readonly role: StaffRole
  readonly departmentId: string | null
}

/** Who asks, with the homes they live in now and the seats they hold now. */
export interface Caller {
  readonly personId: string
  readonly name: string
  readonly lang: Lang
  readonly homes: readonly CallerHome[]
  readonly seats: readonly CallerSeat[]
  readonly sessionHash: string
  /** The privacy consent is withdrawn: homes stand, but nothing personal may be done until it is given again. */
  readonly withdrawn: boolean
}

export const SESSION_LASTS = days(30)

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

interface Row {
  person_id: string
  name: string
  lang: Lang
  expires_at: Date
  withdrawn: boolean
  homes: CallerHome[]
  seats: CallerSeat[]
}

/** One statement for session, person, homes and seats: every signed-in request pays it. */
const find = (db: Kysely<Tables>, sessionHash: string, now: Instant) =>
  sql<Row>`
    select p.id as person_id, coalesce(p.name_wanted, p.display_name) as name, p.lang, s.expires_at,
      p.consent_withdrawn_at is not null as withdrawn,
      (select coalesce(json_agg(json_build_object(
          'communityId', r.community_id, 'houseId', r.house_id, 'buildingId', h.building_id,
          'role', r.role, 'verified', r.verified_at is not null, 'shared', r.shared)
          order by r.moved_in_at, r.id), '[]')
        from residencies r
        join houses h on h.community_id = r.community_id and h.id = r.house_id
        where r.person_id = p.id and r.moved_out_at is null) as homes,
      (select coalesce(json_agg(json_build_object(
          'communityId', t.community_id, 'staffId', t.id, 'role', t.role,
          'departmentId', t.department_id) order by t.created_at, t.id), '[]')
        from staff t where t.person_id = p.id and t.disabled_at is null) as seats
    from sessions s
    join people p on p.id = s.person_id and p.deleted_at is null
    where s.token_hash = ${sessionHash} and s.revoked_at is null
      and s.expires_at > ${new Date(now)}`.execute(db)

export function bearer(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && token ? token : null
}

/** null: no token, or one that opens nothing (forged, expired, revoked). */
export async function findCaller(
  db: Kysely<Tables>,
  token: string | null,
  now: Instant,
): Promise<Caller | null> {
  if (token === null) return null
  const sessionHash = hashToken(token)
  const row = (await find(db, sessionHash, now)).rows[0]
  if (!row) return null
  // Sliding expiry, written at most once a day and session.
  if (row.expires_at.getTime() < now + SESSION_LASTS - days(1))
    await db
      .updateTable('sessions')
      .set({ expires_at: new Date(now + SESSION_LASTS) })
      .where('token_hash', '=', sessionHash)
      .execute()
  const { person_id: personId, name, lang, homes, seats, withdrawn } = row
  return { personId, name, lang, homes, seats, sessionHash, withdrawn }
}

/** All that a session is in the words of the table of permissions: a resident is also a person, a person also anyone. */
export function callersOf(caller: Caller | null): Asking[] {
  if (!caller) return ['anyone']
  // Staff work on, whatever they decided as residents.
  if (caller.withdrawn) return ['anyone', 'withdrawn', ...caller.seats.map((seat) => seat.role)]
  const resident: Asking[] = caller.homes.some((home) => home.verified) ? ['resident'] : []
  return ['anyone', 'person', ...resident, ...caller.seats.map((seat) => seat.role)]
}

/**
 * The caller's seat in this community. Another community's things do not exist for them: `not-found`;
 * a verb that the table does not give to their role there is `not-allowed`.
 */
export function seatIn(caller: Caller, communityId: string, verb?: Verb): CallerSeat {
  const seat = caller.seats.find((one) => one.communityId === communityId)
  if (!seat) throw new Refused('not-found')
  if (verb && !mayDo(verb, [seat.role])) throw new Refused('not-allowed')
  return seat
}

/** The caller's home; a stranger's is `not-found`. */
export function homeOf(caller: Caller, houseId: string): CallerHome {
  const home = caller.homes.find((one) => one.houseId === houseId)
  if (!home) throw new Refused('not-found')
  return home
}
