import { sql } from 'kysely'
import type { Attempt } from '#domain/followups/attempt'
import type { Plan } from '#domain/followups/schedule'
import type { TaskState } from '#domain/followups/task'
import type { Instant } from '#domain/time'

/** A follow-up as planner, ladder and callers see it. */
export interface Task {
  readonly id: string
  readonly communityId: string
  readonly houseId: string
  /** The one who is asked; null: whoever answers for the home. */
  readonly personId: string | null
  readonly plan: Plan
  readonly state: TaskState
  readonly anchorAt: Instant
  readonly dueAt: Instant
  readonly windowStart: Instant
  readonly windowEnd: Instant
  readonly quarter: string | null
  readonly ticketId: string | null
  readonly responseId: string | null
  /** Plans whose questions it asks along. */
  readonly asks: readonly Plan[]
  readonly attempts: readonly Attempt[]
  readonly startedAt: Instant | null
  readonly placeOn: string | null
  readonly dedupeKey: string
  /** Whose call it must not be. */
  readonly notFor: string | null
}

/** As it is kept; the first rows of all were written without rung and names. */
type KeptAttempt = Pick<Attempt, 'channel' | 'result'> &
  Partial<Omit<Attempt, 'at'>> & { readonly at: string }

export interface TaskRow {
  id: string
  community_id: string
  house_id: string
  person_id: string | null
  plan: Plan
  state: TaskState
  anchor_at: Date
  due_at: Date
  window_start: Date
  window_end: Date
  quarter: string | null
  ticket_id: string | null
  response_id: string | null
  asks: Plan[]
  attempts: KeptAttempt[]
  started_at: Date | null
  place_on: string | null
  dedupe_key: string
  not_for: string | null
}

/** Of `followup_tasks f`. */
export const TASK_COLUMNS = sql`f.id, f.community_id, f.house_id, f.person_id, f.plan, f.state,
  f.anchor_at, f.due_at, f.window_start, f.window_end, f.quarter, f.ticket_id, f.response_id, f.asks,
  f.attempts, f.started_at, f.place_on::text as place_on, f.dedupe_key, f.not_for`

export const taskOf = (row: TaskRow): Task => ({
  id: row.id,
  communityId: row.community_id,
  houseId: row.house_id,
  personId: row.person_id,
  plan: row.plan,
  state: row.state,
  anchorAt: row.anchor_at.getTime(),
  dueAt: row.due_at.getTime(),
  windowStart: row.window_start.getTime(),
  windowEnd: row.window_end.getTime(),
  quarter: row.quarter,
  ticketId: row.ticket_id,
  responseId: row.response_id,
  asks: row.asks,
  attempts: row.attempts.map((one, n) => ({
    at: Date.parse(one.at),
    channel: one.channel,
    result: one.result,
    rung: one.rung ?? n + 1,
    personId: one.personId ?? null,
    staffId: one.staffId ?? null,
    wrongNumber: one.wrongNumber ?? false,
  })),
  startedAt: row.started_at?.getTime() ?? null,
  placeOn: row.place_on,
  dedupeKey: row.dedupe_key,
  notFor: row.not_for,
})

/** Open: somebody still has to ask or to answer. Also the condition of the partial indexes. */
export const IS_OPEN = sql`f.state in ('scheduled', 'due', 'in_progress')`
