import { behindFigure, causeCell, REPLY_BUCKETS } from '#domain/reports/loop-rows'
import type { TicketStory } from '#domain/reports/story'
import { hours, instant } from '#domain/time'

const FROM = instant('2026-10-01T00:00:00+08:00')
const OCTOBER = { from: FROM, to: instant('2026-11-01T00:00:00+08:00') }
const story = (more: Partial<TicketStory> = {}): TicketStory => ({
  id: 't',
  kind: 'repair',
  categoryId: 'lift',
  buildingId: 'b',
  role: 'owner',
  source: 'miniapp',
  submittedAt: FROM,
  firstResponseAt: FROM + hours(2),
  firstResponseSaved: false,
  fullResolutionAt: FROM + hours(40),
  closedAt: FROM + hours(60),
  outcome: 'solved',
  confirmed: true,
  rootCause: 'equipment',
  ownerId: 's',
  firstContact: true,
  voidedAt: null,
  dues: {
    firstResponseDueAt: FROM + hours(24),
    monthDueAt: OCTOBER.to,
    priorityDueAt: null,
  },
  steps: { accept: null, reply: null, solve: null, confirm: null },
  rounds: [],
  ...more,
})

test.each([
  [1, 'within1h'],
  [4, 'within4h'],
  [24, 'within24h'],
  [24.1, 'later'],
])('a first answer after %s h lies in %s: the limits themselves are in time', (after, bucket) => {
  const [one] = behindFigure(
    'firstReply',
    [story({ firstResponseAt: FROM + hours(after) })],
    OCTOBER,
  )
  expect(one).toMatchObject({ cell: bucket, met: bucket !== 'later' })
  expect(REPLY_BUCKETS).toContain(one?.cell)
})

test('never answered is its own part, and not in time', () => {
  const [one] = behindFigure('firstReply', [story({ firstResponseAt: null })], OCTOBER)
  expect(one).toMatchObject({ cell: 'never', met: false })
})

test('causes are counted where the solution lies, first contact where the closing lies', () => {
  const late = story({ fullResolutionAt: OCTOBER.to, closedAt: OCTOBER.to })
  expect(behindFigure('cause', [story(), late], OCTOBER).map(({ cell }) => cell)).toEqual([
    causeCell('lift', 'equipment'),
  ])
  expect(behindFigure('firstContact', [story(), late], OCTOBER)).toHaveLength(1)
  expect(behindFigure('firstContact', [story({ kind: 'praise' })], OCTOBER)).toEqual([])
})

test('adoption: adopted of those that were decided, and of suggestions only', () => {
  const wish = (outcome: TicketStory['outcome']) => story({ kind: 'suggestion', outcome })
  const found = behindFigure('adopted', [wish('adopted'), wish('not_adopted'), story()], OCTOBER)
  expect(found.map(({ met }) => met)).toEqual([true, false])
})

test('a rate opens the tickets whose limit falls in the period, each once', () => {
  expect(behindFigure('replied', [story()], OCTOBER)).toHaveLength(1)
  expect(behindFigure('solved', [story()], OCTOBER)).toEqual([]) // due in November
  expect(behindFigure('priority', [story()], OCTOBER)).toEqual([])
})

test('a rate opens by who handled it, what was reported by its category, a step by its end', () => {
  const october = { from: FROM, to: FROM + hours(24 * 40) }
  expect(behindFigure('solved', [story()], october).map(({ cell }) => cell)).toEqual(['s'])
  expect(behindFigure('reported', [story(), story({ kind: 'praise' })], OCTOBER)).toHaveLength(1)
  expect(behindFigure('reported', [story({ submittedAt: FROM - 1 })], OCTOBER)).toEqual([])
  const span = (to: number) => ({ from: FROM - 1, to })
  const steps = { accept: span(FROM - 1), reply: span(FROM), solve: span(FROM + 9), confirm: null }
  expect(behindFigure('step', [story({ steps })], OCTOBER).map(({ cell }) => cell)).toEqual([
    'reply',
    'solve',
  ])
})
