import { type Static, Type } from '@sinclair/typebox'
import { IMPROVEMENT_STATES, VERIFICATIONS } from '#domain/improvements/improvement'
import { THEME_KINDS } from '#domain/improvements/theme'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { TICKET_STATES } from '#domain/tickets/ticket'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'

export const ThemeView = Type.Object({
  id: Id,
  kind: OneOf(THEME_KINDS),
  categoryId: OneOf(CATEGORY_IDS),
  /** Of a repeat, for whom may know the home; a reporter who hides the name has none. */
  home: Nullable(Type.String()),
  homes: Type.Integer(),
  tickets: Type.Integer(),
  foundAt: IsoInstant,
})

export const ImprovementWork = Type.Object({
  id: Id,
  asked: Type.String(),
  did: Type.String(),
  state: OneOf(IMPROVEMENT_STATES),
  homes: Type.Integer(),
  department: Nullable(Type.String()),
  owner: Nullable(Type.String()),
  dueAt: Nullable(IsoInstant),
  doneAt: Nullable(IsoInstant),
  publishedAt: Nullable(IsoInstant),
  verifyBy: Nullable(OneOf(VERIFICATIONS)),
  verifyAt: Nullable(IsoInstant),
  holds: Nullable(Type.Boolean()),
})
export type ImprovementWork = Static<typeof ImprovementWork>

export const WorkQuery = Closed({ communityId: Id })
export type WorkQuery = Static<typeof WorkQuery>

/** What residents keep saying, and what is done about it. */
export const WorkList = Type.Object({
  themes: Type.Array(ThemeView),
  items: Type.Array(ImprovementWork),
  /** Suggestions that were decided in the last twelve months (adoption rate, domain 5). */
  adoption: Type.Object({ adopted: Type.Integer(), notAdopted: Type.Integer() }),
  asOf: IsoInstant,
})
export type WorkList = Static<typeof WorkList>

/** Scores of one service before and since: n alone below ten. */
const Compared = Type.Object({
  n: Type.Integer(),
  /** Percent of 4 and 5. */
  score: Nullable(Type.Number()),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
})

export const WorkDetail = Type.Object({
  item: ImprovementWork,
  tickets: Type.Array(
    Type.Object({
      id: Id,
      receiptNo: Type.String(),
      words: Type.String(),
      state: OneOf(TICKET_STATES),
    }),
  ),
  /** Answers of surveys behind it: a count, never a row. */
  answers: Type.Integer(),
  compared: Nullable(
    Type.Object({ dimension: OneOf(DIMENSIONS), before: Compared, since: Compared }),
  ),
})
export type WorkDetail = Static<typeof WorkDetail>

export const OpenImprovement = Closed({
  id: Id,
  communityId: Id,
  /** A theme: its tickets stand behind the improvement, and it ends with it. */
  themeId: Type.Optional(Id),
  ticketIds: Type.Array(Id, { maxItems: 50 }),
  asked: Words(200, 1),
  did: Words(600, 1),
  departmentId: Type.Optional(Id),
  ownerId: Type.Optional(Id),
  dueAt: IsoInstant,
  verifyBy: OneOf(VERIFICATIONS),
  verifyAt: IsoInstant,
  /** With `survey`: the service whose scores are compared. */
  dimension: Type.Optional(OneOf(DIMENSIONS)),
})
export type OpenImprovement = Static<typeof OpenImprovement>

export const IMPROVEMENT_DEEDS = ['publish', 'done', 'not_possible', 'holds', 'fails'] as const

export const ChangeImprovement = Closed({
  communityId: Id,
  deed: OneOf(IMPROVEMENT_DEEDS),
  /** What was done, or why it cannot be. */
  did: Type.Optional(Words(600)),
  /** With `fails`: the new day. */
  dueAt: Type.Optional(IsoInstant),
})
export type ChangeImprovement = Static<typeof ChangeImprovement>

export const DismissTheme = Closed({ communityId: Id, reason: Words(200, 1) })
export type DismissTheme = Static<typeof DismissTheme>
