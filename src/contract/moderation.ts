import { type Static, Type } from '@sinclair/typebox'
import { CONTENT_KINDS, MODERATIONS } from '#domain/content/check'
import { Closed, Cursor, Id, IsoInstant, Nullable, OneOf, Words } from './common'
import { PhotoView } from './photos'

export const CheckListQuery = Closed({ communityId: Id, cursor: Type.Optional(Cursor) })
export type CheckListQuery = Static<typeof CheckListQuery>

/** Something that others do not see yet. Who wrote it is the ticket's business, and not said here. */
export const CheckItem = Type.Object({
  kind: OneOf(CONTENT_KINDS),
  subjectId: Id,
  /** pending: the check is under way; review: it left it to a person, or the author appeals; blocked: it says no. */
  state: OneOf(['pending', 'review', 'blocked'] as const),
  /** WeChat's number of what it found: 20003 abuse, 20006 crime ...; 0: nothing was said. */
  label: Type.Integer(),
  at: IsoInstant,
  /** The author asked the desk to look. */
  appealed: Type.Boolean(),
  words: Nullable(Type.String()),
  photo: Nullable(PhotoView),
  ticketId: Nullable(Id),
  receiptNo: Nullable(Type.String()),
})
export type CheckItem = Static<typeof CheckItem>

export const CheckList = Type.Object({
  items: Type.Array(CheckItem),
  nextCursor: Nullable(Type.String()),
})
export type CheckList = Static<typeof CheckList>

/** The desk shows it to others, or hides it and says why; the author reads the reason. */
export const ModerateContent = Closed({
  communityId: Id,
  kind: OneOf(CONTENT_KINDS),
  subjectId: Id,
  decision: OneOf(MODERATIONS),
  reason: Type.Optional(Words(200)),
})
export type ModerateContent = Static<typeof ModerateContent>

/** The author of blocked words or of a blocked photo in a ticket asks the desk to look. */
export const AppealCheck = Closed({ subjectId: Id })
export type AppealCheck = Static<typeof AppealCheck>
