import { type Kysely, sql } from 'kysely'
import type { Tables } from '#cloud/database/tables'

// The rates of a month by another path than the code's: from the raw rows of the story, in SQL and plain
// loops, without one line of the domain. Slow, and only to be compared with.

export interface Row {
  readonly id: string
  readonly kind: string
  readonly submitted: number
  /** A calendar month later, by the database's own calendar. */
  readonly month: number
  readonly steps: readonly Step[]
}

export interface Step {
  readonly type: string
  readonly t: string | null
  readonly from: string | null
  readonly to: string
  readonly at: number
  readonly e: {
    readonly author?: string
    readonly visibility?: string
    readonly human?: boolean
    readonly creating?: boolean
    readonly outcome?: string | null
    readonly confirmed?: boolean
    readonly priority?: string
    readonly toPriority?: string
    readonly cycle?: number
    readonly saved?: boolean
    readonly rootCause?: string
    readonly ownerId?: string | null
    readonly answers?: boolean
  }
}

export interface Audited {
  readonly n: number
  readonly count: number
}
export type AuditedRates = Record<
  'replied' | 'priority' | 'solved' | 'confirmed' | 'satisfied' | 'rated' | 'csat',
  Audited
>

const HOUR = 3_600_000
const ANSWERS = ['T5', 'T7', 'T9', 'T10', 'T10b', 'T15', 'T16']

/** Steps that somebody took back within ten minutes never were. */
export function standing(steps: readonly Step[]): readonly Step[] {
  const kept: Step[] = []
  for (const step of steps) {
    if (step.t !== 'T19') kept.push(step)
    else
      for (let n = kept.length - 1; n >= 0; n--)
        if (['T9', 'T10', 'T15'].includes(kept[n]?.t ?? '')) {
          kept.splice(n, 1)
          break
        }
  }
  return kept
}

/** Words of a person to the resident, or a call in which they spoke. */
export const isAnswer = ({ type, t, e }: Step): boolean =>
  (type === 'contact' && e.answers === true) ||
  (type === 'message' &&
    e.author === 'staff' &&
    e.visibility === 'public' &&
    e.human === true &&
    e.creating !== true) ||
  ANSWERS.includes(t ?? '')

export const firstAnswer = (steps: readonly Step[]): number =>
  Math.min(...steps.filter(isAnswer).map(({ at }) => at), Number.POSITIVE_INFINITY)

/** Merged or withdrawn, and not taken out again. */
function gone(steps: readonly Step[]): number {
  let at = Number.POSITIVE_INFINITY
  for (const step of steps) {
    if (step.t === 'T16' || step.t === 'T18') at = step.at
    if (step.t === 'T17') at = Number.POSITIVE_INFINITY
  }
  return at
}

/** A due, moved by the time that was waited for the resident: at most fourteen days in all. */
function moved(base: number, from: number, steps: readonly Step[], asOf: number): number {
  let due = base
  let left = 14 * 24 * HOUR
  steps.forEach((step, n) => {
    if (step.t !== 'T5') return
    const end = steps
      .slice(n + 1)
      .find((one) => one.from === 'pending_resident' && one.to !== one.from)
    const until = Math.min(end?.at ?? asOf, asOf, step.at + left)
    left -= Math.max(0, until - step.at)
    if (step.at < due && until > from) due += until - Math.max(step.at, from)
  })
  return due
}

interface Solution {
  readonly at: number
  readonly outcome: string | null
  readonly confirmed: boolean
}

function judged(found: Solution | null, { t, at, e }: Step): Solution | null {
  if (t === 'T9' || t === 'T10') return { at, outcome: e.outcome ?? null, confirmed: false }
  if (t === 'T13' || t === 'T14' || found === null) return null
  if (t === 'T11') return { ...found, outcome: e.outcome ?? null, confirmed: e.confirmed === true }
  return t === 'T11b' ? { ...found, confirmed: true } : found
}

/** The claim that nobody came back on, and what it said in the end. */
export const solution = (steps: readonly Step[]): Solution | null => steps.reduce(judged, null)

/** From when on it was a priority in its first round; the demo lowers none. */
function raisedAt(row: Row, steps: readonly Step[]): number | null {
  if (steps[0]?.e.priority !== 'normal') return row.submitted
  for (const { t, type, at, e } of steps) {
    if (t === 'T13' || t === 'T14') return null
    if (type === 'priority-changed' && e.toPriority !== 'normal') return at
  }
  return null
}

export async function storiesOf(db: Kysely<Tables>, communityId: string, asOf: Date) {
  const { rows } = await sql<Row>`
    select t.id, t.kind, extract(epoch from t.submitted_at)::float8 * 1000 as submitted,
      extract(epoch from ((t.submitted_at at time zone 'Asia/Shanghai') + interval '1 month')
        at time zone 'Asia/Shanghai')::float8 * 1000 as month,
      (select json_agg(json_build_object('type', e.type, 't', e.transition, 'from', e.from_state,
          'to', e.to_state, 'at', extract(epoch from e.at)::float8 * 1000, 'e', e.event)
          order by e.seq)
        from ticket_events e where e.community_id = t.community_id and e.ticket_id = t.id
          and e.recorded_at <= ${asOf}) as steps
    from tickets t where t.community_id = ${communityId}
      and exists (select 1 from ticket_events e where e.community_id = t.community_id
        and e.ticket_id = t.id and e.recorded_at <= ${asOf})`.execute(db)
  return rows
}

