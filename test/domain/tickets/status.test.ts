import type { ActionType, TransitionAction } from '#domain/tickets/actions'
import { decideTransition, isClaimed, isOpen, isSettled, isVoid } from '#domain/tickets/status'
import {
  TICKET_STATES,
  type Ticket,
  type TicketKind,
  type TicketState,
} from '#domain/tickets/ticket'
import { days, type Span } from '#domain/time'
import {
  DECLINE,
  EVERYBODY,
  FACTS,
  inState,
  PARENT,
  people,
  RESOLVE,
  type Story,
  type Who,
  WORDS,
} from './given'

test('every state is exactly one of open, claimed, settled and void', () => {
  const asked = [isOpen, isClaimed, isSettled, isVoid]
  const sorted = TICKET_STATES.map((state) => asked.map((is) => is(state)))
  for (const answers of sorted) expect(answers.filter(Boolean)).toHaveLength(1)
  expect(TICKET_STATES.filter(isOpen)).toEqual([
    'submitted',
    'accepted',
    'processing',
    'pending_resident',
    'on_hold',
  ])
  expect(TICKET_STATES.filter(isSettled)).toEqual(['closed', 'declined'])
})

const ALL_STAFF: readonly Who[] = [
  'desk',
  'manager',
  'owner',
  'colleague',
  'steward',
  'followup',
  'admin',
]
const DESK: readonly Who[] = ['desk', 'manager']
const OWNER: readonly Who[] = ['owner', 'manager']
const REPORTER: readonly Who[] = ['reporter']
const WORKED_ON: readonly TicketState[] = ['accepted', 'processing']
const contactRecordId = 'contact-1'

interface Row {
  readonly name: string
  readonly action: (story: Story) => TransitionAction
  /** Who may, in which states; everybody else and every other state is refused. */
  readonly may: Partial<Record<TicketState, readonly Who[]>>
  readonly to: TicketState | 'same'
  readonly later?: Span
  readonly kind?: TicketKind
  readonly before?: (story: Story) => Story
}

const each = (states: readonly TicketState[], who: readonly Who[]): Row['may'] =>
  Object.fromEntries(states.map((state) => [state, who]))

const offered = (story: Story): Story =>
  isOpen(story.ticket.state)
    ? story.does(
        'manager',
        { type: 'offer', staffId: 's-colleague', reason: 'gardens' },
        { colleague: people.colleague },
      )
    : story

const ROWS: readonly Row[] = [
  {
    name: 'T2 accept: the desk or the manager, from submitted',
    action: () => ({ type: 'accept', ownerId: 's-owner' }),
    may: each(['submitted'], DESK),
    to: 'accepted',
  },
  {
    name: 'T3 process: owner or manager, from accepted',
    action: () => ({ type: 'process' }),
    may: each(['accepted'], OWNER),
    to: 'processing',
  },
  {
    name: 'T4 take: the desk or the manager, from submitted',
    action: () => ({ type: 'take', ownerId: 's-owner' }),
    may: each(['submitted'], DESK),
    to: 'processing',
  },
  {
    name: 'T5 ask: owner or manager, while worked on',
    action: () => ({ type: 'ask', words: 'Which floor?' }),
    may: each(WORKED_ON, OWNER),
    to: 'pending_resident',
  },
  {
    name: 'T6 resume: owner or manager at once, not yet the job',
    action: () => ({ type: 'resume' }),
    may: each(['pending_resident'], OWNER),
    to: 'processing',
  },
  {
    name: 'T6 resume: the job too, after 7 d',
    action: () => ({ type: 'resume' }),
    may: each(['pending_resident'], [...OWNER, 'job']),
    to: 'processing',
    later: days(7),
  },
  {
    name: 'T7 hold: owner or manager, while worked on',
    action: (story) => ({ type: 'hold', reason: 'parts', expectedAt: story.now + days(3) }),
    may: each(WORKED_ON, OWNER),
    to: 'on_hold',
  },
  {
    name: 'T8 unhold: owner or manager, never a job',
    action: () => ({ type: 'unhold' }),
    may: each(['on_hold'], OWNER),
    to: 'processing',
    later: days(30),
  },
  {
    name: 'T9 resolve: owner or manager, while worked on',
    action: () => RESOLVE,
    may: each(WORKED_ON, OWNER),
    to: 'resolved',
  },
  {
    name: 'T10 answer: the desk or the manager, a question nobody has yet',
    action: () => ({ type: 'answer', words: WORDS }),
    may: each(['submitted'], DESK),
    to: 'resolved',
    kind: 'inquiry',
  },
  {
    name: 'T10b thank: the desk or the manager, praise',
    action: () => ({ type: 'thank', words: WORDS }),
    may: each(['submitted'], DESK),
    to: 'closed',
    kind: 'praise',
  },
  {
    name: 'T11 confirm, T11b late: the reporter; on behalf neither owner nor resolver, and never late',
    action: () => ({ type: 'confirm', answer: 'yes', contactRecordId }),
    may: {
      resolved: ['reporter', ...ALL_STAFF.filter((who) => who !== 'owner')],
      closed: REPORTER,
    },
    to: 'closed',
  },
  {
    name: 'T11c unclear: the reporter, from resolved',
    action: () => ({ type: 'unclear' }),
    may: each(['resolved'], REPORTER),
    to: 'same',
  },
  {
    name: 'T12 auto-close: the job alone, after 7 x 24 h',
    action: () => ({ type: 'auto-close' }),
    may: each(['resolved'], ['job']),
    to: 'closed',
    later: days(7),
  },
  {
    name: 'T12 auto-close: nobody before 7 x 24 h are over',
    action: () => ({ type: 'auto-close' }),
    may: {},
    to: 'closed',
    later: days(7) - 1,
  },
  {
    name: 'T13 and T14 reopen: the reporter, or any staff with a contact record',
    action: () => ({ type: 'reopen', tags: ['still broken'], contactRecordId }),
    may: each(['resolved', 'closed', 'declined'], ['reporter', ...ALL_STAFF]),
    to: 'processing',
  },
  {
    name: 'T15 decline: the manager alone, once somebody has it',
    action: () => DECLINE,
    may: each([...WORKED_ON, 'on_hold', 'pending_resident'], ['manager']),
    to: 'declined',
  },
  {
    name: 'T16 merge: the desk or the manager, not while the resident is asked',
    action: () => ({ type: 'merge', parentId: PARENT.id, words: WORDS }),
    may: each(['submitted', ...WORKED_ON, 'on_hold'], DESK),
    to: 'merged',
  },
  {
    name: 'T17 unmerge: the desk or the manager',
    action: () => ({ type: 'unmerge' }),
    may: each(['merged'], DESK),
    to: 'submitted',
  },
  {
    name: 'T18 withdraw: the reporter, or any staff with a contact record',
    action: () => ({ type: 'withdraw', contactRecordId }),
    may: each(['submitted', ...WORKED_ON, 'pending_resident'], ['reporter', ...ALL_STAFF]),
    to: 'withdrawn',
  },
  {
    name: 'T19 undo: only who did it',
    action: () => ({ type: 'undo' }),
    may: { resolved: ['owner'], declined: ['manager'] },
    to: 'accepted',
  },
  {
    name: 'T20a offer: owner, desk or manager, while open',
    action: () => ({ type: 'offer', departmentId: 'd-garden', reason: 'gardens' }),
    may: {
      submitted: DESK,
      ...each([...WORKED_ON, 'on_hold', 'pending_resident'], ['owner', ...DESK]),
    },
    to: 'same',
  },
  {
    name: 'T20b accept-offer: only the one it was offered to',
    action: () => ({ type: 'accept-offer' }),
    may: each(TICKET_STATES.filter(isOpen), ['colleague']),
    to: 'same',
    before: offered,
  },
  {
    name: 'T20c return-offer: the job alone, after 4 office hours',
    action: () => ({ type: 'return-offer' }),
    may: each(TICKET_STATES.filter(isOpen), ['job']),
    to: 'same',
    before: offered,
    later: days(1),
  },
]

