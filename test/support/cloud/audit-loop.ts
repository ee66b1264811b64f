import { type Kysely, sql } from 'kysely'
import type { Tables } from '#cloud/database/tables'
import {
  firstAnswer,
  type Row,
  type Span,
  type Step,
  solution,
  standing,
  storiesOf,
} from './audit-rates'

// What became of the tickets of a span, counted from their raw events without one line of the domain.

const HOUR = 3_600_000
const VALID = ['complaint', 'repair', 'inquiry', 'suggestion']

interface Told {
  readonly row: Row
  readonly steps: readonly Step[]
}

const isIn = (at: number, { from, to }: Span): boolean => at >= from && at < to

/** When it was closed for the time being: a reopening takes that back. */
function closedAt(steps: readonly Step[]): number {
  let at = Number.NaN
  for (const { t, at: when } of steps) {
    if (['T10b', 'T11', 'T12'].includes(t ?? '')) at = when
    if (t === 'T13' || t === 'T14') at = Number.NaN
  }
  return at
}

const lastOf = (steps: readonly Step[], of: (step: Step) => string | null | undefined) =>
  steps.reduce<string | null>((last, step) => of(step) ?? last, null)

const middle = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [a = 0, b = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return (a + b) / 2
}

/** Merged or withdrawn before its 24 hours were over, and not taken out again. */
const isGone = (steps: readonly Step[], due: number): boolean =>
  steps.some(
    ({ t, at }, n) =>
      (t === 'T16' || t === 'T18') && at <= due && !steps.slice(n).some((one) => one.t === 'T17'),
  )

function bucketOf(waited: number) {
  if (waited === Number.POSITIVE_INFINITY) return 'never'
  const limits = { within1h: 1, within4h: 4, within24h: 24 }
  const found = Object.entries(limits).find(([, hours]) => waited <= hours * HOUR)
  return (found?.[0] ?? 'later') as keyof typeof limits | 'later'
}

function bucketsOf(told: readonly Told[], span: Span) {
  const buckets = { within1h: 0, within4h: 0, within24h: 0, later: 0, never: 0 }
  for (const { row, steps } of told) {
    const due = row.submitted + 24 * HOUR
    if (VALID.includes(row.kind) && isIn(due, span) && !isGone(steps, due))
      buckets[bucketOf(firstAnswer(steps) - row.submitted)] += 1
  }
  return buckets
}

function causesOf(told: readonly Told[], categories: ReadonlyMap<string, string>, span: Span) {
  const causes: Record<string, number> = {}
  for (const { row, steps } of told) {
    const done = solution(steps)
    const cause = lastOf(
      steps.filter(({ t }) => t === 'T9'),
      ({ e }) => e.rootCause,
    )
    if (done === null || cause === null || !isIn(done.at, span)) continue
    const key = `${categories.get(row.id)}/${cause}`
    causes[key] = (causes[key] ?? 0) + 1
  }
  return causes
}

function firstContactOf(told: readonly Told[], span: Span) {
  const closed = told.filter(
    ({ row, steps }) => row.kind !== 'praise' && isIn(closedAt(steps), span),
  )
  const once = closed.filter(({ steps }) => {
    const names = steps.map(({ t }) => t ?? '')
    const again =
      names.some((t) => ['T13', 'T14', 'T20b'].includes(t)) ||
      steps.some(({ type }) => type === 'handed-on')
    return !again && names.filter((t) => t === 'T5').length <= 1
  })
  return { n: closed.length, count: once.length }
}

function adoptedOf(told: readonly Told[], span: Span) {
  const decided = told.flatMap(({ steps }) => {
    const done = solution(steps)
    return done !== null && isIn(done.at, span) && /adopted/.test(done.outcome ?? '') ? [done] : []
  })
  return { n: decided.length, count: decided.filter(({ outcome }) => outcome === 'adopted').length }
}

function hoursOf(told: readonly Told[], span: Span) {
  const spans = {
    accept: [] as number[],
    reply: [] as number[],
    solve: [] as number[],
    confirm: [] as number[],
  }
  const note = (key: keyof typeof spans, from: number, to: number) => {
    if (to >= from && isIn(to, span)) spans[key].push((to - from) / HOUR)
  }
  for (const { row, steps } of told) {
    if (row.kind === 'praise') continue
    const taken = steps.find(({ t }) => ['T2', 'T4', 'T10'].includes(t ?? ''))
    const done = solution(steps)?.at ?? Number.NaN
    note('accept', row.submitted, taken?.at ?? Number.NaN)
    note('reply', row.submitted, firstAnswer(steps))
    note('solve', row.submitted, done)
    note('confirm', done, closedAt(steps))
  }
  return Object.entries(spans).map(([key, of]) => ({
    key,
    n: of.length,
    hours: of.length < 10 ? null : Math.round(middle(of) * 10) / 10,
  }))
}

/** Buckets, causes, first contact, adoption and median hours of a span. */
export async function auditLoop(db: Kysely<Tables>, communityId: string, span: Span) {
  const rows = await storiesOf(db, communityId, new Date(span.asOf))
  const told = rows.map((row) => ({ row, steps: standing(row.steps) }))
  const { rows: named } = await sql<{ id: string; category: string }>`
    select id, category_id as category from tickets where community_id = ${communityId}`.execute(db)
  const categories = new Map(named.map(({ id, category }) => [id, category]))
  return {
    firstReply: bucketsOf(told, span),
    causes: causesOf(told, categories, span),
    firstContact: firstContactOf(told, span),
    adopted: adoptedOf(told, span),
    steps: hoursOf(told, span),
  }
}
