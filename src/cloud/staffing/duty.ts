import { type Kysely, sql } from 'kysely'
import type { StaffRole } from '#domain/staff/roles'
import { days, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'

export interface OnDuty {
  readonly staffId: string
  readonly personId: string
  readonly role: StaffRole
}

/** Of staff called `s`: away at some moment that the condition names. */
export const awayAt = (at: Instant) => sql`exists (select 1 from staff_absences a
  where a.community_id = s.community_id and a.staff_id = s.id
    and a.to_at > ${new Date(at)} and a.from_at <= ${new Date(at)})`

/** Who is on duty at this moment by the roster, without those who are away. */
export async function listOnDuty(
  db: Kysely<Tables>,
  communityId: string,
  at: Instant,
): Promise<readonly OnDuty[]> {
  const { rows } = await sql<OnDuty>`
    select distinct s.id as "staffId", s.person_id as "personId", s.role
    from duty_roster d
    join staff s on s.community_id = d.community_id and s.id = d.staff_id
    where d.community_id = ${communityId} and d.from_at <= ${new Date(at)}
      and d.from_at > ${new Date(at - days(1))} and d.to_at > ${new Date(at)}
      and s.disabled_at is null and not ${awayAt(at)}
    order by s.id`.execute(db)
  return rows
}

/**
 * F7: how many of a role are on duty in `[from, to)`. Where nobody wrote a roster for that time,
 * everybody of the role who is not away counts.
 */
export async function countOnDuty(
  db: Kysely<Tables>,
  communityId: string,
  role: StaffRole,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<number> {
  const planned = sql`d.community_id = ${communityId} and d.from_at < ${new Date(to)}
    and d.from_at > ${new Date(from - days(1))} and d.to_at > ${new Date(from)}`
  const { rows } = await sql<{ on_duty: number; present: number; has_roster: boolean }>`
    select
      count(*) filter (where exists (select 1 from duty_roster d
        where ${planned} and d.staff_id = s.id))::int as on_duty,
      count(*)::int as present,
      exists (select 1 from duty_roster d where ${planned}) as has_roster
    from staff s
    where s.community_id = ${communityId} and s.role = ${role} and s.disabled_at is null
      and not exists (select 1 from staff_absences a
        where a.community_id = s.community_id and a.staff_id = s.id
          and a.from_at <= ${new Date(from)} and a.to_at >= ${new Date(to)})`.execute(db)
  const { on_duty = 0, present = 0, has_roster = false } = rows[0] ?? {}
  return has_roster ? on_duty : present
}
