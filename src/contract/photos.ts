import { type Static, Type } from '@sinclair/typebox'
import { Closed, Id, OneOf, Words } from './common'

/** Not checked yet, blocked by the check, or hidden by the desk; absent: it may be seen by all who see the ticket. */
export const CHECK_MARKS = ['checking', 'blocked', 'hidden'] as const
export const Check = Type.Optional(OneOf(CHECK_MARKS))

export const PhotoView = Type.Object({
  id: Id,
  /** Signed, valid for an hour, relative to the API's origin. */
  url: Type.String(),
  thumbUrl: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  check: Check,
})
export type PhotoView = Static<typeof PhotoView>

export const PhotoQuery = Closed({
  size: Type.Optional(OneOf(['thumb', 'full'] as const)),
  until: Type.Optional(Words(20)),
  sign: Type.Optional(Words(80)),
})
export type PhotoQuery = Static<typeof PhotoQuery>
