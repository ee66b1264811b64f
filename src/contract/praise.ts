import { type Static, Type } from '@sinclair/typebox'
import { POST_KINDS } from '#domain/praise/post'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'

export const PostQuery = Closed({
  /** As printed or scanned: spaces, dashes and small letters do no harm. */
  code: Words(20, 1),
})
export type PostQuery = Static<typeof PostQuery>

/** What hangs on the wall, and whether the caller may rate it now. */
export const PostView = Type.Object({
  id: Id,
  communityId: Id,
  communityName: Type.String(),
  kind: OneOf(POST_KINDS),
  name: Type.String(),
  /** null: may be rated now. `sign-in`, `home`, `colleague`, `again`: why not. */
  bar: Nullable(OneOf(['sign-in', 'home', 'colleague', 'again'])),
  /** With `again`: from when on. */
  againAt: Nullable(IsoInstant),
})
export type PostView = Static<typeof PostView>

export const PraisePost = Closed({
  id: Id,
  score: Type.Integer({ minimum: 1, maximum: 5 }),
  words: Words(200),
  /** Somebody of the staff, by name. */
  staffId: Type.Optional(Id),
})
export type PraisePost = Static<typeof PraisePost>

export const PraisedView = Type.Object({ postId: Id, againAt: IsoInstant })
export type PraisedView = Static<typeof PraisedView>

export const PostRow = Type.Object({
  id: Id,
  kind: OneOf(POST_KINDS),
  name: Type.String(),
  /** As it is printed: two groups of five. */
  code: Type.String(),
  /** Persons of the last ninety days. */
  n: Type.Integer({ minimum: 0 }),
  /** null below ten. */
  mean: Nullable(Type.Number()),
  /** What residents wrote, without score, name or day; for the manager only, from five persons on. */
  words: Type.Array(Type.String()),
})
export const PostList = Type.Object({
  items: Type.Array(PostRow),
  /** Sums about the caller by name: n alone below five. */
  mine: Type.Object({ n: Type.Integer(), mean: Nullable(Type.Number()) }),
})
export type PostList = Static<typeof PostList>

export const DeskPostQuery = Closed({ communityId: Id })
export type DeskPostQuery = Static<typeof DeskPostQuery>

export const MakePost = Closed({
  id: Id,
  communityId: Id,
  kind: OneOf(POST_KINDS),
  name: Words(40, 1),
})
export type MakePost = Static<typeof MakePost>

export const ClosePost = Closed({ communityId: Id })
export type ClosePost = Static<typeof ClosePost>
