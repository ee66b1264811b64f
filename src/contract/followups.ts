import { type Static, Type } from '@sinclair/typebox'
import { ASKED_PLANS } from '#domain/followups/questionnaire'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'

const METRICS = ['csat', 'nps', 'expectation', 'confirm', 'tag', 'text'] as const

export const QuestionView = Type.Object({
  id: Type.String(),
  metric: OneOf(METRICS),
  /** Codes that the phone turns into words; of a choice or of reasons. */
  choices: Type.Array(Type.String()),
})
export type QuestionView = Static<typeof QuestionView>

/** What was said to one question; a skipped one is left out. */
export const SaidView = Type.Object({
  question: Type.String(),
  score: Type.Optional(Nullable(Type.Integer())),
  choices: Type.Optional(Type.Array(Type.String())),
  words: Type.Optional(Type.String()),
})
export type SaidView = Static<typeof SaidView>

export const FollowupView = Type.Object({
  id: Id,
  plan: OneOf(ASKED_PLANS),
  homeLabel: Type.String(),
  ticketId: Nullable(Id),
  /** The resident's own words, where a ticket is asked about. */
  ticketWords: Nullable(Type.String()),
  until: IsoInstant,
  version: Type.Integer(),
  questions: Type.Array(QuestionView),
  /** What this person said already, while it may be changed. */
  answered: Nullable(
    Type.Object({
      said: Type.Array(SaidView),
      contactMe: Type.Boolean(),
      submittedAt: IsoInstant,
      editableUntil: IsoInstant,
    }),
  ),
})
export type FollowupView = Static<typeof FollowupView>

export const MyFollowups = Type.Object({ asOf: IsoInstant, items: Type.Array(FollowupView) })
export type MyFollowups = Static<typeof MyFollowups>

const Said = Closed({
  question: Words(40),
  /** null: not used. 0 is a score. */
  score: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 10 }))),
  choices: Type.Optional(Type.Array(Words(40), { maxItems: 10 })),
  words: Type.Optional(Words(1000)),
})
export const SaidList = Type.Array(Said, { maxItems: 20 })

/** The house's own count from 1, a community's from 1001. */
export const SurveyVersion = Type.Integer({ minimum: 1, maximum: 1_000_000 })

export const AnswerFollowup = Closed({
  id: Id,
  /** Of the questions that the person saw. */
  version: SurveyVersion,
  said: SaidList,
  /** "You may contact me." */
  contactMe: Type.Optional(Type.Boolean()),
  invitationId: Type.Optional(Id),
})
export type AnswerFollowup = Static<typeof AnswerFollowup>

export const FollowupAnswered = Type.Object({
  taskId: Id,
  submittedAt: IsoInstant,
  editableUntil: IsoInstant,
})
export type FollowupAnswered = Static<typeof FollowupAnswered>

export const IssueExitLink = Closed({ communityId: Id })
export type IssueExitLink = Static<typeof IssueExitLink>

/** Shown once: only its hash is kept. */
export const ExitLink = Type.Object({ taskId: Id, token: Type.String(), until: IsoInstant })
export type ExitLink = Static<typeof ExitLink>

const Token = Words(64, 1)

/** In the body, so that the secret stands in no address and no log. */
export const OpenExit = Closed({ token: Token })
export type OpenExit = Static<typeof OpenExit>

/** The questions only: no name, no home, no history. */
export const ExitForm = Type.Object({
  version: Type.Integer(),
  questions: Type.Array(QuestionView),
  until: IsoInstant,
})
export type ExitForm = Static<typeof ExitForm>

export const AnswerExit = Closed({
  token: Token,
  /** Made once per draft: repeated, it gets the first answer again. */
  id: Id,
  version: Type.Integer({ minimum: 1, maximum: 1000 }),
  said: SaidList,
})
export type AnswerExit = Static<typeof AnswerExit>
