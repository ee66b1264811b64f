import { sql } from 'kysely'
import { days as daysOf, iso } from '#domain/time'
import type { World } from '../world'
import type { Fact } from './log-of-tickets'

interface Row {
  community_id: string
  id: string
  house_id: string
  plan: string
  state: string
  anchor_at: Date
  due_at: Date
  window_start: Date
  window_end: Date
  quarter: string | null
  ticket_id: string | null
  dedupe_key: string
  result_at: Date | null
  answered_by: string | null
  answerer: string | null
  end_reason: string | null
  absorbed_into: string | null
  into_key: string | null
  satisfied_by: string | null
  started_at: Date | null
  started_by: string | null
  attempts: Attempt[]
}

interface Attempt {
  at: string
  channel: 'sms' | 'phone' | 'onSite'
  result: string
  rung: number
  personId: string | null
}

const NEVER = daysOf(365)

/** A key holds the moment of its making. */
const madeAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

const given = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

function frameOf({ community_id, id, house_id, plan }: Row) {
  return { communityId: community_id, taskId: id, householdId: house_id, plan }
}

function planned(row: Row): Fact {
  return {
    at: iso(madeAt(row.id)),
    type: 'followup-planned',
    ...frameOf(row),
    anchorAt: iso(row.anchor_at.getTime()),
    dueAt: iso(row.due_at.getTime()),
    windowStart: iso(row.window_start.getTime()),
    windowEnd: iso(row.window_end.getTime()),
    ...given({
      quarter: row.quarter,
      ticketId: row.ticket_id,
      responseId: row.plan === 'recovery' ? (row.dedupe_key.split(':')[1] ?? null) : null,
    }),
  }
}

const isStopped = ({ state, end_reason, into_key }: Row) =>
  (state === 'refused' && end_reason !== 'said') || into_key?.startsWith('again:') === true

function further(row: Row): object {
  // F8 stands in no row of the task: who tapped "never" is told by people's wishes below
  if (isStopped(row)) return { outcome: 'cancelled', reason: 'duplicate' }
  if (row.state === 'completed') return { responseId: row.answered_by ?? 'none' }
  if (row.state === 'absorbed') return { intoTaskId: row.absorbed_into ?? 'none' }
  if (row.state === 'satisfied') return { satisfiedBy: row.satisfied_by ?? 'none' }
  const reason = row.end_reason ?? (row.state === 'refused' ? 'never' : 'ticketVoid')
  return row.state === 'refused' || row.state === 'cancelled' ? { reason } : {}
}

function tried(row: Row): Fact[] {
  const attempts = row.attempts.map((one) => ({
    at: iso(Date.parse(one.at)),
    type: 'followup-attempt',
    ...frameOf(row),
    ...given({ personId: one.personId }),
    channel: one.channel,
    actorRole: one.channel === 'sms' ? 'job' : 'followup',
    rung: one.rung,
    result: one.result,
  }))
  if (row.started_at === null) return attempts
  const at = iso(row.started_at.getTime())
  return [...attempts, { at, type: 'followup-started', ...frameOf(row), by: row.started_by }]
}

function ended(row: Row): Fact[] {
  if (row.result_at === null) return []
  const byPerson = row.answerer === 'staff' ? 'followup' : 'resident'
  return [
    {
      at: iso(row.result_at.getTime()),
      type: 'followup-result',
      ...frameOf(row),
      outcome: row.state,
      actorRole: row.state === 'completed' && row.answered_by !== null ? byPerson : 'job',
      ...further(row),
    },
  ]
}

interface Day {
  community_id: string
  day: string
  staff: number
  share: number
  most: number | null
}

/** F7 of each day on which somebody asked; it is fixed before the first start. */
function capacity({ community_id, day, staff, share, most }: Day, down: Down): Fact[] {
  const midnight = Date.parse(`${day}T00:00:00+08:00`)
  const at = iso(midnight > down.from && midnight < down.to ? down.to : midnight)
  const frame = { at, communityId: community_id, date: day, followupStaff: staff }
  return [
    { ...frame, type: 'duty-set' },
    { ...frame, type: 'capacity-day', share, cap: most },
  ]
}

