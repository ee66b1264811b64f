import { type Kysely, sql } from 'kysely'
import type { DutyWeek } from '#contract/duty'
import type { Shift } from '#domain/staff/duty'
import type { StaffRole } from '#domain/staff/roles'
import { days, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

export interface Member {
  readonly staffId: string
  readonly alias: string
  readonly role: StaffRole
}

export type Span = { readonly from: Instant; readonly to: Instant }

interface SpanRow extends Member {
  readonly id: string
  readonly from_at: Date
  readonly to_at: Date
}

const spanned = <T extends SpanRow>({ from_at, to_at, ...rest }: T) => ({
  ...rest,
  from: from_at.toISOString(),
  to: to_at.toISOString(),
})

/** Shifts that touch a span, the earliest first. */
export async function listShifts(
  db: Kysely<Tables>,
  communityId: string,
  { from, to }: Span,
): Promise<DutyWeek['shifts']> {
  const { rows } = await sql<SpanRow>`
    select d.id, d.staff_id as "staffId", s.alias, s.role, d.from_at, d.to_at
    from duty_roster d
    join staff s on s.community_id = d.community_id and s.id = d.staff_id and s.disabled_at is null
    where d.community_id = ${communityId} and d.from_at < ${new Date(to)}
      and d.from_at > ${new Date(from - days(1))} and d.to_at > ${new Date(from)}
    order by d.from_at, d.to_at, s.alias, d.id`.execute(db)
  return rows.map(spanned)
}

/** Absences that touch a span. @param staffId who looks: the own ones may be ended */
export async function listAbsences(
  db: Kysely<Tables>,
  communityId: string,
  { from, to }: Span,
  mayEnd: (staffId: string) => boolean,
): Promise<DutyWeek['away']> {
  const { rows } = await sql<SpanRow & { substituteName: string | null }>`
    select a.id, a.staff_id as "staffId", s.alias, s.role, a.from_at, a.to_at,
      b.alias as "substituteName"
    from staff_absences a
    join staff s on s.community_id = a.community_id and s.id = a.staff_id and s.disabled_at is null
    left join staff b on b.community_id = a.community_id and b.id = a.substitute_id
    where a.community_id = ${communityId} and a.from_at < ${new Date(to)}
      and a.to_at > ${new Date(from)}
    order by a.from_at, a.id`.execute(db)
  return rows.map((row) => ({ ...spanned(row), mine: mayEnd(row.staffId) }))
}

export const listMembers = async (
  db: Kysely<Tables>,
  communityId: string,
): Promise<readonly (Member & { readonly personId: string })[]> => {
  const { rows } = await sql<Member & { personId: string }>`
    select s.id as "staffId", s.person_id as "personId", s.alias, s.role from staff s
    where s.community_id = ${communityId} and s.disabled_at is null
    order by s.created_at, s.id`.execute(db)
  return rows
}

/** The member's row, kept from a second planner until the transaction ends; null: nobody of this community. */
export async function lockMember(
  db: Kysely<Tables>,
  communityId: string,
  staffId: string,
): Promise<Member | null> {
  const { rows } = await sql<Member>`
    select s.id as "staffId", s.alias, s.role from staff s
    where s.community_id = ${communityId} and s.id = ${staffId} and s.disabled_at is null
    for update`.execute(db)
  return rows[0] ?? null
}

export interface NewSpan extends Shift {
  readonly id: string
  readonly communityId: string
  readonly madeBy: string
  readonly madeAt: Instant
}

const rowOf = ({ id, communityId, staffId, from, to, madeBy, madeAt }: NewSpan) => ({
  community_id: communityId,
  id,
  staff_id: staffId,
  from_at: new Date(from),
  to_at: new Date(to),
  made_by: madeBy,
  made_at: new Date(madeAt),
})

export const insertShifts = async (
  db: Kysely<Tables>,
  shifts: readonly NewSpan[],
): Promise<void> => {
  if (shifts.length > 0) await db.insertInto('duty_roster').values(shifts.map(rowOf)).execute()
}

export async function insertAbsence(
  db: Kysely<Tables>,
  absence: NewSpan,
  substituteId: string | null,
): Promise<void> {
  const row = { ...rowOf(absence), substitute_id: substituteId }
  await db.insertInto('staff_absences').values(row).execute()
}

export async function deleteShift(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<Instant | null> {
  const gone = await db
    .deleteFrom('duty_roster')
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .returning('from_at')
    .executeTakeFirst()
  return gone === undefined ? null : gone.from_at.getTime()
}

export async function endAbsenceAt(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  at: Instant,
): Promise<void> {
  // One that has not begun yet ends before it begins: it is gone.
  await sql`delete from staff_absences
    where community_id = ${communityId} and id = ${id} and from_at >= ${new Date(at)}`.execute(db)
  await sql`update staff_absences set to_at = ${new Date(at)}
    where community_id = ${communityId} and id = ${id} and to_at > ${new Date(at)}`.execute(db)
}