async function scoresOf(db: Kysely<Tables>, communityId: string, asOf: Date) {
  const { rows } = await sql<{
    kind: string
    ticket: string
    cycle: number
    person: string
    quarter: string
    at: number
    score: number
  }>`
    select r.kind, r.ticket_id as ticket, r.cycle, r.person_id as person, r.quarter,
      extract(epoch from r.submitted_at)::float8 * 1000 as at, (a ->> 'score')::int as score
    from responses r, jsonb_array_elements(r.answers) a
    where r.community_id = ${communityId} and r.submitted_at <= ${asOf} and r.filled_by = 'self'
      and (a ->> 'metric', coalesce(a ->> 'dimension', '')) in (('rating', ''), ('csat', 'overall'))
      and r.kind in ('ticket', 'services') and a ->> 'score' is not null
    order by r.submitted_at, r.id`.execute(db)
  return rows
}

export interface Span {
  readonly from: number
  readonly to: number
  readonly asOf: number
}

/** The month by the database's own calendar. */
async function spanOf(db: Kysely<Tables>, month: string): Promise<Span> {
  const { rows } = await sql<{ from: Date; to: Date }>`
    select (${`${month}-01`}::timestamp at time zone 'Asia/Shanghai') as from,
      ((${`${month}-01`}::timestamp + interval '1 month') at time zone 'Asia/Shanghai') as to`.execute(
    db,
  )
  const to = rows[0]?.to.getTime() ?? 0
  return { from: rows[0]?.from.getTime() ?? 0, to, asOf: to + 24 * HOUR }
}

type Key = keyof AuditedRates
export type Note = (key: Key, at: number, met: boolean) => void

/** Replied, solved, confirmed and priority of one ticket, each where its own limit falls. */
export function noteClocks(row: Row, steps: readonly Step[], { asOf }: Span, note: Note): void {
  const left = gone(steps)
  const counts = (key: Key, at: number, met: boolean) => left > at && note(key, at, met)
  if (!['complaint', 'repair', 'inquiry', 'suggestion'].includes(row.kind)) return
  const reply = row.submitted + 24 * HOUR
  counts('replied', reply, firstAnswer(steps) <= reply)
  if (row.kind === 'suggestion') return
  const done = solution(steps)
  const doneBy = (due: number) => done !== null && done.at <= due
  const due = moved(row.month, row.submitted, steps, asOf)
  const solved = doneBy(due) && ['solved', 'answered'].includes(done?.outcome ?? '')
  counts('solved', due, solved)
  counts('confirmed', due, solved && done?.confirmed === true)
  const raised = raisedAt(row, steps)
  if (raised === null) return
  const fast = moved(raised + 48 * HOUR, raised, steps, asOf)
  counts('priority', fast, doneBy(fast))
}

type Score = Awaited<ReturnType<typeof scoresOf>>[number]

/** Every round that was claimed to be solved, where its seven days end. */
function noteRounds(row: Row, steps: readonly Step[], scores: readonly Score[], note: Note): void {
  let cycle = 1
  for (const { t, at, e } of steps) {
    if (t === 'T13' || t === 'T14') cycle = e.cycle ?? cycle
    if (row.kind === 'praise' || (t !== 'T9' && t !== 'T10')) continue
    const round = cycle
    const rated = scores.some((one) => one.ticket === row.id && one.cycle === round)
    note('rated', at + 168 * HOUR, rated)
  }
}

/** What the month's rates must be. @param month `2026-10` */
export const auditRates = async (
  db: Kysely<Tables>,
  communityId: string,
  month: string,
): Promise<AuditedRates> => auditRatesIn(db, communityId, await spanOf(db, month))

/** The same of any span. */
export async function auditRatesIn(
  db: Kysely<Tables>,
  communityId: string,
  span: Span,
): Promise<AuditedRates> {
  const none = () => ({ n: 0, count: 0 })
  const rates: Record<Key, { n: number; count: number }> = {
    replied: none(),
    priority: none(),
    solved: none(),
    confirmed: none(),
    satisfied: none(),
    rated: none(),
    csat: none(),
  }
  const note: Note = (key, at, met) => {
    if (at < span.from || at >= span.to) return
    rates[key].n += 1
    rates[key].count += met ? 1 : 0
  }
  const asOf = new Date(span.asOf)
  const scores = await scoresOf(db, communityId, asOf)
  for (const row of await storiesOf(db, communityId, asOf)) {
    const steps = standing(row.steps)
    noteClocks(row, steps, span, note)
    noteRounds(row, steps, scores, note)
  }
  for (const one of scores.filter(({ kind }) => kind === 'ticket'))
    note('satisfied', one.at, one.score >= 4)
  const services = scores.filter(
    ({ kind, at }) => kind === 'services' && at >= span.from && at < span.to,
  )
  const last = new Map(services.map((one) => [`${one.person} ${one.quarter}`, one]))
  for (const one of last.values()) note('csat', one.at, one.score >= 4)
  return rates
}
