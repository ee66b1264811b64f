import { type Static, Type } from '@sinclair/typebox'
import { OPEN_END_AS } from '#domain/followups/open-end'
import { Closed, Cursor, Id, IsoInstant, Nullable, OneOf, Words } from './common'

export const OpenEndsQuery = Closed({
  communityId: Id,
  cursor: Type.Optional(Cursor),
})
export type OpenEndsQuery = Static<typeof OpenEndsQuery>

/** LOOP-09: a low answer that has led to nothing yet. */
export const OpenEndRow = Type.Object({
  id: Id,
  kind: OneOf(['ticket', 'services', 'nps', 'followup'] as const),
  /** The day only, where nobody may know who it was. */
  at: IsoInstant,
  dueAt: IsoInstant,
  late: Type.Boolean(),
  /** null: confidential. */
  houseId: Nullable(Id),
  homeLabel: Nullable(Type.String()),
  ticketId: Nullable(Id),
  scores: Type.Array(Type.Object({ question: Type.String(), score: Type.Integer() })),
  words: Type.String(),
})
export type OpenEndRow = Static<typeof OpenEndRow>

export const OpenEndPage = Type.Object({
  items: Type.Array(OpenEndRow),
  nextCursor: Nullable(Type.String()),
  open: Type.Integer(),
  late: Type.Integer(),
  asOf: IsoInstant,
})
export type OpenEndPage = Static<typeof OpenEndPage>

export const EndOpenEnd = Closed({
  communityId: Id,
  as: OneOf(OPEN_END_AS),
  /** Of the request that was made for it. */
  receiptNo: Type.Optional(Words(20)),
  improvementId: Type.Optional(Id),
  reason: Type.Optional(Words(300)),
})
export type EndOpenEnd = Static<typeof EndOpenEnd>
