import { createHash } from 'node:crypto'
import { personFor, type Reachable } from '#domain/followups/asking'
import { taskQuestions } from '#domain/followups/call-questions'
import { agreementOf, CHECKED_SHARE, checkSlot, isChecked } from '#domain/followups/checking'
import { mayHandle } from '#domain/followups/handling'
import { handsOn, mergesOf } from '#domain/followups/merging'
import { days } from '#domain/time'

const hashOf = (id: string) => createHash('sha256').update(id).digest().readUInt32BE(0)

test('STF-06: of 10,000 answers about 5 % are asked for again, and every process picks the same', () => {
  const ids = Array.from({ length: 10_000 }, (_, n) => `answer ${n}`)
  const picked = ids.filter((id) => isChecked(hashOf(id)))
  // Three standard errors of 500 in 10,000 are 65.
  expect(Math.abs(picked.length - CHECKED_SHARE * ids.length)).toBeLessThan(65)
  expect(ids.filter((id) => isChecked(hashOf(id)))).toEqual(picked)
})

test('the share is a number of the policy: of none nobody, of all everybody', () => {
  const all = [0, 1, 0x8000_0000, 0xffff_ffff]
  expect(all.filter((hash) => isChecked(hash, 0))).toEqual([])
  expect(all.filter((hash) => isChecked(hash, 1))).toEqual(all)
  for (const hash of [-1, 0.5, 2 ** 32]) expect(() => isChecked(hash)).toThrow(RangeError)
})

test('it is asked three days later, for a week', () => {
  const at = days(20_000)
  expect(checkSlot(at)).toEqual({
    plan: 'check',
    dueAt: at + days(3),
    windowStart: at + days(3),
    windowEnd: at + days(10),
  })
})

test('whoever filled it in does not check it; the manager and a colleague may', () => {
  const task = { plan: 'check', stewardId: null, residentIds: ['p9'], notFor: 'p1' } as const
  const may = (personId: string, role: 'followup' | 'manager' | 'steward') =>
    mayHandle({ staffId: 's', personId, role }, task)
  expect([may('p1', 'followup'), may('p1', 'manager')]).toEqual([false, false])
  expect([may('p2', 'followup'), may('p2', 'manager'), may('p2', 'steward')]).toEqual([
    true,
    true,
    false,
  ])
})

test('F2: it asks what was asked before, never for the recommendation', () => {
  const ids = (taskQuestions('check', ['quarterly']) ?? []).map(({ id }) => id)
  expect(ids).toContain('security')
  expect(ids).not.toContain('nps')
})

test('F8: it goes to the person who answered, and to nobody else of the home', () => {
  const mate = (personId: string, neverAt: number | null): Reachable => ({
    personId,
    role: 'owner',
    neverAt,
    isStaff: false,
    optOut: [],
  })
  const reach = { mates: [mate('a', days(99)), mate('b', null)], visitsOn: false }
  const asked = (personId: string) => personFor('check', 'phone', { ...reach, personId }, days(100))
  expect([asked('a')?.personId, asked('b')?.personId]).toEqual([undefined, 'b'])
})

test('within 14 days of anything else it gives way, and hands on none of its questions', () => {
  const one = (id: string, plan: 'check' | 'quarterly', day: number) => ({
    id,
    plan,
    anchorAt: days(day),
    dueAt: days(day),
    plannedAt: days(day),
  })
  expect(mergesOf([one('c', 'check', 1), one('q', 'quarterly', 14)])).toEqual([
    { taskId: 'c', intoTaskId: 'q' },
  ])
  expect(handsOn('check', ['quarterly'])).toEqual([])
  expect(handsOn('quarterly', ['key-customer'])).toEqual(['quarterly', 'key-customer'])
})

describe('agreement', () => {
  const csat = (score: number | null, dimension: 'security' | 'fees' = 'security') => ({
    metric: 'csat',
    dimension,
    score,
  })
  const solved = (text: string) => ({ metric: 'confirm', text })

  test.each([
    ['the same score', [csat(4)], [csat(4)], true],
    ['one apart', [csat(4)], [csat(5)], true],
    ['two apart', [csat(5)], [csat(3)], false],
    ['0 is a score', [{ metric: 'nps', score: 0 }], [{ metric: 'nps', score: 2 }], false],
    ['one of two questions differs', [csat(4), csat(5, 'fees')], [csat(4), csat(1, 'fees')], false],
    ['another service', [csat(4)], [csat(4, 'fees')], null],
    ['not used is not compared', [csat(null)], [csat(4)], null],
    ['solved or not', [solved('yes')], [solved('no')], false],
    [
      'words are not compared',
      [{ metric: 'text', text: 'a' }],
      [{ metric: 'text', text: 'b' }],
      null,
    ],
  ])('%s', (_what, first, again, agreed) => {
    expect(agreementOf(first, again)).toBe(agreed)
  })
})
