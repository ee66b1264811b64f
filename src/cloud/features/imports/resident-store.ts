import { type Kysely, sql } from 'kysely'
import type { NewResident } from '#domain/imports/residents'
import type { ResidentRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { newId } from '../../ids'
import { phoneColumns } from '../../people/phone'

type Db = Kysely<Tables>

export interface Settled extends NewResident {
  readonly residencyId: string
  readonly personId: string
}

/** Held in the order of their ids: a desk that works on one of these homes comes before or after. */
export async function lockHomes(
  db: Db,
  communityId: string,
  houseIds: readonly string[],
): Promise<void> {
  await sql`
    select 1 from houses where community_id = ${communityId} and id = any(${[...houseIds]}::uuid[])
    order by id for no key update`.execute(db)
}

/** Persons without a login, one per name and telephone, and their residencies: two statements for all. */
export async function insertResidents(
  deps: Pick<Deps, 'secret' | 'random'>,
  db: Db,
  communityId: string,
  made: readonly NewResident[],
  now: Instant,
): Promise<readonly Settled[]> {
  if (made.length === 0) return []
  const persons = new Map<string, string>()
  const people: object[] = []
  const settled = made.map((one): Settled => {
    const known = one.personId ?? persons.get(one.samePerson)
    const personId = known ?? newId(now)
    persons.set(one.samePerson, personId)
    const phone = one.phone === null ? {} : phoneColumns(deps, one.phone, now)
    if (known === undefined) people.push({ id: personId, name: one.name, ...phone })
    return { ...one, personId, residencyId: newId(now) }
  })
  const at = new Date(now)
  await sql`
    insert into people (id, display_name, created_at, phone_box, phone_hash, phone_at)
    select n.id, n.name, ${at}, n.phone_box, n.phone_hash, n.phone_at
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as n(id uuid, name text,
      phone_box text, phone_hash text, phone_at timestamptz)`.execute(db)
  const rows = settled.map((one) => ({
    id: one.residencyId,
    house: one.houseId,
    person: one.personId,
    role: one.role,
    since: new Date(one.movedInAt),
  }))
  await sql`
    insert into residencies (community_id, id, house_id, person_id, role, moved_in_at,
      verified_by, verified_at)
    select ${communityId}::uuid, n.id, n.house, n.person, n.role, n.since, 'import', ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id uuid, house uuid, person uuid,
      role text, since timestamptz)`.execute(db)
  return settled
}

export async function changeRole(
  db: Db,
  communityId: string,
  residencyId: string,
  role: ResidentRole,
): Promise<void> {
  await db
    .updateTable('residencies')
    .set({ role })
    .where('community_id', '=', communityId)
    .where('id', '=', residencyId)
    .execute()
}
