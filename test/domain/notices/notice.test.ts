import {
  decideDraft,
  decideNoticeStep,
  isNoticeFor,
  NOTICE_STATES,
  type NoticeFacts,
  stateOf,
} from '#domain/notices/notice'
import { instant } from '#domain/time'

const NOW = instant('2026-05-13T10:00:00+08:00')
const DRAFT: NoticeFacts = { buildingIds: [], publishedAt: null, withdrawnAt: null }
const OUT: NoticeFacts = { ...DRAFT, publishedAt: NOW }
const GONE: NoticeFacts = { ...OUT, withdrawnAt: NOW }
const WORDS = { title: 'Water off', words: 'On Friday from nine to eleven', buildingIds: [] }

test('STF-12: a notice is a draft, then published, then perhaps taken down, and never goes back', () => {
  expect([DRAFT, OUT, GONE].map(stateOf)).toEqual([...NOTICE_STATES])
  const may = (of: NoticeFacts) => [
    decideDraft(WORDS, of).ok,
    decideNoticeStep(of, 'publish').ok,
    decideNoticeStep(of, 'withdraw').ok,
  ]
  expect([DRAFT, OUT, GONE].map(may)).toEqual([
    [true, true, false],
    [false, false, true],
    [false, false, false],
  ])
})

test.each([
  ['a title of one letter', { title: ' W ' }, 'bad-input:title'],
  ['no words', { words: '  ' }, 'bad-input:words'],
  ['2,001 letters', { words: 'x'.repeat(2001) }, 'bad-input:words'],
])('STF-12: %s is refused', (_what, change, reason) => {
  expect(decideDraft({ ...WORDS, ...change }, null)).toEqual({ ok: false, reason })
})

test('STF-12: a building named twice counts once', () => {
  expect(decideDraft({ ...WORDS, buildingIds: ['a', 'b', 'a'] }, null)).toMatchObject({
    value: { buildingIds: ['a', 'b'] },
  })
})

test.each([
  ['a draft', DRAFT, ['a'], false],
  ['one for all', OUT, [], true],
  ['one of tomorrow', { ...OUT, publishedAt: NOW + 1 }, ['a'], false],
  ['one taken down', GONE, ['a'], false],
  ['one of their building', { ...OUT, buildingIds: ['a'] }, ['b', 'a'], true],
  ['one of another building', { ...OUT, buildingIds: ['a'] }, ['b'], false],
  ['one of a building, without a login', { ...OUT, buildingIds: ['a'] }, [], false],
])('STF-12: residents and %s', (_what, notice, mine, reads) => {
  expect(isNoticeFor(notice, mine, NOW)).toBe(reads)
})
