import type { Kysely } from 'kysely'
import type { TicketEvent } from '#domain/tickets/events'
import { evolve } from '#domain/tickets/evolve'
import type { Actor, Ticket } from '#domain/tickets/ticket'
import { type Instant, iso } from '#domain/time'
import { endAppointment } from '../../appointments/end'
import { checkJobRows, type Made, newChecks } from '../../content/ask'
import type { Tables } from '../../database/tables'
import type { ContentChecks } from '../../deps'
import { Refused } from '../../http/refused'
import { newId } from '../../ids'
import { alarmsOf, storedDue } from './alarms'
import { planFollowUp } from './follow-ups'
import { noticesOf } from './notices'
import {
  type NewEventRow,
  type NewJobRow,
  type NewMessageRow,
  type Story,
  type TicketColumns,
  writeChange,
} from './record-store'

/** Words that belong to one of the new events. */
export interface Saying {
  readonly id: string
  /** Position among the new events, from 0. */
  readonly of: number
  readonly words: string
  readonly visibility: 'public' | 'internal'
  readonly savedReplyId: string | null
}

/** What happened in one transaction to one ticket. */
export interface Happening {
  readonly events: readonly TicketEvent[]
  readonly saying: Saying | null
  readonly photoIds: readonly string[]
  /** Who brings the photos; they must be this person's and stand nowhere yet. A job brings none. */
  readonly personId: string | null
  readonly actor: Actor
  readonly now: Instant
  /** Who looks at it before others see it; absent: nobody. */
  readonly checks?: ContentChecks
}

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at))

export const columnsOf = (ticket: Ticket, now: Instant): TicketColumns => ({
  priority: ticket.priority,
  state: ticket.state,
  hide_name_from: ticket.hideNameFrom,
  owner_id: ticket.ownerId,
  department_id: ticket.departmentId,
  helper_ids: ticket.helperIds ?? [],
  parent_id: ticket.parentId,
  endorsements: ticket.endorsedHouseIds.length,
  version: ticket.version,
  due_at: isoOrNull(storedDue(ticket, now)),
  awaits_reply: awaitsReply(ticket),
  auto_close_at: isoOrNull(ticket.autoCloseAt),
  resolved_at: isoOrNull(ticket.resolvedAt),
  closed_at: isoOrNull(ticket.closedAt),
  confirmed: ticket.confirmed,
  facts: JSON.stringify(ticket),
})

/** Nobody has answered yet: the submission, the reopening, or the resident's newest words. */
function awaitsReply(ticket: Ticket): boolean {
  if (ticket.unansweredAt !== null) return true
  return ticket.cycleResponseAt === null
}

/** What only the house needs to know. */
const INTERNAL: readonly TicketEvent['type'][] = [
  'contact',
  'helper-added',
  'helper-removed',
  'handed-on',
]

const isHidden = (event: TicketEvent): boolean =>
  INTERNAL.includes(event.type) || (event.type === 'message' && event.visibility === 'internal')

const eventRow = (event: TicketEvent, id: string, n: number): NewEventRow => ({
  n,
  id,
  type: event.type,
  transition: 'transition' in event ? event.transition : null,
  from_state: event.from,
  to_state: event.to,
  actor_role: event.actorRole,
  actor_id: event.actorId,
  at: iso(event.at),
  visible: !isHidden(event),
  event,
})

function authorOf(actor: Actor): Pick<NewMessageRow, 'author' | 'person_id' | 'staff_id'> {
  switch (actor.as) {
    case 'resident':
      return { author: 'resident', person_id: actor.personId, staff_id: null }
    case 'staff':
      return { author: 'staff', person_id: actor.personId, staff_id: actor.staffId }
    case 'job':
    case 'import':
      return { author: 'system', person_id: null, staff_id: null }
  }
}

const messageRow = (saying: Saying, actor: Actor, now: Instant): NewMessageRow => ({
  n: saying.of + 1,
  id: saying.id,
  ...authorOf(actor),
  visibility: saying.visibility,
  words: saying.words,
  saved_reply_id: saying.savedReplyId,
  at: iso(now),
})

/** Everything that this happening sets in motion: tells and alarms. */
function jobRows(ticket: Ticket, ids: readonly string[], happening: Happening): NewJobRow[] {
  const { events, now } = happening
  const notices = events.flatMap((event, i) => noticesOf(ticket, ids[i] ?? '', event))
  return [...notices, ...alarmsOf(ticket, events, now)].map((job) => ({
    id: newId(now),
    kind: job.kind,
    dedupe_key: job.dedupeKey,
    payload: job.payload,
    run_at: iso(job.runAt),
  }))
}

/** What a resident said and showed in it. Staff and jobs speak for the house. */
function madeIn(ticket: Ticket, { events, saying, photoIds, actor }: Happening): Made[] {
  if (actor.as !== 'resident') return []
  const opened = events.some((event) => event.type === 'submitted')
  return [
    ...(opened ? [{ kind: 'ticket', subjectId: ticket.id } as const] : []),
    ...(saying === null ? [] : [{ kind: 'message', subjectId: saying.id } as const]),
    ...photoIds.map((subjectId) => ({ kind: 'photo', subjectId }) as const),
  ]
}

/** The rows of what happened, around the ticket as it then stands. */
export function storyOf(ticket: Ticket, happening: Happening): Story {
  const { events, saying, photoIds, personId, actor, now } = happening
  const ids = events.map(() => newId(now))
  const checks = newChecks(happening.checks ?? 'off', madeIn(ticket, happening))
  return {
    communityId: ticket.communityId,
    ticketId: ticket.id,
    events: events.map((event, i) => eventRow(event, ids[i] ?? '', i + 1)),
    messages: saying === null ? [] : [messageRow(saying, actor, now)],
    jobs: [...jobRows(ticket, ids, happening), ...checkJobRows(checks, now)],
    checks,
    photos: photoIds.map((id, position) => ({ id, position })),
    photosOf: personId,
    photoMessageId: saying?.id ?? null,
    recordedAt: iso(now),
  }
}

/**
 * Events, state, words and jobs of one change in one statement. The caller holds the row.
 * @returns the ticket after it
 */
export async function record(
  db: Kysely<Tables>,
  before: Ticket,
  happening: Happening,
): Promise<Ticket> {
  const ended = await endAppointment(db, before, happening.events, happening.now)
  const events = [...happening.events, ...ended]
  const after = events.reduce(evolve, before)
  const story = storyOf(after, { ...happening, events })
  const written = await writeChange(db, columnsOf(after, happening.now), story)
  if (written.tickets !== 1) throw new Error('the ticket was locked and is gone')
  if (written.photos !== happening.photoIds.length) throw new Refused('bad-input', 'photoIds')
  await planFollowUp(db, after, happening.events)
  return after
}
