import { closedLoop, type TicketFacts } from '#domain/reports/closed-loop'
import { days, hours, instant } from '#domain/time'

const at = (text: string) => instant(`${text}+08:00`)
const MAY = { from: at('2026-05-01T00:00:00'), to: at('2026-06-01T00:00:00') }
const DUE = at('2026-05-20T10:00:00')

const ticket = (over: Partial<TicketFacts> = {}): TicketFacts => ({
  kind: 'complaint',
  firstResponseAt: DUE,
  firstResponseSaved: false,
  fullResolutionAt: DUE,
  outcome: 'solved',
  confirmed: true,
  dues: { firstResponseDueAt: DUE, monthDueAt: DUE, priorityDueAt: DUE },
  voidedAt: null,
  ...over,
})
const due = (dueAt: number) => ({
  firstResponseDueAt: dueAt,
  monthDueAt: dueAt,
  priorityDueAt: dueAt,
})
const share = (numerator: number, denominator: number) => ({ numerator, denominator })

test('edge case 10: on the last millisecond it counts, one later it does not', () => {
  const late = { firstResponseAt: DUE + 1, fullResolutionAt: DUE + 1 }
  expect(closedLoop([ticket(), ticket(late)], MAY)).toEqual({
    respondedIn24h: share(1, 2),
    respondedIn24hOwnWords: share(1, 2),
    priorityIn48h: share(1, 2),
    resolvedIn1Month: share(1, 2),
    confirmedIn1Month: share(1, 2),
  })
})

test('a ticket belongs to the period in which its limit falls due, and to one only', () => {
  const edges = [MAY.from - 1, MAY.from, MAY.to - 1, MAY.to].map((dueAt) =>
    ticket({ dues: due(dueAt) }),
  )
  expect(closedLoop(edges, MAY).respondedIn24h.denominator).toBe(2)
  const june = { from: MAY.to, to: MAY.to + days(30) }
  expect(closedLoop(edges, june).respondedIn24h.denominator).toBe(1)
})

test('claimed and confirmed stand side by side; declined and partly stay below the line', () => {
  const tickets = [
    ticket(),
    ticket({ confirmed: false }),
    ticket({ outcome: 'answered', confirmed: false }),
    ticket({ outcome: 'partly', confirmed: false }),
    ticket({ outcome: 'not_solved', confirmed: false, fullResolutionAt: null }),
    ticket({ outcome: null, confirmed: false, fullResolutionAt: null }),
  ]
  const { resolvedIn1Month, confirmedIn1Month } = closedLoop(tickets, MAY)
  expect([resolvedIn1Month, confirmedIn1Month]).toEqual([share(3, 6), share(1, 6)])
})

test('edge case 12: merged or withdrawn before the limit it is out, afterwards it stays in', () => {
  const tickets = [
    ticket({ voidedAt: DUE - hours(1) }),
    ticket({ voidedAt: DUE }),
    ticket({ voidedAt: DUE + 1 }),
  ]
  expect(closedLoop(tickets, MAY).respondedIn24h).toEqual(share(1, 1))
})

test('suggestions are answered but not solved; praise counts nowhere', () => {
  const { respondedIn24h, resolvedIn1Month, priorityIn48h } = closedLoop(
    [ticket({ kind: 'suggestion', outcome: 'adopted' }), ticket({ kind: 'praise' })],
    MAY,
  )
  expect([respondedIn24h, resolvedIn1Month, priorityIn48h]).toEqual([
    share(1, 1),
    share(0, 0),
    share(0, 0),
  ])
})

test('a saved reply sent as it stands is met in one figure, not in the other', () => {
  const { respondedIn24h, respondedIn24hOwnWords } = closedLoop(
    [ticket({ firstResponseSaved: true })],
    MAY,
  )
  expect([respondedIn24h, respondedIn24hOwnWords]).toEqual([share(1, 1), share(0, 1)])
})

test('what was no priority is in no 48 h figure; an empty period has no tickets', () => {
  const normal = ticket({ dues: { ...due(DUE), priorityDueAt: null } })
  expect(closedLoop([normal], MAY).priorityIn48h).toEqual(share(0, 0))
  expect(closedLoop([], MAY).resolvedIn1Month).toEqual(share(0, 0))
})
