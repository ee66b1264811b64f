import type { PhotoView, TicketView } from '#contract/tickets'
import type { ActionType } from '#domain/tickets/actions'
import { allowed } from '#domain/tickets/allowed'
import { isReporter } from '#domain/tickets/authority'
import { clocksOf } from '#domain/tickets/clock'
import { decideMessage, decidePrivacy, decideUrge } from '#domain/tickets/conversation'
import { undoUntil } from '#domain/tickets/desk-work'
import { decidePriority } from '#domain/tickets/priority'
import { isClaimed, isSettled } from '#domain/tickets/status'
import { type Actor, PRIORITIES, type Ticket } from '#domain/tickets/ticket'
import { reopenUntil } from '#domain/tickets/verdict'
import { canRead, canSeeReporter } from '#domain/tickets/visibility'
import { type Instant, iso } from '#domain/time'
import { photoAddress } from '../../files/photo-address'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { actorBefore } from '../../views/actors'
import { clockView, ticketRow } from '../../views/ticket-row'
import { ratingView } from './rating-view'
import { timeline } from './timeline'
import type { PhotoFacts, Standing, TicketViewFacts } from './view-store'

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

const TRY = '······'

/** Edge case 18: who works in a community may complain there, but never rates it. */
const worksHere = (caller: Caller, ticket: Ticket): boolean =>
  caller.seats.some((seat) => seat.communityId === ticket.communityId)

/** Buttons that are no transitions: each is shown exactly when the rule would say yes. */
function mayOf(ticket: Ticket, actor: Actor, now: Instant, colleague: boolean): TicketView['may'] {
  const says = (visibility: 'public' | 'internal') =>
    decideMessage(ticket, actor, { visibility, words: TRY }, now).ok
  const ratable = isClaimed(ticket.state) || (isSettled(ticket.state) && ticket.declinedAt === null)
  return {
    message: says('public'),
    note: actor.as === 'staff' && says('internal'),
    urge: decideUrge(ticket, actor, now).ok,
    rate:
      isReporter(ticket, actor) &&
      !colleague &&
      ratable &&
      ticket.kind !== 'praise' &&
      now <= (reopenUntil(ticket) ?? now),
    hideName:
      ticket.hideNameFrom === 'neighbours' && decidePrivacy(ticket, actor, 'handlers', now).ok,
    prioritise: PRIORITIES.some((to) => decidePriority(ticket, actor, { to, reason: TRY }, now).ok),
  }
}

const FOR_THE_RESIDENT: readonly ActionType[] = ['confirm', 'reopen', 'withdraw']

/** Staff may speak for the resident once a contact outside the app is on record, not before. */
function offered(row: TicketViewFacts, actor: Actor, now: Instant): ActionType[] {
  const all = allowed(row.facts, actor, now, row.parent ?? undefined)
  if (actor.as !== 'staff' || row.contacted) return [...all]
  return all.filter((type) => !FOR_THE_RESIDENT.includes(type))
}

function offeredTo({ facts: ticket, staff, departments }: TicketViewFacts): string | null {
  const { offer } = ticket
  if (offer === null) return null
  if (offer.staffId !== null) return staff[offer.staffId]?.alias ?? null
  return offer.departmentId === null ? null : (departments[offer.departmentId] ?? null)
}

function photoViews(secret: string, now: Instant) {
  return (photos: readonly PhotoFacts[]): PhotoView[] =>
    photos.map(({ id, width, height }) => ({
      id,
      url: photoAddress(secret, id, 'full', now),
      thumbUrl: photoAddress(secret, id, 'thumb', now),
      width,
      height,
    }))
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
  const sees = canSeeReporter(ticket, actor)
  const views = photoViews(secret, now)
  const photosOf = (messageId: string | null) =>
    views(row.photos.filter((photo) => photo.messageId === messageId))
  return {
    ...ticketRow(row, actor, now),
    words: row.words,
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
    may: mayOf(ticket, actor, now, worksHere(caller, ticket)),
    version: ticket.version,
  }
}

/** Names what a phone would see change; the share moves by itself and is left out, as is a paused due. */
export function viewParts(view: TicketView): unknown {
  const steady = ({ share: _share, dueAt, ...clock }: TicketView['clocks'][number]) =>
    clock.state === 'paused' ? clock : { ...clock, dueAt }
  const { asOf: _asOf, clock, clocks, ...rest } = view
  return { ...rest, clock: clock === null ? null : steady(clock), clocks: clocks.map(steady) }
}
