import { type Kysely, sql } from 'kysely'
import type { Tables } from '#cloud/database/tables'

// Who was asked and answered, who left and why, what was reported: raw rows in plain loops.

interface Times {
  readonly from: number
  readonly to: number
  readonly asOf: number
}

const at = (column: string) => sql`extract(epoch from ${sql.ref(column)})::float8 * 1000`
const isIn = (moment: number | null, { from, to, asOf }: Times): boolean =>
  moment !== null && moment >= from && moment < to && moment <= asOf

function tally(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}

interface Card {
  readonly kind: string
  readonly seen: number | null
  readonly outcome: string | null
  readonly ended: number | null
}

interface TaskRow {
  readonly plan: string
  readonly attempts: readonly { channel: string; result: string; at: string }[]
  readonly by: string | null
  readonly answered: number | null
  readonly denied: number | null
}

/** Was this text the last thing that happened before the resident answered by themselves? */
function textAnswered(task: TaskRow, place: number, asOf: number): boolean {
  const own = Date.parse(task.attempts[place]?.at ?? '')
  const next = Date.parse(task.attempts[place + 1]?.at ?? '9999-12-31')
  const said = task.by === 'self' ? task.answered : null
  return said !== null && said <= asOf && said >= own && said < next
}

/** Shown and answered, by `channel stage`. A text that was not delivered was shown to nobody. */
export async function auditAnswers(db: Kysely<Tables>, communityId: string, span: Times) {
  const cards = await sql<Card>`
    select kind, ${at('first_seen_at')} as seen, outcome, ${at('outcome_at')} as ended
    from invitations where community_id = ${communityId}`.execute(db)
  const tasks = await sql<TaskRow>`
    select f.plan, f.attempts, r.filled_by as by, ${at('r.submitted_at')} as answered,
      ${at('r.denied_at')} as denied
    from followup_tasks f
    left join responses r on r.community_id = f.community_id and r.id = f.response_id
    where f.community_id = ${communityId}`.execute(db)
  const rates = new Map<string, { shown: number; answered: number }>()
  const note = (key: string, isAnswered: boolean) => {
    const { shown, answered } = rates.get(key) ?? { shown: 0, answered: 0 }
    rates.set(key, { shown: shown + 1, answered: answered + (isAnswered ? 1 : 0) })
  }
  for (const { kind, seen, outcome, ended } of cards.rows)
    if (isIn(seen, span)) note(`card ${kind}`, outcome === 'answered' && (ended ?? 0) <= span.asOf)
  // A check asks about the call before it, not for an answer of the home.
  for (const task of tasks.rows.filter(({ plan }) => plan !== 'check'))
    task.attempts.forEach(({ channel, result, at: when }, place) => {
      if (!isIn(Date.parse(when), span) || result === 'failed') return
      const isText = channel === 'sms' && textAnswered(task, place, span.asOf)
      note(`${channel} ${task.plan}`, result === 'answered' || isText)
    })
  return Object.fromEntries(rates)
}

interface ExitRow {
  readonly at: number
  readonly denied: number | null
  readonly answers: readonly { metric: string; text?: string }[]
}

/** Answers of those who moved out, and every reason named in them; what was denied is no answer. */
export async function auditExits(db: Kysely<Tables>, communityId: string, span: Times) {
  const { rows } = await sql<ExitRow>`
    select ${at('r.submitted_at')} as at, ${at('r.denied_at')} as denied, r.answers
    from responses r, followup_tasks f
    where r.community_id = ${communityId} and f.community_id = ${communityId}
      and f.id = r.task_id and f.plan = 'exit'`.execute(db)
  const said = rows.filter(
    (row) => isIn(row.at, span) && (row.denied === null || row.denied > span.asOf),
  )
  const named = said.flatMap(({ answers }) =>
    answers.flatMap(({ metric, text }) => (metric === 'tag' && text !== undefined ? [text] : [])),
  )
  return { n: said.length, reasons: said.length < 10 ? {} : tally(named) }
}

interface StayRow {
  readonly house: string
  readonly from: number
  readonly to: number | null
  readonly verified: number | null
}

const staysOf = async (db: Kysely<Tables>, communityId: string) =>
  (
    await sql<StayRow>`
      select house_id as house, ${at('moved_in_at')} as from, ${at('moved_out_at')} as to,
        ${at('verified_at')} as verified
      from residencies where community_id = ${communityId}`.execute(db)
  ).rows

const NEVER = Number.POSITIVE_INFINITY
const lives = ({ from, to }: StayRow, when: number) => from <= when && (to ?? NEVER) > when

/** Homes of 1 January, and those of them that all people of that day have left since. */
export async function auditChurn(db: Kysely<Tables>, communityId: string, span: Times) {
  const year = new Date(span.from + 8 * 3_600_000).getUTCFullYear()
  const start = Date.UTC(year, 0, 1) - 8 * 3_600_000
  const end = Math.min(span.to, span.asOf)
  const stays = await staysOf(db, communityId)
  const first = stays.filter((stay) => (stay.verified ?? NEVER) <= span.asOf && lives(stay, start))
  const homes = [...new Set(first.map(({ house }) => house))]
  const gone = homes.filter((home) =>
    first.filter(({ house }) => house === home).every(({ to }) => (to ?? NEVER) < end),
  )
  return { n: homes.length, count: gone.length }
}

/** Homes in which somebody verified lives when the period ends. */
export async function auditOccupied(db: Kysely<Tables>, communityId: string, span: Times) {
  const stays = await staysOf(db, communityId)
  const now = stays.filter(
    ({ from, to, verified }) =>
      (verified ?? NEVER) <= span.asOf && from < span.to && (to ?? NEVER) >= span.to,
  )
  return new Set(now.map(({ house }) => house)).size
}

/** Contacts by their reason; what was written down after asOf is a later fact. */
export async function auditContacts(db: Kysely<Tables>, communityId: string, span: Times) {
  const { rows } = await sql<{ reason: string; at: number; noted: number | null }>`
    select reason_code as reason, ${at('at')} as at, ${at('recorded_at')} as noted
    from contact_records where community_id = ${communityId}`.execute(db)
  const counted = rows.filter((row) => isIn(row.at, span) && (row.noted ?? row.at) <= span.asOf)
  return tally(counted.map(({ reason }) => reason))
}

interface Weighed {
  readonly top: number
  readonly n: number
  readonly homes: number
}

/** Communities with ten answers and more, weighted by their homes. */
export function companyOf(parts: readonly Weighed[]) {
  const fit = parts.filter(({ n, homes }) => n >= 10 && homes > 0)
  const all = fit.reduce((sum, { homes }) => sum + homes, 0)
  let [score, spread] = [0, 0]
  for (const { top, n, homes } of fit) {
    const share = top / n
    score += (100 * share * homes) / all
    spread += (homes / all) ** 2 * ((share * (1 - share)) / n)
  }
  const half = 100 * 1.96 * Math.sqrt(spread)
  return { counted: fit.length, score, low: score - half, high: score + half }
}
