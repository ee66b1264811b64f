import { type Static, Type } from '@sinclair/typebox'
import type { Dimension } from '#domain/ratings/dimensions'
import { OPTIONAL_QUESTIONS } from '#domain/settings/versions'
import { Closed, Cursor, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { SurveyVersion } from './followups'
import { ImprovementView } from './inbox'
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
  /** Of the questions that the person saw; absent: those of now. */
  version: Type.Optional(SurveyVersion),
})
export type RateServices = Static<typeof RateServices>

export const ServiceRatingView = Type.Object({
  id: Id,
  quarter: Type.String(),
  scores: DimensionScores,
  overall: Nullable(Type.Integer()),
  expectation: Nullable(Type.Integer()),
  suggestion: Type.String(),
  contactMe: Type.Optional(Type.Boolean()),
  submittedAt: IsoInstant,
  editableUntil: IsoInstant,
})
export type ServiceRatingView = Static<typeof ServiceRatingView>

/** Everything of the page "rate": tickets that wait, this quarter's answer, last quarter's. */
export const MyRatings = Type.Object({
  waiting: Type.Array(TicketRow),
  current: Nullable(ServiceRatingView),
  previous: Nullable(ServiceRatingView),
  /** Version of the questions about the services here, and what it does not ask; of `current` where there is one. */
  version: Type.Optional(Type.Integer()),
  without: Type.Optional(Type.Array(OneOf(OPTIONAL_QUESTIONS))),
})
export type MyRatings = Static<typeof MyRatings>

export const MyRatingsQuery = Closed({ houseId: Type.Optional(Id) })
export type MyRatingsQuery = Static<typeof MyRatingsQuery>

const ANSWER_KINDS = ['ticket', 'services', 'nps', 'followup'] as const

/** One own answer, with all that was said in it. */
export const AnswerView = Type.Object({
  id: Id,
  kind: OneOf(ANSWER_KINDS),
  quarter: Type.String(),
  homeLabel: Type.String(),
  ticketId: Nullable(Id),
  /** The resident's own words, of an answer about a ticket. */
  ticketWords: Nullable(Type.String()),
  /** Of a stage questionnaire. */
  taskId: Nullable(Id),
  plan: Nullable(Type.String()),
  scores: DimensionScores,
  overall: Nullable(Type.Integer()),
  expectation: Nullable(Type.Integer()),
  /** Of a ticket, 1-5; null also when the answer was "don't know". */
  rating: Nullable(Type.Integer()),
  ces: Nullable(Type.Integer()),
  nps: Nullable(Type.Integer()),
  confirm: Nullable(Type.String()),
  tags: Type.Array(Type.String()),
  comment: Type.String(),
  contactMe: Type.Boolean(),
  submittedAt: IsoInstant,
  editableUntil: IsoInstant,
  editedAt: Nullable(IsoInstant),
  /** How often it was changed; what stood before is kept. */
  /** absent: by the person. */
  filledBy: Type.Optional(OneOf(['self', 'staff'])),
  /** The person said "not so". */
  denied: Type.Optional(Type.Boolean()),
  changes: Type.Integer(),
})
export type AnswerView = Static<typeof AnswerView>

/** What became of it: an improvement, and which of the own answers and tickets stand behind it. */
export const BecameView = Type.Intersect([
  ImprovementView,
  Type.Object({ answerIds: Type.Array(Id), ticketIds: Type.Array(Id) }),
])
export type BecameView = Static<typeof BecameView>

/** All own answers, the newest first, and what became of them and of the own tickets. */
export const MyAnswers = Type.Object({
  asOf: IsoInstant,
  items: Type.Array(AnswerView),
  became: Type.Array(BecameView),
  nextCursor: Nullable(Type.String()),
})
export type MyAnswers = Static<typeof MyAnswers>

/** "Not so" of an answer that staff filled in: from then on it counts nowhere. */
export const DenyAnswer = Closed({})
export type DenyAnswer = Static<typeof DenyAnswer>

export const MyAnswersQuery = Closed({
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
})
export type MyAnswersQuery = Static<typeof MyAnswersQuery>
