import fc from 'fast-check'
import { breakdownOf, figureOf } from '#domain/reports/figure'

test('ten show their score and its interval, nine only how many they are', () => {
  expect(figureOf({ numerator: 9, denominator: 9 })).toEqual({
    n: 9,
    count: null,
    percent: null,
    low: null,
    high: null,
  })
  expect(figureOf({ numerator: 80, denominator: 100 })).toMatchObject({
    n: 100,
    count: 80,
    percent: 80,
    low: expect.closeTo(71.117, 3),
    high: expect.closeTo(86.663, 3),
  })
})

test('section 8: exactly one hidden part never stands alone, whatever the parts are', () => {
  const part = fc
    .nat(40)
    .chain((n) => fc.nat(n).map((numerator) => ({ numerator, denominator: n })))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (shares) => {
      const parts = breakdownOf(shares.map((share, n) => ({ key: String(n), ...share })))
      const hidden = parts.filter(({ count }) => count === null)
      for (const { n, count } of parts) if (n < 10) expect(count).toBeNull()
      if (parts.length > 1) expect(hidden.length).not.toBe(1)
    }),
  )
})
