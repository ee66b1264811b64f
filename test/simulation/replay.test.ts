import { simulate } from '#cloud/simulation/simulate'
import { Replay } from '../support/replay/replay'

const HOMES = 1_000
const TARGET = 0.8

test('QR-6: the replay of a simulated year finds every rule kept, and four homes of five are reached each quarter', () => {
  const replay = new Replay()
  const year = simulate({ seed: 7, homes: HOMES }, (line) => replay.feed(line))
  expect(replay.finish()).toEqual([])
  const figures = year.quarters.map(
    ({ quarter, coverage: { numerator, denominator }, ...cost }) => ({
      quarter,
      coverage: numerator / denominator,
      calls: cost.callsPerDayPer1000,
    }),
  )
  for (const { quarter, coverage, calls } of figures)
    process.stdout.write(
      `${quarter} coverage ${(100 * coverage).toFixed(1)} %, ${calls.toFixed(1)} calls a day and 1,000 homes\n`,
    )
  expect(figures).toHaveLength(4)
  expect(figures.filter(({ coverage }) => coverage < TARGET)).toEqual([])
}, 120_000)
