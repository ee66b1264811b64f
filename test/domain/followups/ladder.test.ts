import fc from 'fast-check'
import {
  type Climbing,
  isExhausted,
  type LoggedAttempt,
  ladderOf,
  mayTry,
  nextRung,
  tryAt,
} from '#domain/followups/ladder'
import { isQuiet, PLANS } from '#domain/followups/schedule'
import { days, hours, instant, startOfDay } from '#domain/time'

const due = instant('2026-05-13T09:00:00+08:00')
const all = { sms: true, phone: true, onSite: true }
const task = (plan: Climbing['plan'], attempts: LoggedAttempt[] = []): Climbing => ({
  plan,
  dueAt: due,
  windowStart: due - days(5),
  attempts,
})
const tried = (rung: number, channel: LoggedAttempt['channel'], at = due): LoggedAttempt => ({
  rung,
  channel,
  at,
  result: 'noAnswer',
})

test.each([
  ['move-in-1', ['phone 2', 'phone 5']],
  ['move-in-2', ['sms 3', 'phone 6', 'phone 9']],
  ['move-in-3', ['sms 3', 'phone 6', 'phone 9']],
  ['quarterly', ['sms 3', 'phone 7', 'phone 9', 'onSite 11']],
  ['exit', ['sms 0', 'sms 3', 'phone 7', 'phone 9']],
  ['key-customer', ['phone -5']],
  ['ticket', ['phone 0', 'phone 3']],
  ['recovery', ['phone -5']],
  ['reopened', ['phone -5']],
  ['check', ['phone 0', 'phone 3']],
] as const)('LOOP-03: the ladder of %s in days from the due', (plan, steps) => {
  const rungs = ladderOf(task(plan)).map((r) => `${r.channel} ${(r.notBefore - due) / days(1)}`)
  expect(rungs).toEqual(steps)
})

test('the next rung is the first allowed one above the highest that was tried', () => {
  expect(nextRung(task('quarterly'), all)).toMatchObject({ rung: 1, channel: 'sms' })
  expect(nextRung(task('quarterly'), { ...all, sms: false })).toMatchObject({ rung: 2 })
  expect(nextRung(task('quarterly', [tried(2, 'phone')]), all)).toMatchObject({ rung: 3 })
  const calls = [tried(2, 'phone'), tried(3, 'phone')]
  expect(nextRung(task('quarterly', calls), all)).toMatchObject({ rung: 4, channel: 'onSite' })
  expect(isExhausted(task('quarterly', calls), { ...all, onSite: false })).toBe(true)
  expect(isExhausted(task('quarterly', [tried(1, 'sms')]), { ...all, onSite: false })).toBe(false)
})

test('the second call of the quarter comes three hours away in time of day, over midnight too', () => {
  const first = due + days(7) + hours(1)
  const rung = nextRung(task('quarterly', [tried(2, 'phone', first)]), all)
  if (rung === null) throw new Error('a second call')
  const at = (hour: number) => mayTry(rung, startOfDay(due) + days(9) + hours(hour))
  expect([9, 10, 12.99, 13, 20.99, 21].map(at)).toEqual([false, false, false, true, true, false])
  expect(mayTry(rung, startOfDay(due) + days(8) + hours(13))).toBe(false)
})

test('whenever it is asked, a rung is tried awake, not too early, and at another time of day', () => {
  const input = fc.record({
    plan: fc.constantFrom(...PLANS),
    first: fc.integer({ min: 0, max: hours(12) - 1 }),
    wait: fc.integer({ min: -days(20), max: days(20) }),
    rungs: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(input, ({ plan, first, wait, rungs }) => {
      const firstAt = startOfDay(due) + days(7) + hours(9) + first
      const attempts = ladderOf(task(plan))
        .slice(0, rungs)
        .map(({ rung, channel }) => tried(rung, channel, firstAt))
      const rung = nextRung(task(plan, attempts), all)
      if (rung === null) return
      const at = tryAt(rung, due + wait)
      expect(at).toBeGreaterThanOrEqual(Math.max(due + wait, rung.notBefore))
      expect(isQuiet(at)).toBe(false)
      expect(mayTry(rung, at)).toBe(true)
      expect(rung.rung).toBeGreaterThan(attempts.length)
    }),
  )
})
