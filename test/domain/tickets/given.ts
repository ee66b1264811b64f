import type { TransitionAction, TransitionFacts } from '#domain/tickets/actions'
import { decideMessage, type MessageDraft } from '#domain/tickets/conversation'
import type { SubmittedEvent, TicketEvent } from '#domain/tickets/events'
import { begin, evolve } from '#domain/tickets/evolve'
import { decideTransition } from '#domain/tickets/status'
import { decideSubmission, type Submission } from '#domain/tickets/submission'
import type { Actor, Ticket } from '#domain/tickets/ticket'
import { hours, type Instant, instant, minutes, type Span } from '#domain/time'

/** A Tuesday morning in Shanghai, far from month ends. */
export const START = instant('2026-03-10T10:00:00+08:00')

const staff = (
  staffId: string,
  role: Extract<Actor, { as: 'staff' }>['role'],
  departmentId: string | null = null,
): Extract<Actor, { as: 'staff' }> => ({
  as: 'staff',
  staffId,
  personId: `person-of-${staffId}`,
  role,
  departmentId,
})

export const people = {
  reporter: { as: 'resident', personId: 'p-reporter' },
  neighbour: { as: 'resident', personId: 'p-neighbour' },
  desk: staff('s-desk', 'frontdesk', 'd-desk'),
  manager: staff('s-manager', 'manager', 'd-office'),
  owner: staff('s-owner', 'worker', 'd-repair'),
  colleague: staff('s-colleague', 'worker', 'd-garden'),
  steward: staff('s-steward', 'steward'),
  followup: staff('s-followup', 'followup'),
  admin: staff('s-admin', 'admin'),
  job: { as: 'job' },
  import: { as: 'import' },
} as const satisfies Record<string, Actor>
export type Who = keyof typeof people
export const EVERYBODY = Object.keys(people) as Who[]

export const WORDS = 'We mended the pump.'

export const submission = (over: Partial<Submission> = {}): Submission => ({
  id: 't-1',
  communityId: 'c-1',
  kind: 'complaint',
  categoryId: 'noise',
  source: 'miniapp',
  reporterId: 'p-reporter',
  houseId: 'h-1',
  hideNameFrom: 'neighbours',
  ...over,
})

export function submitted(over: Partial<Submission> = {}, now: Instant = START): SubmittedEvent {
  const facts = {
    boundHouseIds: ['h-1'],
    hasPlace: true,
    keyCustomer: false,
    recentOfHome: [],
  }
  const decision = decideSubmission(people.reporter, submission(over), facts, now)
  if (!decision.ok) throw new Error(decision.reason)
  return decision.value
}

/** One ticket's life, told step by step. Every step must be accepted. */
export class Story {
  ticket: Ticket
  readonly events: TicketEvent[]
  now: Instant

  constructor(over: Partial<Submission> = {}, now: Instant = START) {
    const first = submitted(over, now)
    this.events = [first]
    this.ticket = begin(first)
    this.now = now
  }

  after(span: Span): this {
    this.now += span
    return this
  }

  does(who: Who, action: TransitionAction, facts: TransitionFacts = FACTS): this {
    this.after(minutes(1))
    const decision = decideTransition(this.ticket, people[who], action, this.now, facts)
    if (!decision.ok) throw new Error(`${who} ${action.type}: ${decision.reason}`)
    return this.add(decision.value)
  }

  says(who: Who, draft: Partial<MessageDraft> = {}): this {
    this.after(minutes(1))
    const said: MessageDraft = { visibility: 'public', words: WORDS, ...draft }
    const decision = decideMessage(this.ticket, people[who], said, this.now)
    if (!decision.ok) throw new Error(`${who} says: ${decision.reason}`)
    for (const event of decision.value) this.add(event)
    return this
  }

  add(event: TicketEvent): this {
    this.events.push(event)
    this.ticket = evolve(this.ticket, event)
    return this
  }
}

export const PARENT = {
  id: 't-parent',
  communityId: 'c-1',
  state: 'processing',
  confirmed: false,
} as const

export const FACTS: TransitionFacts = {
  parent: PARENT,
  colleague: people.owner,
  manager: people.manager,
}

export const RESOLVE = { type: 'resolve', note: WORDS, photos: 1, rootCause: 'equipment' } as const
export const DECLINE = {
  type: 'decline',
  reason: 'not_responsible',
  words: WORDS,
  whereTo: 'The power company, 95598',
} as const

const owned = (over: Partial<Submission>) =>
  new Story(over).does('desk', { type: 'accept', ownerId: 's-owner' }).says('owner')

/** A fresh story in each state; from `accepted` on the worker `owner` has it and has answered. */
export const inState = {
  submitted: (over: Partial<Submission> = {}) => new Story(over),
  accepted: (over: Partial<Submission> = {}) => owned(over),
  processing: (over: Partial<Submission> = {}) => owned(over).does('owner', { type: 'process' }),
  pending_resident: (over: Partial<Submission> = {}) =>
    owned(over).does('owner', { type: 'ask', words: 'Which floor?' }),
  on_hold: (over: Partial<Submission> = {}) => {
    const story = owned(over)
    const expectedAt = story.now + hours(72)
    return story.does('owner', { type: 'hold', reason: 'parts', expectedAt })
  },
  resolved: (over: Partial<Submission> = {}) => {
    const adopted = over.kind === 'suggestion' ? { outcome: 'adopted' as const } : {}
    return owned(over).does('owner', { ...RESOLVE, ...adopted })
  },
  closed: (over: Partial<Submission> = {}) =>
    inState.resolved(over).after(hours(168)).does('job', { type: 'auto-close' }),
  declined: (over: Partial<Submission> = {}) => owned(over).does('manager', DECLINE),
  merged: (over: Partial<Submission> = {}) =>
    owned(over).does('desk', { type: 'merge', parentId: PARENT.id, words: WORDS }),
  withdrawn: (over: Partial<Submission> = {}) => owned(over).does('reporter', { type: 'withdraw' }),
} as const
