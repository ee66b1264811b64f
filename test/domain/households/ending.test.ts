import { decideEnding } from '#domain/households/ending'
import { days, instant, iso } from '#domain/time'

const now = instant('2026-05-13T10:00:00+08:00')
const residency = { movedInAt: now - days(200), movedOutAt: null, verified: true }

test('RES-09: a move-out plans the exit questions a month later, for 14 days', () => {
  const decision = decideEnding(residency, instant('2026-04-30T18:00:00+08:00'), now)
  expect(decision.ok && decision.value.exit && iso(decision.value.exit.dueAt)).toBe(
    '2026-05-30T10:00:00.000Z',
  )
  expect(decideEnding({ ...residency, verified: false }, now, now)).toMatchObject({
    value: { exit: null },
  })
  expect(decideEnding(residency, now - days(60), now)).toMatchObject({ value: { exit: null } })
})

test.each([
  ['in the future', now + 1, 'bad-input:movedOutAt'],
  ['before the move-in', residency.movedInAt - 1, 'bad-input:movedOutAt'],
  ['longer ago than 92 days', now - days(92) - 1, 'bad-input:movedOutAt'],
] as const)('a move-out %s is refused', (_when, at, reason) => {
  expect(decideEnding(residency, at, now)).toEqual({ ok: false, reason })
})

test('it ends once', () => {
  expect(decideEnding({ ...residency, movedOutAt: now - 1 }, now, now)).toEqual({
    ok: false,
    reason: 'illegal-transition:movedOutAt',
  })
})
