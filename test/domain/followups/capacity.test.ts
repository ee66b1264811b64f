import fc from 'fast-check'
import {
  FIRST_SHARE,
  isShort,
  mayStart,
  recoveryShare,
  type Start,
  startCap,
} from '#domain/followups/capacity'
import { days, instant } from '#domain/time'

const day = instant('2026-05-13T00:00:00+08:00')
const start = (ago: number, ledToRecovery = false, plan: Start['plan'] = 'quarterly'): Start => ({
  plan,
  at: day - days(ago),
  ledToRecovery,
})

test('F7: 0.15 until the first start lies 90 d back, then the share of the last 90 d', () => {
  expect(recoveryShare([], day)).toBe(FIRST_SHARE)
  expect(recoveryShare([start(89.99, true)], day)).toBe(0.15)
  expect(recoveryShare([start(90, true), start(1), start(2), start(3)], day)).toBe(0.25)
  expect(recoveryShare([start(91, true), start(1), start(0, true)], day)).toBe(0)
  expect(recoveryShare([start(90, false, 'recovery'), start(1)], day)).toBe(0.15)
})

test('F7: r counts no recovery and no call after a second reopening, neither as a start nor as what it led to', () => {
  const starts = [start(90), start(1, true), start(2), start(3)]
  const hard = [start(1, false, 'recovery'), start(2, true, 'recovery'), start(3, true, 'reopened')]
  expect(recoveryShare(starts, day)).toBe(0.25)
  expect(recoveryShare([...starts, ...hard], day)).toBe(0.25)
})

test('F7: floor(5 x staff / r), and no limit where nothing leads to a recovery', () => {
  expect(startCap(3, 0.15)).toBe(100)
  expect(startCap(2, 0.15)).toBe(66)
  expect(startCap(0, 0.15)).toBe(0)
  expect(startCap(1, 5 / 119)).toBe(119)
  expect(startCap(3, 0)).toBeNull()
})

test("F7 limits starts only: recoveries and the manager's call are never kept waiting", () => {
  expect([mayStart('quarterly', 66, 65), mayStart('quarterly', 66, 66)]).toEqual([true, false])
  expect(mayStart('quarterly', null, 9_999)).toBe(true)
  expect(mayStart('recovery', 0, 9)).toBe(true)
  expect(mayStart('reopened', 0, 9)).toBe(true)
  expect([isShort(10, 2), isShort(11, 2), isShort(0, 0)]).toEqual([false, true, false])
})

test('F7: with the starts of a day at its cap, the recoveries to be expected fit the staff', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 50 }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      (staff, r) => {
        expect((startCap(staff, r) ?? 0) * r).toBeLessThanOrEqual(5 * staff + 1e-9)
      },
    ),
  )
})
