import { CALL_RESULTS, loggedAs, optOutsOf } from '#domain/followups/attempt'

const OPEN = { sms: true, call: true, visit: true, preference: 'none', withdrawn: false } as const

test.each([
  ['nothing was said', {}, []],
  ['no SMS', { sms: false }, ['sms']],
  ['no calls', { call: false }, ['phone']],
  ['no visits', { visit: false }, ['onSite']],
  ['text only', { preference: 'text' }, ['phone', 'onSite']],
  ['LOOP-08: phone first', { preference: 'phone' }, ['sms']],
  ['LOOP-08: phone first, but no calls', { preference: 'phone', call: false }, ['phone']],
  ['LOOP-08: on site first', { preference: 'onsite' }, ['sms']],
  ['the privacy consent withdrawn', { withdrawn: true }, ['sms', 'subscribe', 'phone', 'onSite']],
] as const)('ways that are closed: %s', (_what, change, closed) => {
  expect(optOutsOf({ ...OPEN, ...change })).toEqual(closed)
})

test('a wrong number reached nobody', () => {
  expect(CALL_RESULTS.map(loggedAs)).toEqual(['answered', 'noAnswer', 'refused', 'noAnswer'])
})
