import {
  decideFinish,
  decideOpening,
  decidePublishing,
  decideVerdict,
  type Improvement,
} from '#domain/improvements/improvement'
import { addDays, instant } from '#domain/time'

const now = instant('2026-05-13T10:00:00+08:00')
const opening = {
  asked: ' Lamps in the garage ',
  did: 'Forty sensor lamps are ordered.',
  dueAt: addDays(now, 30),
  verifyAt: addDays(now, 60),
}
const doing: Improvement = { state: 'doing', publishedAt: null, verifyAt: null, holds: null }
const done: Improvement = { ...doing, state: 'done', verifyAt: addDays(now, 1) }

test('STF-07: an improvement has words, a day and a later day on which somebody looks, all within a year', () => {
  expect(decideOpening(opening, now)).toMatchObject({
    ok: true,
    value: { asked: 'Lamps in the garage' },
  })
  const reasons = [
    { asked: 'x' },
    { did: ' ' },
    { dueAt: now },
    { dueAt: addDays(now, 367) },
    { verifyAt: opening.dueAt },
  ].map((wrong) => {
    const decision = decideOpening({ ...opening, ...wrong }, now)
    return decision.ok ? null : decision.reason
  })
  expect(reasons).toEqual([
    'bad-input:asked',
    'bad-input:did',
    'bad-input:dueAt',
    'bad-input:dueAt',
    'bad-input:verifyAt',
  ])
})

test('STF-07: it is published once and finished once, with words', () => {
  expect(decidePublishing(doing).ok).toBe(true)
  expect(decidePublishing({ ...doing, publishedAt: now })).toEqual({
    ok: false,
    reason: 'illegal-transition:published',
  })
  expect(decideFinish(doing, { state: 'done', did: ' The lamps burn. ' })).toEqual({
    ok: true,
    value: { state: 'done', did: 'The lamps burn.' },
  })
  expect(decideFinish(doing, { state: 'not_possible', did: '' }).ok).toBe(false)
  expect(decideFinish(done, { state: 'done', did: 'The lamps burn.' }).ok).toBe(false)
})

test('STF-07: a verdict comes on its day, once; what does not hold goes on until a new day', () => {
  const early = decideVerdict(done, { holds: true, dueAt: null }, now)
  expect(early).toEqual({ ok: false, reason: 'illegal-transition:verifyAt' })
  const later = addDays(now, 1)
  expect(decideVerdict(done, { holds: true, dueAt: null }, later)).toEqual({
    ok: true,
    value: { state: 'done', holds: true },
  })
  expect(decideVerdict(done, { holds: false, dueAt: null }, later).ok).toBe(false)
  expect(decideVerdict(done, { holds: false, dueAt: addDays(later, 9) }, later)).toEqual({
    ok: true,
    value: { state: 'doing', holds: null },
  })
  expect(decideVerdict({ ...done, holds: true }, { holds: true, dueAt: null }, later).ok).toBe(
    false,
  )
})
