import { loopFigures, type TicketRating } from '#domain/reports/loop-figures'
import type { TicketStory } from '#domain/reports/story'
import { hours, instant } from '#domain/time'

const FROM = instant('2026-10-01T00:00:00+08:00')
const OCTOBER = { from: FROM, to: instant('2026-11-01T00:00:00+08:00') }
const story = (n: number, more: Partial<TicketStory> = {}): TicketStory => ({
  id: `t-${n}`,
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
  ownerId: 'ann',
  firstContact: true,
  voidedAt: null,
  dues: {
    firstResponseDueAt: FROM + hours(24),
    monthDueAt: FROM + hours(700),
    priorityDueAt: null,
  },
  steps: { accept: null, reply: null, solve: { from: FROM, to: FROM + hours(n) }, confirm: null },
  rounds: [],
  ...more,
})
const many = (n: number, more: Partial<TicketStory> = {}) =>
  Array.from({ length: n }, (_, each) => story(each, more))
const rating = (score: number | null, more: Partial<TicketRating> = {}): TicketRating => ({
  ticketId: 't-1',
  cycle: 1,
  buildingId: 'b',
  role: 'owner',
  at: FROM + 1,
  score,
  effort: null,
  filledBy: 'self',
  ...more,
})

test('claimed and confirmed side by side, own words beside saved ones', () => {
  const stories = [
    ...many(10),
    ...many(10, { confirmed: false }),
    ...many(10, { firstResponseSaved: true }),
  ]
  const { rates } = loopFigures(stories, [], OCTOBER)
  expect([rates.solved.count, rates.confirmed.count]).toEqual([30, 20])
  expect([rates.replied.count, rates.repliedOwnWords.count]).toEqual([30, 20])
})

test('a median needs ten, and is of hours', () => {
  const { steps } = loopFigures(many(11), [], OCTOBER)
  expect(steps.find(({ key }) => key === 'solve')).toEqual({ key: 'solve', n: 11, hours: 5 })
  const few = loopFigures(many(9), [], OCTOBER).steps.find(({ key }) => key === 'solve')
  expect(few).toEqual({ key: 'solve', n: 9, hours: null })
})

test('nobody of nine tickets shows a rate, and the next smallest hides with them', () => {
  const stories = [
    ...many(30, { ownerId: 'ann' }),
    ...many(12, { ownerId: 'bob' }),
    ...many(9, { ownerId: 'cy' }),
  ]
  const { handlers } = loopFigures(stories, [], OCTOBER)
  expect(handlers.map(({ staffId, n, solved }) => [staffId, n, solved.count])).toEqual([
    ['ann', 30, 30],
    ['bob', 12, null],
    ['cy', 9, null],
  ])
})

test('ratings: 4 and 5 of all in the period, staff-filled apart, effort of those who were asked', () => {
  const ratings = [
    ...Array.from({ length: 8 }, () => rating(5, { effort: 6 })),
    ...Array.from({ length: 4 }, () => rating(2, { effort: 2 })),
    ...Array.from({ length: 10 }, () => rating(5, { filledBy: 'staff' })),
    rating(1, { at: OCTOBER.to }),
  ]
  const found = loopFigures([], ratings, OCTOBER)
  expect(found.satisfied).toMatchObject({ n: 12, count: 8 })
  expect(found.satisfiedByStaff).toMatchObject({ n: 10, count: 10 })
  expect(found.effort).toMatchObject({ n: 12, count: 8, mean: 4.67 })
})

test('rated: of the rounds whose seven days ended in the period', () => {
  const round = { cycle: 1, dueAt: FROM + hours(300) }
  const stories = many(20, { rounds: [round, { cycle: 2, dueAt: OCTOBER.to }] })
  const ratings = stories.slice(0, 7).map(({ id }) => rating(5, { ticketId: id }))
  expect(loopFigures(stories, ratings, OCTOBER).rated).toMatchObject({ n: 20, count: 7 })
})

test('a filter hides opinions that the rest would tell', () => {
  const ratings = [
    ...Array.from({ length: 15 }, () => rating(5)),
    ...Array.from({ length: 9 }, () => rating(1, { buildingId: 'c' })),
  ]
  const { satisfied } = loopFigures([], ratings, OCTOBER, { buildingId: 'b' })
  expect(satisfied).toMatchObject({ n: 15, count: null })
})

test('effort counts where the rating itself was "don\'t know"; satisfaction and the share of rated do not', () => {
  const silent = Array.from({ length: 12 }, () => rating(null, { effort: 6 }))
  const asked = many(12, { rounds: [{ cycle: 1, dueAt: FROM + hours(1) }] })
  const { effort, satisfied, rated } = loopFigures(asked, silent, OCTOBER)
  expect([effort.n, effort.count, satisfied.n, rated.count]).toEqual([12, 12, 0, 0])
})
