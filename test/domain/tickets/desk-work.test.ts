import { undoUntil } from '#domain/tickets/desk-work'
import { decideTransition } from '#domain/tickets/status'
import { TICKET_STATES } from '#domain/tickets/ticket'
import { days, minutes } from '#domain/time'
import { DECLINE, FACTS, inState, PARENT, people, RESOLVE, WORDS } from './given'

const NOT_ENOUGH = { ...DECLINE, reason: 'not_enough_info' } as const

test('T15: the desk may decline for want of information after two unanswered weeks, not sooner', () => {
  const story = inState.pending_resident()
  const decline = (action: typeof DECLINE | typeof NOT_ENOUGH, now: number) =>
    decideTransition(story.ticket, people.desk, action, now)
  story
    .after(days(7))
    .does('job', { type: 'resume' })
    .does('owner', { type: 'ask', words: 'Please?' })
  const due = story.now + days(7)
  expect(decline(NOT_ENOUGH, due - 1)).toEqual({ ok: false, reason: 'not-allowed:questions' })
  expect(decline(NOT_ENOUGH, due).ok).toBe(true)
  expect(decline(DECLINE, due)).toEqual({ ok: false, reason: 'not-allowed:reason' })
})

test('T15: an answer of the resident takes that away again', () => {
  const story = inState.pending_resident()
  story
    .after(days(7))
    .does('job', { type: 'resume' })
    .does('owner', { type: 'ask', words: 'Please?' })
  story.after(days(7)).says('reporter')
  expect(decideTransition(story.ticket, people.desk, NOT_ENOUGH, story.now).ok).toBe(false)
})

test.each([
  ['words', { words: 'short' }],
  ['whereTo', { whereTo: ' ' }],
])('T15: a decline always says why and where to go: without %s it is refused', (field, lacking) => {
  const { ticket, now } = inState.processing()
  expect(decideTransition(ticket, people.manager, { ...DECLINE, ...lacking }, now)).toEqual({
    ok: false,
    reason: `bad-input:${field}`,
  })
})

test('T15: a declined ticket is not solved, its clock no longer waits', () => {
  const { ticket, now } = inState.pending_resident().does('manager', DECLINE)
  expect(ticket).toMatchObject({
    outcome: 'not_solved',
    declinedAt: now,
    declineReason: 'not_responsible',
    confirmed: false,
  })
  expect(ticket.pauses.at(-1)?.to).toBe(now)
})

test.each([
  ['nothing known of the parent', {}, 'bad-input:parent'],
  ['another parent than named', { parent: { ...PARENT, id: 't-2' } }, 'bad-input:parent'],
  ['another community', { parent: { ...PARENT, communityId: 'c-2' } }, 'bad-input:parent'],
  ['a merged parent', { parent: { ...PARENT, state: 'merged' } }, 'illegal-transition:parent'],
  ['a resolved parent', { parent: { ...PARENT, state: 'resolved' } }, 'illegal-transition:parent'],
] as const)('T16: no merging with %s', (_what, facts, reason) => {
  const { ticket, now } = inState.accepted()
  const action = { type: 'merge', parentId: PARENT.id, words: WORDS } as const
  expect(decideTransition(ticket, people.desk, action, now, facts)).toEqual({ ok: false, reason })
})

test('T16: no ticket is merged into itself, nor without a word to its reporter', () => {
  const { ticket, now } = inState.accepted()
  const itself = { parent: { ...PARENT, id: ticket.id } }
  const merge = { type: 'merge', parentId: ticket.id, words: WORDS } as const
  expect(decideTransition(ticket, people.desk, merge, now, itself).ok).toBe(false)
  const silent = { type: 'merge', parentId: PARENT.id, words: '' } as const
  expect(decideTransition(ticket, people.desk, silent, now, FACTS)).toEqual({
    ok: false,
    reason: 'bad-input:words',
  })
})

test('T16: the note to the child is an answer to its reporter', () => {
  const { ticket, now } = inState
    .submitted()
    .does('desk', { type: 'merge', parentId: PARENT.id, words: WORDS })
  expect(ticket).toMatchObject({ parentId: PARENT.id, firstResponseAt: now })
})

test('T17: back at the start with the first submission; nobody has it', () => {
  const story = inState.merged()
  const { submittedAt, firstResponseAt } = story.ticket
  const { ticket } = story.after(days(1)).does('desk', { type: 'unmerge' })
  expect(ticket).toMatchObject({
    state: 'submitted',
    parentId: null,
    ownerId: null,
    submittedAt,
    firstResponseAt,
  })
})

test('T17: not once the parent is confirmed, and not without knowing it', () => {
  const { ticket, now } = inState.merged()
  const unmerge = (facts: Parameters<typeof decideTransition>[4]) =>
    decideTransition(ticket, people.desk, { type: 'unmerge' }, now, facts)
  expect(unmerge({ parent: { ...PARENT, state: 'closed', confirmed: true } })).toEqual({
    ok: false,
    reason: 'illegal-transition:parent',
  })
  expect(unmerge({})).toEqual({ ok: false, reason: 'bad-input:parent' })
})

test('T19: at ten minutes yes, a millisecond later no', () => {
  const { ticket, now } = inState.resolved()
  const undo = (at: number) => decideTransition(ticket, people.owner, { type: 'undo' }, at)
  expect(undoUntil({ ticket })).toBe(now + minutes(10))
  expect(undo(now + minutes(10)).ok).toBe(true)
  expect(undo(now + minutes(10) + 1)).toEqual({ ok: false, reason: 'illegal-transition:tooLate' })
})

test.each(['reporter', 'owner'] as const)('T19: not after a public word of the %s', (who) => {
  const { ticket, now } = inState.resolved().says(who)
  expect(decideTransition(ticket, people.owner, { type: 'undo' }, now)).toEqual({
    ok: false,
    reason: 'illegal-transition:answer',
  })
})

test('T19: an internal note leaves it possible', () => {
  const { ticket, now } = inState.resolved().says('desk', { visibility: 'internal' })
  expect(decideTransition(ticket, people.owner, { type: 'undo' }, now).ok).toBe(true)
})

/** All but what must differ: the number of changes. */
const facts = ({ version: _version, ...rest }: Parameters<typeof decideTransition>[0]) => rest

test.each(['accepted', 'processing'] as const)(
  'T19: after an undone T9 the ticket is what it was in %s',
  (state) => {
    const story = inState[state]()
    const before = facts(story.ticket)
    expect(facts(story.does('owner', RESOLVE).does('owner', { type: 'undo' }).ticket)).toEqual(
      before,
    )
  },
)

test.each(
  TICKET_STATES.filter((s) =>
    ['accepted', 'processing', 'pending_resident', 'on_hold'].includes(s),
  ),
)('T19: after an undone T15 the ticket is what it was in %s', (state) => {
  const story = inState[state]()
  const before = facts(story.ticket)
  expect(facts(story.does('manager', DECLINE).does('manager', { type: 'undo' }).ticket)).toEqual(
    before,
  )
})

test('T19: an undone T10 leaves no owner and no first response behind', () => {
  const story = inState.submitted({ kind: 'inquiry' })
  const before = facts(story.ticket)
  story.does('desk', { type: 'answer', words: WORDS }).does('desk', { type: 'undo' })
  expect(facts(story.ticket)).toEqual(before)
})
