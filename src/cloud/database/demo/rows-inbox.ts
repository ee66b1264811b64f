import { clocksOf } from '#domain/tickets/clock'
import type { TicketEvent } from '#domain/tickets/events'
import { days, hours, type Instant, iso, minutes } from '#domain/time'
import type { TicketTemplate } from '../../notify/templates'
import type { Dice } from './dice'
import type { Crew, StaffMember } from './staff'
import type { Story, StoryEvent } from './story'
import { at, type Plain } from './write-rows'

interface Told {
  readonly personId: string
  readonly template: TicketTemplate
  readonly at: Instant
  readonly key: string
  readonly facts: Readonly<Record<string, string>>
}

interface Inbox {
  readonly dice: Dice
  readonly crew: Crew
  readonly receipts: ReadonlyMap<string, string>
  readonly now: Instant
}

/** The cast keeps its whole year; of the others only what is new stands in the inbox. */
const KEPT = days(14)
/** What is older was read. */
const READ = hours(22)

function residentTemplate(event: TicketEvent): TicketTemplate | null {
  if (event.type === 'message')
    return event.author === 'staff' && event.visibility === 'public' ? 'reply' : null
  if (event.type !== 'transition') return null
  switch (event.transition) {
    case 'T2':
    case 'T4':
      return 'accepted'
    case 'T5':
      return 'question'
    case 'T7':
      return 'on-hold'
    case 'T9':
      return 'resolved'
    case 'T10':
      return 'answered'
    case 'T10b':
      return 'thanked'
    case 'T12':
      return 'auto-closed'
    case 'T15':
      return 'declined'
    case 'T16':
      return 'merged'
    case 'T20b':
      return 'handed-over'
    default:
      return null
  }
}

/** Codes and names that the phone puts into its sentence. */
function factsOf(event: TicketEvent, crew: Crew): Record<string, string> {
  const named = (id: string | null): Record<string, string> => {
    const member = crew.members.find((one) => one.id === id)
    return member ? { staffName: member.alias, staffRole: member.role } : {}
  }
  if (event.type !== 'transition') return named(event.actorId)
  switch (event.transition) {
    case 'T2':
    case 'T4':
    case 'T20b':
      return named(event.ownerId)
    case 'T7':
      return { reason: event.reason, expectedAt: iso(event.expectedAt) }
    case 'T9':
      return { ...named(event.actorId), outcome: event.outcome }
    case 'T15':
      return { reason: event.reason, whereTo: event.whereTo }
    case 'T12':
      return {}
    default:
      return named(event.actorId)
  }
}

const isHeld = (event: TicketEvent): boolean =>
  event.type === 'transition' && ['T9', 'T10', 'T15'].includes(event.transition)

function toResident({ crew }: Inbox, story: Story, { id, event }: StoryEvent): Told[] {
  const template = residentTemplate(event)
  if (template === null) return []
  const when = event.at + (isHeld(event) ? minutes(10) : 0)
  const facts = factsOf(event, crew)
  return [{ personId: story.reporter.person.id, template, at: when, key: `event:${id}`, facts }]
}

/** What the owner hears: a new ticket, and the resident's words. */
function toOwner({ crew }: Inbox, story: Story, { id, event }: StoryEvent): Told[] {
  const tell = (member: StaffMember | undefined, template: TicketTemplate): Told[] =>
    member && member.id !== event.actorId
      ? [{ personId: member.person.id, template, at: event.at, key: `event:${id}`, facts: {} }]
      : []
  const member = (staffId: string | null) => crew.members.find((one) => one.id === staffId)
  if (event.type === 'message' && event.author === 'resident')
    return tell(member(story.ticket.ownerId), 'resident-wrote')
  if (event.type === 'transition' && (event.transition === 'T2' || event.transition === 'T4'))
    return tell(member(event.ownerId), 'assigned')
  return []
}

/** A broken promise of an open ticket: the manager hears of it, and the resident that the manager does. */
function ofBroken({ crew, now }: Inbox, { ticket, reporter }: Story): Told[] {
  const broken = clocksOf(ticket, now).filter((clock) => clock.state === 'broken')
  return broken.flatMap((clock): Told[] => {
    const key = `promise-broken:${ticket.id}:${clock.kind}:${clock.startAt}`
    const facts = { clock: clock.kind, dueAt: iso(clock.dueAt) }
    const frame = { at: clock.dueAt + minutes(1), key, facts }
    return [
      { ...frame, personId: crew.manager.person.id, template: 'promise-broken-desk' },
      { ...frame, personId: reporter.person.id, template: 'promise-broken' },
    ]
  })
}

/** The inboxes of one site, as the jobs would have filled them. */
export function inboxRows(inbox: Inbox, stories: readonly Story[]): Plain<'inbox'>[] {
  const { dice, receipts, now } = inbox
  return stories.flatMap((story) => {
    const { ticket, reporter } = story
    const isCast = reporter.person.demoId !== null
    const told = [
      ...story.events.flatMap((one) => [
        ...(reporter.app ? toResident(inbox, story, one) : []),
        ...toOwner(inbox, story, one),
      ]),
      ...ofBroken(inbox, story),
    ]
    return told
      .filter((one) => one.at < now && (isCast || one.at > now - KEPT))
      .map((one) => ({
        person_id: one.personId,
        id: dice.id(one.at),
        community_id: ticket.communityId,
        template: one.template,
        ticket_id: ticket.id,
        facts: {
          receiptNo: receipts.get(ticket.id) ?? '',
          categoryId: ticket.categoryId,
          ...one.facts,
        },
        dedupe_key: one.key,
        at: at(one.at),
        read_at: one.at < now - READ ? at(one.at + minutes(dice.int(3, 300))) : null,
      }))
  })
}
