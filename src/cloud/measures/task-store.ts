import { type Kysely, sql } from 'kysely'
import type { Plan, Slot } from '#domain/followups/schedule'
import type { Housemate, TaskState } from '#domain/followups/task'
import { NEVER } from '#domain/prompts/invitation'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { newId } from '../ids'

export interface Home {
  readonly communityId: string
  readonly houseId: string
}

export interface NewTask extends Home {
  readonly slot: Slot
  readonly anchorAt: Instant
  /** The one who is asked; null: whoever answers for the home. */
  readonly personId: string | null
  readonly ticketId?: string
  readonly quarter?: string
  readonly dedupeKey: string
  /** The answer that it is about. */
  readonly responseId?: string
  /** Plans whose questions it asks along. */
  readonly asks?: readonly Plan[]
  /** The person whose call it must not be. */
  readonly notFor?: string
}

/** One task per key, ever. A home that has the same question open within 14 days of it is not asked twice. */
export async function insertTask(
  db: Kysely<Tables>,
  task: NewTask,
  now: Instant,
): Promise<string | null> {
  const { slot, communityId, houseId } = task
  const { rows } = await sql<{ id: string }>`
    insert into followup_tasks (community_id, id, house_id, person_id, plan, anchor_at, due_at,
      window_start, window_end, quarter, ticket_id, response_id, asks, not_for, state, dedupe_key)
    select ${communityId}::uuid, ${newId(now)}::uuid, ${houseId}::uuid, ${task.personId}::uuid,
      ${slot.plan}::text, ${new Date(task.anchorAt)}::timestamptz,
      ${new Date(slot.dueAt)}::timestamptz, ${new Date(slot.windowStart)}::timestamptz,
      ${new Date(slot.windowEnd)}::timestamptz, ${task.quarter ?? null}::text,
      ${task.ticketId ?? null}::uuid, ${task.responseId ?? null}::uuid,
      ${[...(task.asks ?? [])]}::text[], ${task.notFor ?? null}::uuid, 'scheduled',
      ${task.dedupeKey}::text
    where ${slot.plan} not like 'move-in-%' and ${slot.plan} <> 'ticket' or not exists (
      select 1 from followup_tasks t
      where t.community_id = ${communityId} and t.house_id = ${houseId} and t.plan = ${slot.plan}
        and t.state in ('scheduled', 'due', 'in_progress')
        and (t.ticket_id is null or t.ticket_id = ${task.ticketId ?? null}::uuid)
        and abs(extract(epoch from t.due_at - ${new Date(slot.dueAt)}::timestamptz)) < 14 * 86400)
    on conflict (community_id, dedupe_key) do update
      set state = 'scheduled', result_at = null
      where followup_tasks.state = 'cancelled' and followup_tasks.plan = 'ticket'
    returning id`.execute(db)
  return rows[0]?.id ?? null
}

/** What was planned needs nobody any more, unless somebody has begun. */
export async function dropTask(
  db: Kysely<Tables>,
  communityId: string,
  dedupeKey: string,
  now: Instant,
): Promise<void> {
  await sql`
    update followup_tasks set state = 'cancelled', result_at = ${new Date(now)}
    where community_id = ${communityId} and dedupe_key = ${dedupeKey}
      and state = 'scheduled'`.execute(db)
}

/** Everybody verified who lives in the home, in the order in which they moved in. */
export async function listMates(
  db: Kysely<Tables>,
  { communityId, houseId }: Home,
): Promise<Housemate[]> {
  const { rows } = await sql<{
    person_id: string
    role: Housemate['role']
    until: Date | null
    staff: boolean
  }>`
    select r.person_id, r.role, n.until, exists (select 1 from staff s
        where s.person_id = r.person_id and s.disabled_at is null) as staff
    from residencies r left join never_asks n on n.person_id = r.person_id
    where r.community_id = ${communityId} and r.house_id = ${houseId}
      and r.moved_out_at is null and r.verified_at is not null
    order by r.moved_in_at, r.id`.execute(db)
  return rows.map((row) => ({
    personId: row.person_id,
    role: row.role,
    neverAt: row.until === null ? null : row.until.getTime() - NEVER,
    isStaff: row.staff,
  }))
}

export interface Handing {
  readonly from: string
  readonly to: { readonly personId: string } | { readonly state: TaskState }
  /** Also those that were for whoever answers for the home. */
  readonly alsoNobodys: boolean
}

/** The open survey tasks of a home that were for this person: to the heir, or to their end. */
export async function handOnTasks(
  db: Kysely<Tables>,
  { communityId, houseId }: Home,
  { from, to, alsoNobodys }: Handing,
  now: Instant,
): Promise<void> {
  const change =
    'personId' in to
      ? sql`person_id = ${to.personId}`
      : sql`state = ${to.state}, result_at = ${new Date(now)}`
  await sql`
    update followup_tasks set ${change}
    where community_id = ${communityId} and house_id = ${houseId}
      and state in ('scheduled', 'due', 'in_progress')
      and plan in ('move-in-1', 'move-in-2', 'move-in-3', 'quarterly')
      and (person_id = ${from} or (${alsoNobodys} and person_id is null))`.execute(db)
}

/** What is asked of one person alone, who does not want to be asked: the exit questions, a check. */
export const refuseOwn = (db: Kysely<Tables>, personId: string, now: Instant) =>
  sql`update followup_tasks set state = 'refused', result_at = ${new Date(now)}
    where person_id = ${personId} and plan in ('exit', 'check')
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)

/** Who moved out is not asked again what was filled in for them. */
export const cancelChecks = (
  db: Kysely<Tables>,
  { communityId, houseId }: Home,
  personId: string,
  now: Instant,
) =>
  sql`update followup_tasks set state = 'cancelled', end_reason = 'movedOut',
      result_at = ${new Date(now)}, next_channel = null, next_at = null
    where community_id = ${communityId} and house_id = ${houseId} and person_id = ${personId}
      and plan = 'check' and state in ('scheduled', 'due', 'in_progress')`.execute(db)

/** The home's task of the quarter ends as refused, written now where no planner has written it yet. */
export async function refuseQuarter(
  db: Kysely<Tables>,
  { communityId, houseId }: Home,
  slot: Slot,
  quarter: { readonly name: string; readonly from: Instant },
  now: Instant,
): Promise<void> {
  await sql`
    insert into followup_tasks (community_id, id, house_id, plan, anchor_at, due_at, window_start,
      window_end, quarter, state, result_at, dedupe_key)
    select ${communityId}::uuid, ${newId(now)}::uuid, ${houseId}::uuid, 'quarterly',
      ${new Date(quarter.from)}::timestamptz, ${new Date(slot.dueAt)}::timestamptz,
      ${new Date(slot.windowStart)}::timestamptz, ${new Date(slot.windowEnd)}::timestamptz,
      ${quarter.name}::text, 'refused', ${new Date(now)}::timestamptz,
      ${`quarterly:${houseId}:${quarter.name}`}::text
    where not exists (select 1 from responses r
      where r.community_id = ${communityId} and r.quarter = ${quarter.name}
        and r.kind = 'services' and r.house_id = ${houseId})
    on conflict (community_id, dedupe_key) do update
      set state = 'refused', result_at = excluded.result_at
      where followup_tasks.state in ('scheduled', 'due', 'in_progress')`.execute(db)
}
