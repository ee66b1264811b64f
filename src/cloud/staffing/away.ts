import { type Kysely, sql } from 'kysely'
import type { StaffFacts } from '#domain/tickets/actions'
import { BETTER } from '#domain/tickets/policy'
import { days, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { awayAt } from './duty'

export interface Absence {
  readonly id: string
  readonly staffId: string
  readonly substituteId: string | null
  readonly from: Instant
  readonly to: Instant
}

interface Row {
  id: string
  staff_id: string
  substitute_id: string | null
  from_at: Date
  to_at: Date
}

/** An absence as it stands now; one that was ended early has its new end. */
export async function findAbsence(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<Absence | null> {
  const row: Row | undefined = await db
    .selectFrom('staff_absences')
    .select(['id', 'staff_id', 'substitute_id', 'from_at', 'to_at'])
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    staffId: row.staff_id,
    substituteId: row.substitute_id,
    from: row.from_at.getTime(),
    to: row.to_at.getTime(),
  }
}

/** So long a ticket that was closed before may be reopened, and would come back to its owner. */
const COMES_BACK = days(BETTER.reopenDays.to + 1)

/** A seat that was ended: away for good, as far as tickets go. Null while it is in use. */
export async function findEndedSeat(
  db: Kysely<Tables>,
  communityId: string,
  staffId: string,
): Promise<Absence | null> {
  const row = await db
    .selectFrom('staff')
    .select('disabled_at')
    .where('community_id', '=', communityId)
    .where('id', '=', staffId)
    .executeTakeFirst()
  const from = row?.disabled_at?.getTime()
  if (from === undefined) return null
  return { id: staffId, staffId, substituteId: null, from, to: from + COMES_BACK }
}

/**
 * Who may stand in for somebody who is away, the best first: the named substitute, the head of the
 * department, the desk that is on duty, the rest of the desk, the manager. Nobody who is away too.
 */
export async function listStandIns(
  db: Kysely<Tables>,
  communityId: string,
  absence: Absence,
  now: Instant,
): Promise<readonly StaffFacts[]> {
  const { rows } = await sql<StaffFacts>`
    select s.id as "staffId", s.person_id as "personId", s.department_id as "departmentId"
    from staff s
    left join staff gone on gone.community_id = s.community_id and gone.id = ${absence.staffId}
    left join departments d on d.community_id = s.community_id and d.id = gone.department_id
    where s.community_id = ${communityId} and s.disabled_at is null and s.id <> ${absence.staffId}
      and not ${awayAt(now)}
      and (s.id = ${absence.substituteId}::uuid or s.id = d.head_id
        or s.role in ('frontdesk', 'manager'))
    order by s.id is not distinct from ${absence.substituteId}::uuid desc,
      s.id is not distinct from d.head_id desc,
      s.role = 'frontdesk' and exists (select 1 from duty_roster o
        where o.community_id = s.community_id and o.staff_id = s.id
          and o.from_at <= ${new Date(now)} and o.to_at > ${new Date(now)}) desc,
      s.role = 'frontdesk' desc, s.created_at, s.id`.execute(db)
  return rows
}

/** What somebody still has in hand. */
export async function listOwned(
  db: Kysely<Tables>,
  communityId: string,
  staffId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from tickets t
    where t.community_id = ${communityId} and t.owner_id = ${staffId}
      and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')
    order by t.id`.execute(db)
  return rows.map((row) => row.id)
}
