import { recoveryReason } from '#domain/followups/recovery'

const nps = (score: number) => [{ metric: 'nps', score }]
const overall = (score: number) => [{ metric: 'csat', dimension: 'overall', score }]
const rating = (score: number | null) => [{ metric: 'rating', score }]

test.each([
  ['a ticket rating of 2, asked or not', rating(2), false, 'ticket-rating'],
  ['a 3 is a question, no recovery', rating(3), true, null],
  ['no score, no call', rating(null), true, null],
  ['a recommendation of 6 who may be contacted', nps(6), true, 'nps'],
  ['0 is a score', nps(0), true, 'nps'],
  ['not without the tick', nps(0), false, null],
  ['7 is passive', nps(7), true, null],
  ['an overall of 2', overall(2), true, 'overall'],
  ['one dimension is not all', [{ metric: 'csat', dimension: 'fees', score: 1 }], true, null],
] as const)('LOOP-09: %s', (_what, answers, contactMe, reason) => {
  expect(recoveryReason({ answers, contactMe })).toBe(reason)
  expect(recoveryReason({ answers, contactMe, isStaff: true })).toBeNull()
})
