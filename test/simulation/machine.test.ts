import { dice } from '#cloud/simulation/dice'
import { Heap } from '#cloud/simulation/heap'
import { Machine } from '#cloud/simulation/machine'
import type { Tx } from '#cloud/simulation/transaction'
import { days, hours, instant, minutes } from '#domain/time'

const START = instant('2024-01-01T00:00:00+08:00')
const NEVER = { from: START + days(900), to: START + days(901) }

function machine(times: { kills?: number[]; downtime?: { from: number; to: number } } = {}) {
  const lines: { at: string; type: string; n?: number }[] = []
  const { kills = [], downtime = NEVER } = times
  const made = new Machine(dice(1), (line) => lines.push(JSON.parse(line)), { kills, downtime })
  made.start(START)
  const after = (type: string) =>
    lines.filter((line) => line.type === type).map(({ at }) => Date.parse(at) - START)
  return { made, lines, after }
}

const said = (tx: Tx, n: number) => tx.write('consent-changed', null, { n })

test('a queue by time gives what was put in first of equal times', () => {
  const heap = new Heap<{ at: number; order: number }>()
  const items = [5, 3, 3, 9, 1, 3].map((at, order) => ({ at, order }))
  for (const item of items) heap.push(item)
  const out = items.map(() => heap.pop())
  expect(out.map((one) => `${one?.at} ${one?.order}`)).toEqual([
    '1 4',
    '3 1',
    '3 2',
    '3 5',
    '5 0',
    '9 3',
  ])
  expect(heap.pop()).toBeUndefined()
})

test('QR-6: what a killed process had in hand is undone, and done once by the other after the lease', () => {
  const { made, after } = machine({ kills: [START + hours(1)] })
  const facts: number[] = []
  made.transact(START, (tx) => {
    for (const n of [1, 2, 3])
      tx.duty('work', `${n}`, START + hours(1), (then) => {
        then.add(facts, n)
        said(then, n)
      })
  })
  made.run(START + days(1))
  expect([...facts].sort()).toEqual([1, 2, 3])
  expect(after('process-killed')).toEqual([hours(1)])
  expect(after('process-started')).toHaveLength(3)
  const times = after('consent-changed')
  expect(times).toHaveLength(3)
  expect(times.at(-1)).toBe(hours(1) + minutes(2))
})

test('QR-6: a deed that a dying process served is sent again, and stands once', () => {
  const { made, lines } = machine({ kills: [START + hours(1)] })
  const facts: string[] = []
  made.schedule(START + hours(2), (tx) => {
    tx.add(facts, 'sent')
    said(tx, 1)
  })
  made.run(START + days(1))
  expect(facts).toEqual(['sent'])
  expect(lines.filter(({ type }) => type === 'consent-changed')).toHaveLength(1)
})

test('one duty per key, ever', () => {
  const { made, after } = machine()
  const again = (tx: Tx) => tx.duty('work', 'same', tx.now, (then) => said(then, 1))
  made.transact(START, again)
  made.run(START + hours(1))
  made.transact(START + hours(1), again)
  made.run(START + days(1))
  expect(after('consent-changed')).toHaveLength(1)
})

test('QR-6: nothing lies in the downtime; what was due in it comes first thing afterwards', () => {
  const downtime = { from: START + days(1), to: START + days(8) }
  const { made, lines, after } = machine({ downtime })
  made.transact(START, (tx) => tx.duty('work', 'w', START + days(3), (then) => said(then, 1)))
  made.schedule(START + days(4), (tx) => said(tx, 2))
  made.run(START + days(30))
  const [duty, deed] = after('consent-changed')
  expect(duty).toBe(days(8) + 5_000)
  expect(deed).toBeGreaterThan(days(8))
  const order = lines.map(({ type }) => type)
  expect(order.slice(order.indexOf('downtime-start'), order.indexOf('downtime-end'))).toEqual([
    'downtime-start',
    'process-started',
    'process-started',
  ])
})
