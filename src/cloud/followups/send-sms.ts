import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import { audit } from '../audit'
import type { Tables } from '../database/tables'
import type { Deps } from '../deps'
import { hashToken } from '../http/caller'
import { type FollowUpText, sendFollowUpText } from '../notify/follow-up-text'
import { replaceLink } from './exit-store'
import type { Task } from './task'

export type Tools = Pick<Deps, 'secret' | 'random'>

/** 256 bits: nobody finds one by trying. */
const TOKEN_BYTES = 32

/** The one-time link of somebody who moved out; the text is the only place in which its key stands. */
async function exitLink(db: Kysely<Tables>, { random }: Tools, task: Task, now: Instant) {
  const key = Buffer.from(random(TOKEN_BYTES)).toString('base64url')
  const { communityId, id: taskId, windowEnd: until } = task
  await replaceLink(
    db,
    { communityId, taskId, tokenHash: hashToken(key), madeBy: null, until },
    now,
  )
  const deed = { communityId, actorId: null, verb: 'issue-exit-link', subjectId: taskId, at: now }
  await audit(db, deed)
  return { key, until }
}

/** The text of one rung, in the transaction of its cause. */
export async function sendRung(
  db: Kysely<Tables>,
  tools: Tools,
  {
    task,
    personId,
    rung,
  }: { readonly task: Task; readonly personId: string; readonly rung: number },
  now: Instant,
): Promise<void> {
  const link: FollowUpText['link'] =
    task.plan === 'exit' ? await exitLink(db, tools, task, now) : 'card'
  const { communityId, id: taskId } = task
  await sendFollowUpText(db, tools, { communityId, personId, taskId, rung, link }, now)
}
