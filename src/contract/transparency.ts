import { type Static, Type } from '@sinclair/typebox'
import { POST_KINDS } from '#domain/praise/post'
import { RATE_KEYS } from '#domain/reports/rates'
import { AwardCard } from './awards'
import { Closed, Id, IsoInstant, Nullable, OneOf } from './common'

const Percent = Nullable(Type.Number({ minimum: 0, maximum: 100 }))

/** A share with its uncertainty. Below ten all but `n` is null: too few answers. */
export const RateView = Type.Object({
  key: OneOf(RATE_KEYS),
  n: Type.Integer({ minimum: 0 }),
  count: Nullable(Type.Integer()),
  percent: Percent,
  /** Wilson, 95 %. */
  low: Percent,
  high: Percent,
  target: Percent,
})
export type RateView = Static<typeof RateView>

/** The six services as a whole, 1-5, answered by residents themselves. */
export const CsatView = Type.Object({
  n: Type.Integer({ minimum: 0 }),
  mean: Nullable(Type.Number()),
  percent: Percent,
  low: Percent,
  high: Percent,
})
export type CsatView = Static<typeof CsatView>

export const PostMean = Type.Object({
  id: Id,
  kind: OneOf(POST_KINDS),
  name: Type.String(),
  /** Persons of the last ninety days, each with the last answer. */
  n: Type.Integer({ minimum: 0 }),
  mean: Nullable(Type.Number()),
})

export const CommunityRates = Type.Object({
  communityId: Id,
  communityName: Type.String(),
  /** `2026-10` */
  month: Type.String(),
  from: IsoInstant,
  to: IsoInstant,
  /** Facts recorded until then count. */
  asOf: IsoInstant,
  /** false in the first 24 hours after the month: facts may still be recorded. */
  final: Type.Boolean(),
  /** Months that may be asked for, the newest first. */
  months: Type.Array(Type.String()),
  rates: Type.Array(RateView),
  csat: CsatView,
  posts: Type.Array(PostMean),
  /** Recognition of this month, once the manager confirmed it (STF-10). */
  awards: Type.Optional(Type.Array(AwardCard)),
})
export type CommunityRates = Static<typeof CommunityRates>

export const RatesQuery = Closed({
  month: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })),
})
export type RatesQuery = Static<typeof RatesQuery>

/** Notices can be read before anybody signs in. Without a community: the newest of each. */
export const NoticeQuery = Closed({ communityId: Type.Optional(Id) })
export type NoticeQuery = Static<typeof NoticeQuery>

const notice = {
  id: Id,
  communityId: Id,
  communityName: Type.String(),
  title: Type.String(),
  at: IsoInstant,
}
export const NoticeList = Type.Object({ items: Type.Array(Type.Object(notice)) })
export type NoticeList = Static<typeof NoticeList>

export const NoticePage = Type.Object({ ...notice, words: Type.String() })
export type NoticePage = Static<typeof NoticePage>
