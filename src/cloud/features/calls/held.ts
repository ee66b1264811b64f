import { channelsOf, type Reach } from '#domain/followups/asking'
import { mayHandle } from '#domain/followups/handling'
import type { AllowedChannels } from '#domain/followups/ladder'
import type { Verb } from '#domain/staff/permissions'
import { listPeople, type Mate } from '../../followups/people-store'
import { visitsOn } from '../../followups/settle-home'
import { type Task, taskOf } from '../../followups/task'
import { lockTask } from '../../followups/task-store'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asStaff, type StaffActor } from '../../views/actors'
import type { Asking } from './list'
import { type CallFacts, findCallRow } from './list-store'

/** A follow-up in the hands of somebody who may work on it, with all that the rules ask about it. */
export interface Held {
  readonly facts: CallFacts
  readonly task: Task
  readonly member: StaffActor
  readonly people: readonly Mate[]
  readonly reach: Reach
  readonly channels: AllowedChannels
}

export interface Which {
  readonly id: string
  readonly communityId: string
}

async function look({ db, caller, now }: Asking, which: Which, verb: Verb): Promise<Held> {
  seatIn(caller, which.communityId, verb)
  const member = asStaff(caller, which.communityId)
  const facts = await findCallRow(db, which.communityId, which.id)
  if (member === null || facts === null) throw new Refused('not-found')
  const task = taskOf(facts)
  const people = await listPeople(db, task, task.personId === null ? [] : [task.personId])
  const residentIds = people.filter(({ gone }) => !gone).map(({ personId }) => personId)
  const { plan, notFor } = task
  const handled = { plan, stewardId: facts.key_steward, residentIds, notFor }
  if (!mayHandle(member, handled)) throw new Refused('not-found')
  const reach = { mates: people, personId: task.personId, visitsOn: await visitsOn(db, task) }
  return { facts, task, member, people, reach, channels: channelsOf(task.plan, reach, now) }
}

export const lookAt = look

/** The same, held until the transaction ends: two callers come one after the other. */
export async function hold(asking: Asking, which: Which, verb: Verb): Promise<Held> {
  if ((await lockTask(asking.db, which)) === null) {
    seatIn(asking.caller, which.communityId, verb)
    throw new Refused('not-found')
  }
  return look(asking, which, verb)
}

/** Somebody of the home, as the caller names them. */
export function personOf({ people }: Held, personId: string): Mate {
  const person = people.find((one) => one.personId === personId)
  if (person === undefined) throw new Refused('bad-input', 'personId')
  return person
}
