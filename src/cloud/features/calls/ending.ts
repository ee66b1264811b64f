import type { CallView, EndCall, PassCall } from '#contract/calls'
import { isPersonal } from '#domain/followups/schedule'
import { audit } from '../../audit'
import { settleHome } from '../../followups/settle-home'
import { endTask, putPerson } from '../../followups/task-store'
import { Refused } from '../../http/refused'
import { checkOpen } from './attempt'
import { showCall } from './detail'
import { hold, lookAt, personOf, type Which } from './held'
import type { Asking } from './list'
import { deedsOf, mayReach } from './view'

/** Nobody could be reached on any step; or there is nobody and nothing to ask about. */
export async function endCall(
  asking: Asking,
  secret: string,
  which: Which,
  { as }: EndCall,
): Promise<CallView> {
  const { db, caller, now } = asking
  const held = await hold(asking, which, 'endCall')
  const { task } = held
  checkOpen(held, now)
  if (as === 'unreachable' && !deedsOf(held, now).includes('unreachable'))
    throw new Refused('illegal-transition', 'attempts')
  const end =
    as === 'unreachable'
      ? ({ state: 'unreachable' } as const)
      : ({ state: 'cancelled', reason: as } as const)
  await endTask(db, task, end, now)
  const { communityId, id: subjectId } = task
  const deed = { communityId, actorId: caller.personId, verb: 'end-call', subjectId, at: now }
  await audit(db, { ...deed, facts: { as } })
  await settleHome(db, task, now)
  return showCall(asking, secret, await lookAt(asking, which, 'endCall'))
}

/** Another adult of the home is the one to ask. */
export async function passCall(
  asking: Asking,
  secret: string,
  which: Which,
  { personId }: PassCall,
): Promise<CallView> {
  const { db, now } = asking
  const held = await hold(asking, which, 'passCall')
  const { task } = held
  checkOpen(held, now)
  if (isPersonal(task.plan)) throw new Refused('illegal-transition', 'plan')
  const person = personOf(held, personId)
  const may = mayReach(task, person, now)
  if (may.never || (!may.call && !may.visit)) throw new Refused('not-allowed', 'personId')
  await putPerson(db, task, personId)
  await settleHome(db, task, now)
  return showCall(asking, secret, await lookAt(asking, which, 'passCall'))
}
