import fc from 'fast-check'
import {
  addDays,
  addMonths,
  dayOf,
  days,
  endOfDay,
  hourOf,
  instant,
  iso,
  quarterOf,
  startOfDay,
} from '#domain/time'

const at = (text: string) => instant(`${text}+08:00`)

test('an instant is read with its offset and written in UTC', () => {
  expect(iso(instant('2026-03-01T00:30:00+08:00'))).toBe('2026-02-28T16:30:00.000Z')
  expect(() => instant('tomorrow')).toThrow(RangeError)
})

test('the day is the day in Shanghai', () => {
  expect(dayOf(at('2026-03-01T00:00:00'))).toBe('2026-03-01')
  expect(dayOf(at('2026-03-01T00:00:00') - 1)).toBe('2026-02-28')
  expect(hourOf(at('2026-03-01T23:59:59'))).toBe(23)
  expect(endOfDay(at('2026-03-01T12:00:00'))).toBe(at('2026-03-02T00:00:00') - 1)
  expect(addDays(at('2026-02-28T09:00:00'), 1)).toBe(at('2026-03-01T09:00:00'))
})

test.each([
  ['2026-01-31T10:00:00', 1, '2026-02-28T10:00:00'],
  ['2028-01-31T10:00:00', 1, '2028-02-29T10:00:00'],
  ['2026-08-31T23:59:59', 1, '2026-09-30T23:59:59'],
  ['2026-03-01T00:30:00', 1, '2026-04-01T00:30:00'],
  ['2026-11-30T10:00:00', 3, '2027-02-28T10:00:00'],
  ['2026-03-31T10:00:00', -1, '2026-02-28T10:00:00'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(at(from), months)).toBe(at(to))
})

test('edge case 6: a quarter ends with its last millisecond', () => {
  const last = quarterOf(at('2026-04-01T00:00:00') - 1)
  expect(last).toEqual({
    name: '2026-Q1',
    from: at('2026-01-01T00:00:00'),
    to: at('2026-04-01T00:00:00'),
  })
  expect(quarterOf(at('2026-04-01T00:00:00')).name).toBe('2026-Q2')
})

const instants = fc.integer({ min: 0, max: 4e12 })

test('every instant lies in its day and its quarter', () => {
  fc.assert(
    fc.property(instants, (now) => {
      expect(startOfDay(now)).toBeLessThanOrEqual(now)
      expect(endOfDay(now)).toBeGreaterThanOrEqual(now)
      expect(endOfDay(now) - startOfDay(now)).toBe(days(1) - 1)
      const { from, to } = quarterOf(now)
      expect(from <= now && now < to).toBe(true)
    }),
  )
})

test('adding months keeps the order of instants', () => {
  fc.assert(
    fc.property(instants, fc.nat(days(400)), fc.integer({ min: -24, max: 24 }), (now, gap, n) => {
      expect(dayOf(addMonths(now + gap, n)) >= dayOf(addMonths(now, n))).toBe(true)
    }),
  )
})
