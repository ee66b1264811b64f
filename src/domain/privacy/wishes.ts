export const CONTACT_PREFERENCES = ['none', 'phone', 'text', 'onsite', 'large'] as const
/** Phone first, text only, on site first, in large type; `none`: nothing was said. */
export type ContactPreference = (typeof CONTACT_PREFERENCES)[number]

export const CHANNELS = ['inbox', 'subscribe', 'sms', 'call', 'visit'] as const
export type Channel = (typeof CHANNELS)[number]

/** How a person wants to be reached (RES-12). */
export interface ContactWishes {
  readonly sms: boolean
  readonly call: boolean
  readonly visit: boolean
  readonly preference: ContactPreference
  /** The privacy consent was withdrawn: nobody writes, rings or comes any more. */
  readonly withdrawn: boolean
}

/** The inbox is always allowed: it waits until the app is opened. */
export function mayUse(wishes: ContactWishes, channel: Channel): boolean {
  if (channel === 'inbox') return true
  if (wishes.withdrawn) return false
  switch (channel) {
    case 'subscribe':
      return true
    case 'sms':
      return wishes.sms
    case 'call':
      return wishes.call && wishes.preference !== 'text'
    case 'visit':
      return wishes.visit && wishes.preference !== 'text'
  }
}

const FIRST: Readonly<Record<ContactPreference, Channel | null>> = {
  none: null,
  phone: 'call',
  text: null,
  onsite: 'visit',
  large: null,
}

/**
 * Of the channels that a plan would take, those that this person allows; what they asked for first stands
 * first, the others keep their order. The inbox is never dropped.
 */
export function allowedChannels(wishes: ContactWishes, planned: readonly Channel[]): Channel[] {
  const allowed = planned.filter((channel) => mayUse(wishes, channel))
  const first = FIRST[wishes.preference]
  return first !== null && allowed.includes(first)
    ? [first, ...allowed.filter((channel) => channel !== first)]
    : allowed
}
