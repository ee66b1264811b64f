import { decideReply } from '#domain/tickets/saved-reply'

const WISH = { title: ' Lift ', words: ' The lift is being mended. ' }
const KEPT = { title: 'Lift', words: 'The lift is being mended.' }
const said = (
  before: Parameters<typeof decideReply>[0],
  change: Partial<typeof WISH> = {},
): unknown => {
  const decision = decideReply(before, { ...WISH, ...change })
  return decision.ok ? decision.value : decision.reason
}

test('STF-11: a saved reply has a title and words; the same again is no new version', () => {
  expect(said(null)).toEqual(KEPT)
  expect(said(null, { title: ' ' })).toBe('bad-input:title')
  expect(said(null, { title: 'x'.repeat(21) })).toBe('bad-input:title')
  expect(said(null, { words: 'no' })).toBe('bad-input:words')
  expect(said({ ...KEPT, retired: false })).toBe('illegal-transition:same')
  expect(said({ ...KEPT, title: 'Lifts', retired: false })).toEqual(KEPT)
  expect(said({ ...KEPT, retired: true })).toBe('illegal-transition:retired')
})
