import { allowed, type Decision, refused } from '../decision'
import type { Marks } from '../settings/versions'
import { days, type Instant } from '../time'
import { type CategoryGrid, type CategoryId, categoryPriority } from './categories'
import { actorId, actorRole, type SubmittedEvent } from './events'
import { type KeptPolicy, type PromisePolicy, policyOf, WALL } from './policy'
import type { RefusalReason } from './refusal'
import { firstRefusal, unless } from './steps'
import type { Actor, HideNameFrom, Priority, Ticket, TicketKind, TicketSource } from './ticket'

/** What is submitted, without its words, photos and place. */
export interface Submission {
  readonly id: string
  readonly communityId: string
  readonly kind: TicketKind
  readonly categoryId: CategoryId
  readonly source: TicketSource
  readonly reporterId: string | null
  readonly houseId: string | null
  readonly hideNameFrom: HideNameFrom
  readonly aboutStaffIds?: readonly string[]
  readonly departmentId?: string | null
  readonly followsId?: string | null
  /** Staff and import: when the resident called or came; at most 72 h ago. */
  readonly contactAt?: Instant
  /** Staff only: they judge it an emergency whatever the category. */
  readonly urgent?: boolean
  readonly externalDueAt?: Instant | null
}

/** One ticket that the home sent lately. */
export interface RecentTicket {
  readonly submittedAt: Instant
  readonly kind: TicketKind
  readonly priority: Priority
}

export interface SubmissionFacts {
  /** Homes of this community that the resident is bound to now. */
  readonly boundHouseIds: readonly string[]
  /** Staff and import: it names a home, a building or an area. */
  readonly hasPlace: boolean
  readonly keyCustomer: boolean
  /** Tickets of the same home; older ones than 24 h may be among them. */
  readonly recentOfHome: readonly RecentTicket[]
  /** The ticket that this one follows, where it does. */
  readonly followed?: Pick<Ticket, 'id' | 'communityId' | 'reporterId'>
  /** In force at the moment of the contact; absent: the house's own. */
  readonly policy?: KeptPolicy
  /** The grid of the community at that moment; absent: the house's own. */
  readonly grid?: CategoryGrid
}

/** Urgent by a safety category or by staff; priority by category or for a key customer. */
export function initialPriority(
  submission: Pick<Submission, 'kind' | 'categoryId' | 'urgent'>,
  keyCustomer: boolean,
  marks: Marks = {},
): Priority {
  const { kind, categoryId, urgent } = submission
  if (urgent === true) return 'urgent'
  if (kind === 'praise' || kind === 'suggestion') return 'normal'
  if (categoryId === 'safety') return 'urgent'
  return keyCustomer ? 'priority' : categoryPriority(kind, categoryId, marks)
}

/** Repairs and emergencies neither obey nor use up the limit of 5 in 24 h. */
const isCounted = (ticket: Pick<RecentTicket, 'kind' | 'priority'>): boolean =>
  ticket.kind !== 'repair' && ticket.priority !== 'urgent'

function isTooMany(
  recent: readonly RecentTicket[],
  { maxTicketsPerHome24h }: PromisePolicy,
  now: Instant,
): boolean {
  const lately = recent.filter((t) => isCounted(t) && t.submittedAt > now - days(1))
  return lately.length >= maxTicketsPerHome24h
}

function byResident(actor: Actor, sent: Submission, facts: SubmissionFacts): RefusalReason | null {
  const isBound = sent.houseId !== null && facts.boundHouseIds.includes(sent.houseId)
  return firstRefusal(
    unless(actor.as === 'resident' && actor.personId === sent.reporterId, 'not-allowed:action'),
    unless(isBound, 'not-allowed:houseId'),
    unless(sent.source === 'miniapp', 'bad-input:source'),
    unless(sent.contactAt === undefined, 'bad-input:contactAt'),
    unless(sent.urgent !== true, 'bad-input:priority'),
    unless(sent.externalDueAt == null, 'bad-input:source'),
    unless(facts.grid?.marks[sent.categoryId] !== 'off', 'bad-input:categoryId'),
  )
}

/** Staff write down what reached them another way; nobody enters the own complaint as staff. */
function byStaff(
  actor: Actor,
  sent: Submission,
  facts: SubmissionFacts,
  now: Instant,
): RefusalReason | null {
  const contactAt = sent.contactAt ?? now
  const { backdate } = policyOf(facts.policy ?? WALL)
  const own = actor.as === 'staff' && actor.personId === sent.reporterId
  return firstRefusal(
    unless(actor.as !== 'job', 'not-allowed:action'),
    unless(!own, 'not-allowed:ownTicket'),
    unless(facts.hasPlace || sent.houseId !== null, 'bad-input:place'),
    unless(sent.source !== 'miniapp', 'bad-input:source'),
    unless(contactAt <= now && contactAt >= now - backdate, 'bad-input:contactAt'),
  )
}

function isFollowing(sent: Submission, facts: SubmissionFacts): boolean {
  const followsId = sent.followsId ?? null
  if (followsId === null) return true
  const { followed } = facts
  return (
    followed?.id === followsId &&
    followed.communityId === sent.communityId &&
    followed.reporterId === sent.reporterId
  )
}

/**
 * T1. The limit of 5 tickets of a home in 24 h binds residents only: who is refused is given the
 * desk's phone, and the desk must then be able to write it down.
 */
export function decideSubmission(
  actor: Actor,
  sent: Submission,
  facts: SubmissionFacts,
  now: Instant,
): Decision<SubmittedEvent, RefusalReason> {
  const isResident = actor.as === 'resident'
  const kept = facts.policy ?? WALL
  const priority = initialPriority(sent, facts.keyCustomer, facts.grid?.marks)
  const limited = isResident && isCounted({ kind: sent.kind, priority })
  const refusal = firstRefusal(
    isResident ? byResident(actor, sent, facts) : byStaff(actor, sent, facts, now),
    unless(isFollowing(sent, facts), 'bad-input:followsId'),
    unless(!limited || !isTooMany(facts.recentOfHome, policyOf(kept), now), 'too-many:home'),
  )
  if (refusal !== null) return refused(refusal)
  return allowed({
    type: 'submitted',
    transition: 'T1',
    at: now,
    actorRole: actorRole(actor),
    actorId: actorId(actor),
    from: null,
    to: 'submitted',
    id: sent.id,
    communityId: sent.communityId,
    kind: sent.kind,
    categoryId: sent.categoryId,
    source: sent.source,
    priority,
    reporterId: sent.reporterId,
    houseId: sent.houseId,
    departmentId: sent.departmentId ?? null,
    hideNameFrom: sent.hideNameFrom,
    aboutStaffIds: sent.aboutStaffIds ?? [],
    followsId: sent.followsId ?? null,
    ...kept,
    ...(facts.grid && { gridVersion: facts.grid.version }),
    submittedAt: sent.contactAt ?? now,
    externalDueAt: sent.externalDueAt ?? null,
  })
}
