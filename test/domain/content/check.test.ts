import fc from 'fast-check'
import {
  afterVerdict,
  CHECK_STATES,
  type CheckState,
  type ContentReader,
  contentReader,
  decideAppeal,
  decideModeration,
  isShown,
  markOf,
} from '#domain/content/check'

const READERS: readonly ContentReader[] = ['author', 'desk', 'staff', 'other']
const facts = (state: CheckState | null) => ({ state, authorId: 'lin' })
const hide = { decision: 'hide', reason: 'A neighbour is named', personId: 'desk' } as const
const release = { decision: 'release', reason: '', personId: 'desk' } as const

test('others see what nobody objected to, what passed and what the desk released; nothing else', () => {
  const shown = [null, ...CHECK_STATES].filter((state) => isShown(state, 'other'))
  expect(shown).toEqual([null, 'passed', 'released'])
})

test('its author and the desk always see it; other staff see all but what the desk hid (edge case 28)', () => {
  for (const state of [null, ...CHECK_STATES]) {
    expect(isShown(state, 'author')).toBe(true)
    expect(isShown(state, 'desk')).toBe(true)
  }
  expect(CHECK_STATES.filter((state) => !isShown(state, 'staff'))).toEqual(['hidden'])
})

test('whatever others may not see bears a mark, and they are never told that it was blocked', () => {
  for (const state of CHECK_STATES) {
    expect(markOf(state, 'other') === null).toBe(isShown(state, 'other'))
    expect(markOf(state, 'other')).not.toBe('blocked')
  }
  expect(READERS.map((reader) => markOf('blocked', reader))).toEqual([
    'blocked',
    'blocked',
    'blocked',
    'hidden',
  ])
  expect(markOf('pending', 'author')).toBe('checking')
  expect(markOf(null, 'author')).toBeNull()
})

test('a verdict counts only while the check is under way: no machine overrules a person', () => {
  expect(afterVerdict('pending', 'pass')).toBe('passed')
  expect(afterVerdict('pending', 'review')).toBe('review')
  expect(afterVerdict('pending', 'risky')).toBe('blocked')
  const others = CHECK_STATES.filter((state) => state !== 'pending')
  fc.assert(
    fc.property(
      fc.constantFrom(...others),
      fc.constantFrom('pass', 'review', 'risky'),
      (state, verdict) =>
        afterVerdict(state as CheckState, verdict as 'pass' | 'review' | 'risky') === null,
    ),
  )
})

test('the desk hides anything once, with a reason of 2 to 200 characters', () => {
  for (const state of [null, ...CHECK_STATES])
    expect(decideModeration(facts(state), hide).ok).toBe(state !== 'hidden')
  for (const reason of ['', ' x ', 'x'.repeat(201), 'a\0b'])
    expect(decideModeration(facts(null), { ...hide, reason })).toMatchObject({
      reason: 'bad-input:reason',
    })
})

test('the desk releases what waits, was blocked or hidden, never the own words', () => {
  const open = [null, ...CHECK_STATES].filter((state) => decideModeration(facts(state), release).ok)
  expect(open).toEqual(['pending', 'review', 'blocked', 'hidden'])
  expect(decideModeration(facts('blocked'), { ...release, personId: 'lin' })).toMatchObject({
    reason: 'not-allowed:own',
  })
  expect(decideModeration(facts(null), { ...hide, personId: 'lin' }).ok).toBe(true)
})

test('only the author appeals, and only against the check', () => {
  const open = [null, ...CHECK_STATES].filter((state) => decideAppeal(facts(state), 'lin').ok)
  expect(open).toEqual(['blocked'])
  expect(decideAppeal(facts('blocked'), 'kin')).toMatchObject({ reason: 'not-allowed:author' })
})

test('somebody reads as the author first, then as what they are here', () => {
  const as = (role: Parameters<typeof contentReader>[0]['role'], personId = 'other') =>
    contentReader({ personId, role }, 'lin')
  expect([as(null, 'lin'), as('worker', 'lin'), as(null)]).toEqual(['author', 'author', 'other'])
  expect([as('frontdesk'), as('manager'), as('admin')]).toEqual(['desk', 'desk', 'desk'])
  expect([as('worker'), as('steward'), as('followup')]).toEqual(['staff', 'staff', 'staff'])
  expect(contentReader({ personId: 'zhou', role: null }, null)).toBe('other')
})
