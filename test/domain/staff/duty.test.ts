import { covers, decideAbsence, decideShift, startOfWeek } from '#domain/staff/duty'
import { days, hours, instant } from '#domain/time'

const NOW = instant('2026-05-13T10:00:00+08:00') // a Wednesday
const shift = { staffId: 'li', from: NOW, to: NOW + hours(12) }

test('STF-18: a shift has an end, and lasts a day at most', () => {
  expect(decideShift(shift, [], NOW)).toEqual({ ok: true, value: shift })
  expect(decideShift({ ...shift, to: NOW + hours(24) }, [], NOW).ok).toBe(true)
  for (const to of [NOW, NOW - 1, NOW + hours(24) + 1])
    expect(decideShift({ ...shift, to }, [], NOW)).toMatchObject({ reason: 'bad-input:to' })
})

test('STF-18: a roster is planned for the coming months, and corrected for the last week', () => {
  const at = (from: number) => decideShift({ ...shift, from, to: from + hours(8) }, [], NOW)
  expect([at(NOW - days(7)).ok, at(NOW + days(120)).ok]).toEqual([true, true])
  expect(at(NOW - days(7) - 1)).toMatchObject({ reason: 'bad-input:from' })
  expect(at(NOW + days(120) + 1)).toMatchObject({ reason: 'bad-input:from' })
})

test('STF-18: nobody is on duty twice at once; others are, and one shift may follow another', () => {
  const twice = { ...shift, from: NOW + hours(11), to: NOW + hours(13) }
  expect(decideShift(twice, [shift], NOW)).toMatchObject({ reason: 'illegal-transition:once' })
  expect(decideShift({ ...twice, staffId: 'wang' }, [shift], NOW).ok).toBe(true)
  expect(decideShift({ ...twice, from: shift.to, to: shift.to + 1 }, [shift], NOW).ok).toBe(true)
})

test('STF-18: the last moment of a shift belongs to the next one', () => {
  expect([covers(shift, NOW), covers(shift, shift.to - 1)]).toEqual([true, true])
  expect([covers(shift, NOW - 1), covers(shift, shift.to)]).toEqual([false, false])
})

test('STF-17: an absence lies ahead or lasts, a year at most, and nobody stands in for oneself', () => {
  const away = { ...shift, to: NOW + days(3), substituteId: null }
  expect(decideAbsence(away, NOW).ok).toBe(true)
  expect(decideAbsence({ ...away, from: NOW - days(2) }, NOW).ok).toBe(true)
  expect(decideAbsence({ ...away, from: NOW - days(8) }, NOW)).toMatchObject({
    reason: 'bad-input:from',
  })
  for (const to of [NOW, NOW + days(367)])
    expect(decideAbsence({ ...away, to }, NOW)).toMatchObject({ reason: 'bad-input:to' })
  expect(decideAbsence({ ...away, substituteId: 'li' }, NOW)).toMatchObject({
    reason: 'bad-input:staffId',
  })
})

test.each([
  ['2026-05-11T00:00:00+08:00', '2026-05-11T00:00:00+08:00'],
  ['2026-05-17T23:59:59+08:00', '2026-05-11T00:00:00+08:00'],
  ['2026-05-18T00:00:00+08:00', '2026-05-18T00:00:00+08:00'],
  ['2026-03-01T05:00:00+08:00', '2026-02-23T00:00:00+08:00'],
])('the week of %s begins on Monday %s', (at, monday) => {
  expect(startOfWeek(instant(at))).toBe(instant(monday))
})
