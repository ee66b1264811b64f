import { allowed, refused } from '#domain/decision'

test('a decision is a value or a reason, never both', () => {
  expect(allowed(1)).toEqual({ ok: true, value: 1 })
  expect(refused('too-late')).toEqual({ ok: false, reason: 'too-late' })
})
