import { allowed, type Decision, refused } from '../decision'
import { isDesk, isOwnerOrManager, isReporter } from '../tickets/authority'
import type { RefusalReason } from '../tickets/refusal'
import { isOpen } from '../tickets/status'
import { type Attempt, firstRefusal, SHORT, unless, whoMay } from '../tickets/steps'
import type { Actor, Ticket } from '../tickets/ticket'
import type { Instant } from '../time'
import { days } from '../time'
import { fits } from '../words'
import { type Appointment, type AppointmentStep, isPending, type MissedBy } from './appointment'
import { endOf, isChoosable, isOfferable, isWindow, MOST_WINDOWS } from './windows'

export const APPOINTMENT_ACTIONS = [
  'offer',
  'agree',
  'choose',
  'move',
  'cancel',
  'kept',
  'missed',
] as const
export type AppointmentActionType = (typeof APPOINTMENT_ACTIONS)[number]

export type AppointmentAction =
  | { readonly type: 'offer'; readonly windows: readonly Instant[] }
  /** Settled on the phone. */
  | { readonly type: 'agree'; readonly window: Instant }
  | { readonly type: 'choose'; readonly window: Instant }
  /** Staff offer other windows. A resident takes another one of those offered, or with null asks for others. */
  | {
      readonly type: 'move'
      readonly windows: readonly Instant[]
      readonly window: Instant | null
      readonly reason: string
    }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'kept' }
  | { readonly type: 'missed'; readonly missedBy: MissedBy }

/** So often a settled time is moved here; after that the two sides talk on the phone. */
export const MOST_MOVES = 3

/** So long after its end a resident may say that nobody came, whatever staff wrote down. */
const SAY_UNTIL = days(7)

interface Scene extends Attempt {
  readonly current: Appointment | null
}

type Answer = Decision<AppointmentStep, RefusalReason>

const byOf = (actor: Actor): AppointmentStep['by'] =>
  actor.as === 'resident' || actor.as === 'staff' ? actor.as : 'job'

function stepOf(
  scene: Scene,
  refusal: RefusalReason | null,
  deed: AppointmentStep['deed'],
  made: Partial<AppointmentStep> = {},
): Answer {
  if (refusal !== null) return refused(refusal)
  const nothing = { windows: [], window: null, reason: null, missedBy: null }
  return allowed({ ...nothing, ...made, deed, at: scene.now, by: byOf(scene.actor) })
}

const byStaff = (scene: Scene): RefusalReason | null => {
  const { ticket, actor } = scene
  return whoMay(scene, isOwnerOrManager(ticket, actor) || isDesk(ticket, actor))
}

const byResident = (scene: Scene): RefusalReason | null =>
  whoMay(scene, isReporter(scene.ticket, scene.actor))

const byEither = (scene: Scene): RefusalReason | null =>
  scene.actor.as === 'staff' ? byStaff(scene) : byResident(scene)

const VISITED: readonly Ticket['kind'][] = ['repair', 'complaint', 'inquiry']

/** A visit is made for open repairs, complaints and questions that somebody is responsible for. */
const isVisitable = ({ ticket }: Scene): RefusalReason | null =>
  firstRefusal(
    unless(VISITED.includes(ticket.kind), 'illegal-transition:kind'),
    unless(isOpen(ticket.state), 'illegal-transition:state'),
    unless(ticket.ownerId !== null, 'illegal-transition:ownerId'),
  )

const inStates = (
  { current }: Scene,
  ...states: readonly Appointment['state'][]
): RefusalReason | null =>
  unless(current !== null && states.includes(current.state), 'illegal-transition:state')

/** The settled window, for rules that have seen that there is one. */
const chosenOf = ({ current }: Scene): Instant => current?.chosen ?? Number.NaN

function windowsFit(windows: readonly Instant[], now: Instant): RefusalReason | null {
  const fine =
    windows.length >= 1 &&
    windows.length <= MOST_WINDOWS &&
    new Set(windows).size === windows.length &&
    windows.every((window) => isOfferable(window, now))
  return unless(fine, 'bad-input:windows')
}

const hasReason = (reason: string): RefusalReason | null =>
  unless(fits(reason, SHORT), 'bad-input:reason')

function decideOffer(scene: Scene, windows: readonly Instant[]): Answer {
  const { current, now } = scene
  const refusal = firstRefusal(
    byStaff(scene),
    isVisitable(scene),
    unless(current?.state !== 'chosen', 'illegal-transition:state'),
    windowsFit(windows, now),
  )
  return stepOf(scene, refusal, 'offered', { windows })
}

/** What two people agreed on the phone stands at once, also after three moves. */
function decideAgree(scene: Scene, window: Instant): Answer {
  const { current, now } = scene
  const refusal = firstRefusal(
    byStaff(scene),
    isVisitable(scene),
    unless(current?.state !== 'chosen' || now < chosenOf(scene), 'illegal-transition:tooLate'),
    unless(isOfferable(window, now) && window !== current?.chosen, 'bad-input:window'),
  )
  return stepOf(scene, refusal, 'agreed', { window })
}

