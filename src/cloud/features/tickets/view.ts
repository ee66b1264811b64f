import type { TicketView } from '#contract/tickets'
import { possibleActs } from '#domain/appointments/possible'
import { isReporter } from '#domain/tickets/authority'
import { clocksOf } from '#domain/tickets/clock'
import { undoUntil } from '#domain/tickets/desk-work'
import type { Actor, Ticket } from '#domain/tickets/ticket'
import { reopenUntil } from '#domain/tickets/verdict'
import { canRead, canSeeReporter } from '#domain/tickets/visibility'
import { type Instant, iso } from '#domain/time'
import { appointmentView } from '../../appointments/views'
import { readerAs } from '../../content/reader'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { actorBefore } from '../../views/actors'
import { clockView, ticketRow } from '../../views/ticket-row'
import { photoViews, seenBy } from './checked'
import { ratingView } from './rating-view'
import { timeline } from './timeline'
import { isRevealedTo, linkFor, mayOf, offered, urgeAgain, worksHere } from './view-may'
import { staffParts } from './view-staff'
import type { Standing, TicketViewFacts } from './view-store'

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at))

/** As whom the caller reads this ticket. Who may not read it learns that it does not exist. */
export function readerOf(
  caller: Caller,
  row: Standing & { readonly facts: Ticket },
): Exclude<Actor, { as: 'job' | 'import' }> {
  const ticket = row.facts
  const actor = actorBefore(caller, ticket)
  const facts = {
    sharedWithHome: row.home_shares,
    actorHouseIds: caller.homes.map((home) => home.houseId),
  }
  if (!canRead(ticket, actor, facts) || (isReporter(ticket, actor) && !row.reporter_stays))
    throw new Refused('not-found')
  return actor
}

function offeredTo({ facts: ticket, staff, departments }: TicketViewFacts): string | null {
  const { offer } = ticket
  if (offer === null) return null
  if (offer.staffId !== null) return staff[offer.staffId]?.alias ?? null
  return offer.departmentId === null ? null : (departments[offer.departmentId] ?? null)
}

function reporterTag(row: TicketViewFacts, actor: Actor, sees: boolean): TicketView['reporter'] {
  if (actor.as === 'resident' && actor.personId === row.facts.reporterId)
    return { as: 'you', role: null, name: row.reporter_name }
  return { as: 'resident', role: null, name: sees ? row.reporter_name : null }
}

/** The ticket as this caller may see it, with the clocks of this moment and what may be done now. */
export function ticketView(
  row: TicketViewFacts,
  caller: Caller,
  secret: string,
  now: Instant,
): TicketView {
  const ticket = row.facts
  const actor = readerOf(caller, row)
  const revealed = isRevealedTo(row, actor)
  const sees = canSeeReporter(ticket, actor) || revealed
  const link = linkFor(ticket, actor)
  const views = photoViews(row, actor, secret, now)
  const words = seenBy(row, actor)(row.id, ticket.reporterId)
  const photosOf = (messageId: string | null) =>
    views(row.photos.filter((photo) => photo.messageId === messageId))
  return {
    ...ticketRow(row, actor, now),
    words: words.shown ? row.words : '',
    ...words.mark,
    asOf: iso(now),
    source: ticket.source,
    hideNameFrom: ticket.hideNameFrom,
    reporter: reporterTag(row, actor, sees),
    homeLabel: sees || row.home_shares ? row.house_label : null,
    ownerId: ticket.ownerId,
    departmentName: row.department_name,
    offeredTo: offeredTo(row),
    photos: photosOf(null),
    clocks: clocksOf(ticket, now).map(clockView),
    timeline: timeline(row, { actor, seesReporter: sees, photosOf }),
    cycle: ticket.cycle,
    reopenCount: ticket.reopenCount,
    expectedAt: isoOrNull(ticket.expectedAt),
    closedBy: ticket.closedBy,
    autoCloseAt: isoOrNull(ticket.autoCloseAt),
    reopenUntil: isoOrNull(reopenUntil(ticket)),
    undoUntil: actor.as === 'staff' ? isoOrNull(undoUntil({ ticket })) : null,
    rootCause: actor.as === 'staff' ? ticket.rootCause : null,
    // Single scores are the reporter's own: staff see sums.
    rating: isReporter(ticket, actor) ? ratingView(row.rating) : null,
    allowed: offered(row, actor, now),
    may: {
      ...mayOf(ticket, actor, now, { colleague: worksHere(caller, ticket), revealed }),
      ...(actor.as === 'staff' && readerAs(actor, null) === 'desk' && { hide: true }),
    },
    urgeAgainAt: urgeAgain(ticket, actor, now),
    follows: row.follows === null ? null : (link(row.follows)[0] ?? null),
    followedBy: row.followed_by.flatMap(link),
    appointment: appointmentView(row.appointment, now),
    arrange: possibleActs(ticket, row.appointment, actor, now),
    version: ticket.version,
    ...(actor.as === 'staff' && staffParts(row, actor)),
  }
}

/** Names what a phone would see change; the share moves by itself and is left out, as is a paused due. */
export function viewParts(view: TicketView): unknown {
  const steady = ({ share: _share, dueAt, ...clock }: TicketView['clocks'][number]) =>
    clock.state === 'paused' ? clock : { ...clock, dueAt }
  const { asOf: _asOf, clock, clocks, ...rest } = view
  return { ...rest, clock: clock === null ? null : steady(clock), clocks: clocks.map(steady) }
}
