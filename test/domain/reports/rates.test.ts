import { closedLoop } from '#domain/reports/closed-loop'
import { askedRounds, factsUntil, ratedShare, rateOf } from '#domain/reports/rates'
import { hours } from '#domain/time'
import { RESOLVE, START, Story } from '../tickets/given'

test('edge case 15: of nobody there is no rate: null, never 0, and the count is shown', () => {
  expect(rateOf('replied', { numerator: 0, denominator: 0 })).toEqual({
    key: 'replied',
    n: 0,
    count: null,
    percent: null,
    low: null,
    high: null,
    target: 100,
  })
})

test('edge case 30: below ten nothing but the count is shown; ten are enough', () => {
  expect(rateOf('solved', { numerator: 9, denominator: 9 })).toMatchObject({
    n: 9,
    count: null,
    percent: null,
    low: null,
  })
  expect(rateOf('solved', { numerator: 10, denominator: 10 })).toMatchObject({
    n: 10,
    count: 10,
    percent: 100,
    high: 100,
  })
})

test('a rate carries its Wilson interval: the golden value 80 of 100', () => {
  const { percent, low, high, target } = rateOf('satisfied', { numerator: 80, denominator: 100 })
  expect([percent, target]).toEqual([80, null])
  expect([low, high]).toEqual([expect.closeTo(71.117, 3), expect.closeTo(86.663, 3)])
})

test('a share that is none is our mistake', () => {
  expect(() => rateOf('solved', { numerator: 11, denominator: 10 })).toThrow(RangeError)
})

/** Taken and answered by its owner. */
const answered = () => new Story().does('desk', { type: 'take', ownerId: 's-owner' }).says('owner')

test('only what was recorded until asOf is known: a later answer is a later fact', () => {
  const { events, ticket } = answered()
  const asOf = START + hours(30)
  expect(factsUntil(events.slice(0, 2), asOf).firstResponseAt).toBeNull()
  expect(factsUntil(events, asOf)).toMatchObject({
    firstResponseAt: ticket.firstResponseAt,
    firstResponseSaved: false,
    voidedAt: null,
    confirmed: false,
  })
})

test('a saved reply sent as it stands is known as one', () => {
  const story = new Story().says('desk', { saved: true })
  expect(factsUntil(story.events, START + hours(30)).firstResponseSaved).toBe(true)
})

test('edge case 12: a withdrawn ticket says when: a limit that had run out before still counts', () => {
  const story = new Story().after(hours(25)).does('reporter', { type: 'withdraw' })
  const facts = factsUntil(story.events, START + hours(80))
  expect(facts.voidedAt).toBe(story.now)
  const period = { from: START, to: START + hours(100) }
  expect(closedLoop([facts], period).respondedIn24h).toEqual({ numerator: 0, denominator: 1 })
})

test('T19: a claim that was taken back asked nobody', () => {
  const story = answered().does('owner', RESOLVE).does('owner', { type: 'undo' })
  expect(askedRounds(story.events)).toEqual([])
  story.does('owner', RESOLVE)
  expect(askedRounds(story.events)).toEqual([{ cycle: 1, dueAt: story.now + hours(168) }])
})

test('T13: each round is asked for itself', () => {
  const story = answered()
    .does('owner', RESOLVE)
    .does('reporter', { type: 'reopen', reason: 'It drips again.', tags: [] })
    .says('owner')
    .does('owner', RESOLVE)
  expect(askedRounds(story.events).map(({ cycle }) => cycle)).toEqual([1, 2])
})

test('T10b: praise is thanked for, and never asked about', () => {
  const story = new Story({ kind: 'praise' }).does('desk', { type: 'thank', words: 'Thank you!' })
  expect(askedRounds(story.events)).toEqual([])
})

test('rounds count in the month in which their seven days end', () => {
  const rounds = [
    { cycle: 1, dueAt: 10 },
    { cycle: 2, dueAt: 19 },
    { cycle: 3, dueAt: 20 },
  ]
  expect(ratedShare(rounds, { from: 10, to: 20 }, ({ cycle }) => cycle === 2)).toEqual({
    numerator: 1,
    denominator: 2,
  })
})
