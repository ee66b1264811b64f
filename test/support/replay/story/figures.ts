import { at, type Fact, fact } from './write'

const rate = (numerator: number, denominator: number) => ({ numerator, denominator })

/** In the order of the log's definition: replied, in own words, solved, confirmed, priority, satisfied, rated. */
function rates(...pairs: [number, number][]) {
  const names = [
    'respondedIn24h',
    'respondedIn24hOwnWords',
    'resolvedIn1Month',
    'confirmedIn1Month',
    'priorityIn48h',
    'satisfaction',
    'ratingParticipation',
  ]
  return Object.fromEntries(names.map((name, index) => [name, rate(...(pairs[index] ?? [0, 0]))]))
}

const empty = { n: 0, top: 0, score: null, mean: null, low: null, high: null }
/** One answer of 4: Wilson of 1/1. */
const one = { n: 1, top: 1, score: 100, mean: 4, low: 20.6549, high: 100 }
const six = (what: object) => ({
  environment: what,
  repair: what,
  security: what,
  facilities: what,
  communication: what,
  fees: what,
})

const quarter = {
  ...rates([4, 4], [3, 4], [1, 2], [0, 2], [1, 1], [1, 1], [1, 4]),
  coverage: rate(3, 4),
  sixDimensionCoverage: rate(1, 4),
  reach: rate(4, 4),
  nps: {
    // adjusted (1.75, 1.5, 0.75) of 4: centre -25, SE 37.5, times sqrt(5 / 5)
    self: { detractors: 1, passives: 0, promoters: 0, n: 1, score: -100, low: -100, high: 48.4986 },
    staff: { detractors: 0, passives: 0, promoters: 0, n: 0, score: null, low: null, high: null },
    population: 6,
  },
  csat: {
    self: { ...six(one), overall: one },
    staff: { ...six(empty), overall: empty },
  },
  cost: {
    calls: 6,
    visits: 0,
    sms: 3,
    days: 91,
    homes: 4,
    callsPerDayPer1000: (6 * 1000) / 91 / 4,
    visitsPerDayPer1000: 0,
  },
}

const snapshot = (
  when: string,
  period: string,
  from: string,
  to: string,
  asOf: string,
  numbers: object,
) =>
  fact(when, 'snapshot', {
    period,
    from: at(from),
    to: at(to),
    asOf: at(asOf),
    definitionsVersion: 1,
    numbers,
  })

const JANUARY = ['2023-12-31 16:00', '2024-01-31 16:00', '2024-02-01 16:00'] as const
const FEBRUARY = ['2024-01-31 16:00', '2024-02-29 16:00', '2024-03-01 16:00'] as const
const MARCH = ['2024-02-29 16:00', '2024-03-31 16:00', '2024-04-01 16:00'] as const
const QUARTER = ['2023-12-31 16:00', '2024-03-31 16:00', '2024-04-01 16:00'] as const

export const figures: Fact[] = [
  snapshot(
    '2024-02-01 16:30',
    'month',
    ...JANUARY,
    rates([1, 1], [1, 1], [0, 0], [0, 0], [0, 0], [1, 1], [1, 1]),
  ),
  snapshot(
    '2024-03-01 16:30',
    'month',
    ...FEBRUARY,
    rates([1, 1], [0, 1], [1, 1], [0, 1], [0, 0], [0, 0], [0, 1]),
  ),
  snapshot(
    '2024-04-01 16:30',
    'month',
    ...MARCH,
    rates([2, 2], [2, 2], [0, 1], [0, 1], [1, 1], [0, 0], [0, 2]),
  ),
  snapshot('2024-04-01 16:30', 'quarter', ...QUARTER, quarter),
  fact('2024-04-01 16:30', 'home-uncovered', {
    householdId: 'h-d',
    quarter: '2024-Q1',
    rule: null,
    reason: 'expired',
    taskId: 'q-d',
  }),
]
