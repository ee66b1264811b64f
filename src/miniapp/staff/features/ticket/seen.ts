import type { TicketView, TimelineEntry } from '#contract/tickets'

/** What stood on the screen when somebody began to write: what is sent is judged against it. */
export interface Seen {
  readonly version: number
  readonly asOf: string
}

export const seenOf = ({ version, asOf }: TicketView): Seen => ({ version, asOf })

/** What others did since, oldest first. */
export const newerThan = (ticket: TicketView, { asOf }: Seen): readonly TimelineEntry[] =>
  ticket.timeline.filter((entry) => entry.by.as !== 'you' && isAfter(entry.at, asOf))

/** A reply that went out and whose answer was lost: it stands in the story under one's own name. */
export const hasArrived = (ticket: TicketView, words: string, { asOf }: Seen): boolean =>
  ticket.timeline.some(
    (entry) =>
      entry.by.as === 'you' &&
      entry.type === 'message' &&
      entry.words === words.trim() &&
      isAfter(entry.at, asOf),
  )

const isAfter = (at: string, asOf: string): boolean => Date.parse(at) > Date.parse(asOf)
