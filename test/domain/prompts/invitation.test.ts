import { type Invitation, refuse, see, snooze } from '#domain/prompts/invitation'
import { days, hours, instant } from '#domain/time'

const NOW = instant('2026-05-10T20:00:00+08:00')

const invitation = (over: Partial<Invitation> = {}): Invitation => ({
  id: 'i-1',
  kind: 'nps',
  moveIn: false,
  asksNps: true,
  firstSeenAt: null,
  lastSeenAt: null,
  views: 0,
  snoozes: 0,
  snoozedUntil: null,
  outcome: null,
  ...over,
})

test('LOOP-04 F4: later is 7 d, then 30 d, then the end of this card; never a year', () => {
  const first = snooze(invitation(), NOW)
  expect(first).toMatchObject({ snoozedUntil: NOW + days(7), snoozes: 1, outcome: null })
  const second = snooze(first, NOW)
  expect(second).toMatchObject({ snoozedUntil: NOW + days(30), snoozes: 2, outcome: null })
  expect(snooze(second, NOW)).toMatchObject({ snoozedUntil: null, outcome: 'expired' })
})

test('LOOP-04 F4: a view counts once a Shanghai day', () => {
  const first = see(invitation(), NOW)
  expect(first).toMatchObject({ views: 1, firstSeenAt: NOW, lastSeenAt: NOW })
  expect(see(first, NOW + hours(4) - 1)).toBe(first)
  expect(see(first, NOW + hours(4))).toMatchObject({ views: 2, firstSeenAt: NOW })
})

test('LOOP-04 F4: three views without a tap are one later', () => {
  const seen = [0, 1, 2].reduce((card, day) => see(card, NOW + days(day)), invitation())
  expect(seen).toMatchObject({ snoozes: 1, views: 0, snoozedUntil: NOW + days(2) + days(7) })
})

test('LOOP-04 F4: nine views without a tap are the end', () => {
  const seen = Array.from({ length: 9 }, (_, i) => NOW + days(i)).reduce(see, invitation())
  expect(seen.outcome).toBe('expired')
})

test('LOOP-04 F8: "do not ask" ends the card', () => {
  expect(refuse(invitation()).outcome).toBe('never')
})
