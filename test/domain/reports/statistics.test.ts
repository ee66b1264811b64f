import fc from 'fast-check'
import { correlation, median, pointChange } from '#domain/reports/statistics'

test('the middle one, or the mean of the two in the middle; of none there is none', () => {
  expect([median([]), median([3]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([
    null,
    3,
    5,
    2.5,
  ])
})

test('correlation: golden values, and null where one of the two never varies', () => {
  const of = (pairs: readonly (readonly [number, number])[]) =>
    correlation(pairs.map(([x, y]) => ({ x, y, n: 1 })))
  expect(
    of([
      [1, 2],
      [2, 4],
      [3, 6],
    ]),
  ).toBeCloseTo(1, 12)
  expect(
    of([
      [1, 1],
      [2, 3],
      [3, 2],
      [4, 5],
    ]),
  ).toBeCloseTo(0.8315218, 6)
  expect(
    of([
      [1, 1],
      [1, 9],
    ]),
  ).toBeNull()
  expect(of([])).toBeNull()
  // A pair seen three times is three pairs.
  const thrice = correlation([
    { x: 1, y: 2, n: 3 },
    { x: 4, y: 1, n: 1 },
    { x: 2, y: 7, n: 1 },
  ])
  expect(thrice).toBeCloseTo(
    of([
      [1, 2],
      [1, 2],
      [1, 2],
      [4, 1],
      [2, 7],
    ]) ?? 0,
    12,
  )
})

test('year on year: Newcombe 1998, table II, and nothing where nobody was asked', () => {
  const a = pointChange({ count: 48, n: 80 }, { count: 56, n: 70 })
  expect([a.points, a.low, a.high]).toEqual([
    expect.closeTo(20, 9),
    expect.closeTo(5.24, 2),
    expect.closeTo(33.39, 2),
  ])
  const b = pointChange({ count: 3, n: 10 }, { count: 9, n: 10 })
  expect([b.low, b.high]).toEqual([expect.closeTo(17.05, 2), expect.closeTo(80.9, 1)])
  expect(pointChange({ count: 0, n: 0 }, { count: 1, n: 2 }).points).toBeNull()
  expect(() => pointChange({ count: 3, n: 2 }, { count: 1, n: 2 })).toThrow(RangeError)
})

test('the interval of a change holds the change, stays within 100 points, and turns with its sides', () => {
  const part = fc.nat(400).chain((n) => fc.nat(n).map((count) => ({ count, n })))
  fc.assert(
    fc.property(part, part, (before, after) => {
      const there = pointChange(before, after)
      if (there.points === null || there.low === null || there.high === null) return
      const back = pointChange(after, before)
      expect(there.low).toBeLessThanOrEqual(there.points + 1e-9)
      expect(there.high).toBeGreaterThanOrEqual(there.points - 1e-9)
      expect(Math.max(-there.low, there.high)).toBeLessThanOrEqual(100 + 1e-9)
      expect(back.low).toBeCloseTo(-there.high, 9)
    }),
  )
})
