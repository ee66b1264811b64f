import type { Instant } from '../time'
import type { AllowedChannels, RungChannel } from './ladder'
import { isAboutOwnTicket, isPersonal, type Plan } from './schedule'
import { type Housemate, heirOf, mayBeAsked } from './task'

export const OPT_OUTS = ['sms', 'subscribe', 'phone', 'inApp', 'onSite'] as const
/** A way on which a person does not want to be reached. */
export type OptOut = (typeof OPT_OUTS)[number]

/** One person of the home with the ways that are closed. */
export interface Reachable extends Housemate {
  readonly optOut: readonly OptOut[]
}

export interface Reach {
  readonly mates: readonly Reachable[]
  /** The one who is asked: who moved in, who moved out, the reporter; null: whoever answers for the home. */
  readonly personId: string | null
  /** The manager of the community has switched visits on. */
  readonly visitsOn: boolean
}

const isOpenTo = ({ optOut }: Reachable, channel: RungChannel): boolean => !optOut.includes(channel)

/** F8 holds over all channels; what is about own tickets is exempt. */
const isWilling = (plan: Plan, mate: Reachable, now: Instant): boolean =>
  isAboutOwnTicket(plan) || mayBeAsked(mate, now)

/**
 * Whom an attempt goes to: the one who is asked, if this way is open to them; for the surveys of the home another
 * adult who is willing.
 */
export function personFor(
  plan: Plan,
  channel: RungChannel,
  { mates, personId, visitsOn }: Reach,
  now: Instant,
): Reachable | null {
  if (channel === 'onSite' && !visitsOn) return null
  const fits = (mate: Reachable) => isOpenTo(mate, channel) && isWilling(plan, mate, now)
  const own = mates.find((mate) => mate.personId === personId)
  if (own !== undefined && fits(own)) return own
  // Of a home that left, another who left with them may say why.
  if (isPersonal(plan) && plan !== 'exit' && personId !== null) return null
  return mates.find((mate) => mate.role !== 'family' && !mate.isStaff && fits(mate)) ?? null
}

/** Which steps of a ladder are allowed to this home at all. */
export const channelsOf = (plan: Plan, reach: Reach, now: Instant): AllowedChannels => ({
  sms: personFor(plan, 'sms', reach, now) !== null,
  phone: personFor(plan, 'phone', reach, now) !== null,
  onSite: personFor(plan, 'onSite', reach, now) !== null,
})

/**
 * F8: what a "do not ask" makes of an open survey task that was this person's: it passes to another adult who has not
 * opted out, else it ends as refused, reason `never`. Tasks about own tickets stay as they are.
 */
export function afterNever(
  plan: Plan,
  mates: readonly Housemate[],
  personId: string,
  now: Instant,
): { readonly passTo: string } | { readonly outcome: 'refused'; readonly reason: 'never' } | null {
  if (isAboutOwnTicket(plan)) return null
  const heir = isPersonal(plan) ? null : heirOf(mates, personId, now)
  return heir === null ? { outcome: 'refused', reason: 'never' } : { passTo: heir.personId }
}
