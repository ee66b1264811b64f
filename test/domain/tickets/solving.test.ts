import { outcomesOf } from '#domain/tickets/solving'
import { decideTransition } from '#domain/tickets/status'
import { OUTCOMES, TICKET_KINDS } from '#domain/tickets/ticket'
import { days, hours } from '#domain/time'
import { inState, people, RESOLVE, WORDS } from './given'

test('T9: nothing is resolved before a person answered in public', () => {
  const story = inState.submitted().does('desk', { type: 'take', ownerId: 's-owner' })
  const resolve = () => decideTransition(story.ticket, people.owner, RESOLVE, story.now)
  expect(resolve()).toEqual({ ok: false, reason: 'illegal-transition:firstResponse' })
  story.says('owner', { visibility: 'internal' }).says('owner', { creating: true })
  expect(resolve().ok).toBe(false)
  story.says('owner')
  expect(resolve().ok).toBe(true)
})

test('T9: a question or a hold is a public answer too', () => {
  const story = inState.submitted().does('desk', { type: 'take', ownerId: 's-owner' })
  const expectedAt = story.now + days(2)
  story
    .does('owner', { type: 'hold', reason: 'parts', expectedAt })
    .does('owner', { type: 'unhold' })
  expect(decideTransition(story.ticket, people.owner, RESOLVE, story.now).ok).toBe(true)
})

test.each([
  ['five characters', '12345', false],
  ['five and spaces around', '  12345  ', false],
  ['six', '123456', true],
  ['six that are two units each', '👍👍👍👍👍👍', true],
  ['three that are two units each', '👍👍👍', false],
  ['a thousand', 'x'.repeat(1000), true],
  ['a thousand and one', 'x'.repeat(1001), false],
])('T9: a note of %s', (_what, note, accepted) => {
  const { ticket, now } = inState.processing()
  const decision = decideTransition(ticket, people.owner, { ...RESOLVE, note }, now)
  expect(decision.ok ? 'accepted' : decision.reason).toBe(accepted ? 'accepted' : 'bad-input:note')
})

test.each([
  ['repair', 0, 'bad-input:photos'],
  ['repair', undefined, 'bad-input:photos'],
  ['repair', 1, 'accepted'],
  ['complaint', 0, 'accepted'],
] as const)('STF-03, T9: a %s with %p photos of the result', (kind, photos, expected) => {
  const { ticket, now } = inState.processing({ kind })
  const { photos: _, ...bare } = RESOLVE
  const action = { ...bare, ...(photos !== undefined && { photos }) }
  const decision = decideTransition(ticket, people.owner, action, now)
  expect(decision.ok ? 'accepted' : decision.reason).toBe(expected)
})

test.each(TICKET_KINDS)('T9: the outcome of %s is one of its own', (kind) => {
  const { ticket, now } = inState.processing({ kind })
  for (const outcome of OUTCOMES) {
    const decision = decideTransition(ticket, people.owner, { ...RESOLVE, outcome }, now)
    expect(decision.ok).toBe(outcomesOf(kind).includes(outcome))
  }
})

test('T9: a suggestion says adopted or not, there is no default', () => {
  const { ticket, now } = inState.processing({ kind: 'suggestion' })
  expect(decideTransition(ticket, people.owner, RESOLVE, now)).toEqual({
    ok: false,
    reason: 'bad-input:outcome',
  })
})

test('T9: it is claimed, not confirmed, and waits 7 x 24 h for the resident', () => {
  const { ticket, now } = inState.resolved()
  expect(ticket).toMatchObject({
    outcome: 'solved',
    rootCause: 'equipment',
    confirmed: false,
    resolvedAt: now,
    resolvedById: 's-owner',
    firstResolutionAt: now,
    fullResolutionAt: now,
    autoCloseAt: now + hours(168),
  })
})

test.each([
  ['T10', 'answer', 'inquiry'],
  ['T10b', 'thank', 'praise'],
] as const)('%s: %s is for %s only', (_name, type, fitting) => {
  for (const kind of TICKET_KINDS) {
    const { ticket, now } = inState.submitted({ kind })
    const decision = decideTransition(ticket, people.desk, { type, words: WORDS }, now)
    expect(decision.ok ? kind : decision.reason).toBe(
      kind === fitting ? kind : 'illegal-transition:kind',
    )
  }
})

test('T10: who answers in one step owns it, and has responded', () => {
  const { ticket, now } = inState
    .submitted({ kind: 'inquiry' })
    .does('desk', { type: 'answer', words: WORDS })
  expect(ticket).toMatchObject({
    ownerId: 's-desk',
    departmentId: 'd-desk',
    firstResponseAt: now,
    outcome: 'answered',
    resolvedById: 's-desk',
  })
})

test('T10b: thanks close praise at once, unconfirmed and without an outcome', () => {
  const { ticket } = inState
    .submitted({ kind: 'praise' })
    .does('desk', { type: 'thank', words: 'Thanks' })
  expect(ticket).toMatchObject({
    closedBy: 'thanks',
    confirmed: false,
    outcome: null,
    autoCloseAt: null,
  })
})
