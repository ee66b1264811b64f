import type { AnswerFollowup } from '#contract/followups'
import type { AnswerNps } from '#contract/nps'
import type { Problem } from '#contract/problems'
import type { RateServices, RateTicket } from '#contract/ratings'
import type { AddMessage, SubmitTicket, TransitionTicket } from '#contract/tickets'
import type { Instant } from '#domain/time'

/** What a resident wants done. Bodies carry no photo ids: the outbox fills them in as photos arrive. */
export type Errand =
  | { readonly kind: 'ticket'; readonly body: Omit<SubmitTicket, 'photoIds'> }
  | {
      readonly kind: 'message'
      readonly ticketId: string
      readonly body: Omit<AddMessage, 'photoIds'>
    }
  | {
      readonly kind: 'transition'
      readonly ticketId: string
      readonly body: Omit<TransitionTicket, 'photoIds'>
      /** The round the person looked at: an answer to an older round is never sent for a newer one. */
      readonly cycle: number
    }
  | { readonly kind: 'ticket-rating'; readonly ticketId: string; readonly body: RateTicket }
  | { readonly kind: 'service-rating'; readonly body: RateServices }
  | { readonly kind: 'nps'; readonly body: AnswerNps }
  | { readonly kind: 'followup'; readonly taskId: string; readonly body: AnswerFollowup }

export interface QueuedPhoto {
  /** On the phone's shelf. */
  readonly ref: string
  /** Its own idempotency key: sent twice it is one photo. */
  readonly key: string
  /** Given by the cloud; null until it arrived. */
  readonly photoId: string | null
  /** The file is gone or was refused: the words go without it, and the person is told. */
  readonly lost: boolean
}

/** Of what lies in the drawer; an older shape is brought up to it by `drawer-shapes`. */
export const SHAPE = 2

/** One thing on its way. The key was written down before the first try and stays until the answer. */
export interface Item {
  readonly v: typeof SHAPE
  readonly id: string
  readonly seq: number
  /** Idempotency key; equal to `id` until the ground moved and the wish had to be put anew. */
  readonly key: string
  readonly renewals: number
  readonly owner: string
  readonly lane: string
  readonly at: Instant
  readonly errand: Errand
  readonly photos: readonly QueuedPhoto[]
  /** A request with it has left this phone: until the cloud answers, it may have arrived. */
  readonly tried: boolean
  /** `stuck`: refused for good, waits for the person. `arrived`: delivered, but a photo was lost on the way. */
  readonly state: 'waiting' | 'stuck' | 'arrived'
  readonly problem: Problem | null
}

/** Within a lane everything goes in the order in which it was written; lanes do not wait for each other. */
export function laneOf(errand: Errand): string {
  switch (errand.kind) {
    case 'ticket':
      return `ticket:${errand.body.id}`
    case 'message':
    case 'transition':
    case 'ticket-rating':
      return `ticket:${errand.ticketId}`
    case 'service-rating':
      return `services:${errand.body.houseId}`
    case 'nps':
      return `nps:${errand.body.houseId}`
    case 'followup':
      return `followup:${errand.taskId}`
  }
}

export const ticketLane = (ticketId: string): string => `ticket:${ticketId}`

export const queuedPhoto = (ref: string, key: string): QueuedPhoto => ({
  ref,
  key,
  photoId: null,
  lost: false,
})

export const photoIdsOf = (item: Item): string[] =>
  item.photos.map((photo) => photo.photoId).filter((id) => id !== null)
