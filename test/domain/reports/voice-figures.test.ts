import { type ScoreCell, type VoiceGiven, voiceFigures } from '#domain/reports/voice-figures'

const cell = (given: Partial<ScoreCell>): ScoreCell => ({
  span: '2026-Q3',
  metric: 'nps',
  dimension: '',
  filledBy: 'self',
  buildingId: 'b1',
  role: 'owner',
  score: 9,
  n: 1,
  ...given,
})
const nps = (span: string, d: number, p: number, r: number, more: Partial<ScoreCell> = {}) => [
  cell({ span, score: 0, n: d, ...more }),
  cell({ span, score: 7, n: p, ...more }),
  cell({ span, score: 10, n: r, ...more }),
]
const given = (cells: readonly ScoreCell[], more: Partial<VoiceGiven> = {}): VoiceGiven => ({
  spans: ['2026-Q2', '2026-Q3'],
  yearBefore: '2025-Q3',
  cells,
  pairs: [],
  population: 5,
  ...more,
})

test('NPS: the golden value, its margin, and a clear fall against the quarter before', () => {
  const { nps: found, trend } = voiceFigures(
    given([...nps('2026-Q2', 20, 30, 50), ...nps('2026-Q3', 30, 40, 30)]),
  )
  expect(found.self).toMatchObject({ n: 100, score: 0 })
  expect(found.population).toBeNull()
  expect(trend[0]).toMatchObject({ score: 30, low: expect.closeTo(14.051, 3), verdict: null })
  expect(trend[1]?.verdict).toBe('fell')
})

test('NPS: where the eligible persons are known, the margin is narrower and says of how many', () => {
  const cells = nps('2026-Q3', 200, 240, 360)
  const { self, population } = voiceFigures(given(cells, { population: 1000 })).nps
  expect([self.low, self.high]).toEqual([expect.closeTo(17.412, 3), expect.closeTo(22.439, 3)])
  expect(population).toBe(1000)
})

test('self-filled and staff-filled stand apart; nine of them show nothing but nine', () => {
  const { self, staff } = voiceFigures(
    given([...nps('2026-Q3', 2, 3, 5), ...nps('2026-Q3', 0, 0, 9, { filledBy: 'staff' })]),
  ).nps
  expect(self).toMatchObject({ n: 10, score: 30 })
  expect(staff).toEqual({ n: 9, counts: null, score: null, low: null, high: null })
})

test('CSAT: share of 4 and 5, mean of two decimals, points against the year before', () => {
  const csat = (span: string, score: number, n: number) =>
    cell({ span, metric: 'csat', dimension: 'repair', score, n })
  const { dimensions } = voiceFigures(
    given([
      csat('2026-Q3', 5, 80),
      csat('2026-Q3', 2, 20),
      csat('2025-Q3', 4, 60),
      csat('2025-Q3', 1, 40),
    ]),
  )
  const repair = dimensions.find(({ dimension }) => dimension === 'repair')
  expect(repair?.self).toMatchObject({ n: 100, percent: 80, mean: 4.4 })
  expect(repair?.change?.points).toBeCloseTo(20, 9)
  const fees = dimensions.find(({ dimension }) => dimension === 'fees')
  expect(fees?.self).toMatchObject({ n: 0, percent: null, mean: null })
  expect(fees?.change).toBeNull()
})

test('priorities: mean and what goes along with the recommendation; hidden below ten pairs', () => {
  const pair = (score: number, rec: number, n: number) => ({
    dimension: 'fees' as const,
    buildingId: 'b1',
    role: 'owner',
    score,
    nps: rec,
    n,
  })
  const found = voiceFigures(given([], { pairs: [pair(1, 2, 6), pair(5, 10, 4)] })).quadrant
  expect(found.find(({ dimension }) => dimension === 'fees')).toEqual({
    dimension: 'fees',
    n: 10,
    mean: 2.6,
    correlation: expect.closeTo(1, 9),
  })
  const few = voiceFigures(given([], { pairs: [pair(1, 2, 9)] })).quadrant
  expect(few.find(({ dimension }) => dimension === 'fees')).toMatchObject({ n: 9, mean: null })
})
