import { type Draft, decideDraft, faultOf, isPhotoSize, PHOTOS, WORDS } from '#domain/tickets/draft'
import { TICKET_KINDS } from '#domain/tickets/ticket'

const draft = (over: Partial<Draft> = {}): Draft => ({
  kind: 'complaint',
  categoryId: 'noise',
  words: 'The pump hums all night.',
  photos: 0,
  hideNameFrom: 'neighbours',
  ...over,
})

test.each(TICKET_KINDS)('RES-03: the words of %s, at both ends', (kind) => {
  const { min, max } = WORDS[kind]
  const fault = (length: number) => faultOf(draft({ kind, words: '字'.repeat(length) }))
  expect([fault(min - 1), fault(min), fault(max), fault(max + 1)]).toEqual([
    'words',
    null,
    null,
    'words',
  ])
})

test('praise may be two characters, a complaint wants six', () => {
  expect(WORDS.praise.min).toBe(2)
  expect(WORDS.complaint).toEqual({ min: 6, max: 1000 })
})

test('a picture character counts once, spaces around do not count', () => {
  expect(faultOf(draft({ words: '👍👍👍👍👍👍' }))).toBeNull()
  expect(faultOf(draft({ words: '   12345   ' }))).toBe('words')
})

test.each([
  ['kind', { kind: 'party' }],
  ['kind', { kind: 'constructor' }],
  ['categoryId', { categoryId: 'toString' }],
  ['words', { words: 'enough words\u0000' }],
  ['words', { words: 'half a pair \udc4d' }],
  ['photos', { photos: 7 }],
  ['photos', { photos: -1 }],
  ['photos', { photos: 1.5 }],
  ['photos', { photos: Number.NaN }],
  ['placeDetail', { placeDetail: 'x'.repeat(61) }],
  ['hideNameFrom', { hideNameFrom: 'nobody' }],
] as const)('%s at fault: %j', (field, over) => {
  expect(faultOf(draft(over))).toBe(field)
  expect(decideDraft(draft(over))).toEqual({ ok: false, reason: `bad-input:${field}` })
})

test('six photos are enough, and accepted words lose their outer spaces', () => {
  const decision = decideDraft(draft({ photos: PHOTOS.max, words: ' The pump hums. \n' }))
  expect(decision).toMatchObject({ ok: true, value: { words: 'The pump hums.', photos: 6 } })
})

test('a photo has at least one byte and at most 10 MB', () => {
  const max = 10 * 1024 * 1024
  expect([0, 1, max, max + 1].map(isPhotoSize)).toEqual([false, true, true, false])
})
