import type { Kysely } from 'kysely'
import type { CommunityRates } from '#contract/transparency'
import { endedMonths, type Month, reportAsOf } from '#domain/reports/months'
import { days, type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { postView, ratesOf } from './rates'
import { findCommunity, listAwards, listPostSums, listScores, listStories } from './store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

/** The year that may be looked back upon. */
const MONTHS = 12

/** Posts are met now and then: three months make a number. */
const POST_SPAN = days(90)

/** Who lives there or works there; for everybody else the community's figures do not exist. */
const belongs = ({ homes, seats }: Caller, communityId: string): boolean =>
  homes.some((home) => home.verified && home.communityId === communityId) ||
  seats.some((seat) => seat.communityId === communityId)

/** Months since the first ticket, at most twelve, and always the newest. */
function monthsSince(first: Instant, now: Instant): readonly Month[] {
  return endedMonths(now, MONTHS).filter((month, n) => n === 0 || month.to > first)
}

/** RES-10: how the own community did in one month. The same facts give the same figures for ever. */
export async function getCommunityRates(
  { db, caller, now }: Asking,
  communityId: string,
  asked: string | undefined,
): Promise<CommunityRates> {
  const community = belongs(caller, communityId) ? await findCommunity(db, communityId) : null
  if (community === null) throw new Refused('not-found')
  const months = monthsSince(community.firstAt?.getTime() ?? now, now)
  const month = asked === undefined ? months[0] : months.find(({ name }) => name === asked)
  if (month === undefined) throw new Refused('bad-input', 'month')
  const asOf = reportAsOf(month)
  const [stories, scores, posts, awards] = await Promise.all([
    listStories(db, communityId, month, asOf),
    listScores(db, communityId, { from: month.from - days(40), asOf }),
    listPostSums(db, communityId, { from: month.to - POST_SPAN, to: month.to }),
    listAwards(db, communityId, month.name),
  ])
  return {
    communityId,
    communityName: community.name,
    month: month.name,
    from: iso(month.from),
    to: iso(month.to),
    asOf: iso(asOf),
    final: now >= asOf,
    months: months.map(({ name }) => name),
    ...ratesOf(stories, scores, month, asOf),
    posts: posts.map(postView),
    awards,
  }
}
