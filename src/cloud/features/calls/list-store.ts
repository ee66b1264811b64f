import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { CallPage, CallsQuery } from '#contract/calls'
import type { RungChannel } from '#domain/followups/ladder'
import { addDays, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { IS_OPEN, TASK_COLUMNS, type TaskRow } from '../../followups/task'
import type { StaffActor } from '../../views/actors'
import type { Place } from '../../views/cursor'

export interface CallFacts extends TaskRow {
  readonly label: string
  readonly next_channel: RungChannel | null
  readonly next_at: Date | null
  readonly key_steward: string | null
  /** What the list is sorted by. */
  readonly sort_at: Date
}

const HARD = sql`f.plan in ('recovery', 'reopened')`
const HUMAN = sql`f.next_channel in ('phone', 'onSite')`
const SHOWN = 7

function byRole(role: StaffActor['role'], staffId: string): RawBuilder<unknown> {
  if (role === 'manager') return sql``
  return role === 'followup'
    ? sql`and f.plan <> 'reopened'`
    : sql`and f.plan = 'key-customer' and h.key_steward = ${staffId}`
}

/** Whose call it is (see domain/followups/handling); nobody's own home, nobody's own answer. */
function mine({ role, staffId, personId }: StaffActor): RawBuilder<unknown> {
  return sql`${byRole(role, staffId)} and f.not_for is distinct from ${personId}::uuid and not exists (select 1 from residencies o
    where o.community_id = f.community_id and o.house_id = f.house_id
      and o.person_id = ${personId} and o.moved_out_at is null)`
}

interface Wanted {
  readonly where: RawBuilder<unknown>
  /** Hard ones stand before all others: ten years are more than any window. */
  readonly sort: RawBuilder<unknown>
}

function wantedOf(list: CallsQuery['list'], now: Instant): Wanted {
  const at = new Date(now)
  switch (list) {
    case 'now':
      return {
        where: sql`${IS_OPEN} and (${HARD} or (f.window_start <= ${at} and f.window_end >= ${at}
          and (${HUMAN} and f.next_at <= ${at} or f.attempts -> -1 ->> 'result' = 'answered')))`,
        sort: sql`case when ${HARD} then f.due_at - interval '10 years' else f.window_end end`,
      }
    case 'coming':
      return {
        where: sql`${IS_OPEN} and not ${HARD} and ${HUMAN} and f.next_at > ${at}
          and f.next_at <= ${new Date(addDays(now, SHOWN))}`,
        sort: sql`f.next_at`,
      }
    case 'done':
      return {
        where: sql`f.state in ('completed', 'unreachable', 'refused', 'expired')
          and f.result_at > ${new Date(addDays(now, -SHOWN))}`,
        sort: sql`timestamptz '2100-01-01' - (f.result_at - timestamptz '2000-01-01')`,
      }
  }
}

export interface Look {
  readonly member: StaffActor
  readonly query: CallsQuery
  readonly place: Place | null
  readonly limit: number
  readonly now: Instant
}

export async function listCallRows(
  db: Kysely<Tables>,
  { member, query, place, limit, now }: Look,
): Promise<readonly CallFacts[]> {
  const { where, sort } = wantedOf(query.list, now)
  const after =
    place === null
      ? sql``
      : sql`where (c.sort_at, c.id) > (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`
  const { rows } = await sql<CallFacts>`
    select c.* from (
      select ${TASK_COLUMNS}, h.label, f.next_channel, f.next_at, h.key_steward,
        date_trunc('milliseconds', ${sort}) as sort_at
      from followup_tasks f
      join houses h on h.community_id = f.community_id and h.id = f.house_id
      where f.community_id = ${query.communityId} and ${where} ${mine(member)}) c
    ${after} order by c.sort_at, c.id limit ${limit}`.execute(db)
  return rows
}

export async function findCallRow(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
): Promise<CallFacts | null> {
  const { rows } = await sql<CallFacts>`
    select ${TASK_COLUMNS}, h.label, f.next_channel, f.next_at, h.key_steward, f.due_at as sort_at
    from followup_tasks f
    join houses h on h.community_id = f.community_id and h.id = f.house_id
    where f.community_id = ${communityId} and f.id = ${id}`.execute(db)
  return rows[0] ?? null
}

const LOOK_BACK = 90

/** How many checks of the last 90 days could be compared, and how many said the same. */
export async function countChecks(
  db: Kysely<Tables>,
  communityId: string,
  now: Instant,
): Promise<NonNullable<CallPage['checks']>> {
  const { rows } = await sql<{ compared: number; same: number }>`
    select count(*)::int as compared, count(*) filter (where agreed)::int as same
    from answer_checks
    where community_id = ${communityId} and agreed is not null
      and at > ${new Date(addDays(now, -LOOK_BACK))}`.execute(db)
  return rows[0] ?? { compared: 0, same: 0 }
}
