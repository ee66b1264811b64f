import { isPausedAt, movedDue, pausedWithin, stopsOf } from '#domain/tickets/pauses'

const pauses = [
  { from: 10, to: 20 },
  { from: 30, to: 60 },
]

test('pauses count until the cap is used up, the earliest first', () => {
  expect(stopsOf(pauses, 25, 100)).toEqual([
    { from: 10, to: 20 },
    { from: 30, to: 45 },
  ])
})

test('an open pause counts until now, and not at all before it began', () => {
  expect(stopsOf([{ from: 10, to: null }], 99, 17)).toEqual([{ from: 10, to: 17 }])
  expect(stopsOf([{ from: 10, to: null }], 99, 5)).toEqual([{ from: 10, to: 10 }])
})

test('it stands still only while a pause is open and something of the cap is left', () => {
  const open = [{ from: 10, to: null }]
  expect(isPausedAt([], 5, 12)).toBe(false)
  expect(isPausedAt(pauses, 99, 200)).toBe(false)
  expect(isPausedAt(open, 5, 14)).toBe(true)
  expect(isPausedAt(open, 5, 15)).toBe(false)
})

test('only the part inside the span counts', () => {
  expect(pausedWithin(stopsOf(pauses, 99, 100), 15, 40)).toBe(15)
})

test('a due is moved by pauses begun up to it; each may make room for the next', () => {
  const stops = stopsOf(pauses, 99, 100)
  expect(movedDue(stops, 0, 9)).toBe(9)
  expect(movedDue(stops, 0, 10)).toBe(20)
  expect(movedDue(stops, 0, 20)).toBe(60)
  expect(movedDue(stops, 15, 20)).toBe(25)
})
