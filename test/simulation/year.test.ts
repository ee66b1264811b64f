import { createHash } from 'node:crypto'
import { LINE_TYPES } from '#cloud/simulation/line-types'
import { simulate } from '#cloud/simulation/simulate'
import { printed, type Summary } from '#cloud/simulation/summary'

interface Line {
  readonly at: string
  readonly type: string
  readonly [field: string]: unknown
}

const YEAR = { seed: 4, homes: 300 }
/** In so small a world they need not occur: more recoveries than a feast can call, a steward who is taken away. */
const RARE = ['capacity-short', 'key-customer-cleared']

function lived(options = YEAR): { lines: Line[]; hash: string; summary: Summary } {
  const lines: Line[] = []
  const hash = createHash('sha256')
  const summary = simulate(options, (line) => {
    hash.update(line)
    lines.push(JSON.parse(line))
  })
  return { lines, hash: hash.digest('hex'), summary }
}

const { lines, hash, summary } = lived()
const of = (type: string) => lines.filter((line) => line.type === type)
const count = (types: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1
  return counts
}
const twice = (keys: readonly string[]) => Object.entries(count(keys)).filter(([, n]) => n > 1)

test('QR-6: the same seed gives the same bytes', () => {
  const small = { seed: 5, homes: 60 }
  const first = lived(small).hash
  expect(lived(small).hash).toBe(first)
  expect(first).not.toBe(hash)
})

test('QR-6: every kind of line occurs, in order of time, and the end counts them', () => {
  const found = new Set(lines.map(({ type }) => type))
  expect(LINE_TYPES.filter((type) => !found.has(type) && !RARE.includes(type))).toEqual([])
  const times = lines.map(({ at }) => at)
  expect(times).toEqual([...times].sort())
  const end = lines.at(-1)
  expect(end).toMatchObject({ type: 'end', lines: lines.length })
  expect(end?.totals).toEqual(count(lines.slice(0, -1).map(({ type }) => type)))
})

test('QR-6: every step, plan, close and snapshot once, with processes killed and a week of downtime', () => {
  const keys = [
    ...of('clock-event').map((l) => `${l.ticketId} ${l.clock} ${l.cycle} ${l.messageId} ${l.step}`),
    ...of('snapshot').map((l) => `${l.communityId} ${l.period} ${l.from}`),
    ...of('followup-started').map((l) => `started ${l.taskId}`),
    ...of('followup-result').map((l) => `result ${l.taskId}`),
    ...of('notification-sent').map((l) => `sent ${l.dedupeKey}`),
    ...of('ticket-closed')
      .filter((l) => l.transition === 'T12')
      .map((l) => `${l.ticketId} ${l.dueAt}`),
  ]
  expect(twice(keys)).toEqual([])
  expect(of('process-killed').length).toBeGreaterThan(20)
})

test('LOOP-03: no job has set completed', () => {
  const completed = of('followup-result').filter((l) => l.outcome === 'completed')
  expect(completed.length).toBeGreaterThan(50)
  expect(completed.filter((l) => l.actorRole === 'job')).toEqual([])
})

test('LOOP-04: the figures of four quarters are printed beside a harder year, which reaches fewer homes', () => {
  const harder = simulate({ ...YEAR, harder: true }, () => {})
  expect(summary.quarters.map(({ quarter }) => quarter)).toEqual([
    '2024-Q1',
    '2024-Q2',
    '2024-Q3',
    '2024-Q4',
  ])
  for (const [index, { coverage }] of summary.quarters.entries()) {
    const beside = harder.quarters[index]?.coverage
    expect(coverage.numerator / coverage.denominator).toBeGreaterThan(
      (beside?.numerator ?? 0) / (beside?.denominator ?? 1),
    )
  }
  expect(printed(summary, harder, 1)).toMatch(/2024-Q3 {2}coverage \d+\.\d % \(harder \d+\.\d %\)/)
})
