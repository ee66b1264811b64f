import fc from 'fast-check'
import {
  compareNetPromoterScores,
  type NpsCounts,
  netPromoterScore,
  verdictOf,
} from '#domain/nps/score'

const of = (detractors: number, passives: number, promoters: number): NpsCounts => ({
  detractors,
  passives,
  promoters,
})

test.each([
  [of(20, 30, 50), undefined, 30, 14.051, 44.201],
  [of(0, 0, 10), undefined, 100, 47.504, 100],
  [of(200, 240, 360), 1000, 20, 17.412, 22.439],
])('NPS of %j, population %p: %d, %d..%d', (counts, population, score, low, high) => {
  const nps = netPromoterScore(counts, population)
  expect(nps.score).toBeCloseTo(score, 9)
  expect(nps.low).toBeCloseTo(low, 3)
  expect(nps.high).toBeCloseTo(high, 3)
})

test('edge case 15: all passive is 0 with an interval, one answer has one too', () => {
  const passive = netPromoterScore(of(0, 8, 0))
  expect(passive.score).toBe(0)
  expect(passive.low).toBeLessThan(0)
  expect(passive.high).toBeCloseTo(-(passive.low ?? 0), 9)
  expect(netPromoterScore(of(1, 0, 0))).toMatchObject({ n: 1, score: -100, low: -100 })
})

test('edge case 15: of nobody it is a dash, never 0', () => {
  const nothing = { n: 0, score: null, low: null, high: null }
  expect(netPromoterScore(of(0, 0, 0))).toEqual(nothing)
  expect(netPromoterScore(of(0, 0, 0), 0)).toEqual(nothing)
})

test('where everybody answered nothing is left to chance', () => {
  const { score, low, high } = netPromoterScore(of(1, 1, 2), 4)
  expect(score).toBe(25)
  // The adjusted centre is not quite the score; the interval shrinks to it and keeps the score.
  expect((high ?? 0) - (low ?? 0)).toBeLessThan(12)
  expect(netPromoterScore(of(0, 0, 1), 1)).toMatchObject({ score: 100, high: 100 })
})

test.each([
  [of(-1, 0, 0), undefined],
  [of(0.5, 0, 0), undefined],
  [of(0, Number.NaN, 0), undefined],
  [of(5, 5, 5), 14],
  [of(5, 5, 5), 15.5],
  [of(0, 0, 0), -1],
])('NPS refuses %j with population %p', (counts, population) => {
  expect(() => netPromoterScore(counts, population)).toThrow(RangeError)
})

const counts = fc.record({
  detractors: fc.nat(5000),
  passives: fc.nat(5000),
  promoters: fc.nat(5000),
})

test('the interval always holds the score and lies within -100..100', () => {
  fc.assert(
    fc.property(counts, fc.option(fc.nat(1000)), (c, more) => {
      const n = c.detractors + c.passives + c.promoters
      fc.pre(n > 0)
      const { score, low, high } = netPromoterScore(c, more === null ? undefined : n + more)
      expect(low).toBeLessThanOrEqual(score ?? 0)
      expect(high).toBeGreaterThanOrEqual(score ?? 0)
      expect(low).toBeGreaterThanOrEqual(-100)
      expect(high).toBeLessThanOrEqual(100)
    }),
    { numRuns: 2000 },
  )
})

test('knowing the population never widens the interval', () => {
  fc.assert(
    fc.property(counts, fc.nat(1000), (c, more) => {
      const n = c.detractors + c.passives + c.promoters
      fc.pre(n > 0)
      const open = netPromoterScore(c)
      const known = netPromoterScore(c, n + more)
      const width = (x: typeof open) => (x.high ?? 0) - (x.low ?? 0)
      expect(width(known)).toBeLessThanOrEqual(width(open) + 1e-9)
    }),
  )
})

test('a change from (30,40,30) to (20,30,50): 29.126, 7.914..50.338, p 0.0071', () => {
  const change = compareNetPromoterScores(of(30, 40, 30), of(20, 30, 50))
  expect(change.difference).toBeCloseTo(29.126, 3)
  expect(change.low).toBeCloseTo(7.914, 3)
  expect(change.high).toBeCloseTo(50.338, 3)
  expect(change.p).toBeCloseTo(0.0071, 4)
  expect(verdictOf(change)).toBe('rose')
})

test('the same change backwards has the other sign and the same p', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const there = compareNetPromoterScores(a, b)
      const back = compareNetPromoterScores(b, a)
      if (there.difference === null) return expect(back.difference).toBeNull()
      expect(back.difference).toBeCloseTo(-there.difference, 9)
      expect(back.p).toBeCloseTo(there.p ?? 0, 12)
      return undefined
    }),
  )
})

test('what is said of a change agrees with its p', () => {
  expect(verdictOf(compareNetPromoterScores(of(20, 30, 50), of(30, 40, 30)))).toBe('fell')
  expect(verdictOf(compareNetPromoterScores(of(2, 3, 5), of(2, 2, 6)))).toBe('notSignificant')
  expect(verdictOf(compareNetPromoterScores(of(0, 0, 0), of(2, 2, 6)))).toBe('notSignificant')
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const change = compareNetPromoterScores(a, b)
      fc.pre(change.p !== null && Math.abs(change.p - 0.05) > 1e-6)
      expect(verdictOf(change) !== 'notSignificant').toBe((change.p ?? 1) < 0.05)
    }),
  )
})
