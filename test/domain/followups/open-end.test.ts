import { decideOpenEnd, isLowAnswer, openEndDue } from '#domain/followups/open-end'
import { days } from '#domain/time'

test.each([
  [[{ metric: 'rating', score: 2 }], true],
  [[{ metric: 'rating', score: 3 }], false],
  [[{ metric: 'csat', score: 1 }], true],
  [[{ metric: 'csat', score: null }], false],
  [[{ metric: 'nps', score: 6 }], true],
  [[{ metric: 'nps', score: 0 }], true],
  [[{ metric: 'nps', score: 7 }], false],
  [[{ metric: 'expectation', score: 1 }], false],
  [[{ metric: 'ces', score: 1 }], false],
  [[{ metric: 'text' }], false],
])('LOOP-09: %j is a low answer: %s', (answers, low) => {
  expect(isLowAnswer(answers)).toBe(low)
})

test('LOOP-09: it ends within seven days', () => {
  expect(openEndDue(1_000)).toBe(1_000 + days(7))
})

const open = { endedAt: null }
test('LOOP-09: as a ticket, an improvement, or "no action" with a reason', () => {
  expect(decideOpenEnd(open, { as: 'ticket', ticketId: 't' })).toMatchObject({ ok: true })
  expect(decideOpenEnd(open, { as: 'improvement', improvementId: 'i' })).toMatchObject({ ok: true })
  expect(decideOpenEnd(open, { as: 'none', reason: ' a known sore point ' })).toEqual({
    ok: true,
    value: { as: 'none', reason: 'a known sore point' },
  })
})

test.each([
  [{ as: 'ticket' }, 'bad-input:ticketId'],
  [{ as: 'improvement' }, 'bad-input:improvementId'],
  [{ as: 'none' }, 'bad-input:reason'],
  [{ as: 'none', reason: '  five ' }, 'bad-input:reason'],
] as const)('LOOP-09: %j is refused', (wish, reason) => {
  expect(decideOpenEnd(open, wish)).toEqual({ ok: false, reason })
})

test('LOOP-09: what has ended ends once', () => {
  const ended = decideOpenEnd({ endedAt: 1 }, { as: 'ticket', ticketId: 't' })
  expect(ended).toEqual({ ok: false, reason: 'illegal-transition:ended' })
})