const isOffered = ({ current, now }: Scene, window: Instant): RefusalReason | null =>
  firstRefusal(
    unless(
      isWindow(window) && current?.windows.includes(window) === true && window !== current.chosen,
      'bad-input:window',
    ),
    unless(isChoosable(window, now), 'illegal-transition:tooLate'),
  )

function decideChoose(scene: Scene, window: Instant): Answer {
  const refusal = firstRefusal(
    byResident(scene),
    isVisitable(scene),
    inStates(scene, 'offered', 'asked'),
    isOffered(scene, window),
  )
  return stepOf(scene, refusal, 'chosen', { window })
}

function decideMoveByResident(scene: Scene, window: Instant | null, reason: string): Answer {
  const { current, now } = scene
  const settled = current?.state === 'chosen'
  const refusal = firstRefusal(
    byResident(scene),
    isVisitable(scene),
    window === null ? inStates(scene, 'offered', 'chosen') : inStates(scene, 'chosen'),
    unless(!settled || isChoosable(chosenOf(scene), now), 'illegal-transition:tooLate'),
    unless(!settled || (current?.moves ?? 0) < MOST_MOVES, 'too-many:moves'),
    window === null ? null : isOffered(scene, window),
    hasReason(reason),
  )
  const deed = window === null ? 'asked' : 'moved'
  return stepOf(scene, refusal, deed, { window, reason: reason.trim() })
}

function decideMoveByStaff(scene: Scene, windows: readonly Instant[], reason: string): Answer {
  const { current, now } = scene
  const refusal = firstRefusal(
    byStaff(scene),
    isVisitable(scene),
    inStates(scene, 'chosen'),
    unless(now < chosenOf(scene), 'illegal-transition:tooLate'),
    unless((current?.moves ?? 0) < MOST_MOVES, 'too-many:moves'),
    windowsFit(windows, now),
    hasReason(reason),
  )
  return stepOf(scene, refusal, 'moved', { windows, reason: reason.trim() })
}

/** Either side, until the settled window begins: after that it was kept or missed. */
function decideCancel(scene: Scene, reason: string): Answer {
  const { current, now } = scene
  const refusal = firstRefusal(
    byEither(scene),
    inStates(scene, 'offered', 'asked', 'chosen'),
    unless(current?.chosen === null || now < chosenOf(scene), 'illegal-transition:tooLate'),
    hasReason(reason),
  )
  return stepOf(scene, refusal, 'cancelled', { reason: reason.trim() })
}

function decideKept(scene: Scene): Answer {
  const refusal = firstRefusal(
    byStaff(scene),
    inStates(scene, 'chosen'),
    unless(scene.now >= chosenOf(scene), 'illegal-transition:tooEarly'),
  )
  return stepOf(scene, refusal, 'kept')
}

/** Staff say so once the window has begun; a resident who waited says that nobody came once it is over. */
function decideMissed(scene: Scene, missedBy: MissedBy): Answer {
  const { actor, now, current } = scene
  const chosen = chosenOf(scene)
  if (actor.as === 'staff') {
    const refusal = firstRefusal(
      byStaff(scene),
      inStates(scene, 'chosen'),
      unless(now >= chosen, 'illegal-transition:tooEarly'),
    )
    return stepOf(scene, refusal, 'missed', { missedBy })
  }
  const refusal = firstRefusal(
    byResident(scene),
    inStates(scene, 'chosen', 'kept', 'missed'),
    unless(current?.missedBy !== 'staff', 'illegal-transition:once'),
    unless(now >= endOf(chosen), 'illegal-transition:tooEarly'),
    unless(now <= endOf(chosen) + SAY_UNTIL, 'illegal-transition:tooLate'),
    unless(missedBy === 'staff', 'bad-input:missedBy'),
  )
  return stepOf(scene, refusal, 'missed', { missedBy })
}

/**
 * RES-17: judges one act on the appointment of a ticket.
 * @param current the newest appointment of the ticket; one that is over makes room for the next
 */
export function decideAppointment(
  ticket: Ticket,
  current: Appointment | null,
  actor: Actor,
  action: AppointmentAction,
  now: Instant,
): Answer {
  const scene: Scene = { ticket, current, actor, now }
  switch (action.type) {
    case 'offer':
      return decideOffer(scene, action.windows)
    case 'agree':
      return decideAgree(scene, action.window)
    case 'choose':
      return decideChoose(scene, action.window)
    case 'move':
      return actor.as === 'staff'
        ? decideMoveByStaff(scene, action.windows, action.reason)
        : decideMoveByResident(scene, action.window, action.reason)
    case 'cancel':
      return decideCancel(scene, action.reason)
    case 'kept':
      return decideKept(scene)
    case 'missed':
      return decideMissed(scene, action.missedBy)
  }
}

/**
 * A ticket that ends takes its appointment along, unless the visit has begun: what became of that
 * is for people to say. Null when there is nothing to end.
 */
export function endWithTicket(current: Appointment | null, now: Instant): AppointmentStep | null {
  if (current === null || !isPending(current)) return null
  if (current.chosen !== null && now >= current.chosen) return null
  return {
    deed: 'cancelled',
    at: now,
    by: 'job',
    windows: [],
    window: null,
    reason: null,
    missedBy: null,
  }
}
