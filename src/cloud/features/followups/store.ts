import { type Kysely, sql } from 'kysely'
import type { AskedPlan } from '#domain/followups/questionnaire'
import type { TaskState } from '#domain/followups/task'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Answer } from '../../measures/answers'

export interface Task {
  readonly id: string
  readonly communityId: string
  readonly houseId: string
  readonly personId: string
  readonly plan: AskedPlan
  readonly state: TaskState
  readonly windowStart: Instant
  readonly windowEnd: Instant
  readonly ticketId: string | null
  readonly homeLabel: string
  readonly ticketWords: string | null
  /** The own answer, if there is one. */
  readonly answer: {
    readonly answers: readonly Answer[]
    readonly questionnaire: number
    readonly contactMe: boolean
    readonly submittedAt: Instant
    readonly editableUntil: Instant
  } | null
}

interface Row {
  id: string
  community_id: string
  house_id: string
  person_id: string
  plan: AskedPlan
  state: TaskState
  window_start: Date
  window_end: Date
  ticket_id: string | null
  label: string
  words: string | null
  answers: Answer[] | null
  questionnaire: number | null
  contact_me: boolean | null
  submitted_at: Date | null
  editable_until: Date | null
}

function taskOf(row: Row): Task {
  const { answers, submitted_at, editable_until } = row
  return {
    id: row.id,
    communityId: row.community_id,
    houseId: row.house_id,
    personId: row.person_id,
    plan: row.plan,
    state: row.state,
    windowStart: row.window_start.getTime(),
    windowEnd: row.window_end.getTime(),
    ticketId: row.ticket_id,
    homeLabel: row.label,
    ticketWords: row.words,
    answer:
      answers === null || submitted_at === null || editable_until === null
        ? null
        : {
            answers,
            questionnaire: row.questionnaire ?? 1,
            contactMe: row.contact_me ?? false,
            submittedAt: submitted_at.getTime(),
            editableUntil: editable_until.getTime(),
          },
  }
}

/** Plans whose questions a resident may answer in the app; the quarter has pages of its own. */
const IN_THE_APP = sql`('move-in-1', 'move-in-2', 'move-in-3', 'exit', 'ticket')`

const TASK = sql`
  f.id, f.community_id, f.house_id, f.person_id, f.plan, f.state, f.window_start, f.window_end,
  f.ticket_id, h.label, left(t.words, 120) as words, r.answers, r.questionnaire, r.contact_me,
  r.submitted_at, r.editable_until
  from followup_tasks f
  join houses h on h.community_id = f.community_id and h.id = f.house_id
  left join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
  left join responses r on r.community_id = f.community_id and r.task_id = f.id
    and r.person_id = f.person_id and r.kind = 'followup'`

/** What this person may answer now, and what may still be changed; the earliest end first. */
export async function listTasks(
  db: Kysely<Tables>,
  personId: string,
  now: Instant,
): Promise<readonly Task[]> {
  const at = new Date(now)
  const { rows } = await sql<Row>`
    select ${TASK}
    where f.person_id = ${personId} and f.plan in ${IN_THE_APP}
      and f.state in ('scheduled', 'due', 'in_progress', 'completed')
      and (f.state <> 'completed' and f.window_start <= ${at} and f.window_end >= ${at}
        or r.editable_until >= ${at})
    order by f.window_end, f.id limit 20`.execute(db)
  return rows.map(taskOf)
}

/** The own task, held: two phones answer one after the other. */
export async function lockTask(
  db: Kysely<Tables>,
  id: string,
  personId: string,
): Promise<Task | null> {
  const { rows } = await sql<Row>`
    select ${TASK}
    where f.id = ${id} and f.person_id = ${personId} and f.plan in ${IN_THE_APP}
    for update of f`.execute(db)
  return rows[0] ? taskOf(rows[0]) : null
}

export const completeTask = (
  db: Kysely<Tables>,
  { communityId, id }: Pick<Task, 'communityId' | 'id'>,
  responseId: string,
  now: Instant,
) =>
  sql`update followup_tasks
    set state = 'completed', response_id = ${responseId}, result_at = ${new Date(now)}
    where community_id = ${communityId} and id = ${id}
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)
