import type { News } from '#domain/messages/ladder'
import type { TicketEvent, TransitionEvent } from '#domain/tickets/events'
import type { Ticket } from '#domain/tickets/ticket'
import { iso } from '#domain/time'
import { type Notice, tellAll } from '../notify/inbox'
import { sendOut } from '../notify/send-out'
import type { TicketTemplate } from '../notify/templates'
import type { JobHandler } from '../queue/job'
import { findTelling, type Telling } from './tell-store'
import { visitToResident } from './visit-messages'

/** What leaves the house, too; how far it climbs is the ladder's rule. */
const RINGING: Readonly<Partial<Record<TicketTemplate, News>>> = {
  reply: 'reply',
  question: 'question',
  resolved: 'resolved',
  answered: 'reply',
}

/** The first word of a person is worth more than the later ones (edge case 25). */
const newsOf = (template: TicketTemplate, isFirst: boolean): News | undefined => {
  const news = RINGING[template]
  return news === 'reply' && isFirst ? 'first-reply' : news
}

interface Message {
  readonly template: TicketTemplate
  readonly facts?: Readonly<Record<string, string>>
}

const named = (telling: Telling, staffId: string | null): Readonly<Record<string, string>> => {
  const member = telling.staff.find((one) => one.staffId === staffId)
  return member === undefined ? {} : { staffName: member.alias, staffRole: member.role }
}

/** What the reporter hears of a step; null: nothing, or it was their own. */
function stepMessage(event: TransitionEvent, telling: Telling): Message | null {
  const by = named(telling, event.actorId)
  switch (event.transition) {
    case 'T2':
    case 'T4':
      return { template: 'accepted', facts: named(telling, event.ownerId) }
    case 'T5':
      return { template: 'question', facts: by }
    case 'T7':
      return {
        template: 'on-hold',
        facts: { reason: event.reason, expectedAt: iso(event.expectedAt) },
      }
    case 'T9':
      return { template: 'resolved', facts: { ...by, outcome: event.outcome } }
    case 'T10':
      return { template: 'answered', facts: by }
    case 'T10b':
      return { template: 'thanked', facts: by }
    case 'T11':
      return { template: 'closed-for-you', facts: by }
    case 'T12':
      return { template: 'auto-closed' }
    case 'T15':
      return { template: 'declined', facts: { reason: event.reason, whereTo: event.whereTo } }
    case 'T16':
      return { template: 'merged', facts: by }
    case 'T17':
      return { template: 'unmerged' }
    case 'T20b':
      return { template: 'handed-over', facts: named(telling, event.ownerId) }
    case 'T3':
    case 'T6':
    case 'T8':
    case 'T11b':
    case 'T11c':
    case 'T13':
    case 'T14':
    case 'T18':
    case 'T19':
    case 'T20a':
    case 'T20c':
      return null
  }
}

function messageOf(event: TicketEvent, telling: Telling): Message | null {
  switch (event.type) {
    case 'transition':
      return stepMessage(event, telling)
    case 'message':
      return event.author === 'staff'
        ? { template: 'reply', facts: named(telling, event.actorId) }
        : null
    case 'priority-changed':
      return { template: 'priority-changed', facts: { to: event.toPriority } }
    case 'expected-date-set':
      return { template: 'expected-date-set', facts: { expectedAt: iso(event.expectedAt) } }
    case 'revealed':
      return {
        template: 'revealed',
        facts: { ...named(telling, event.actorId), reason: event.reason },
      }
    case 'appointment':
      return visitToResident(event)
    case 'contact':
    case 'helper-added':
    case 'helper-removed':
    case 'handed-on':
    case 'submitted':
    case 'privacy-changed':
    case 'endorsed':
    case 'urged':
    case 'expected-date-passed':
      return null
  }
}

/** The reporter's deeds are no news to the reporter. */
const isOwnDeed = (event: TicketEvent, ticket: Ticket): boolean =>
  event.actorRole === 'resident' && event.actorId === ticket.reporterId

/** How a step that ends the matter, or claims to, is told to those who endorsed it. */
function endForEndorsers(event: TransitionEvent): string | null {
  switch (event.transition) {
    case 'T9':
      return 'resolved'
    case 'T11':
      return event.confirmed ? 'closed' : 'ended'
    case 'T12':
      return 'ended'
    case 'T15':
      return 'declined'
    default:
      return null
  }
}

/** Homes that said "me too" hear how far it got; of the ticket itself they see nothing. */
function stepForEndorsers(event: TicketEvent, ticket: Ticket): string | null {
  if (event.type === 'transition') {
    const end = endForEndorsers(event)
    if (end !== null) return end
    if (event.transition === 'T2' || event.transition === 'T4') return 'accepted'
  }
  // The first word of a person, whether it came as a message, a question or a new date.
  return event.actorRole !== 'resident' && event.at === ticket.firstResponseAt ? 'replied' : null
}

function endorserNotices(telling: Telling, key: string, at: number): Notice[] {
  const { facts: ticket, event, endorsers } = telling
  const step = stepForEndorsers(event, ticket)
  if (step === null) return []
  return endorsers
    .filter((personId) => personId !== ticket.reporterId)
    .map((personId) => ({
      personId,
      communityId: ticket.communityId,
      template: 'endorsed-progress' satisfies TicketTemplate,
      facts: { step, categoryId: ticket.categoryId },
      dedupeKey: key,
      at,
    }))
}

/** Edge case 13: what was merged into it is worked on again, too. */
function childNotices(telling: Telling, key: string, at: number): Notice[] {
  const { facts: ticket, event, children } = telling
  const reopened = event.type === 'transition' && ['T13', 'T14'].includes(event.transition)
  if (!reopened) return []
  return children
    .filter(({ personId }) => personId !== ticket.reporterId)
    .map(({ personId, ticketId, receiptNo }) => ({
      personId,
      communityId: ticket.communityId,
      template: 'merged-reopened' satisfies TicketTemplate,
      ticketId,
      facts: { receiptNo, categoryId: ticket.categoryId },
      dedupeKey: `${key}:${ticketId}`,
      at,
    }))
}

/** Tells the reporter, those who endorsed, and those whose tickets were merged into it, of one event; what was undone meanwhile is told to nobody. */
export const tellResident: JobHandler = async (tx, job, now) => {
  const { ticketId, eventId } = job.payload
  const telling = await findTelling(tx, job.communityId ?? '', String(ticketId), String(eventId))
  if (telling === null || telling.undone) return
  const { facts: ticket, event, receipt_no } = telling
  const dedupeKey = `event:${eventId}`
  const notices = [
    ...endorserNotices(telling, dedupeKey, now),
    ...childNotices(telling, dedupeKey, now),
  ]
  const message = isOwnDeed(event, ticket) ? null : messageOf(event, telling)
  if (message !== null && ticket.reporterId !== null) {
    const notice = {
      personId: ticket.reporterId,
      communityId: ticket.communityId,
      template: message.template,
      ticketId: ticket.id,
      facts: { receiptNo: receipt_no, categoryId: ticket.categoryId, ...message.facts },
      dedupeKey,
      at: now,
    }
    notices.push(notice)
    const news = newsOf(message.template, event.at === ticket.firstResponseAt)
    if (news !== undefined) await sendOut(tx, notice, news)
  }
  await tellAll(tx, notices)
}
