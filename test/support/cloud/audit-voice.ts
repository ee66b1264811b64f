import { type Kysely, sql } from 'kysely'
import type { Tables } from '#cloud/database/tables'

// Scores from the raw rows in plain loops, with the formulas written down a second time.

const Z = 1.959964

interface Said {
  readonly id: string
  readonly kind: string
  readonly person: string
  readonly house: string
  readonly quarter: string
  readonly by: string
  readonly at: number
  readonly denied: number | null
  readonly answers: readonly {
    metric: string
    dimension?: string
    score?: number | null
    text?: string
  }[]
}

export async function saidBy(db: Kysely<Tables>, communityId: string): Promise<readonly Said[]> {
  const { rows } = await sql<Said>`
    select id, kind, person_id as person, house_id as house, quarter, filled_by as by, answers,
      extract(epoch from submitted_at)::float8 * 1000 as at,
      extract(epoch from denied_at)::float8 * 1000 as denied
    from responses where community_id = ${communityId} order by submitted_at, id`.execute(db)
  return rows
}

interface Times {
  readonly from: number
  readonly to: number
  readonly asOf: number
}

const counts = (one: Said, by: string, { from, to, asOf }: Times): boolean => {
  const isDenied = one.denied !== null && one.denied <= asOf
  const isIn = one.at >= from && one.at < to && one.at <= asOf
  return one.kind !== 'ticket' && one.by === by && isIn && !isDenied
}

/** The last score of each person and quarter on one question. */
function lastScores(
  said: readonly Said[],
  metric: string,
  dimension: string,
  by: string,
  span: Times,
) {
  const last = new Map<string, number>()
  for (const one of said.filter((each) => counts(each, by, span))) {
    const found = one.answers.find(
      (answer) => answer.metric === metric && (answer.dimension ?? '') === dimension,
    )
    if (typeof found?.score === 'number') last.set(`${one.person} ${one.quarter}`, found.score)
  }
  return last
}

export function wilson(top: number, n: number): readonly [number, number] {
  const p = top / n
  const base = 1 + (Z * Z) / n
  const centre = (p + (Z * Z) / (2 * n)) / base
  const half = (Z / base) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  return [100 * (centre - half), 100 * (centre + half)]
}

/** The difference of two shares in points with the margins of both, each on its own side (Newcombe). */
export function changeOf(before: { top: number; n: number }, now: { top: number; n: number }) {
  const [a, b] = [(100 * now.top) / now.n, (100 * before.top) / before.n]
  const [[al, ah], [bl, bh]] = [wilson(now.top, now.n), wilson(before.top, before.n)]
  return {
    points: a - b,
    low: a - b - Math.sqrt((a - al) ** 2 + (bh - b) ** 2),
    high: a - b + Math.sqrt((ah - a) ** 2 + (b - bl) ** 2),
  }
}

function adjusted(scores: readonly number[]) {
  const n = scores.length + 3
  const p = (scores.filter((score) => score >= 9).length + 0.75) / n
  const d = (scores.filter((score) => score <= 6).length + 0.75) / n
  return { n, net: p - d, variance: (p + d - (p - d) ** 2) / n }
}

/** Score, margin and population of the recommendation. */
export function npsOf(scores: readonly number[], population: number | null) {
  const n = scores.length
  const net = scores.reduce((sum, score) => sum + (score >= 9 ? 1 : 0) - (score <= 6 ? 1 : 0), 0)
  const point = (100 * net) / n
  const { net: centre, variance } = adjusted(scores)
  const few = population === null ? 1 : Math.sqrt((population - n) / (population - 1))
  const half = Z * Math.sqrt(variance) * few
  const clamp = (value: number) => Math.max(-100, Math.min(100, value))
  return {
    n,
    point,
    low: Math.min(point, clamp(100 * (centre - half))),
    high: Math.max(point, clamp(100 * (centre + half))),
  }
}

/** Did it rise or fall for sure? */
export function verdictOf(before: readonly number[], after: readonly number[]): string {
  const [a, b] = [adjusted(before), adjusted(after)]
  const margin = Z * Math.sqrt(a.variance + b.variance)
  if (b.net - a.net > margin) return 'rose'
  return b.net - a.net < -margin ? 'fell' : 'notSignificant'
}

function related(pairs: readonly (readonly [number, number])[]): number {
  const n = pairs.length
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((all, [x, y]) => all + of(x, y), 0)
  const cov = n * sum((x, y) => x * y) - sum((x) => x) * sum((_x, y) => y)
  const vx = n * sum((x) => x * x) - sum((x) => x) ** 2
  const vy = n * sum((_x, y) => y * y) - sum((_x, y) => y) ** 2
  return cov / Math.sqrt(vx * vy)
}

/** What residents said in a span: one auditor for all questions. */
export function voiceAuditor(said: readonly Said[], staff: ReadonlySet<string>) {
  const scores = (metric: string, dimension: string, by: string, span: Times) => {
    const last = lastScores(said, metric, dimension, by, span)
    const counts = [...last].filter(
      ([key]) => metric !== 'nps' || !staff.has(key.split(' ')[0] ?? ''),
    )
    return counts.map(([, score]) => score)
  }
  return {
    scores,
    csat(dimension: string, by: string, span: Times) {
      const all = scores('csat', dimension, by, span)
      const top = all.filter((score) => score >= 4).length
      const mean = all.reduce((sum, score) => sum + score, 0) / all.length
      return { n: all.length, top, mean, interval: wilson(top, all.length) }
    },
    quadrant(dimension: string, span: Times) {
      const nps = lastScores(said, 'nps', '', 'self', span)
      const pairs = [...lastScores(said, 'csat', dimension, 'self', span)].flatMap(
        ([key, score]) => {
          const other = nps.get(key)
          return other === undefined || staff.has(key.split(' ')[0] ?? '')
            ? []
            : [[score, other] as const]
        },
      )
      const mean = pairs.reduce((sum, [score]) => sum + score, 0) / pairs.length
      return { n: pairs.length, mean, correlation: related(pairs) }
    },
  }
}
