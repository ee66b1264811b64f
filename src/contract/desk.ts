import { type Static, Type } from '@sinclair/typebox'
import { STAFF_ROLES } from '#domain/staff/roles'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { TICKET_KINDS } from '#domain/tickets/ticket'
import { Closed, Cursor, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { TicketRow } from './tickets'

export const DESK_FILTERS = [
  'all',
  'mine',
  'unassigned',
  'overdue',
  'to_reply',
  'resolved',
] as const

export const DeskQuery = Closed({
  communityId: Id,
  filter: Type.Optional(OneOf(DESK_FILTERS)),
  kind: Type.Optional(OneOf(TICKET_KINDS)),
  categoryId: Type.Optional(OneOf(CATEGORY_IDS)),
  buildingId: Type.Optional(Id),
  /** Receipt number, home, or words. */
  q: Type.Optional(Words(40)),
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
})
export type DeskQuery = Static<typeof DeskQuery>

export const DeskPage = Type.Object({
  items: Type.Array(TicketRow),
  nextCursor: Nullable(Type.String()),
  asOf: IsoInstant,
})
export type DeskPage = Static<typeof DeskPage>

export const DeskCountsQuery = Closed({ communityId: Id })
export type DeskCountsQuery = Static<typeof DeskCountsQuery>

/** The tab and what narrows it: the numbers are those of the list that stands below them. */
export const DeskNumbersQuery = Closed({
  communityId: Id,
  filter: Type.Optional(OneOf(DESK_FILTERS)),
  kind: Type.Optional(OneOf(TICKET_KINDS)),
  categoryId: Type.Optional(OneOf(CATEGORY_IDS)),
  buildingId: Type.Optional(Id),
})
export type DeskNumbersQuery = Static<typeof DeskNumbersQuery>

/** How many would be left by each choice; one that leaves nothing is not named. */
const Choices = Type.Record(Type.String(), Type.Integer())

export const DeskCounts = Type.Object({
  all: Type.Integer(),
  mine: Type.Integer(),
  unassigned: Type.Integer(),
  overdue: Type.Integer(),
  to_reply: Type.Integer(),
  resolved: Type.Integer(),
  homeRequests: Type.Integer(),
  choices: Type.Optional(Type.Object({ kind: Choices, categoryId: Choices, buildingId: Choices })),
})
export type DeskCounts = Static<typeof DeskCounts>

export const StaffRow = Type.Object({
  staffId: Id,
  alias: Type.String(),
  role: OneOf(STAFF_ROLES),
  departmentId: Nullable(Id),
  departmentName: Nullable(Type.String()),
  openTickets: Type.Integer(),
})
export const Colleagues = Type.Object({
  staff: Type.Array(StaffRow),
  departments: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type Colleagues = Static<typeof Colleagues>

export const SavedReplies = Type.Object({
  items: Type.Array(Type.Object({ id: Id, title: Type.String(), words: Type.String() })),
})
export type SavedReplies = Static<typeof SavedReplies>
