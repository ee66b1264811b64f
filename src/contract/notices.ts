import { type Static, Type } from '@sinclair/typebox'
import { NOTICE_STATES } from '#domain/notices/notice'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'

const Count = Type.Integer({ minimum: 0 })

export const DeskNotice = Type.Object({
  id: Id,
  title: Type.String(),
  words: Type.String(),
  state: OneOf(NOTICE_STATES),
  /** Empty: the whole community. */
  buildings: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  at: Nullable(IsoInstant),
  /** Residents who signed in and opened it, of those whom it is for. */
  reads: Count,
  readers: Count,
})
export type DeskNotice = Static<typeof DeskNotice>

export const DeskNotices = Type.Object({
  /** Drafts first, then the newest. */
  items: Type.Array(DeskNotice),
  buildings: Type.Array(Type.Object({ id: Id, name: Type.String() })),
})
export type DeskNotices = Static<typeof DeskNotices>

export const DeskNoticesQuery = Closed({ communityId: Id })
export type DeskNoticesQuery = Static<typeof DeskNoticesQuery>

export const DraftNotice = Closed({
  id: Id,
  communityId: Id,
  title: Words(200),
  words: Words(4000),
  buildingIds: Type.Array(Id, { maxItems: 100 }),
})
export type DraftNotice = Static<typeof DraftNotice>

export const StepNotice = Closed({ communityId: Id, step: OneOf(['publish', 'withdraw']) })
export type StepNotice = Static<typeof StepNotice>
