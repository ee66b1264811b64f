import type { Kysely } from 'kysely'
import { decideEnding } from '#domain/households/ending'
import type { Instant } from '#domain/time'
import { audit } from '../audit'
import type { Tables } from '../database/tables'
import { lookAtHome } from '../followups/look-at'
import { must } from '../http/refused'
import { leaveTasks } from '../measures/pass-on'
import { insertTask } from '../measures/task-store'
import { tellHome } from './home-notices'
import { listMembers, voidCode } from './home-store'
import { closeResidency, type LivingThere } from './leaving-store'

type Db = Kysely<Tables>

/** Ends it, with all that a move-out brings: the code is void, the exit questions are planned, the others told. */
export async function endLiving(
  db: Db,
  living: LivingThere,
  by: { readonly personId: string; readonly movedOutAt: Instant; readonly now: Instant },
): Promise<void> {
  const { house, personId, residencyId } = living
  const { now } = by
  const { movedOutAt, exit } = must(decideEnding(living, by.movedOutAt, now))
  await closeResidency(db, living, movedOutAt)
  await voidCode(db, house, now)
  const home = { communityId: house.communityId, houseId: house.id }
  await leaveTasks(db, home, personId, now)
  if (exit !== null)
    await insertTask(
      db,
      {
        ...home,
        personId,
        slot: exit,
        anchorAt: movedOutAt,
        dedupeKey: `exit:${residencyId}`,
      },
      now,
    )
  await lookAtHome(db, home, now)
  const others = (await listMembers(db, house)).filter((one) => one.verified)
  const about = { house, requestId: residencyId, at: now }
  await tellHome(db, 'home-ended', { ...about, to: [{ personId }] })
  await tellHome(db, 'home-left', { ...about, to: others, facts: { name: living.name } })
  const deed = { communityId: house.communityId, actorId: by.personId, subjectId: residencyId }
  await audit(db, { ...deed, verb: 'end-residency', at: now })
}
