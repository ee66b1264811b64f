import type { RootCause } from '../tickets/ticket'
import { hours, type Instant } from '../time'
import { behindRate, type Counted, LOOP_KEYS, type LoopKey, type Period } from './closed-loop'
import { STEPS, type TicketStory } from './story'

/** How soon the first answer came, of those whose 24 h ended in the period. */
export const REPLY_BUCKETS = ['within1h', 'within4h', 'within24h', 'later', 'never'] as const
export type ReplyBucket = (typeof REPLY_BUCKETS)[number]

/** Figures that are counted from tickets; each opens exactly the tickets that it counts. */
export const TICKET_FIGURES = [
  ...LOOP_KEYS,
  'firstReply',
  'cause',
  'firstContact',
  'adopted',
  'reported',
  'step',
] as const
export type TicketFigure = (typeof TICKET_FIGURES)[number]

/** One ticket behind a figure; `cell`: in which part of a breakdown. Of a rate: by whom it was handled. */
export interface Behind extends Counted<TicketStory> {
  readonly cell: string
}

const isIn = (at: Instant | null | undefined, { from, to }: Period): at is Instant =>
  at != null && at >= from && at < to

function bucketOf({ submittedAt, firstResponseAt }: TicketStory): ReplyBucket {
  if (firstResponseAt === null) return 'never'
  const waited = firstResponseAt - submittedAt
  if (waited <= hours(1)) return 'within1h'
  if (waited <= hours(4)) return 'within4h'
  return waited <= hours(24) ? 'within24h' : 'later'
}

/** The name of a cell of category x root cause. */
export const causeCell = (categoryId: string, cause: RootCause): string => `${categoryId}/${cause}`

const isLoopKey = (figure: TicketFigure): figure is LoopKey =>
  LOOP_KEYS.some((key) => key === figure)

/** The tickets behind a figure of the period, each once in a cell. */
export function behindFigure(
  figure: TicketFigure,
  stories: readonly TicketStory[],
  period: Period,
): readonly Behind[] {
  if (isLoopKey(figure))
    return behindRate(figure, stories, period).map((one) => ({
      ...one,
      cell: one.ticket.ownerId ?? '',
    }))
  switch (figure) {
    case 'firstReply':
      return behindRate('replied', stories, period).map((one) => ({
        ...one,
        cell: bucketOf(one.ticket),
      }))
    case 'cause':
      return stories.flatMap((ticket) =>
        ticket.rootCause !== null && isIn(ticket.fullResolutionAt, period)
          ? [{ ticket, met: true, cell: causeCell(ticket.categoryId, ticket.rootCause) }]
          : [],
      )
    case 'firstContact':
      return stories.flatMap((ticket) =>
        ticket.kind !== 'praise' && isIn(ticket.closedAt, period)
          ? [{ ticket, met: ticket.firstContact, cell: '' }]
          : [],
      )
    case 'adopted':
      return stories.flatMap((ticket) =>
        (ticket.outcome === 'adopted' || ticket.outcome === 'not_adopted') &&
        isIn(ticket.fullResolutionAt, period)
          ? [{ ticket, met: ticket.outcome === 'adopted', cell: '' }]
          : [],
      )
    case 'reported':
      return stories.flatMap((ticket) =>
        ticket.kind !== 'praise' && isIn(ticket.submittedAt, period)
          ? [{ ticket, met: true, cell: ticket.categoryId }]
          : [],
      )
    case 'step':
      return stories.flatMap((ticket) =>
        STEPS.filter((key) => ticket.kind !== 'praise' && isIn(ticket.steps[key]?.to, period)).map(
          (cell) => ({ ticket, met: true, cell }),
        ),
      )
  }
}
