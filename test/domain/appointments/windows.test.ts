import { isQuiet, remindersOf } from '#domain/appointments/reminders'
import {
  isChoosable,
  isOfferable,
  isWindow,
  offerableDays,
  windowsOfDay,
} from '#domain/appointments/windows'
import { days, hours, instant, minutes } from '#domain/time'

const now = instant('2026-03-10T10:00:00+08:00')
const at = (time: string) => instant(`2026-03-${time}:00+08:00`)

test('RES-17: five windows a day, each of two hours, from nine to seven in Shanghai', () => {
  expect(windowsOfDay(now)).toEqual(
    ['10T09:00', '10T11:00', '10T13:00', '10T15:00', '10T17:00'].map(at),
  )
  expect(isWindow(at('10T12:00'))).toBe(false)
  expect(isWindow(at('10T09:00') + 1)).toBe(false)
})

test.each([
  ['today, already begun', '10T09:00', false],
  ['today, still to come', '10T11:00', true],
  ['the last one of the 14th day', '24T17:00', true],
  ['the first one of the 15th day', '25T09:00', false],
  ['at half past', '11T09:30', false],
])('RES-17: a window %s may be offered: %s', (_when, time, may) => {
  expect(isOfferable(at(time), now)).toBe(may)
})

test('RES-17: a window is chosen until two hours before it begins, to the millisecond', () => {
  const window = at('11T11:00')
  expect(isChoosable(window, at('11T09:00'))).toBe(true)
  expect(isChoosable(window, at('11T09:00') + 1)).toBe(false)
})

test('RES-17: what may be offered is shown by day; an evening without a window left is no day', () => {
  expect(offerableDays(now)).toHaveLength(15)
  expect(offerableDays(now)[0]).toHaveLength(4)
  expect(offerableDays(at('10T18:00'))[0]).toEqual(windowsOfDay(now + days(1)))
})

describe('reminders', () => {
  const moments = (window: string, from = now) =>
    remindersOf(at(window), from).map((one) => [one.kind, one.at])

  test('RES-17: the evening before at 18:00 and two hours before', () => {
    expect(moments('12T15:00')).toEqual([
      ['evening', at('11T18:00')],
      ['soon', at('12T13:00')],
    ])
  })

  test('RES-17: the window of nine o’clock has the evening only: nobody is woken at seven', () => {
    expect(moments('12T09:00')).toEqual([['evening', at('11T18:00')]])
  })

  test('RES-17: what has gone by is not made up for', () => {
    expect(moments('11T15:00', at('10T18:00'))).toEqual([['soon', at('11T13:00')]])
    expect(moments('10T15:00', at('10T13:30'))).toEqual([])
  })

  test('RES-17: no reminder ever falls into the hours of sleep', () => {
    for (const day of offerableDays(now)) {
      for (const window of day) {
        for (const reminder of remindersOf(window, now)) {
          expect([window, isQuiet(reminder.at)]).toEqual([window, false])
          expect(reminder.at).toBeLessThan(window)
        }
      }
    }
    expect([at('10T20:59'), at('10T21:00')].map(isQuiet)).toEqual([false, true])
    expect([at('10T09:00') - minutes(1), at('10T09:00')].map(isQuiet)).toEqual([true, false])
    expect(hours(12)).toBe(at('10T21:00') - at('10T09:00'))
  })
})
