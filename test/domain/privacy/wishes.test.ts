import fc from 'fast-check'
import {
  allowedChannels,
  CHANNELS,
  CONTACT_PREFERENCES,
  type ContactWishes,
  mayUse,
} from '#domain/privacy/wishes'

const wishes = (over: Partial<ContactWishes> = {}): ContactWishes => ({
  sms: true,
  call: true,
  visit: true,
  preference: 'none',
  withdrawn: false,
  ...over,
})

test('RES-12: a channel that was switched off is not used', () => {
  expect(allowedChannels(wishes({ call: false, sms: false }), CHANNELS)).toEqual([
    'inbox',
    'subscribe',
    'visit',
  ])
})

test('RES-12: text only means no call and no visit; phone or on site first stands first', () => {
  expect(allowedChannels(wishes({ preference: 'text' }), ['call', 'sms', 'visit'])).toEqual(['sms'])
  expect(allowedChannels(wishes({ preference: 'phone' }), ['sms', 'call'])).toEqual(['call', 'sms'])
  expect(allowedChannels(wishes({ preference: 'onsite' }), ['call', 'visit'])).toEqual([
    'visit',
    'call',
  ])
  // What was put first and then switched off stays off.
  expect(allowedChannels(wishes({ preference: 'phone', call: false }), ['sms', 'call'])).toEqual([
    'sms',
  ])
})

const anybody = fc.record({
  sms: fc.boolean(),
  call: fc.boolean(),
  visit: fc.boolean(),
  preference: fc.constantFrom(...CONTACT_PREFERENCES),
  withdrawn: fc.boolean(),
})

test('RES-12: whatever is wished, no channel is invented, none doubled, and the inbox stays', () => {
  fc.assert(
    fc.property(anybody, fc.shuffledSubarray([...CHANNELS]), (one, planned) => {
      const found = allowedChannels(one, planned)
      expect(new Set(found).size).toBe(found.length)
      expect(found.every((channel) => planned.includes(channel))).toBe(true)
      expect(found.includes('inbox')).toBe(planned.includes('inbox'))
      expect(found.every((channel) => mayUse(one, channel))).toBe(true)
      if (one.withdrawn) expect(found.filter((channel) => channel !== 'inbox')).toEqual([])
    }),
  )
})
