import fc from 'fast-check'
import { isQuiet } from '#domain/followups/schedule'
import {
  fallsOn,
  givesUpAt,
  isAlarm,
  isOpenForStaff,
  ladderOf,
  MOST_TEXTS,
  NEWS,
  nextRung,
  OUT_ENDS,
  RUNGS,
  type Rung,
  retryAfter,
  rungAt,
  templateOf,
} from '#domain/messages/ladder'
import { CONTACT_PREFERENCES, type ContactWishes } from '#domain/privacy/wishes'
import { hours, instant, minutes } from '#domain/time'

const ANY: ContactWishes = {
  sms: true,
  call: true,
  visit: true,
  preference: 'none',
  withdrawn: false,
}

const wishes = fc.record({
  sms: fc.boolean(),
  call: fc.boolean(),
  visit: fc.boolean(),
  preference: fc.constantFrom(...CONTACT_PREFERENCES),
  withdrawn: fc.boolean(),
})
const news = fc.constantFrom(...NEWS)
const moment = fc.integer({
  min: instant('2024-02-28T00:00:00+08:00'),
  max: instant('2026-12-31T23:59:59+08:00'),
})

/** Every rung in the order in which it would be climbed when all of them fail. */
function climbed(what: (typeof NEWS)[number], wish: ContactWishes): Rung[] {
  const taken: Rung[] = []
  let rung = nextRung(what, wish, null)
  while (rung !== null) {
    taken.push(rung)
    rung = nextRung(what, wish, rung)
  }
  return taken
}

test.each([
  ['first-reply', ['subscribe', 'sms', 'call']],
  ['question', ['subscribe', 'sms', 'call']],
  ['resolved', ['subscribe', 'sms', 'call']],
  ['reply', ['subscribe']],
  ['improvement', ['subscribe']],
  ['follow-up', ['sms']],
  ['exit', ['sms']],
  ['alarm', ['sms', 'call']],
] as const)('LOOP-05 edge case 25: %s may climb %j and no further', (what, rungs) => {
  expect(ladderOf(what, ANY)).toEqual(rungs)
})

test('LOOP-05: a climb ends, takes each rung once, and only rungs that the person allows', () => {
  fc.assert(
    fc.property(news, wishes, (what, wish) => {
      const rungs = climbed(what, wish)
      expect(new Set(rungs).size).toBe(rungs.length)
      expect(rungs).toEqual(ladderOf(what, wish))
      if (isAlarm(what)) return
      if (!wish.sms) expect(rungs).not.toContain('sms')
      if (!wish.call || wish.preference === 'text') expect(rungs).not.toContain('call')
      if (wish.withdrawn) expect(rungs).toEqual([])
    }),
  )
})

test('LOOP-05: from every rung, whatever was wished before, the rest goes on and never comes back to it', () => {
  fc.assert(
    fc.property(news, wishes, fc.constantFrom(...RUNGS), (what, wish, after) => {
      const next = nextRung(what, wish, after)
      expect(next).not.toBe(after)
      if (next !== null) expect(ladderOf(what, wish)).toContain(next)
    }),
  )
})

test('RES-12: who wants to be rung up first is rung up before a text; who wants text only is never rung up', () => {
  expect(ladderOf('question', { ...ANY, preference: 'phone' })).toEqual([
    'subscribe',
    'call',
    'sms',
  ])
  expect(ladderOf('question', { ...ANY, preference: 'text' })).toEqual(['subscribe', 'sms'])
})

test('STF-18: an alarm rings staff whatever they chose as residents', () => {
  const silent: ContactWishes = { ...ANY, sms: false, call: false, withdrawn: true }
  expect(ladderOf('alarm', silent)).toEqual(['sms', 'call'])
})

test('LOOP-05: nothing rings in the quiet hours but an alarm, and nothing is brought forward', () => {
  fc.assert(
    fc.property(news, fc.constantFrom(...RUNGS), moment, moment, (what, rung, told, now) => {
      const at = rungAt(what, rung, told, now)
      expect(at).toBeGreaterThanOrEqual(now)
      if (isAlarm(what)) expect(at).toBe(now)
      else expect(isQuiet(at)).toBe(false)
    }),
  )
})

test.each([
  ['subscribe', '10:00', '10:00'],
  ['sms', '10:00', '10:15'],
  ['call', '10:00', '12:00'],
  ['sms', '20:50', '09:00 the next day'],
] as const)(
  'LOOP-05: %s for news of %s may go at %s: the app may be read before',
  (rung, told, when) => {
    const at = (time: string) => instant(`2026-05-13T${time}:00+08:00`)
    const expected = when.length === 5 ? at(when) : instant('2026-05-14T09:00:00+08:00')
    expect(rungAt('question', rung, at(told), at(told))).toBe(expected)
  },
)

test('LOOP-05: what may have arrived is not told again; everything else goes on', () => {
  expect(OUT_ENDS.filter((end) => !fallsOn(end))).toEqual(['sent', 'read', 'unknown', 'done'])
})

test('LOOP-05: pauses grow to a quarter of an hour; news is given up on a rung and shown to staff', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(retryAfter)).toEqual(
    [0.5, 1, 2, 4, 8, 15, 15].map((n) => minutes(n)),
  )
  expect(givesUpAt('question', 'sms', 0)).toBe(hours(24))
  expect(givesUpAt('alarm', 'sms', 0)).toBe(minutes(10))
  expect(['open', 'dead', 'unknown', 'sent', 'read'].filter(isOpenForStaff)).toEqual([
    'open',
    'dead',
    'unknown',
  ])
  expect(MOST_TEXTS).toBe(3)
})

test('RES-11: a first reply uses the consent for replies; texts and alarms use none', () => {
  expect(NEWS.map(templateOf)).toEqual([
    'reply',
    'reply',
    'question',
    'resolved',
    'improvement',
    null,
    null,
    null,
  ])
})
