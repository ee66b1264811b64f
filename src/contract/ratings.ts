import { type Static, Type } from '@sinclair/typebox'
import type { Dimension } from '#domain/ratings/dimensions'
import { Closed, Id, IsoInstant, Nullable, Words } from './common'
import { TicketRow } from './tickets'

const Score = Type.Integer({ minimum: 1, maximum: 5 })

export const RateTicket = Closed({
  id: Id,
  /** null: "don't know", never counted. */
  score: Nullable(Score),
  tags: Type.Array(Words(40), { maxItems: 10 }),
  comment: Words(1000),
  ces: Nullable(Type.Integer({ minimum: 1, maximum: 7 })),
  /** "You may contact me." */
  contactMe: Type.Optional(Type.Boolean()),
})
export type RateTicket = Static<typeof RateTicket>

export const TicketRatingView = Type.Object({
  ticketId: Id,
  score: Nullable(Type.Integer()),
  tags: Type.Array(Type.String()),
  comment: Type.String(),
  ces: Nullable(Type.Integer()),
  editableUntil: IsoInstant,
})
export type TicketRatingView = Static<typeof TicketRatingView>

/** null: not used. A dimension that is left out was skipped. */
const MaybeScore = Type.Optional(Nullable(Score))
export const DimensionScores = Closed({
  environment: MaybeScore,
  repair: MaybeScore,
  security: MaybeScore,
  facilities: MaybeScore,
  communication: MaybeScore,
  fees: MaybeScore,
} satisfies Record<Dimension, unknown>)
export type DimensionScores = Static<typeof DimensionScores>

export const RateServices = Closed({
  id: Id,
  houseId: Id,
  scores: DimensionScores,
  overall: Nullable(Score),
  /** Compared with what was expected: 1 much worse - 5 much better. */
  expectation: Nullable(Score),
  suggestion: Words(1000),
  contactMe: Type.Optional(Type.Boolean()),
  invitationId: Type.Optional(Id),
})
export type RateServices = Static<typeof RateServices>

export const ServiceRatingView = Type.Object({
  id: Id,
  quarter: Type.String(),
  scores: DimensionScores,
  overall: Nullable(Type.Integer()),
  expectation: Nullable(Type.Integer()),
  suggestion: Type.String(),
  submittedAt: IsoInstant,
  editableUntil: IsoInstant,
})
export type ServiceRatingView = Static<typeof ServiceRatingView>

/** Everything of the page "rate": tickets that wait, this quarter's answer, last quarter's. */
export const MyRatings = Type.Object({
  waiting: Type.Array(TicketRow),
  current: Nullable(ServiceRatingView),
  previous: Nullable(ServiceRatingView),
})
export type MyRatings = Static<typeof MyRatings>

export const MyRatingsQuery = Closed({ houseId: Type.Optional(Id) })
export type MyRatingsQuery = Static<typeof MyRatingsQuery>
