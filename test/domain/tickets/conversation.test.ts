import {
  decideEndorse,
  decideMessage,
  decidePrivacy,
  decideUrge,
  isCommonMatter,
} from '#domain/tickets/conversation'
import { evolve } from '#domain/tickets/evolve'
import { isClaimed, isOpen, isVoid } from '#domain/tickets/status'
import { TICKET_STATES } from '#domain/tickets/ticket'
import { hours } from '#domain/time'
import { inState, people, type Story, type Who, WORDS } from './given'

const said = { visibility: 'public', words: WORDS } as const

test('a resident writes while it is open or waits for the answer, and only the reporter', () => {
  for (const state of TICKET_STATES) {
    const { ticket, now } = inState[state]()
    const decision = decideMessage(ticket, people.reporter, said, now)
    expect(decision.ok).toBe(isOpen(state) || isClaimed(state))
    expect(decideMessage(ticket, people.neighbour, said, now)).toEqual({
      ok: false,
      reason: 'not-allowed:action',
    })
  }
})

test('staff write in public to all but void tickets, and notes to each other always', () => {
  for (const state of TICKET_STATES) {
    const { ticket, now } = inState[state]()
    expect(decideMessage(ticket, people.desk, said, now).ok).toBe(!isVoid(state))
    const note = { visibility: 'internal', words: WORDS } as const
    expect(decideMessage(ticket, people.desk, note, now).ok).toBe(true)
  }
})

test('residents and jobs write no internal notes', () => {
  const { ticket, now } = inState.processing()
  for (const who of ['reporter', 'job'] as const) {
    const decision = decideMessage(ticket, people[who], { ...said, visibility: 'internal' }, now)
    expect(decision).toEqual({ ok: false, reason: 'not-allowed:visibility' })
  }
})

test('staff whom it is about do not write to it', () => {
  const { ticket, now } = inState.submitted({ aboutStaffIds: ['s-desk'] })
  expect(decideMessage(ticket, people.desk, said, now)).toEqual({
    ok: false,
    reason: 'not-allowed:aboutStaff',
  })
})

test.each([
  ['nothing', { words: '' }, false],
  ['photos alone', { words: '', photos: 1 }, true],
  ['one character', { words: '。' }, true],
  ['a thousand', { words: '。'.repeat(1000) }, true],
  ['a thousand and one', { words: '。'.repeat(1001), photos: 1 }, false],
  ['NUL', { words: 'a\u0000' }, false],
])('a message of %s', (_what, draft, accepted) => {
  const { ticket, now } = inState.processing()
  const decision = decideMessage(ticket, people.reporter, { ...said, ...draft }, now)
  expect(decision.ok ? 'accepted' : decision.reason).toBe(accepted ? 'accepted' : 'bad-input:words')
})

const RESPONSES: readonly (readonly [string, Who, object, boolean])[] = [
  ['the public words of a person', 'desk', {}, true],
  ['an unedited saved reply', 'desk', { saved: true }, true],
  ['an internal note', 'desk', { visibility: 'internal' }, false],
  ['the contact that made the ticket', 'desk', { creating: true }, false],
  ['an automatic receipt', 'job', {}, false],
  ['words of the resident', 'reporter', {}, false],
]
test.each(RESPONSES)('first response: %s', (_what, who, draft, counts) => {
  const { ticket, now } = inState.submitted().says(who, draft)
  expect(ticket.firstResponseAt).toBe(counts ? now : null)
})

test('a saved reply is flagged', () => {
  const { ticket, now } = inState.processing()
  const decision = decideMessage(ticket, people.desk, { ...said, saved: true }, now)
  expect(decision).toMatchObject({ ok: true, value: [{ saved: true, human: true }] })
})

test('only public messages raise the version', () => {
  const story = inState.processing()
  const { version } = story.ticket
  expect(story.says('desk', { visibility: 'internal' }).ticket.version).toBe(version)
  expect(story.says('desk').ticket.version).toBe(version + 1)
})