const prepared = (row: Row, state: TicketState): Story => {
  const story = inState[state](row.kind === undefined ? {} : { kind: row.kind })
  return (row.before?.(story) ?? story).after(row.later ?? 60_000)
}

const outcomeOf = (row: Row, state: TicketState, who: Who): TicketState | null => {
  const story = prepared(row, state)
  const action = row.action(story)
  const decision = decideTransition(story.ticket, people[who], action, story.now, FACTS)
  return decision.ok ? decision.value.to : null
}

test.each(ROWS.map((row) => [row.name, row] as const))('%s', (_name, row) => {
  for (const state of TICKET_STATES) {
    const expected = row.may[state] ?? []
    const accepted = EVERYBODY.filter((who) => outcomeOf(row, state, who) !== null)
    expect({ state, accepted: accepted.sort() }).toEqual({ state, accepted: [...expected].sort() })
    const to = row.to === 'same' ? state : row.to
    for (const who of expected) expect(outcomeOf(row, state, who)).toBe(to)
  }
})

test('the rows above name every action there is', () => {
  const named = new Set<ActionType>(ROWS.map((row) => row.action(inState.submitted()).type))
  expect(named.size).toBe(22)
})

const attempt = (ticket: Ticket, who: Who, now: number) =>
  decideTransition(ticket, people[who], { type: 'process' }, now)

test('a refusal says who before when: an outsider learns nothing of the state', () => {
  const { ticket, now } = inState.closed()
  expect(attempt(ticket, 'neighbour', now)).toEqual({ ok: false, reason: 'not-allowed:action' })
  expect(attempt(ticket, 'owner', now)).toEqual({ ok: false, reason: 'illegal-transition:state' })
})

test('edge case 18: staff who are the reporter may not handle the own ticket, not even as manager', () => {
  const { ticket, now } = inState.accepted({ reporterId: 'p-reporter' })
  const own = { ...people.manager, personId: 'p-reporter' }
  expect(decideTransition(ticket, own, { type: 'process' }, now)).toEqual({
    ok: false,
    reason: 'not-allowed:ownTicket',
  })
})

test('a ticket about a manager is closed to that manager and open to the admin', () => {
  const { ticket, now } = inState.accepted({ aboutStaffIds: ['s-manager'] })
  expect(attempt(ticket, 'manager', now)).toEqual({ ok: false, reason: 'not-allowed:aboutStaff' })
  expect(attempt(ticket, 'admin', now).ok).toBe(true)
})

test('where a ticket is about nobody, the admin stands in for no manager', () => {
  const { ticket, now } = inState.accepted()
  expect(attempt(ticket, 'admin', now).ok).toBe(false)
})
