import { decideTransition } from '#domain/tickets/status'
import { days, hours } from '#domain/time'
import { inState, people } from './given'

test('T2: the new owner is named with the department, and version rises', () => {
  const { ticket, events } = inState
    .submitted()
    .does('desk', { type: 'accept', ownerId: 's-owner' })
  expect(ticket).toMatchObject({ ownerId: 's-owner', departmentId: 'd-repair', version: 2 })
  expect(events.at(-1)).toMatchObject({
    transition: 'T2',
    actorRole: 'frontdesk',
    actorId: 's-desk',
  })
})

test.each([
  ['a colleague of whom nothing is known', {}, 's-owner'],
  ['the reporter', { colleague: { ...people.owner, personId: 'p-reporter' } }, 's-owner'],
  ['another than the facts are about', { colleague: people.steward }, 's-owner'],
])('T2 and T4: a ticket is not given to %s', (_who, facts, ownerId) => {
  const { ticket, now } = inState.submitted()
  for (const type of ['accept', 'take'] as const) {
    const decision = decideTransition(ticket, people.desk, { type, ownerId }, now, facts)
    expect(decision).toEqual({ ok: false, reason: 'bad-input:ownerId' })
  }
})

test('T2: a ticket is not given to somebody it is about', () => {
  const { ticket, now } = inState.submitted({ aboutStaffIds: ['s-owner'] })
  const facts = { colleague: people.owner }
  const action = { type: 'accept', ownerId: 's-owner' } as const
  expect(decideTransition(ticket, people.desk, action, now, facts).ok).toBe(false)
})

test('T2: who takes it for oneself needs no facts', () => {
  const { ticket, now } = inState.submitted()
  const action = { type: 'accept', ownerId: 's-desk' } as const
  expect(decideTransition(ticket, people.desk, action, now).ok).toBe(true)
})

test('T5: a question opens a pause and counts as first response', () => {
  const { ticket, now } = inState
    .submitted()
    .does('desk', { type: 'take', ownerId: 's-owner' })
    .does('owner', { type: 'ask', words: '?' })
  expect(ticket.pauses).toEqual([{ from: now, to: null }])
  expect(ticket.questions).toEqual([{ at: now, answeredAt: null }])
  expect(ticket.firstResponseAt).toBe(now)
})

test.each(['', '   ', 'x'.repeat(1001), 'a\u0000b', 'half \ud83d'])(
  'T5: %j is no question',
  (words) => {
    const { ticket, now } = inState.accepted()
    expect(decideTransition(ticket, people.owner, { type: 'ask', words }, now)).toEqual({
      ok: false,
      reason: 'bad-input:words',
    })
  },
)

test('T6: the answer of the resident ends the pause, answers the question and resumes', () => {
  const story = inState.pending_resident().after(hours(3)).says('reporter')
  const { ticket, now, events } = story
  expect(ticket.state).toBe('processing')
  expect(ticket.pauses.at(-1)?.to).toBe(now)
  expect(ticket.questions.at(-1)?.answeredAt).toBe(now)
  expect(events.at(-1)).toMatchObject({ transition: 'T6', actorRole: 'resident' })
})

test('T6: the job resumes at the last question + 7 d, not a millisecond before', () => {
  const story = inState.pending_resident()
  const due = story.now + days(7)
  const at = (now: number) => decideTransition(story.ticket, people.job, { type: 'resume' }, now)
  expect(at(due - 1)).toEqual({ ok: false, reason: 'illegal-transition:tooEarly' })
  expect(at(due).ok).toBe(true)
})

test.each([
  ['now', 0, false],
  ['in a millisecond', 1, true],
  ['in exactly 90 d', days(90), true],
  ['in 90 d and a millisecond', days(90) + 1, false],
])('T7: an expected date %s', (_when, ahead, accepted) => {
  const { ticket, now } = inState.processing()
  const action = { type: 'hold', reason: 'parts', expectedAt: now + ahead } as const
  const decision = decideTransition(ticket, people.owner, action, now)
  expect(decision.ok ? 'accepted' : decision.reason).toBe(
    accepted ? 'accepted' : 'bad-input:expectedAt',
  )
})

test('T7 and T8: what is on hold says reason and date, and neither afterwards', () => {
  const story = inState.on_hold()
  expect(story.ticket).toMatchObject({ holdReason: 'parts', pauses: [] })
  expect(story.ticket.expectedAt).not.toBeNull()
  expect(story.does('owner', { type: 'unhold' }).ticket).toMatchObject({
    state: 'processing',
    holdReason: null,
    expectedAt: null,
    expectedPassedAt: null,
  })
})
