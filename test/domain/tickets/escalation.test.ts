import fc from 'fast-check'
import { nextStep, stepAt, stepsReached } from '#domain/tickets/escalation'
import { hours, minutes } from '#domain/time'

const DUE = hours(24)
const clock = { dueAt: DUE, length: hours(24), stoppedAt: null }

test.each([
  ['the last millisecond before half', hours(12) - 1, []],
  ['half', hours(12), [50]],
  ['four fifths', hours(19) + minutes(12), [50, 80]],
  ['the last millisecond of the promise', DUE, [50, 80]],
  ['one millisecond later', DUE + 1, [50, 80, 100]],
  ['half as long again', hours(36), [50, 80, 100, 150]],
])('LOOP-01: steps at %s', (_, now, steps) => {
  expect(stepsReached(clock, now)).toEqual(steps)
})

test('LOOP-01: a promise that was kept after two thirds never comes to its later steps', () => {
  const kept = { ...clock, stoppedAt: hours(16) }
  expect(stepsReached(kept, hours(1000))).toEqual([50])
  expect(nextStep(kept, hours(17))).toBeNull()
})

test('LOOP-01: pauses move the steps with the due, whatever they add up to', () => {
  const paused = { ...clock, dueAt: DUE + hours(5) }
  expect(stepAt(paused, 50)).toBe(hours(17))
  expect(stepAt(paused, 150)).toBe(hours(41))
})

test('LOOP-01: the next step is the first that is not reached, and the last has none', () => {
  expect(nextStep(clock, 0)).toBe(50)
  expect(nextStep(clock, hours(12))).toBe(80)
  expect(nextStep(clock, DUE)).toBe(100)
  expect(nextStep(clock, DUE + 1)).toBe(150)
  expect(nextStep(clock, hours(36))).toBeNull()
})

test('LOOP-01: whoever follows the next steps meets each of them once and in order', () => {
  const lengths = fc.integer({ min: 1000, max: hours(24 * 31) })
  fc.assert(
    fc.property(lengths, fc.integer({ min: 0, max: hours(24 * 14) }), (length, pauses) => {
      const running = { length, dueAt: length + pauses, stoppedAt: null }
      const met: number[] = []
      for (let next = nextStep(running, 0); next !== null; ) {
        met.push(next)
        next = nextStep(running, stepAt(running, next))
      }
      expect(met).toEqual(stepsReached(running, Number.MAX_SAFE_INTEGER).slice(-met.length))
      expect(met.at(-1)).toBe(150)
      expect(new Set(met).size).toBe(met.length)
    }),
  )
})
