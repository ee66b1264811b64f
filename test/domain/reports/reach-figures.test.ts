import { type HomeFacts, type ReachGiven, reachFigures } from '#domain/reports/reach-figures'
import { days, instant } from '#domain/time'

const FROM = instant('2026-07-01T00:00:00+08:00')
const QUARTER = { from: FROM, to: instant('2026-10-01T00:00:00+08:00') }
const home = (n: number, buildingId: string, more: Partial<HomeFacts> = {}): HomeFacts => ({
  houseId: `${buildingId}-${n}`,
  buildingId,
  roles: ['owner'],
  stays: [{ from: FROM - days(400), to: null }],
  answered: n % 2 === 0,
  scoredDimension: n % 4 === 0,
  reached: true,
  ...more,
})
const many = (n: number, buildingId: string, more: Partial<HomeFacts> = {}) =>
  Array.from({ length: n }, (_, each) => home(each, buildingId, more))
const given = (homes: readonly HomeFacts[], more: Partial<ReachGiven> = {}): ReachGiven => ({
  homes,
  quarter: QUARTER,
  answers: [],
  exits: { n: 0, reasons: [] },
  churn: { numerator: 4, denominator: 40 },
  tickets: [{ key: 'lift', count: 3 }],
  contacts: [],
  ...more,
})

test('coverage, six dimensions and reach, as a whole and by building', () => {
  const { covered, sixDimensions, reached, buildings } = reachFigures(
    given([...many(20, 'a'), ...many(12, 'b', { answered: false })]),
  )
  expect([covered.count, sixDimensions.count, reached.count]).toEqual([10, 8, 32])
  expect(buildings.map(({ buildingId, covered: own }) => [buildingId, own.n, own.count])).toEqual([
    ['a', 20, 10],
    ['b', 12, 0],
  ])
})

test('a building of nine homes is hidden, and the next smallest with it', () => {
  const { buildings } = reachFigures(given([...many(40, 'a'), ...many(12, 'b'), ...many(9, 'c')]))
  expect(buildings.map(({ covered }) => covered.count)).toEqual([20, null, null])
  const one = reachFigures(given([...many(40, 'a'), ...many(12, 'b'), ...many(9, 'c')]), {
    buildingId: 'b',
  })
  expect(one.covered.count).toBeNull()
  expect(one.buildings).toHaveLength(1)
})

test('edge case 20: a home that was empty until day 62 is not among those to be covered', () => {
  const late = [{ from: FROM + days(63), to: null }]
  expect(reachFigures(given(many(20, 'a', { stays: late }))).covered.n).toBe(0)
  expect(
    reachFigures(given(many(20, 'a', { stays: [{ from: FROM + days(62), to: null }] }))).covered.n,
  ).toBe(20)
})

test('tickets per hundred homes; reasons of leaving from ten answers on; churn of the year', () => {
  const { tickets, exits, churn } = reachFigures(
    given(many(40, 'a'), { exits: { n: 9, reasons: [{ key: 'price', count: 5 }] } }),
  )
  expect(tickets).toEqual([{ key: 'lift', count: 3, per100: 7.5 }])
  expect(exits).toEqual({ n: 9, reasons: [] })
  expect(churn.percent).toBe(10)
  expect(reachFigures(given(many(9, 'a'))).tickets[0]?.per100).toBeNull()
})
