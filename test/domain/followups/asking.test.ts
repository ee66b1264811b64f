import { afterNever, channelsOf, personFor, type Reachable } from '#domain/followups/asking'
import { days, instant } from '#domain/time'

const now = instant('2026-05-13T10:00:00+08:00')
const mate = (personId: string, over: Partial<Reachable> = {}): Reachable => ({
  personId,
  role: 'owner',
  neverAt: null,
  isStaff: false,
  optOut: [],
  ...over,
})
const reach = (...mates: Reachable[]) => ({ mates, personId: 'a', visitsOn: false })
const asked = (...args: Parameters<typeof personFor>) => personFor(...args)?.personId ?? null

test('an opt-out closes one way; for a survey another adult is asked, for the own ticket nobody else', () => {
  const home = reach(mate('a', { optOut: ['phone'] }), mate('k', { role: 'family' }), mate('b'))
  expect(asked('quarterly', 'sms', home, now)).toBe('a')
  expect(asked('quarterly', 'phone', home, now)).toBe('b')
  expect(asked('ticket', 'phone', home, now)).toBeNull()
  expect(asked('recovery', 'sms', home, now)).toBe('a')
})

test('LOOP-03: who left with the one that moved out may say why; what is checked again is asked of one alone', () => {
  const left = reach(mate('a', { optOut: ['sms'] }), mate('b'))
  expect(asked('exit', 'sms', left, now)).toBe('b')
  expect(asked('exit', 'phone', left, now)).toBe('a')
  expect(asked('check', 'sms', left, now)).toBeNull()
})

test('F8 holds on every channel of a survey, and not for what is about own tickets', () => {
  const home = reach(mate('a', { neverAt: now - days(364) }))
  expect(channelsOf('quarterly', home, now)).toEqual({ sms: false, phone: false, onSite: false })
  expect(channelsOf('ticket', home, now)).toEqual({ sms: true, phone: true, onSite: false })
  expect(channelsOf('quarterly', home, now + days(1)).phone).toBe(true)
})

test('nobody is visited where the manager has not switched it on', () => {
  expect(asked('quarterly', 'onSite', reach(mate('a')), now)).toBeNull()
  expect(asked('quarterly', 'onSite', { ...reach(mate('a')), visitsOn: true }, now)).toBe('a')
})

test("F8: a survey passes to another adult, else it is refused; an exit is nobody else's", () => {
  const two = [mate('a'), mate('b')]
  expect(afterNever('quarterly', two, 'a', now)).toEqual({ passTo: 'b' })
  expect(afterNever('quarterly', [mate('a')], 'a', now)).toEqual({
    outcome: 'refused',
    reason: 'never',
  })
  expect(afterNever('exit', two, 'a', now)).toMatchObject({ outcome: 'refused' })
  expect(afterNever('recovery', two, 'a', now)).toBeNull()
})
