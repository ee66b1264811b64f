import fc from 'fast-check'
import { wilsonInterval } from '#domain/ratings/score'
import {
  AWARDS,
  awardFor,
  type Contacts,
  candidatesFor,
  decideAward,
  MIN_CONTACTS,
} from '#domain/recognition/award'
import { STAFF_ROLES } from '#domain/staff/roles'

const desk = (staffId: string, praised: number, contacts: number): Contacts => ({
  staffId,
  role: 'frontdesk',
  byCategory: { lift: contacts },
  praised,
})

test.each([
  ['the front desk', 'frontdesk', { cleaning: 9 }, 'smileAngel'],
  ['a steward', 'steward', {}, 'smileAngel'],
  ['a worker at the gate', 'worker', { security: 4, parking: 2, lift: 3 }, 'guardStar'],
  ['a cleaner', 'worker', { cleaning: 5, greening: 1, noise: 2 }, 'bestCleaner'],
  ['a fitter', 'worker', { lift: 5, cleaning: 5 }, null],
  ['the manager', 'manager', { lift: 9 }, null],
] as const)('STF-10: %s may get %s', (_who, role, byCategory, award) => {
  expect(awardFor({ staffId: 'a', role, byCategory, praised: 0 })).toBe(award)
})

test('STF-10: the surest stands first, not the one with the roundest share', () => {
  const list = candidatesFor('smileAngel', [
    desk('five of five', 5, 5),
    desk('twenty of twenty', 20, 20),
    desk('forty of fifty', 40, 50),
    desk('four of four', 4, 4),
    desk('none of thirty', 0, 30),
  ])
  expect(list.map(({ staffId }) => staffId)).toEqual([
    'twenty of twenty',
    'forty of fifty',
    'five of five',
  ])
  expect(list[0]?.low).toBe(wilsonInterval(20, 20).low)
})

test('STF-10: at most three, each with five contacts and a praise, in falling order, whoever is asked first', () => {
  const one = fc.record({
    staffId: fc.uuid(),
    role: fc.constantFrom(...STAFF_ROLES),
    byCategory: fc.record({ lift: fc.nat(30), security: fc.nat(30), cleaning: fc.nat(30) }),
    praised: fc.nat(120),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), fc.constantFrom(...AWARDS), (all, kind) => {
      const list = candidatesFor(kind, all)
      expect(list.length).toBeLessThanOrEqual(3)
      for (const { contacts, praised } of list) {
        expect(contacts).toBeGreaterThanOrEqual(MIN_CONTACTS)
        expect(praised).toBeGreaterThan(0)
        expect(praised).toBeLessThanOrEqual(contacts)
      }
      const lows = list.map(({ low }) => low)
      expect(lows).toEqual([...lows].sort((a, b) => b - a))
      expect(candidatesFor(kind, [...all].reverse())).toEqual(list)
    }),
  )
})

test('STF-10: confirmed once, for a month that is over, and only for a candidate', () => {
  const candidates = candidatesFor('smileAngel', [desk('wang', 9, 10)])
  const free = { over: true, taken: false }
  const wang = { staffId: 'wang', words: ' Always a smile ' }
  expect(decideAward(wang, candidates, free)).toMatchObject({
    ok: true,
    value: { staffId: 'wang', praised: 9, contacts: 10, words: 'Always a smile' },
  })
  const reasonOf = (decision: ReturnType<typeof decideAward>) =>
    decision.ok ? null : decision.reason
  expect(reasonOf(decideAward(wang, candidates, { ...free, over: false }))).toBe(
    'illegal-transition:month',
  )
  expect(reasonOf(decideAward(wang, candidates, { ...free, taken: true }))).toBe(
    'illegal-transition:confirmed',
  )
  expect(reasonOf(decideAward({ ...wang, staffId: 'li' }, candidates, free))).toBe(
    'bad-input:staffId',
  )
  expect(reasonOf(decideAward({ ...wang, words: 'x'.repeat(101) }, candidates, free))).toBe(
    'bad-input:words',
  )
})
