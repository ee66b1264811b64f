import type { TicketView } from '#contract/tickets'
import type { ActionType } from '#domain/tickets/actions'

/**
 * How each action of the rules is carried out at this page: with a form, at one tap, or not here.
 * Confirming, reopening and withdrawing are the resident's word, on the record of a contact. The order is that of the buttons: what moves the ticket on first, what ends it otherwise last.
 */
const HOW = {
  accept: 'form',
  take: 'form',
  thank: 'form',
  answer: 'form',
  'accept-offer': 'one-tap',
  process: 'one-tap',
  resume: 'one-tap',
  unhold: 'one-tap',
  resolve: 'form',
  ask: 'form',
  hold: 'form',
  offer: 'form',
  decline: 'form',
  merge: 'form',
  unmerge: 'one-tap',
  undo: 'one-tap',
  confirm: 'form',
  reopen: 'form',
  withdraw: 'form',
  unclear: 'not-here',
  'auto-close': 'not-here',
  'return-offer': 'not-here',
} as const satisfies Record<ActionType, 'form' | 'one-tap' | 'not-here'>

type Doing<How> = { [A in ActionType]: (typeof HOW)[A] extends How ? A : never }[ActionType]

export type OneTap = Doing<'one-tap'>
export type StaffAction = Doing<'one-tap' | 'form'>
/** What is no transition. */
type Beside = 'priority' | 'helpers' | 'contact'
export type FormDeed = Doing<'form'> | Beside
export type Deed = StaffAction | Beside

const ORDER = Object.keys(HOW) as readonly ActionType[]

const isHere = (action: ActionType): action is StaffAction => HOW[action] !== 'not-here'

export const isOneTap = (deed: Deed): deed is OneTap =>
  deed in HOW && HOW[deed as StaffAction] === 'one-tap'

/** Exactly what the cloud allows, in the order of this page; undo has a line of its own. */
export function deedsOf(ticket: Pick<TicketView, 'allowed' | 'may' | 'mayHelp'>): readonly Deed[] {
  const actions = ORDER.filter(isHere).filter(
    (action) => action !== 'undo' && ticket.allowed.includes(action),
  )
  return [
    ...actions,
    ...(ticket.may.prioritise ? (['priority'] as const) : []),
    ...(ticket.mayHelp ? (['helpers'] as const) : []),
    ...(ticket.may.note ? (['contact'] as const) : []),
  ]
}
