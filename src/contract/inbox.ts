import { type Static, Type } from '@sinclair/typebox'
import { Closed, Cursor, Id, IsoInstant, Nullable } from './common'
import { PromptView } from './nps'
import { TicketRow } from './tickets'

/** A message from the house to one person. The phone makes the words from `template` and `facts`. */
export const InboxItem = Type.Object({
  id: Id,
  template: Type.String(),
  ticketId: Nullable(Id),
  at: IsoInstant,
  readAt: Nullable(IsoInstant),
  facts: Type.Record(Type.String(), Type.String()),
})
export const InboxPage = Type.Object({
  items: Type.Array(InboxItem),
  unread: Type.Integer(),
  nextCursor: Nullable(Type.String()),
})
export type InboxPage = Static<typeof InboxPage>

export const InboxQuery = Closed({ cursor: Type.Optional(Cursor) })
export type InboxQuery = Static<typeof InboxQuery>

/** Marks one, or all up to now. */
export const ReadInbox = Closed({ id: Type.Optional(Id) })
export type ReadInbox = Static<typeof ReadInbox>

/** "You said, we did": what was asked, what was done, and how many homes stood behind it. */
export const ImprovementView = Type.Object({
  id: Id,
  asked: Type.String(),
  did: Type.String(),
  homes: Type.Integer(),
  state: Type.Union([Type.Literal('doing'), Type.Literal('done'), Type.Literal('not_possible')]),
  doneAt: Nullable(IsoInstant),
  dueAt: Nullable(IsoInstant),
  publishedAt: IsoInstant,
})
export const ImprovementList = Type.Object({ items: Type.Array(ImprovementView) })
export type ImprovementList = Static<typeof ImprovementList>

export const ImprovementQuery = Closed({ communityId: Id })
export type ImprovementQuery = Static<typeof ImprovementQuery>

export const NoticeView = Type.Object({ id: Id, title: Type.String(), at: IsoInstant })

/** The first screen in one answer. */
export const HomeScreen = Type.Object({
  asOf: IsoInstant,
  openCount: Type.Integer(),
  /** At most three, the nearest promise first; those that wait for the resident before all. */
  open: Type.Array(TicketRow),
  prompt: PromptView,
  newestImprovement: Nullable(ImprovementView),
  notices: Type.Array(NoticeView),
  unread: Type.Integer(),
})
export type HomeScreen = Static<typeof HomeScreen>

export const HomeScreenQuery = Closed({ houseId: Id })
export type HomeScreenQuery = Static<typeof HomeScreenQuery>
