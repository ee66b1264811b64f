import fc from 'fast-check'
import { afterOfficeHours } from '#domain/tickets/office-hours'
import { days, hours, instant, iso } from '#domain/time'

const OFFICE = { fromHour: 9, toHour: 18 }

test.each([
  ['in the morning', '2026-03-10T09:30:00+08:00', '2026-03-10T05:30:00.000Z'],
  ['ending with the day', '2026-03-10T14:00:00+08:00', '2026-03-10T10:00:00.000Z'],
  ['over the night', '2026-03-10T17:00:00+08:00', '2026-03-11T04:00:00.000Z'],
  ['before opening', '2026-03-10T06:00:00+08:00', '2026-03-10T05:00:00.000Z'],
  ['after closing', '2026-03-10T22:00:00+08:00', '2026-03-11T05:00:00.000Z'],
  ['on a Saturday', '2026-03-14T17:00:00+08:00', '2026-03-15T04:00:00.000Z'],
])('four office hours from %s', (_when, from, to) => {
  expect(iso(afterOfficeHours(instant(from), 4, OFFICE))).toBe(to)
})

test('office hours are never shorter than the hours of a clock, and order is kept', () => {
  const at = fc.integer({ min: 0, max: 4e12 })
  fc.assert(
    fc.property(at, fc.integer({ min: 0, max: days(3) }), fc.nat(30), (from, gap, n) => {
      const end = afterOfficeHours(from, n, OFFICE)
      expect(end - from).toBeGreaterThanOrEqual(hours(n))
      expect(afterOfficeHours(from + gap, n, OFFICE)).toBeGreaterThanOrEqual(end)
    }),
  )
})
