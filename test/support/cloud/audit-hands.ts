import { type Kysely, sql } from 'kysely'
import type { Tables } from '#cloud/database/tables'
import {
  type Audited,
  isAnswer,
  noteClocks,
  type Row,
  type Span,
  type Step,
  standing,
  storiesOf,
} from './audit-rates'

// Whose hands a ticket was in, in whose words it was answered, how easy it was: from the raw rows.

/** Who had it in the end: each step that names somebody, one after the other. */
function ownerOf(steps: readonly Step[]): string | null {
  let owner: string | null = null
  for (const { type, t, e } of steps) {
    if (['T2', 'T4', 'T20b', 'T13', 'T14'].includes(t ?? '') || type === 'handed-on')
      owner = e.ownerId ?? null
    if (t === 'T10' || t === 'T10b') owner = owner ?? e.ownerId ?? null
    if (t === 'T17') owner = null
  }
  return owner
}

interface Hands {
  readonly replied: Audited
  readonly solved: Audited
}

/** By the one who had it in the end: tickets whose 24 hours, and whose month, ended in the span. */
function handsOf(rows: readonly Row[], span: Span): ReadonlyMap<string, Hands> {
  const hands = new Map<string, Hands>()
  for (const row of rows) {
    const steps = standing(row.steps)
    const owner = ownerOf(steps)
    if (owner === null) continue
    noteClocks(row, steps, span, (key, at, met) => {
      if ((key !== 'replied' && key !== 'solved') || at < span.from || at >= span.to) return
      const none = { replied: { n: 0, count: 0 }, solved: { n: 0, count: 0 } }
      const own = hands.get(owner) ?? none
      const { n, count } = own[key]
      hands.set(owner, { ...own, [key]: { n: n + 1, count: count + (met ? 1 : 0) } })
    })
  }
  return hands
}

/** Below ten, and where that is one alone the next smallest with it. */
export function hiddenOf(sizes: ReadonlyMap<string, number>): ReadonlySet<string> {
  const shown = [...sizes].filter(([, n]) => n > 0).sort((a, b) => a[1] - b[1])
  const few = shown.filter(([, n]) => n < 10).length
  return new Set(shown.slice(0, few === 1 ? 2 : few).map(([id]) => id))
}

/** Answered in time, and the first answer was no saved reply sent as it stands. */
function ownWordsOf(rows: readonly Row[], span: Span): Audited {
  let [n, count] = [0, 0]
  for (const row of rows) {
    const steps = standing(row.steps)
    const [first] = steps.filter(isAnswer).sort((a, b) => a.at - b.at)
    noteClocks(row, steps, span, (key, at, met) => {
      if (key !== 'replied' || at < span.from || at >= span.to) return
      n += 1
      count += met && first?.e.saved !== true ? 1 : 0
    })
  }
  return { n, count }
}

interface Given {
  readonly by: string
  readonly rating: number | null
  readonly effort: number | null
}

async function givenIn(db: Kysely<Tables>, communityId: string, { from, to, asOf }: Span) {
  const { rows } = await sql<Given>`
    select filled_by as by,
      (jsonb_path_query_first(answers, '$[*] ? (@.metric == "rating")') ->> 'score')::int as rating,
      (jsonb_path_query_first(answers, '$[*] ? (@.metric == "ces")') ->> 'score')::int as effort
    from responses where community_id = ${communityId} and kind = 'ticket'
      and submitted_at >= ${new Date(from)} and submitted_at < ${new Date(to)}
      and submitted_at <= ${new Date(asOf)}
      and (denied_at is null or denied_at > ${new Date(asOf)})`.execute(db)
  return rows
}

/** Handlers, own words, effort, and what staff wrote down as ratings. */
export async function auditHands(db: Kysely<Tables>, communityId: string, span: Span) {
  const rows = await storiesOf(db, communityId, new Date(span.asOf))
  const given = await givenIn(db, communityId, span)
  const efforts = given.flatMap(({ by, effort }) =>
    by === 'self' && effort !== null ? [effort] : [],
  )
  const byStaff = given.filter(({ by, rating }) => by === 'staff' && rating !== null)
  return {
    hands: handsOf(rows, span),
    ownWords: ownWordsOf(rows, span),
    effort: {
      n: efforts.length,
      count: efforts.filter((effort) => effort >= 5).length,
      mean: efforts.reduce((sum, effort) => sum + effort, 0) / efforts.length,
    },
    byStaff: {
      n: byStaff.length,
      count: byStaff.filter(({ rating }) => (rating ?? 0) >= 4).length,
    },
  }
}