test('the oldest unanswered message counts, until a person answers', () => {
  const story = inState.processing().says('reporter')
  const first = story.now
  expect(story.after(hours(2)).says('reporter').ticket.unansweredAt).toBe(first)
  expect(story.says('job').ticket.unansweredAt).toBe(first)
  expect(story.says('owner').ticket.unansweredAt).toBeNull()
})

test('RES-04: a reminder once in 24 h, while it is open, by the reporter; version stays', () => {
  const story = inState.processing()
  const { version } = story.ticket
  const urge = (now: number, who: Who = 'reporter') => decideUrge(story.ticket, people[who], now)
  expect(urge(story.now, 'neighbour').ok).toBe(false)
  const first = urge(story.now)
  if (!first.ok) throw new Error(first.reason)
  story.add(first.value)
  expect(story.ticket.version).toBe(version)
  expect(urge(story.now + hours(24) - 1)).toEqual({ ok: false, reason: 'too-many:urge' })
  expect(urge(story.now + hours(24)).ok).toBe(true)
})

test('RES-04: nothing is left to remind of once it is claimed or done', () => {
  for (const state of TICKET_STATES) {
    const { ticket, now } = inState[state]()
    expect(decideUrge(ticket, people.reporter, now).ok).toBe(isOpen(state))
  }
})

const endorse = (story: Story, houseId: string, who: Who = 'neighbour') =>
  decideEndorse(story.ticket, people[who], houseId, story.now)

test('RES-03: "me too" once a home, never by the own home, the reporter or staff', () => {
  const story = inState.processing({ categoryId: 'lighting' })
  const first = endorse(story, 'h-2')
  if (!first.ok) throw new Error(first.reason)
  for (const event of first.value) story.add(event)
  expect(endorse(story, 'h-2')).toEqual({ ok: false, reason: 'illegal-transition:once' })
  expect(endorse(story, 'h-1')).toEqual({ ok: false, reason: 'not-allowed:ownTicket' })
  expect(endorse(story, 'h-3', 'reporter').ok).toBe(false)
  expect(endorse(story, 'h-3', 'desk').ok).toBe(false)
})

test('three homes make it a priority, from that moment on', () => {
  const story = inState.processing({ categoryId: 'lighting' })
  for (const houseId of ['h-2', 'h-3', 'h-4', 'h-5']) {
    const decision = endorse(story.after(1000), houseId)
    if (!decision.ok) throw new Error(decision.reason)
    for (const event of decision.value) story.add(event)
    expect(story.ticket.priority).toBe(houseId < 'h-4' ? 'normal' : 'priority')
  }
  expect(story.ticket.priorityAt).toBe(story.now - 1000)
  expect(story.events.filter((event) => event.type === 'priority-changed')).toHaveLength(1)
})

test('what happens in a home is no common matter', () => {
  expect(isCommonMatter({ kind: 'repair', categoryId: 'lift' })).toBe(true)
  expect(isCommonMatter({ kind: 'complaint', categoryId: 'noise' })).toBe(false)
  expect(isCommonMatter({ kind: 'praise', categoryId: 'lift' })).toBe(false)
  expect(endorse(inState.processing({ categoryId: 'noise' }), 'h-2')).toEqual({
    ok: false,
    reason: 'illegal-transition:kind',
  })
})

test('RES-04: the reporter, and nobody else, hides the own name later; version stays', () => {
  const { ticket, now } = inState.closed()
  expect(decidePrivacy(ticket, people.manager, 'handlers', now).ok).toBe(false)
  const decision = decidePrivacy(ticket, people.reporter, 'handlers', now)
  if (!decision.ok) throw new Error(decision.reason)
  expect(evolve(ticket, decision.value)).toEqual({ ...ticket, hideNameFrom: 'handlers' })
})
