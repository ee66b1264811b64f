import type { Kysely } from 'kysely'
import { quarterlySlot } from '#domain/followups/schedule'
import { heirOf, moveInTasks } from '#domain/followups/task'
import type { ResidentRole } from '#domain/staff/roles'
import { type Instant, quarterOf } from '#domain/time'
import type { Tables } from '../database/tables'
import { slotHash } from '../followups/homes-store'
import { settleHome } from '../followups/settle-home'
import {
  cancelChecks,
  type Home,
  handOnTasks,
  insertTask,
  listMates,
  refuseOwn,
  refuseQuarter,
} from './task-store'

/** F8: the surveys of this home go to another adult who has not opted out, else they end as refused. */
export async function passOnSurveys(
  db: Kysely<Tables>,
  home: Home,
  from: string,
  now: Instant,
): Promise<void> {
  const heir = heirOf(await listMates(db, home), from, now)
  const to = heir ?? ({ state: 'refused' } as const)
  await handOnTasks(db, home, { from, to, alsoNobodys: true }, now)
  // Other people, other ways to reach them.
  if (heir !== null) return settleHome(db, home, now)
  const quarter = quarterOf(now)
  await refuseQuarter(db, home, quarterlySlot(quarter, slotHash(home.houseId)), quarter, now)
}

/** F8, of every home of the person, and of those that were left. */
export async function passOnAll(
  db: Kysely<Tables>,
  homes: readonly Home[],
  from: string,
  now: Instant,
): Promise<void> {
  for (const home of homes) await passOnSurveys(db, home, from, now)
  await refuseOwn(db, from, now)
}

/** Who moved out answers no more for the home: another adult does, or nobody lives there to be asked. */
export async function leaveTasks(
  db: Kysely<Tables>,
  home: Home,
  personId: string,
  now: Instant,
): Promise<void> {
  const mates = await listMates(db, home)
  const heir = heirOf(mates, personId, now)
  const to = heir ?? ({ state: 'cancelled' } as const)
  await handOnTasks(db, home, { from: personId, to, alsoNobodys: mates.length === 0 }, now)
  await cancelChecks(db, home, personId, now)
  await settleHome(db, home, now)
}

interface MovedIn extends Home {
  readonly residencyId: string
  readonly personId: string
  readonly role: ResidentRole
  readonly movedInAt: Instant
}

/** RES-09: the questions of the first three months, written in the transaction that verifies a residency. */
export async function planMoveIn(
  db: Kysely<Tables>,
  who: MovedIn,
  othersBound: number,
  now: Instant,
): Promise<void> {
  const { communityId, houseId, personId, movedInAt: anchorAt } = who
  for (const slot of moveInTasks(who, othersBound, now)) {
    const dedupeKey = `${slot.plan}:${who.residencyId}`
    await insertTask(db, { communityId, houseId, personId, slot, anchorAt, dedupeKey }, now)
  }
  await settleHome(db, who, now)
}
