import { type Static, Type } from '@sinclair/typebox'
import { CARD_KINDS } from '#domain/prompts/invitation'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'

/** One quiet card, or none and why not. The phone only shows what was decided here. */
export const PromptView = Type.Object({
  card: Nullable(
    Type.Object({
      invitationId: Id,
      kind: OneOf(CARD_KINDS),
      houseId: Id,
      communityId: Id,
      /** Of `followup`: its task and stage. */
      taskId: Type.Optional(Id),
      plan: Type.Optional(Type.String()),
      /** Of `rating`: the ticket, and its words. */
      ticketId: Type.Optional(Id),
      words: Type.Optional(Type.String()),
    }),
  ),
  /** F1-F8 when nothing is asked. */
  rule: Nullable(Type.String()),
})
export type PromptView = Static<typeof PromptView>

export const PromptQuery = Closed({ houseId: Id })
export type PromptQuery = Static<typeof PromptQuery>

export const SeePrompt = Closed({})
export type SeePrompt = Static<typeof SeePrompt>

export const PromptOutcome = Type.Object({
  invitationId: Id,
  outcome: OneOf(['shown', 'snoozed', 'never', 'answered', 'expired'] as const),
  until: Nullable(IsoInstant),
})
export type PromptOutcome = Static<typeof PromptOutcome>

export const AnswerNps = Closed({
  id: Id,
  houseId: Id,
  invitationId: Type.Optional(Id),
  score: Type.Integer({ minimum: 0, maximum: 10 }),
  /** Which area did well or should do better, by segment. */
  reasons: Type.Array(Words(40), { maxItems: 6 }),
  comment: Words(1000),
  contactMe: Type.Optional(Type.Boolean()),
})
export type AnswerNps = Static<typeof AnswerNps>

export const NpsAnswerView = Type.Object({
  id: Id,
  score: Type.Integer(),
  quarter: Type.String(),
  submittedAt: IsoInstant,
  editableUntil: IsoInstant,
})
export type NpsAnswerView = Static<typeof NpsAnswerView>
