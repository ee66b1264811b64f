import fc from 'fast-check'
import {
  customerEffort,
  customerSatisfaction,
  meanScore,
  wilsonInterval,
} from '#domain/ratings/score'

test.each([
  [80, 100, 71.117, 86.663],
  [3, 3, 43.85, 100],
  [0, 3, 0, 56.15],
])('Wilson of %d in %d: %d..%d', (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n)
  expect(interval.low).toBeCloseTo(low, 3)
  expect(interval.high).toBeCloseTo(high, 3)
})

test('edge case 15: of nothing there is no interval, not one at 0', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: null, high: null })
})

test.each([
  [-1, 10],
  [11, 10],
  [1.5, 10],
  [1, 10.5],
  [Number.NaN, 10],
  [1, Number.POSITIVE_INFINITY],
])('Wilson refuses %d in %d', (successes, n) => {
  expect(() => wilsonInterval(successes, n)).toThrow(RangeError)
})

test('the interval holds the share, lies in 0-100 and mirrors itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), (n, k) => {
      const successes = k % (n + 1)
      const { low, high } = wilsonInterval(successes, n)
      const mirror = wilsonInterval(n - successes, n)
      const share = (100 * successes) / n
      expect(low).toBeLessThanOrEqual(share + 1e-9)
      expect(high).toBeGreaterThanOrEqual(share - 1e-9)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(100)
      expect(mirror.low).toBeCloseTo(100 - (high ?? 0), 6)
    }),
  )
})

test('CSAT is the share of 4 and 5, with the mean in two decimals beside it', () => {
  const figure = customerSatisfaction({ 1: 1, 2: 1, 3: 1, 4: 2, 5: 2 })
  expect(figure).toMatchObject({ n: 7, top: 4, mean: 3.43 })
  expect(figure.score).toBeCloseTo(57.142857, 6)
  expect(figure).toMatchObject(wilsonInterval(4, 7))
})

test('CSAT of nobody is a dash', () => {
  expect(customerSatisfaction({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 })).toEqual({
    n: 0,
    top: 0,
    score: null,
    mean: null,
    low: null,
    high: null,
  })
})

test('CES: 5 and more found it easy', () => {
  const counts = { 1: 1, 2: 0, 3: 0, 4: 2, 5: 1, 6: 0, 7: 4 }
  expect(customerEffort(counts)).toMatchObject({ n: 8, top: 5, score: 62.5, mean: 5.25 })
  expect(customerEffort({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0 }).score).toBeNull()
})

test('a store keeps the mean unrounded, a screen two decimals; of nobody there is none', () => {
  const counts = { 1: 1, 2: 0, 3: 0, 4: 1, 5: 1 }
  expect(meanScore(counts)).toBe(10 / 3)
  expect(customerSatisfaction(counts).mean).toBe(3.33)
  expect(meanScore({ 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 })).toBeNull()
})
