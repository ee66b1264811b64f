import { firstChannel, segmentsOf } from '#domain/households/segments'
import { days } from '#domain/time'

const NOW = days(1_000)
const USUAL = {
  since: 0,
  ticketsLately: 0,
  lastContactAt: NOW - days(10),
  isKey: false,
  exitOpen: false,
}
const of = (change: object) => segmentsOf({ ...USUAL, ...change }, NOW)

test.each([
  ['usual', {}, []],
  ['moved in 90 d ago', { since: NOW - days(90), lastContactAt: null }, ['new']],
  ['moved in a little longer ago', { since: NOW - days(90) - 1, lastContactAt: null }, []],
  ['three requests in 90 d', { ticketsLately: 3 }, ['frequent']],
  ['two', { ticketsLately: 2 }, []],
  ['no contact for 180 d', { lastContactAt: NOW - days(180) }, ['silent']],
  ['never any', { lastContactAt: null }, ['silent']],
  ['a key customer', { isKey: true }, ['key']],
  ['leaving, and empty', { exitOpen: true, since: null, lastContactAt: null }, ['leaving']],
])('LOOP-08: %s', (_what, change, segments) => {
  expect(of(change)).toEqual(segments)
})

const OPEN = { sms: true, call: true, visit: true, preference: 'none', withdrawn: false } as const

test.each([
  ['nothing known', {}, [], false, 'inbox'],
  ['a key customer is called', {}, ['key'], false, 'call'],
  ['a key customer who wants no calls', { call: false }, ['key'], false, 'inbox'],
  ['whoever left gets the link', {}, ['leaving'], false, 'sms'],
  ['silent homes are called', {}, ['silent', 'new'], false, 'call'],
  [
    'the person’s wish stands above the segment',
    { preference: 'phone' },
    ['leaving'],
    false,
    'call',
  ],
  ['visits only where they are on', { preference: 'onsite' }, [], false, 'inbox'],
  ['a visit where they are', { preference: 'onsite' }, ['key'], true, 'visit'],
  ['text only', { preference: 'text' }, ['silent'], true, 'inbox'],
] as const)('LOOP-08 steers the channel: %s', (_what, wishes, segments, visits, channel) => {
  expect(firstChannel({ ...OPEN, ...wishes }, segments, visits)).toBe(channel)
})
