import { type Static, Type } from '@sinclair/typebox'
import { CARD_KINDS } from '#domain/prompts/invitation'
import { Closed, Cursor, Id, IsoInstant, Nullable, OneOf } from './common'

export const DECISION_LISTS = ['all', 'asked', 'notAsked'] as const

export const DecisionsQuery = Closed({
  communityId: Id,
  list: OneOf(DECISION_LISTS),
  houseId: Type.Optional(Id),
  cursor: Type.Optional(Cursor),
})
export type DecisionsQuery = Static<typeof DecisionsQuery>

/** STF-13: one answer of the rules F1-F8 to "may this person be asked now?". */
export const DecisionRow = Type.Object({
  id: Id,
  at: IsoInstant,
  personName: Type.String(),
  houseId: Id,
  homeLabel: Type.String(),
  kind: OneOf(CARD_KINDS),
  asked: Type.Boolean(),
  /** F1-F8 and why; null where somebody was asked. */
  rule: Nullable(Type.String()),
  reason: Nullable(Type.String()),
})
export type DecisionRow = Static<typeof DecisionRow>

export const DecisionPage = Type.Object({
  items: Type.Array(DecisionRow),
  nextCursor: Nullable(Type.String()),
  /** Of today. */
  today: Type.Object({ asked: Type.Integer(), notAsked: Type.Integer() }),
  asOf: IsoInstant,
})
export type DecisionPage = Static<typeof DecisionPage>
