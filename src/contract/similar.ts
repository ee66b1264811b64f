import { type Static, Type } from '@sinclair/typebox'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { Closed, Id, IsoInstant, OneOf } from './common'

export const SimilarQuery = Closed({ houseId: Id, categoryId: OneOf(CATEGORY_IDS) })
export type SimilarQuery = Static<typeof SimilarQuery>

/** Facilities only, by category: never words, photos or homes of others. */
export const SimilarTicket = Type.Object({
  ticketId: Id,
  categoryId: OneOf(CATEGORY_IDS),
  placeLabel: Type.String(),
  submittedAt: IsoInstant,
  endorsements: Type.Integer(),
  endorsedByYou: Type.Boolean(),
})
export const SimilarList = Type.Object({ items: Type.Array(SimilarTicket) })
export type SimilarList = Static<typeof SimilarList>
