import { clocksOf } from '#domain/tickets/clock'
import { stepAt, stepsReached } from '#domain/tickets/escalation'
import type { TicketEvent } from '#domain/tickets/events'
import { receiptNo } from '#domain/tickets/receipt'
import type { Ticket } from '#domain/tickets/ticket'
import { dayOf, type Instant, minutes } from '#domain/time'
import type { Dice } from './dice'
import type { Community } from './places'
import type { Story } from './story'
import { at, type Plain } from './write-rows'

/** The searchable part of a ticket and its alarms, as the tickets feature writes them. */
export interface TicketWriter {
  columnsOf(ticket: Ticket, now: Instant): object
  alarmsOf(ticket: Ticket, events: readonly TicketEvent[], now: Instant): readonly Alarm[]
}

interface Alarm {
  readonly kind: string
  readonly dedupeKey: string
  readonly payload: unknown
  readonly runAt: Instant
}

const lastAt = (story: Story): Instant => story.events.at(-1)?.event.at ?? story.ticket.submittedAt

/** Receipt numbers in the order of the day; the counter goes on from the last. */
export function numberReceipts(community: Community, stories: readonly Story[]) {
  const last = new Map<string, number>()
  const receipts = new Map<string, string>()
  for (const { ticket } of [...stories].sort(
    (a, b) => a.ticket.submittedAt - b.ticket.submittedAt,
  )) {
    const day = dayOf(ticket.submittedAt)
    const n = (last.get(day) ?? 0) + 1
    last.set(day, n)
    receipts.set(ticket.id, receiptNo(community.prefix, ticket.submittedAt, n))
  }
  const counters = [...last].map(([day, n]) => ({ community_id: community.id, day, last: n }))
  return { receipts, counters }
}

export function ticketRow(story: Story, receipt: string, writer: TicketWriter): Plain<'tickets'> {
  const { ticket, spot } = story
  const { facts: _text, ...columns } = { facts: '', ...writer.columnsOf(ticket, lastAt(story)) }
  return {
    ...columns,
    community_id: ticket.communityId,
    id: ticket.id,
    receipt_no: receipt,
    kind: ticket.kind,
    category_id: ticket.categoryId,
    source: ticket.source,
    reporter_id: ticket.reporterId,
    house_id: ticket.houseId,
    building_id: spot.buildingId,
    area_id: spot.areaId,
    place_kind: spot.kind,
    place_detail: spot.detail,
    words: story.words,
    about_staff_ids: ticket.aboutStaffIds,
    submitted_at: at(ticket.submittedAt),
    updated_at: at(lastAt(story)),
    facts: ticket,
  }
}

const isHidden = (event: TicketEvent): boolean =>
  event.type === 'message' && event.visibility === 'internal'

export const eventRows = ({ ticket, events }: Story): Plain<'ticket_events'>[] =>
  events.map(({ id, event }, i) => ({
    community_id: ticket.communityId,
    ticket_id: ticket.id,
    seq: i + 1,
    id,
    type: event.type,
    transition: 'transition' in event ? event.transition : null,
    from_state: event.from,
    to_state: event.to,
    actor_role: event.actorRole,
    actor_id: event.actorId,
    at: at(event.at),
    recorded_at: at(event.at),
    visible: !isHidden(event),
    event,
  }))

export const messageRows = ({ ticket, messages }: Story, now: Instant): Plain<'messages'>[] =>
  messages.map((message) => ({
    community_id: ticket.communityId,
    id: message.id,
    ticket_id: ticket.id,
    event_seq: message.seq,
    author: message.author,
    person_id: message.personId,
    staff_id: message.staffId,
    visibility: message.visibility,
    words: message.words,
    saved_reply_id: message.savedReplyId,
    at: at(message.at),
    read_at: message.readAt === null || message.readAt > now ? null : at(message.readAt),
  }))

export const endorsementRows = ({ ticket, endorsers }: Story): Plain<'endorsements'>[] =>
  endorsers.map(({ resident, at: when }) => ({
    community_id: ticket.communityId,
    ticket_id: ticket.id,
    house_id: resident.house.id,
    person_id: resident.person.id,
    at: at(when),
  }))

/** What each promise has come to: noted a minute later, as the job does. */
export const stepRows = (dice: Dice, { ticket }: Story, now: Instant): Plain<'clock_events'>[] =>
  clocksOf(ticket, now).flatMap((clock) =>
    stepsReached(clock, now).map((step) => {
      const noted = stepAt(clock, step) + minutes(1)
      return {
        community_id: ticket.communityId,
        ticket_id: ticket.id,
        clock: clock.kind,
        start_at: at(clock.startAt),
        step,
        cycle: ticket.cycle,
        due_at: at(clock.dueAt),
        at: at(noted),
        id: dice.id(noted),
      }
    }),
  )

/** What an open ticket still has before it. A step that was noted already tells nobody, and plans the next. */
export const jobRows = (
  dice: Dice,
  story: Story,
  writer: TicketWriter,
  now: Instant,
): Plain<'jobs'>[] =>
  writer
    .alarmsOf(story.ticket, [], now)
    .filter((alarm) => alarm.kind === 'promise-step' || alarm.runAt > now)
    .map((alarm) => ({
      id: dice.id(now),
      community_id: story.ticket.communityId,
      kind: alarm.kind,
      dedupe_key: alarm.dedupeKey,
      payload: alarm.payload,
      run_at: at(alarm.runAt),
      made_at: at(lastAt(story)),
    }))

/** Calls and visits behind what staff wrote down for a resident: a report, or "yes, it is solved". */
export const contactRows = (dice: Dice, { ticket, events }: Story): Plain<'contact_records'>[] =>
  events.flatMap(({ event }) => {
    const frame = {
      community_id: ticket.communityId,
      ticket_id: ticket.id,
      staff_id: event.actorId,
    }
    if (event.type === 'submitted' && event.source !== 'miniapp')
      return [
        {
          ...frame,
          id: dice.id(event.at),
          reason_code: 'report',
          channel: event.source,
          minutes: dice.int(2, 6),
          at: at(event.at),
        },
      ]
    if (event.type !== 'transition' || event.transition !== 'T11' || !event.contactRecordId)
      return []
    return [
      {
        ...frame,
        id: event.contactRecordId,
        reason_code: 'confirm',
        channel: 'phone',
        minutes: dice.int(2, 9),
        at: at(event.at),
      },
    ]
  })