interface Down {
  readonly from: number
  readonly to: number
}

interface Never {
  person_id: string
  until: Date
}

/** F8: for 365 days nobody writes, rings or comes. */
const stopped = ({ person_id, until }: Never): Fact => ({
  at: iso(until.getTime() - NEVER),
  type: 'person-changed',
  personId: person_id,
  optOut: ['sms', 'phone', 'onSite', 'inApp'],
})

interface Said {
  metric: string
  dimension?: string
  score?: number | null
}

interface Answer {
  id: string
  community_id: string
  person_id: string
  house_id: string
  ticket_id: string | null
  task_id: string | null
  cycle: number | null
  channel: string
  filled_by: 'self' | 'staff'
  contact_me: boolean
  answers: Said[]
  /** What was said at first, when it was edited. */
  first: Said[] | null
  submitted_at: Date
  edited_at: Date | null
}

const scores = (answers: Said[]) =>
  answers.map(({ metric, dimension, score = null }) => ({
    metric,
    ...(dimension !== undefined && { dimension }),
    score: metric === 'tag' || metric === 'text' ? null : score,
  }))

const edited = (row: Answer): Fact[] =>
  row.edited_at === null
    ? []
    : [
        {
          at: iso(row.edited_at.getTime()),
          type: 'response-edited',
          communityId: row.community_id,
          responseId: row.id,
          actorRole: row.filled_by === 'self' ? 'resident' : 'followup',
          answers: scores(row.answers),
        },
      ]

const answered = (row: Answer): Fact => ({
  at: iso(row.submitted_at.getTime()),
  type: 'response-submitted',
  communityId: row.community_id,
  responseId: row.id,
  personId: row.person_id,
  householdId: row.house_id,
  channel: row.channel,
  filledBy: row.filled_by,
  actorRole: row.filled_by === 'self' ? 'resident' : 'followup',
  contactMe: row.contact_me,
  answers: scores(row.first ?? row.answers),
  ...given({ taskId: row.task_id, ticketId: row.ticket_id, cycle: row.cycle }),
})

/**
 * The question of a recovery that comes again after 30 days, and the check of what staff filled in, are matters of
 * the desk and no plans of the log.
 * Answers first, then what they call for, then what ends: the order of
 * their cause within one instant.
 */
export async function linesOfTasks({ db }: World, down: Down): Promise<Fact[]> {
  const tasks = await sql<Row>`
    select f.*, r.id as answered_by, r.filled_by as answerer, (
        select w.dedupe_key from followup_tasks w
        where w.community_id = f.community_id and w.id = f.absorbed_into) as into_key
    from followup_tasks f left join lateral (
      select id, filled_by from responses r
      where r.community_id = f.community_id and r.task_id = f.id order by submitted_at limit 1) r on true
    where f.dedupe_key not like 'again:%' and f.plan <> 'check' order by f.id`.execute(db)
  const answers = await sql<Answer>`
    select r.*, (select f.id from followup_tasks f
      where f.community_id = r.community_id and f.id = r.task_id
        and f.dedupe_key not like 'again:%') as task_id, (select h.answers from response_history h
      where h.community_id = r.community_id and h.response_id = r.id order by revision limit 1) as first
    from responses r order by submitted_at`.execute(db)
  const days = await sql<Day>`
    select community_id, day::text, staff, share, most from followup_days`.execute(db)
  const nevers = await sql<Never>`select person_id, until from never_asks`.execute(db)
  return [
    ...days.rows.flatMap((one) => capacity(one, down)),
    ...nevers.rows.map(stopped),
    ...answers.rows.map(answered),
    ...answers.rows.flatMap(edited),
    ...tasks.rows.map(planned),
    ...tasks.rows.flatMap(tried),
    ...tasks.rows.flatMap(ended),
  ]
}
