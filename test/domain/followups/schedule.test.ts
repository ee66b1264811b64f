import fc from 'fast-check'
import {
  exitSlot,
  firstFullQuarter,
  isAboutOwnTicket,
  isHard,
  isQuiet,
  keySlot,
  moveInSlots,
  PLANS,
  quarterlySlot,
  recoverySlot,
  reopenedSlot,
  slotDay,
  ticketSlot,
} from '#domain/followups/schedule'
import { days, hours, instant, iso, quarterOf } from '#domain/time'

const at = (text: string) => instant(`${text}+08:00`)

test('move-in: a week, a month and three months after, months clamped', () => {
  const slots = moveInSlots(at('2026-08-31T10:00:00'))
  expect(slots.map(({ plan, dueAt }) => [plan, iso(dueAt)])).toEqual([
    ['move-in-1', '2026-09-07T02:00:00.000Z'],
    ['move-in-2', '2026-09-30T02:00:00.000Z'],
    ['move-in-3', '2026-11-30T02:00:00.000Z'],
  ])
})

test('edge case 21: moved in on a leap day', () => {
  const [, second] = moveInSlots(at('2028-02-29T10:00:00'))
  expect(iso(second?.dueAt ?? 0)).toBe('2028-03-29T02:00:00.000Z')
})

test('windows: -1..+7, -3..+11, exit 0..+14, ticket 0..+7', () => {
  const slots = [...moveInSlots(at('2026-05-01T10:00:00')), exitSlot(0), ticketSlot(0)]
  const windows = slots.map(({ dueAt, windowStart, windowEnd }) => [
    (windowStart - dueAt) / days(1),
    (windowEnd - dueAt) / days(1),
  ])
  expect(windows).toEqual([
    [-1, 7],
    [-3, 11],
    [-3, 11],
    [0, 14],
    [0, 7],
  ])
})

test('recovery within 48 h and the manager after the second reopening within 24 h are hard', () => {
  expect(recoverySlot(1000)).toMatchObject({
    windowStart: 1000,
    dueAt: 1000 + hours(48),
    windowEnd: 1000 + hours(48),
  })
  expect(reopenedSlot(1000)).toMatchObject({ dueAt: 1000 + hours(24), windowEnd: 1000 + hours(24) })
})

test('a home has its day 8-72 of every quarter', () => {
  expect([slotDay(0), slotDay(64), slotDay(65), slotDay(0xffff_ffff)]).toEqual([8, 72, 8, 68])
  for (const hash of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => slotDay(hash)).toThrow(RangeError)
})

test('quarterly: 09:00 of that day, cards from day 1, until 7 d before the end', () => {
  const slot = quarterlySlot(quarterOf(at('2026-05-20T00:00:00')), 1)
  expect(slot).toEqual({
    plan: 'quarterly',
    dueAt: at('2026-04-09T09:00:00'),
    windowStart: at('2026-04-01T00:00:00'),
    windowEnd: at('2026-06-24T00:00:00'),
  })
})

test('every home falls due inside its window, in every quarter', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 0xffff_ffff }),
      fc.integer({ min: 0, max: 4e12 }),
      (hash, now) => {
        const { dueAt, windowStart, windowEnd } = quarterlySlot(quarterOf(now), hash)
        expect(dueAt).toBeGreaterThan(windowStart)
        expect(dueAt).toBeLessThan(windowEnd)
      },
    ),
  )
})

test('the first full quarter begins at or after Move-in 3', () => {
  expect(firstFullQuarter(at('2026-01-01T00:00:00')).name).toBe('2026-Q2')
  expect(firstFullQuarter(at('2026-01-01T00:00:01')).name).toBe('2026-Q3')
  expect(firstFullQuarter(at('2026-09-30T12:00:00')).name).toBe('2027-Q1')
})

test('quiet hours are 21:00-09:00 in Shanghai', () => {
  const times = ['20:59:59', '21:00:00', '00:00:00', '08:59:59', '09:00:00']
  expect(times.map((time) => isQuiet(at(`2026-05-20T${time}`)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

test('edge case 21: key customers are called every month or three, months clamped, 5 d before or after', () => {
  const since = at('2024-01-31T10:00:00')
  const dues = [1, 2].map((n) => iso(keySlot(since, 'monthly', n).dueAt))
  expect(dues).toEqual(['2024-02-29T02:00:00.000Z', '2024-03-31T02:00:00.000Z'])
  const slot = keySlot(since, 'quarterly', 1)
  expect(iso(slot.dueAt)).toBe('2024-04-30T02:00:00.000Z')
  expect([slot.dueAt - slot.windowStart, slot.windowEnd - slot.dueAt]).toEqual([days(5), days(5)])
})

test('reading 10: what was rated later than a week after the close is not due before the rating', () => {
  expect(ticketSlot(0, days(20)).dueAt).toBe(days(20))
  expect(ticketSlot(0, days(2)).dueAt).toBe(days(7))
})

test('reading 15: hard are recovery and reopened; about own tickets the ticket too', () => {
  expect(PLANS.filter(isHard)).toEqual(['recovery', 'reopened'])
  expect(PLANS.filter(isAboutOwnTicket)).toEqual(['ticket', 'recovery', 'reopened'])
})
