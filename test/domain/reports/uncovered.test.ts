import { type UncoveredFacts, whyUncovered } from '#domain/reports/uncovered'

const facts = (over: Partial<UncoveredFacts> = {}): UncoveredFacts => ({
  lastRefusal: null,
  lastShownAt: null,
  visited: true,
  task: { state: 'expired', tries: 0 },
  ...over,
})
const gap = { at: 50, rule: 'F1', reason: 'gap' } as const

test.each([
  ['a rule that said no and was the last word', { lastRefusal: gap }, 'F1 gap'],
  ['a view before it changes nothing', { lastRefusal: gap, lastShownAt: 49 }, 'F1 gap'],
  ['a view after it does', { lastRefusal: gap, lastShownAt: 51 }, 'null expired'],
  ['nobody was to ask', { task: null }, 'null noTask'],
  ['nobody came', { visited: false }, 'null noVisit'],
  ['asked in vain', { task: { state: 'expired', tries: 2 } }, 'null noAnswer'],
  ['all was tried', { task: { state: 'unreachable', tries: 3 } }, 'null unreachable'],
  ['they said no', { task: { state: 'refused', tries: 1 } }, 'null refused'],
  ['the quarter was over first', { task: { state: 'due', tries: 1 } }, 'null noTime'],
] as [string, Partial<UncoveredFacts>, string][])('QR-6: not covered: %s', (_what, over, why) => {
  const { rule, reason } = whyUncovered(facts(over))
  expect(`${rule} ${reason}`).toBe(why)
})
