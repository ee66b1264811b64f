import {
  isBound,
  isOccupied,
  livesThere,
  mayStillRead,
  needsApproval,
  type Residency,
  stageOf,
} from '#domain/households/tenure'
import { days, instant } from '#domain/time'

const IN = instant('2026-01-31T10:00:00+08:00')
const OUT = instant('2027-06-01T00:00:00+08:00')

const residency = (over: Partial<Residency> = {}): Residency => ({
  personId: 'p-1',
  houseId: 'h-1',
  role: 'tenant',
  movedInAt: IN,
  movedOutAt: OUT,
  verified: true,
  ...over,
})

test('one lives there from moving in until the moment of moving out', () => {
  const at = [IN - 1, IN, OUT - 1, OUT].map((now) => livesThere(residency(), now))
  expect(at).toEqual([false, true, true, false])
  expect(livesThere(residency({ movedOutAt: null }), OUT * 2)).toBe(true)
})

test('unverified is not bound', () => {
  expect(isBound(residency(), IN)).toBe(true)
  expect(isBound(residency({ verified: false }), IN)).toBe(false)
})

test('edge case 3: who moved out reads the own tickets for 30 d', () => {
  const at = [OUT - 1, OUT, OUT + days(30), OUT + days(30) + 1]
  expect(at.map((now) => mayStillRead(residency(), now))).toEqual([true, true, true, false])
})

test('who has not moved in yet does not read', () => {
  expect(mayStillRead(residency(), IN - 1)).toBe(false)
})

test.each([
  ['before', '2026-01-31T09:59:59+08:00'],
  ['first', '2026-04-30T09:59:59+08:00'],
  ['settled', '2026-04-30T10:00:00+08:00'],
  ['gone', '2027-06-01T00:00:00+08:00'],
] as const)('stage %s until %s', (stage, at) => {
  expect(stageOf(residency(), instant(at))).toBe(stage)
})

test('from two years on it is long-term', () => {
  const stays = residency({ movedOutAt: null })
  expect(stageOf(stays, instant('2028-01-31T09:59:59+08:00'))).toBe('settled')
  expect(stageOf(stays, instant('2028-01-31T10:00:00+08:00'))).toBe('longTerm')
})

test('from the second binding on somebody approves; a past tenant does not count', () => {
  expect(needsApproval([], IN)).toBe(false)
  expect(needsApproval([residency()], IN)).toBe(true)
  expect(needsApproval([residency()], OUT)).toBe(false)
  expect(isOccupied([residency()], OUT)).toBe(false)
})
