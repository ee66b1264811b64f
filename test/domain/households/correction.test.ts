import { decideMoveIn } from '#domain/households/correction'
import { days } from '#domain/time'

const NOW = days(20_000)

test.each([
  ['a day ago', NOW - days(1), { ok: true, value: NOW - days(1) }],
  ['this moment', NOW, { ok: true, value: NOW }],
  ['in the future', NOW + 1, { ok: false, reason: 'bad-input:movedInAt' }],
  ['no moment at all', Number.NaN, { ok: false, reason: 'bad-input:movedInAt' }],
  ['in the year 1', -62_000_000_000_000, { ok: false, reason: 'bad-input:movedInAt' }],
])('a move-in date is corrected: %s', (_when, at, decision) => {
  expect(decideMoveIn({ movedOutAt: null }, at, NOW)).toEqual(decision)
})

test('of somebody who has moved out it stays as it is', () => {
  expect(decideMoveIn({ movedOutAt: NOW - 1 }, NOW - days(9), NOW)).toEqual({
    ok: false,
    reason: 'illegal-transition:movedOutAt',
  })
})
