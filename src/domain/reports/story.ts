import type { TicketEvent, TransitionEvent } from '../tickets/events'
import { rebuild } from '../tickets/evolve'
import type { RootCause, TicketSource } from '../tickets/ticket'
import type { Instant } from '../time'
import type { TicketFacts } from './closed-loop'
import { type AskedRound, askedRounds, factsUntil } from './rates'

/** The stretches of a ticket's way, each with its end. */
export const STEPS = ['accept', 'reply', 'solve', 'confirm'] as const
export type Step = (typeof STEPS)[number]

/** A ticket as the figures of a period need it: facts until asOf, and where it stands in the breakdowns. */
export interface TicketStory extends TicketFacts {
  readonly id: string
  readonly categoryId: string
  readonly buildingId: string | null
  /** What the reporter is in the home: a filter. null: not known. */
  readonly role: string | null
  readonly source: TicketSource
  readonly submittedAt: Instant
  readonly rootCause: RootCause | null
  readonly ownerId: string | null
  readonly closedAt: Instant | null
  /** Closed without a reopening, a change of hands or a second question. */
  readonly firstContact: boolean
  readonly steps: Readonly<Record<Step, { readonly from: Instant; readonly to: Instant } | null>>
  readonly rounds: readonly AskedRound[]
}

/** What the rows say beside the events. */
export interface StoryRow {
  readonly id: string
  readonly buildingId: string | null
  readonly role: string | null
  readonly events: readonly TicketEvent[]
}

/** Steps that stood: T19 takes back the one before it. */
function standing(events: readonly TicketEvent[]): readonly TransitionEvent[] {
  const steps = events.filter((event): event is TransitionEvent => event.type === 'transition')
  return steps.filter((step, n) => step.transition !== 'T19' && steps[n + 1]?.transition !== 'T19')
}

const TAKEN: readonly string[] = ['T2', 'T4', 'T10', 'T10b']

/**
 * @param row events recorded until `asOf`, in order
 * @throws RangeError when they do not begin with the submission
 */
export function storyOf({ id, buildingId, role, events }: StoryRow, asOf: Instant): TicketStory {
  const ticket = rebuild(events)
  const facts = factsUntil(events, asOf)
  const steps = standing(events)
  const takenAt = steps.find(({ transition }) => TAKEN.includes(transition))?.at ?? null
  const isTransferred =
    steps.some(({ transition }) => transition === 'T20b') ||
    events.some(({ type }) => type === 'handed-on')
  const { submittedAt, firstResponseAt, fullResolutionAt, closedAt } = ticket
  const span = (from: Instant | null, to: Instant | null) =>
    from === null || to === null || to < from ? null : { from, to }
  return {
    ...facts,
    id,
    categoryId: ticket.categoryId,
    buildingId,
    role,
    source: ticket.source,
    submittedAt,
    rootCause: ticket.rootCause,
    ownerId: ticket.ownerId,
    closedAt,
    firstContact: ticket.reopenCount === 0 && !isTransferred && ticket.questions.length <= 1,
    steps: {
      accept: span(submittedAt, takenAt),
      reply: span(submittedAt, firstResponseAt),
      solve: span(submittedAt, fullResolutionAt),
      confirm: span(fullResolutionAt, closedAt),
    },
    rounds: askedRounds(events),
  }
}
