import { type Kysely, sql } from 'kysely'
import { dayOf, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { type Answer, type Cell, changedCells, scoredCells } from './answers'

export interface NewResponse {
  readonly id: string
  readonly communityId: string
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  readonly personId: string
  readonly houseId: string
  readonly ticketId: string | null
  /** Of `followup`: the task. */
  readonly taskId?: string
  /** Of `followup` and `services`: the version of the questions. */
  readonly questionnaire?: number
  /** How it came; absent: through the app. */
  readonly channel?: 'app' | 'link' | 'phone' | 'visit'
  /** Filled in by staff for the person; absent: by the person. */
  readonly filledBy?: { readonly staffId: string }
  readonly cycle: number | null
  readonly quarter: string
  readonly contactMe: boolean
  readonly answers: readonly Answer[]
  readonly submittedAt: Instant
  readonly editableUntil: Instant
}

export interface KeptResponse {
  readonly id: string
  readonly communityId: string
  readonly personId: string
  readonly houseId: string
  readonly ticketId: string | null
  readonly quarter: string
  readonly questionnaire?: number
  readonly contactMe: boolean
  readonly answers: readonly Answer[]
  readonly submittedAt: Instant
  readonly editableUntil: Instant
  /** Absent: by the person. */
  readonly by?: 'self' | 'staff'
}

interface Row {
  id: string
  community_id: string
  person_id: string
  house_id: string
  ticket_id: string | null
  quarter: string
  questionnaire: number | null
  contact_me: boolean
  answers: Answer[]
  submitted_at: Date
  editable_until: Date
}

const keptOf = (row: Row): KeptResponse => ({
  id: row.id,
  communityId: row.community_id,
  personId: row.person_id,
  houseId: row.house_id,
  ticketId: row.ticket_id,
  quarter: row.quarter,
  ...(row.questionnaire !== null && { questionnaire: row.questionnaire }),
  contactMe: row.contact_me,
  answers: row.answers,
  submittedAt: row.submitted_at.getTime(),
  editableUntil: row.editable_until.getTime(),
})

const COLUMNS = sql`id, community_id, person_id, house_id, ticket_id, quarter, questionnaire, contact_me,
  answers, submitted_at, editable_until`

interface Where {
  readonly communityId: string
  readonly day: string
  readonly by: 'self' | 'staff'
}

/** The part of a statement that adds cells to the rollup, where `written` wrote its row. */
const rollup = ({ communityId, day, by }: Where, cells: readonly Cell[], written: string) => sql`
  insert into measure_days (community_id, day, metric, dimension, filled_by, score, n)
  select ${communityId}::uuid, ${day}::date, x.metric, x.dimension, ${by}::text, x.score, x.n
  from ${sql.ref(written)}, jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
    as x (metric text, dimension text, score int, n int)
  on conflict (community_id, day, metric, dimension, filled_by, score)
    do update set n = measure_days.n + excluded.n`

/**
 * An answer and its part of the rollup, in one statement.
 * @returns false when its place is taken: the same id, the same ticket and cycle, or person and quarter
 */
export async function insertResponse(db: Kysely<Tables>, one: NewResponse): Promise<boolean> {
  const by = one.filledBy === undefined ? 'self' : 'staff'
  const { rows } = await sql<{ n: number }>`
    with said as (
      insert into responses (community_id, id, kind, person_id, house_id, ticket_id, cycle, quarter,
        task_id, questionnaire, channel, filled_by, contact_me, answers, filled_by_staff, submitted_at, editable_until)
      values (${one.communityId}, ${one.id}, ${one.kind}, ${one.personId}, ${one.houseId},
        ${one.ticketId}, ${one.cycle}, ${one.quarter}, ${one.taskId ?? null},
        ${one.questionnaire ?? null}, ${one.channel ?? 'app'}, ${by}, ${one.contactMe},
        ${JSON.stringify(one.answers)}, ${one.filledBy?.staffId ?? null}, ${new Date(one.submittedAt)}, ${new Date(one.editableUntil)})
      on conflict do nothing
      returning id),
    rolled as (
      ${rollup({ communityId: one.communityId, day: dayOf(one.submittedAt), by }, scoredCells(one.answers), 'said')})
    select count(*)::int as n from said`.execute(db)
  return rows[0]?.n === 1
}

export interface Edit {
  readonly answers: readonly Answer[]
  readonly contactMe: boolean
  readonly at: Instant
}

/**
 * F9: the last value counts, what it replaced is kept, and the rollup of the day on which it was
 * given is corrected. The caller holds the row.
 */
export async function editResponse(
  db: Kysely<Tables>,
  before: KeptResponse,
  { answers, contactMe, at }: Edit,
): Promise<void> {
  const { communityId, id, submittedAt, by = 'self' } = before
  const cells = changedCells(before.answers, answers)
  await sql`
    with changed as (
      update responses set answers = ${JSON.stringify(answers)}, contact_me = ${contactMe},
        edited_at = ${new Date(at)}
      where community_id = ${communityId} and id = ${id}
      returning id),
    kept as (
      insert into response_history (community_id, response_id, revision, answers, at)
      select ${communityId}::uuid, changed.id,
        (select coalesce(max(h.revision), 0) + 1 from response_history h
          where h.community_id = ${communityId} and h.response_id = ${id}),
        ${JSON.stringify(before.answers)}::jsonb, ${new Date(at)}::timestamptz
      from changed),
    rolled as (${rollup({ communityId, day: dayOf(submittedAt), by }, cells, 'changed')})
    select count(*) from changed`.execute(db)
}

/** The rating of one round of a ticket, held until the transaction ends. */
export async function lockTicketResponse(
  db: Kysely<Tables>,
  ticket: { readonly communityId: string; readonly id: string; readonly cycle: number },
): Promise<KeptResponse | null> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from responses
    where community_id = ${ticket.communityId} and ticket_id = ${ticket.id}
      and cycle = ${ticket.cycle} and kind = 'ticket' for update`.execute(db)
  return rows[0] ? keptOf(rows[0]) : null
}

/** What was said of the round that runs; nothing yet: empty. */
export async function findTicketAnswers(
  db: Kysely<Tables>,
  ticket: { readonly communityId: string; readonly id: string; readonly cycle: number },
): Promise<readonly Answer[]> {
  const { rows } = await sql<{ answers: Answer[] }>`
    select answers from responses
    where community_id = ${ticket.communityId} and ticket_id = ${ticket.id}
      and cycle = ${ticket.cycle} and kind = 'ticket'`.execute(db)
  return rows[0]?.answers ?? []
}

/**
 * What the person answered in a quarter, newest first, held until the transaction ends. The person is
 * held first: two phones of one person come one after the other, wherever the homes are.
 */
export async function lockQuarterResponses(
  db: Kysely<Tables>,
  personId: string,
  kind: 'services' | 'nps',
  quarter: string,
): Promise<readonly KeptResponse[]> {
  await sql`select 1 from people where id = ${personId} for update`.execute(db)
  const { rows } = await sql<Row>`
    select ${COLUMNS} from responses
    where person_id = ${personId} and kind = ${kind} and quarter = ${quarter}
      and filled_by = 'self'
    order by submitted_at desc, id desc for update`.execute(db)
  return rows.map(keptOf)
}

/** What this person answered to the questions of one task, held until the transaction ends. */
export async function lockTaskResponse(
  db: Kysely<Tables>,
  task: { readonly communityId: string; readonly id: string },
  personId: string,
): Promise<KeptResponse | null> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from responses
    where community_id = ${task.communityId} and task_id = ${task.id}
      and person_id = ${personId} and kind = 'followup' for update`.execute(db)
  return rows[0] ? keptOf(rows[0]) : null
}

/** F2 and "one counted answer": did this person answer the recommendation question this quarter, in which answer? */
export async function findNpsAnswer(
  db: Kysely<Tables>,
  personId: string,
  quarter: string,
): Promise<{ readonly id: string; readonly taskId: string | null } | null> {
  const { rows } = await sql<{ id: string; task_id: string | null }>`
    select r.id, r.task_id from responses r
    where r.person_id = ${personId} and r.kind in ('nps', 'followup') and r.quarter = ${quarter}
      and r.filled_by = 'self' and exists (
        select 1 from jsonb_array_elements(r.answers) a where a ->> 'metric' = 'nps')
    limit 1`.execute(db)
  return rows[0] ? { id: rows[0].id, taskId: rows[0].task_id } : null
}

/** The person's own answers about the six services of one home, newest first. */
export async function listServicesResponses(
  db: Kysely<Tables>,
  personId: string,
  houseId: string,
  limit: number,
): Promise<readonly KeptResponse[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from responses
    where person_id = ${personId} and kind = 'services' and house_id = ${houseId}
      and filled_by = 'self'
    order by submitted_at desc, id desc limit ${limit}`.execute(db)
  return rows.map(keptOf)
}
