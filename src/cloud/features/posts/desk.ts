import type { ClosePost, MakePost, PostList } from '#contract/praise'
import type { Done } from '#contract/session'
import { makeHomeCode, printedHomeCode } from '#domain/households/home-code'
import { POST_NAME, showsOwnSum } from '#domain/praise/post'
import { isTooSmall } from '#domain/ratings/samples'
import { days } from '#domain/time'
import { fits } from '#domain/words'
import type { Deps } from '../../deps'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import type { Asking } from './service'
import { closeOne, findOwnSum, insertPost, listSums, type PostSum } from './store'

const SPAN = days(90)

const rounded = (mean: number): number => Math.round(mean * 100) / 100

/** A post's mean from ten persons on; its words for the manager, from five on: fewer would tell who wrote. */
function rowOf(sum: PostSum, readsWords: boolean): PostList['items'][number] {
  const { code, n, mean, words, ...post } = sum
  return {
    ...post,
    code: printedHomeCode(code),
    n,
    mean: mean === null || isTooSmall(n) ? null : rounded(mean),
    words: readsWords && showsOwnSum(n) ? words : [],
  }
}

export async function listPosts(
  { db, caller, now }: Asking,
  communityId: string,
): Promise<PostList> {
  const seat = seatIn(caller, communityId, 'listPosts')
  const since = now - SPAN
  const sums = await listSums(db, communityId, since)
  const own = await findOwnSum(db, communityId, seat.staffId, since)
  const manages = seat.role === 'manager' || seat.role === 'admin'
  const mean = own.mean === null || !showsOwnSum(own.n) ? null : rounded(own.mean)
  return { items: sums.map((sum) => rowOf(sum, manages)), mine: { n: own.n, mean } }
}

/** A place with a code of its own; the same id again is the same post with the same code. */
export async function makePost(
  deps: Pick<Deps, 'random'>,
  asking: Asking,
  body: MakePost,
): Promise<PostList> {
  seatIn(asking.caller, body.communityId, 'makePost')
  const name = body.name.trim()
  if (!fits(name, POST_NAME)) throw new Refused('bad-input', 'name')
  const { id, communityId, kind } = body
  const code = makeHomeCode(deps.random(10))
  await insertPost(asking.db, { id, communityId, kind, name, code }, asking.now)
  return listPosts(asking, communityId)
}

/** Its code is dead from now on; what was said stays. */
export async function closePost(
  { db, caller, now }: Asking,
  id: string,
  { communityId }: ClosePost,
): Promise<Done> {
  seatIn(caller, communityId, 'closePost')
  if (!(await closeOne(db, communityId, id, now))) throw new Refused('not-found')
  return { done: true }
}
