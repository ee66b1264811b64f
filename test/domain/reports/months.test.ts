import { endedMonths, monthNamed, monthOf, reportAsOf } from '#domain/reports/months'
import { hours, instant, iso } from '#domain/time'

test('a month begins and ends at midnight in Shanghai', () => {
  const october = monthNamed('2026-10')
  expect(october).toEqual({
    name: '2026-10',
    from: instant('2026-10-01T00:00:00+08:00'),
    to: instant('2026-11-01T00:00:00+08:00'),
  })
  expect(october && iso(reportAsOf(october))).toBe('2026-11-01T16:00:00.000Z')
})

test('edge case 21: February of a leap year has 29 days', () => {
  const { from, to } = monthNamed('2028-02') ?? { from: 0, to: 0 }
  expect((to - from) / hours(24)).toBe(29)
})

test.each(['2026-13', '2026-00', '26-10', '2026-1', '', '1999-12', '2026-10-01'])(
  '%p names no month',
  (name) => expect(monthNamed(name)).toBeNull(),
)

test('edge case 6: the last second of a month belongs to it, the next one to the next', () => {
  expect(monthOf(instant('2026-09-30T23:59:59+08:00')).name).toBe('2026-09')
  expect(monthOf(instant('2026-10-01T00:00:00+08:00')).name).toBe('2026-10')
})

test('months that are over, back through the turn of the year', () => {
  const now = instant('2026-02-10T08:00:00+08:00')
  expect(endedMonths(now, 3).map(({ name }) => name)).toEqual(['2026-01', '2025-12', '2025-11'])
  expect(endedMonths(now, 0)).toEqual([])
})
