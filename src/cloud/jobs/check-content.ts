import type { Transaction } from 'kysely'
import { type Instant, minutes } from '#domain/time'
import { unseal } from '../box'
import type { Tables } from '../database/tables'
import { photoAddress } from '../files/photo-address'
import { errand } from '../queue/errand'
import type { JobTools } from '../queue/job'
import { enqueue } from '../queue/queue'
import { MOST_ATTEMPTS } from '../queue/settle'
import type { Checked, NotChecked, PhotoAsked, Scene } from '../wechat/gateway'
import { findVerdict, type HeldCheck, lockCheck, setCheck } from './check-content-store'
import { applyVerdict } from './check-verdict'

interface Order {
  readonly check: HeldCheck
  readonly openid: string
  readonly scene: Scene
  /** Absolute address of a photo; null: words. */
  readonly url: string | null
  readonly lastTry: boolean
}

type Result =
  | { readonly of: 'words'; readonly checked: Checked }
  | { readonly of: 'photo'; readonly asked: PhotoAsked }

/** WeChat promises a photo's verdict within this; what has none then is looked at by a person. */
export const VERDICT_WITHIN = minutes(30)

/** Is there anybody who can judge it? A person without WeChat, and a photo that WeChat cannot fetch, go to the desk. */
function orderOf(check: HeldCheck, tools: JobTools, now: Instant, lastTry: boolean): Order | null {
  const { checks, origin } = tools.content
  const isPhoto = check.kind === 'photo'
  if (checks !== 'wechat' || check.openidBox === null || (isPhoto && origin === null)) return null
  return {
    check,
    openid: unseal(tools.secret, 'openid', check.openidBox),
    scene: check.kind === 'name' ? 'profile' : 'comment',
    url: isPhoto ? `${origin}${photoAddress(tools.secret, check.subjectId, 'full', now)}` : null,
    lastTry,
  }
}

async function ask({ wechat }: JobTools, order: Order): Promise<Result> {
  const { openid, scene, url, check } = order
  if (url !== null) return { of: 'photo', asked: await wechat.checkPhoto({ openid, scene, url }) }
  const checked = await wechat.checkWords({ openid, scene, words: check.words ?? '' })
  return { of: 'words', checked }
}

/** The receipt for a photo: its verdict is awaited, or was faster than we. */
async function awaitVerdict(
  tx: Transaction<Tables>,
  check: HeldCheck,
  traceId: string,
  now: Instant,
): Promise<void> {
  await setCheck(tx, check, { state: check.state, traceId }, now)
  const early = await findVerdict(tx, traceId)
  if (early !== null) return applyVerdict(tx, check, early, now)
  const { kind, subjectId, communityId } = check
  const job = { dedupeKey: `check-overdue:${traceId}`, communityId, runAt: now + VERDICT_WITHIN }
  const payload = { kind, subjectId, phase: 'overdue' }
  await enqueue(tx, { kind: 'check-content', ...job, payload }, now)
}

/** Fail open: what cannot be judged now is tried again, then left to the desk; it is never lost. */
async function unjudged(
  tx: Transaction<Tables>,
  check: HeldCheck,
  { reason }: NotChecked,
  lastTry: boolean,
  now: Instant,
): Promise<'done' | 'again'> {
  if (reason === 'later' && !lastTry) return 'again'
  await setCheck(tx, check, { state: 'review' }, now)
  return 'done'
}

/**
 * Asks WeChat about one thing that a resident has made. Until it is answered its author and staff see it,
 * with a mark, and nobody else does.
 */
export const checkContent = errand<Order, Result>({
  begin: async (tx, job, now, tools) => {
    const { kind, subjectId, phase } = job.payload
    const check = await lockCheck(tx, job.communityId ?? '', String(kind), String(subjectId))
    if (check === null || check.state !== 'pending') return { nothing: true }
    const end = async (state: 'review' | 'passed') => {
      await setCheck(tx, check, { state }, now)
      return { nothing: true } as const
    }
    if (phase === 'overdue') return end('review')
    // Asked, and the process died before it knew: the overdue job has it.
    if (check.traceId !== null || check.words === null) return { nothing: true }
    if (check.kind !== 'photo' && check.words.trim() === '') return end('passed')
    const order = orderOf(check, tools, now, job.attempt >= MOST_ATTEMPTS)
    return order === null ? end('review') : { order }
  },
  run: ask,
  end: async (tx, { check, lastTry }, result, now) => {
    const held = await lockCheck(tx, check.communityId, check.kind, check.subjectId)
    if (held === null || held.state !== 'pending') return 'done'
    if (result.of === 'photo') {
      const { asked } = result
      if (!asked.ok) return unjudged(tx, held, asked, lastTry, now)
      await awaitVerdict(tx, held, asked.traceId, now)
      return 'done'
    }
    const { checked } = result
    if (!checked.ok) return unjudged(tx, held, checked, lastTry, now)
    await applyVerdict(tx, held, checked, now)
    return 'done'
  },
})
