import type { PhotoView } from '#contract/photos'
import type { TimelineEntry } from '#contract/tickets'
import type { StaffRole } from '#domain/staff/roles'
import { STAFF_ROLES } from '#domain/staff/roles'
import type { TicketEvent } from '#domain/tickets/events'
import type { Actor, Transition } from '#domain/tickets/ticket'
import { iso } from '#domain/time'
import { readerAs } from '../../content/reader'
import { type Seen, seenBy } from './checked'
import { eventFacts } from './event-facts'
import type { EventFacts, MessageFacts, StepFacts, TicketViewFacts } from './view-store'

type PersonTag = TimelineEntry['by']

/** What a timeline needs beside the story itself. */
export interface Reader {
  readonly actor: Actor
  readonly seesReporter: boolean
  readonly photosOf: (messageId: string | null) => PhotoView[]
}

const UNDOABLE: readonly Transition[] = ['T9', 'T10', 'T15']

/** Ids of the events that T19 took back, and of the T19 itself: they happened, but count in nothing. */
function undoneIds(events: readonly EventFacts[]): ReadonlySet<string> {
  const gone = new Set<string>()
  let claim: string | null = null
  for (const { id, event } of events) {
    if (event.type !== 'transition') continue
    if (UNDOABLE.includes(event.transition)) claim = id
    if (event.transition === 'T19') {
      gone.add(id)
      if (claim !== null) gone.add(claim)
    }
  }
  return gone
}

const isStaffRole = (role: string): role is StaffRole =>
  (STAFF_ROLES as readonly string[]).includes(role)

/** Somebody by role; a resident's name only where this reader may know it. */
function personTag(event: TicketEvent, facts: TicketViewFacts, reader: Reader): PersonTag {
  const { actorId, actorRole } = event
  if (isStaffRole(actorRole)) {
    const member = actorId === null ? undefined : facts.staff[actorId]
    const isYou = reader.actor.as === 'staff' && reader.actor.staffId === actorId
    return { as: isYou ? 'you' : 'staff', role: actorRole, name: member?.alias ?? null }
  }
  if (actorRole !== 'resident') return { as: 'system', role: null, name: null }
  if (reader.actor.as === 'resident' && reader.actor.personId === actorId)
    return { as: 'you', role: null, name: null }
  if (actorId !== facts.facts.reporterId) return { as: 'neighbour', role: null, name: null }
  return { as: 'resident', role: null, name: reader.seesReporter ? facts.reporter_name : null }
}

/** Its author may appeal, the desk may moderate: both need its id, nobody else does. */
const names = (seen: Seen | undefined, actor: Actor): boolean =>
  seen?.mark.check !== undefined || (actor.as === 'staff' && readerAs(actor, null) === 'desk')

function entryOf(
  { id, event }: EventFacts,
  message: MessageFacts | undefined,
  facts: TicketViewFacts,
  reader: Reader,
): TimelineEntry {
  const seen = message && seenBy(facts, reader.actor)(message.id, message.personId)
  return {
    id,
    at: iso(event.at),
    by: personTag(event, facts, reader),
    type: event.type,
    transition: 'transition' in event ? event.transition : null,
    from: event.from,
    to: event.to,
    words: message && seen?.shown ? message.words : null,
    ...seen?.mark,
    ...(message && names(seen, reader.actor) && { messageId: message.id }),
    internal: message?.visibility === 'internal',
    saved: message?.saved ?? false,
    photos: message ? reader.photosOf(message.id) : [],
    readAt: message?.readAt ? new Date(message.readAt).toISOString() : null,
    facts: eventFacts(event, facts, reader.actor),
  }
}

/** A broken promise stands in the story as the house's own line. */
const brokenEntry = (step: StepFacts): TimelineEntry => ({
  id: step.id,
  at: new Date(step.at).toISOString(),
  by: { as: 'system', role: null, name: null },
  type: 'promise-broken',
  transition: null,
  from: null,
  to: null,
  words: null,
  internal: false,
  saved: false,
  photos: [],
  readAt: null,
  facts: { clock: step.clock, dueAt: new Date(step.dueAt).toISOString() },
})

/** The story as this reader may know it, oldest first. Residents see neither notes nor what was undone. */
export function timeline(facts: TicketViewFacts, reader: Reader): TimelineEntry[] {
  const isStaff = reader.actor.as === 'staff'
  const undone = undoneIds(facts.events)
  const bySeq = new Map(facts.messages.map((message) => [message.seq, message]))
  const shown = facts.events
    .filter(({ id, visible }) => isStaff || (visible && !undone.has(id)))
    .map((one) => entryOf(one, bySeq.get(one.seq), facts, reader))
  const steps = facts.steps.map(brokenEntry)
  // Both lists are in order; a stable sort keeps events of one millisecond as they were written.
  return [...shown, ...steps].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}
