import { coverageOf, type HomeQuarter, occupiedDays } from '#domain/ratings/coverage'
import { instant, quarterOf } from '#domain/time'

const at = (iso: string) => instant(`${iso}+08:00`)
const { from, to } = quarterOf(at('2026-01-15T00:00:00'))

const days = (...stays: [string, string | null][]) =>
  occupiedDays(
    stays.map(([a, b]) => ({ from: at(a), to: b === null ? null : at(b) })),
    from,
    to,
  )

test.each([
  ['the whole quarter', [['2020-01-01T00:00:00', null]], 90],
  ['a single minute touches its day', [['2026-01-05T12:00:00', '2026-01-05T12:01:00']], 1],
  [
    'out at midnight does not touch the new day',
    [['2026-01-01T00:00:00', '2026-01-31T00:00:00']],
    30,
  ],
  [
    'two in the same days count once',
    [
      ['2026-01-01T00:00:00', '2026-01-10T12:00:00'],
      ['2026-01-10T13:00:00', '2026-01-12T00:00:00'],
    ],
    11,
  ],
  [
    'one inside the other',
    [
      ['2026-01-01T00:00:00', '2026-01-20T00:00:00'],
      ['2026-01-05T00:00:00', '2026-01-06T00:00:00'],
    ],
    19,
  ],
  ['before the quarter', [['2025-01-01T00:00:00', '2026-01-01T00:00:00']], 0],
  ['nobody', [], 0],
] as [string, [string, string | null][], number][])('occupied days: %s', (_what, stays, n) => {
  expect(days(...stays)).toBe(n)
})

const home = (houseId: string, over: Partial<HomeQuarter> = {}): HomeQuarter => ({
  houseId,
  stays: [{ from: at('2020-01-01T00:00:00'), to: null }],
  answered: false,
  scoredDimension: false,
  reached: false,
  ...over,
})

const moved = (iso: string) => ({ stays: [{ from: at(iso), to: null }] })

test('coverage, six dimensions and reach stand over the same homes', () => {
  const homes = [
    home('a', { answered: true, scoredDimension: true, reached: true }),
    home('b', { answered: true, reached: true }),
    home('c', { reached: true }),
    home('d'),
  ]
  expect(coverageOf(homes, from, to)).toEqual({
    coverage: { numerator: 2, denominator: 4 },
    sixDimensionCoverage: { numerator: 1, denominator: 4 },
    reach: { numerator: 3, denominator: 4 },
  })
})

test('edge case 20: occupied from day 61 it counts with its 30 days, from day 62 it does not', () => {
  const { coverage } = coverageOf(
    [home('a', moved('2026-03-02T23:59:00')), home('b', moved('2026-03-03T00:00:00'))],
    from,
    to,
  )
  expect(coverage.denominator).toBe(1)
})

test('an empty quarter has no homes', () => {
  expect(coverageOf([], from, to).coverage).toEqual({ numerator: 0, denominator: 0 })
})

test('edge case 4: four of a family answered, the home is covered once', () => {
  const home: HomeQuarter = {
    houseId: 'a',
    stays: [1, 2, 3, 4].map(() => ({ from: at('2025-01-01T00:00:00'), to: null })),
    answered: true,
    scoredDimension: false,
    reached: true,
  }
  expect(coverageOf([home], from, to).coverage).toEqual({ numerator: 1, denominator: 1 })
})
