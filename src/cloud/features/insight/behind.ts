import type { AnswersBehind, AnswersQuery, BehindQuery, TicketsBehind } from '#contract/insight'
import { behindFigure } from '#domain/reports/loop-rows'
import { fits, isHiddenUnder, total } from '#domain/reports/narrowed'
import { listAnswerCells } from '../../figures/answer-store'
import { storiesOf } from '../../figures/collect'
import { Refused } from '../../http/refused'
import { asStaff } from '../../views/actors'
import { ticketRow } from '../../views/ticket-row'
import { type Asking, askedScope } from './scope'
import { listTickets } from './store'

const PAGE = 20

/** The tickets that a figure counts, those below the line first: they are what one wants to look at. */
export async function listTicketsBehind(
  asking: Asking,
  query: BehindQuery,
): Promise<TicketsBehind> {
  const { db, caller, now } = asking
  const { scope } = await askedScope(asking, query, 'listTicketsBehind')
  const reader = asStaff(caller, scope.communityId)
  if (reader === null) throw new Refused('not-found')
  const stories = (await storiesOf(db, scope)).filter(fits(scope.narrowed))
  const behind = behindFigure(query.figure, stories, scope.period)
    .filter(({ cell }) => query.cell === undefined || cell === query.cell)
    .sort((a, b) => Number(a.met) - Number(b.met) || b.ticket.submittedAt - a.ticket.submittedAt)
  const from = query.offset ?? 0
  const page = behind.slice(from, from + PAGE)
  const ids = page.map(({ ticket }) => ticket.id)
  const rows = new Map(
    (await listTickets(db, scope.communityId, ids, reader)).map((row) => [row.id, row]),
  )
  const items = page.flatMap(({ ticket, met }) => {
    const row = rows.get(ticket.id)
    return row === undefined ? [] : [{ met, ticket: ticketRow(row, reader, now) }]
  })
  const end = from + PAGE
  return {
    n: behind.length,
    met: behind.filter(({ met }) => met).length,
    items,
    nextOffset: end < behind.length ? end : null,
  }
}

/** The scores that a figure counts: by month, without person or home; below ten not even that. */
export async function listAnswersBehind(
  asking: Asking,
  query: AnswersQuery,
): Promise<AnswersBehind> {
  const { scope } = await askedScope(asking, query, 'listAnswersBehind')
  const { metric, dimension = '', filledBy = 'self' } = query
  const cells = await listAnswerCells(asking.db, scope, { metric, dimension, filledBy })
  const own = cells.filter(fits(scope.narrowed))
  const n = total(own)
  if (isHiddenUnder(cells, scope.narrowed)) return { n, hidden: true, rows: [] }
  const sums = new Map<string, AnswersBehind['rows'][number]>()
  for (const { month, score, n: more } of own) {
    const key = `${month} ${String(score).padStart(2, '0')}`
    sums.set(key, { month, score, filledBy, n: (sums.get(key)?.n ?? 0) + more })
  }
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  return { n, hidden: false, rows }
}
