import { type Static, Type } from '@sinclair/typebox'
import { AWARDS } from '#domain/recognition/award'
import { Closed, Id, IsoInstant, OneOf, Words } from './common'

const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })
const Count = Type.Integer({ minimum: 0 })

/** What everybody may see: who, for what, when. */
export const AwardCard = Type.Object({
  id: Id,
  kind: OneOf(AWARDS),
  month: Type.String(),
  staffName: Type.String(),
  words: Type.String(),
})
export type AwardCard = Static<typeof AwardCard>

export const AwardCandidate = Type.Object({
  kind: OneOf(AWARDS),
  staffId: Id,
  staffName: Type.String(),
  praised: Count,
  contacts: Count,
  /** Wilson lower bound, percent. */
  low: Type.Number({ minimum: 0, maximum: 100 }),
})
export type AwardCandidate = Static<typeof AwardCandidate>

/** For the manager only. */
export const AwardPage = Type.Object({
  month: Type.String(),
  /** Months that are over, the newest first. */
  months: Type.Array(Type.String()),
  candidates: Type.Array(AwardCandidate),
  /** Of all months, the newest first. */
  history: Type.Array(
    Type.Intersect([
      AwardCard,
      Type.Object({ praised: Count, contacts: Count, confirmedAt: IsoInstant }),
    ]),
  ),
})
export type AwardPage = Static<typeof AwardPage>

export const AwardQuery = Closed({ communityId: Id, month: Type.Optional(Month) })
export type AwardQuery = Static<typeof AwardQuery>

export const ConfirmAward = Closed({
  id: Id,
  communityId: Id,
  kind: OneOf(AWARDS),
  month: Month,
  staffId: Id,
  words: Words(400),
})
export type ConfirmAward = Static<typeof ConfirmAward>
