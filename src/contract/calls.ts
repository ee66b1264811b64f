import { type Static, Type } from '@sinclair/typebox'
import { CALL_CHANNELS, CALL_RESULTS } from '#domain/followups/attempt'
import { ATTEMPT_RESULTS, RUNG_CHANNELS } from '#domain/followups/ladder'
import { PLANS } from '#domain/followups/schedule'
import { TASK_STATES } from '#domain/followups/task'
import { SEGMENTS } from '#domain/households/segments'
import { CONTACT_PREFERENCES } from '#domain/privacy/wishes'
import { RESIDENT_ROLES } from '#domain/staff/roles'
import { Closed, Cursor, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { QuestionView, SaidList, SurveyVersion } from './followups'

export const CALL_LISTS = ['now', 'coming', 'done'] as const

export const CallsQuery = Closed({
  communityId: Id,
  /** What is due now, what comes within a week, what ended within a week. */
  list: OneOf(CALL_LISTS),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
})
export type CallsQuery = Static<typeof CallsQuery>

const Tried = Type.Object({
  at: IsoInstant,
  channel: OneOf(RUNG_CHANNELS),
  result: OneOf(ATTEMPT_RESULTS),
})

export const CallRow = Type.Object({
  id: Id,
  plan: OneOf(PLANS),
  state: OneOf(TASK_STATES),
  houseId: Id,
  homeLabel: Type.String(),
  ticketId: Nullable(Id),
  dueAt: IsoInstant,
  /** End of the window. */
  until: IsoInstant,
  /** Recovery and the second reopening: due in hours, and never over by themselves. */
  hard: Type.Boolean(),
  late: Type.Boolean(),
  tried: Type.Integer({ minimum: 0 }),
  lastTry: Nullable(Tried),
  next: Nullable(Type.Object({ channel: OneOf(RUNG_CHANNELS), at: IsoInstant })),
})
export type CallRow = Static<typeof CallRow>

export const CallPage = Type.Object({
  items: Type.Array(CallRow),
  nextCursor: Nullable(Type.String()),
  /** F7: how many may be started today, and how many were; null: no limit. */
  places: Type.Object({ most: Nullable(Type.Integer()), taken: Type.Integer() }),
  /** A visit is a step of the ladder here; the manager's to change. */
  visitsOn: Type.Optional(Type.Boolean()),
  /** Answers of the last 90 days that another person asked for again, and how many agreed; the manager's. */
  checks: Type.Optional(Type.Object({ compared: Type.Integer(), same: Type.Integer() })),
  asOf: IsoInstant,
})
export type CallPage = Static<typeof CallPage>

export const CallPerson = Type.Object({
  personId: Id,
  name: Type.String(),
  role: OneOf(RESIDENT_ROLES),
  /** Has moved out. */
  gone: Type.Boolean(),
  phone: Nullable(Type.String()),
  preference: OneOf(CONTACT_PREFERENCES),
  /** May be rung up, may be visited, about this task. */
  call: Type.Boolean(),
  visit: Type.Boolean(),
  /** F8: said "do not ask". */
  never: Type.Boolean(),
  /** F2: is not asked for a recommendation again. */
  npsGiven: Type.Boolean(),
})
export type CallPerson = Static<typeof CallPerson>

export const CALL_DEEDS = [
  'attempt',
  'answer',
  'refuse',
  'unreachable',
  'pass',
  'exitLink',
] as const

export const CallView = Type.Object({
  call: CallRow,
  communityId: Id,
  /** Everybody of the home; first the one who is to be asked. */
  people: Type.Array(CallPerson),
  segments: Type.Array(OneOf(SEGMENTS)),
  attempts: Type.Array(
    Type.Object({
      at: IsoInstant,
      channel: OneOf(RUNG_CHANNELS),
      result: OneOf(ATTEMPT_RESULTS),
      wrongNumber: Type.Boolean(),
      /** null: sent by the system. */
      by: Nullable(Type.String()),
      person: Nullable(Type.String()),
    }),
  ),
  /** All steps; `open` false: this home does not allow it. */
  ladder: Type.Array(
    Type.Object({
      rung: Type.Integer(),
      channel: OneOf(RUNG_CHANNELS),
      at: IsoInstant,
      open: Type.Boolean(),
    }),
  ),
  /** Plans whose questions are asked along. */
  asks: Type.Array(OneOf(PLANS)),
  version: Type.Integer(),
  questions: Type.Array(QuestionView),
  /** The low answer behind a recovery, as far as it may be seen. */
  behind: Nullable(
    Type.Object({
      kind: OneOf(['ticket', 'services', 'nps', 'followup'] as const),
      at: IsoInstant,
      scores: Type.Array(Type.Object({ question: Type.String(), score: Type.Integer() })),
      words: Type.String(),
    }),
  ),
  ticket: Nullable(Type.Object({ id: Id, receiptNo: Type.String(), words: Type.String() })),
  allowed: Type.Array(OneOf(CALL_DEEDS)),
  /** F7: the day is full; it may be started tomorrow. */
  full: Type.Boolean(),
  asOf: IsoInstant,
})
export type CallView = Static<typeof CallView>

export const CallQuery = Closed({ communityId: Id })
export type CallQuery = Static<typeof CallQuery>

export const LogAttempt = Closed({
  communityId: Id,
  personId: Id,
  channel: OneOf(CALL_CHANNELS),
  result: OneOf(CALL_RESULTS),
})
export type LogAttempt = Static<typeof LogAttempt>

export const AnswerFor = Closed({
  /** Of the answer; made once per draft. */
  id: Id,
  communityId: Id,
  personId: Id,
  channel: OneOf(CALL_CHANNELS),
  version: SurveyVersion,
  said: SaidList,
  contactMe: Type.Optional(Type.Boolean()),
})
export type AnswerFor = Static<typeof AnswerFor>

export const EndCall = Closed({
  communityId: Id,
  as: OneOf(['unreachable', 'died', 'duplicate'] as const),
})
export type EndCall = Static<typeof EndCall>

export const PassCall = Closed({ communityId: Id, personId: Id })
export type PassCall = Static<typeof PassCall>

export const DenyAnswer = Closed({ words: Type.Optional(Words(300)) })
export type DenyAnswer = Static<typeof DenyAnswer>
