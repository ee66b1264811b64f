import type { Kysely } from 'kysely'
import type { PostQuery, PostView, PraisedView, PraisePost } from '#contract/praise'
import { isHomeCode, normaliseHomeCode } from '#domain/households/home-code'
import { fitsPraise, praiseAgainAt, praiseBar } from '#domain/praise/post'
import { type Instant, iso } from '#domain/time'
import { askChecks } from '../../content/ask'
import type { Tables } from '../../database/tables'
import type { ContentSettings } from '../../deps'
import type { Caller, CallerHome } from '../../http/caller'
import { Refused } from '../../http/refused'
import { findByCode, insertRating, lockPost, type Post, ratedBefore, worksAs } from './store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

const homeIn = (caller: Caller, communityId: string): CallerHome | undefined =>
  caller.homes.find((home) => home.verified && home.communityId === communityId)

function standing(caller: Caller, post: Post) {
  return {
    hasHome: homeIn(caller, post.communityId) !== undefined,
    worksHere: caller.seats.some((seat) => seat.communityId === post.communityId),
    lastAt: post.lastAt?.getTime() ?? null,
  }
}

function viewOf(post: Post, caller: Caller | null, now: Instant): PostView {
  const { lastAt: _lastAt, ...shown } = post
  if (caller === null) return { ...shown, bar: 'sign-in', againAt: null }
  const who = standing(caller, post)
  const bar = praiseBar(who, now)
  const again = bar === 'again' ? praiseAgainAt(who.lastAt, now) : null
  return { ...shown, bar, againAt: again === null ? null : iso(again) }
}

/** RES-07: what a code on the wall stands for. It opens nothing, so everybody may ask. */
export async function findPost(
  { db, caller, now }: Omit<Asking, 'caller'> & { readonly caller: Caller | null },
  query: PostQuery,
): Promise<PostView> {
  const code = normaliseHomeCode(query.code)
  const post = isHomeCode(code) ? await findByCode(db, code, caller?.personId ?? null) : null
  if (post === null) throw new Refused('not-found')
  return viewOf(post, caller, now)
}

/** Somebody who lives there, does not work there, and said nothing for seven days; else why not. */
function admit(caller: Caller, post: Post, now: Instant): CallerHome {
  const who = standing(caller, post)
  const bar = praiseBar(who, now)
  if (bar === 'again') {
    const wait = Math.ceil(((praiseAgainAt(who.lastAt, now) ?? now) - now) / 1000)
    throw new Refused('too-many', 'again', wait)
  }
  const home = homeIn(caller, post.communityId)
  if (bar === 'colleague') throw new Refused('not-allowed', 'colleague')
  // Somebody of another community learns nothing of this one by knocking with an id.
  if (home === undefined) throw new Refused('not-found')
  return home
}

/** RES-07: 1-5 for a post, in one tap; once per person, post and seven days. */
export async function praisePost(
  { checks }: ContentSettings,
  { db, caller, now }: Asking,
  id: string,
  body: PraisePost,
): Promise<PraisedView> {
  const post = await lockPost(db, id, caller.personId)
  if (post === null) throw new Refused('not-found')
  const before = await ratedBefore(db, post, body.id, caller.personId)
  const answer = (at: Instant) => ({
    postId: id,
    againAt: iso(praiseAgainAt(at, at) ?? at),
  })
  if (before !== null) return answer(before.getTime())
  const { houseId } = admit(caller, post, now)
  const words = body.words.trim()
  if (!fitsPraise(words)) throw new Refused('bad-input', 'words')
  const { communityId } = post
  const staffId = body.staffId ?? null
  if (staffId !== null && !(await worksAs(db, communityId, staffId)))
    throw new Refused('bad-input', 'staffId')
  const { personId } = caller
  const rating = { id: body.id, communityId, postId: id, personId, houseId, staffId, words }
  if (!(await insertRating(db, { ...rating, score: body.score }, now)))
    throw new Refused('bad-input', 'id')
  if (words !== '')
    await askChecks(
      db,
      checks,
      [{ kind: 'praise', subjectId: body.id }],
      { communityId, personId, ticketId: null },
      now,
    )
  return answer(now)
}
