import { type Kysely, sql } from 'kysely'
import type { EndResidency, HouseResidents } from '#contract/households'
import type { Done } from '#contract/session'
import type { ResidentRole } from '#domain/staff/roles'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import { type Caller, homeOf, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { lockHouse } from '../../people/home-store'
import { endLiving } from '../../people/leaving'
import { lockResidency, lockResidencyOf } from '../../people/leaving-store'
import { findHouse } from './store'

type Db = Kysely<Tables>

/** The desk hears that somebody has moved out. */
export async function endResidency(
  db: Db,
  caller: Caller,
  id: string,
  { communityId, movedOutAt }: EndResidency,
  now: Instant,
): Promise<Done> {
  seatIn(caller, communityId, 'endResidency')
  const living = await lockResidency(db, communityId, id)
  if (living === null) throw new Refused('not-found')
  const at = Date.parse(movedOutAt)
  if (Number.isNaN(at)) throw new Refused('bad-input', 'movedOutAt')
  await endLiving(db, living, { personId: caller.personId, movedOutAt: at, now })
  return { done: true }
}

/** Whoever lives there may say so themselves; from now on. */
export async function leaveHome(
  db: Db,
  caller: Caller,
  houseId: string,
  now: Instant,
): Promise<Done> {
  const { communityId } = homeOf(caller, houseId)
  const house = await findHouse(db, communityId, houseId)
  if (house) await lockHouse(db, house)
  const living = house ? await lockResidencyOf(db, house, caller.personId) : null
  if (living === null) throw new Refused('not-found')
  await endLiving(db, living, { personId: caller.personId, movedOutAt: now, now })
  return { done: true }
}

interface ResidentRow {
  residency_id: string
  name: string
  role: ResidentRole
  moved_in_at: Date
  moved_out_at: Date | null
  task_id: string | null
  window_end: Date | null
  state: string | null
}

/** Who lives there, and who left so lately that the exit questions are open or were answered. */
export async function listHouseResidents(
  db: Db,
  caller: Caller,
  houseId: string,
  communityId: string,
  now: Instant,
): Promise<HouseResidents> {
  seatIn(caller, communityId, 'listHouseResidents')
  if (!(await findHouse(db, communityId, houseId))) throw new Refused('not-found')
  const { rows } = await sql<ResidentRow>`
    select r.id as residency_id, p.display_name as name, r.role, r.moved_in_at, r.moved_out_at,
      f.id as task_id, f.window_end, f.state
    from residencies r
    join people p on p.id = r.person_id
    left join followup_tasks f on f.community_id = r.community_id
      and f.dedupe_key = 'exit:' || r.id and f.window_end >= ${new Date(now)}
    where r.community_id = ${communityId} and r.house_id = ${houseId}
      and r.verified_at is not null and (r.moved_out_at is null or f.id is not null)
    order by r.moved_out_at is not null, r.moved_in_at, r.id limit 20`.execute(db)
  return {
    items: rows.map((row) => ({
      residencyId: row.residency_id,
      name: row.name,
      role: row.role,
      movedInAt: iso(row.moved_in_at.getTime()),
      movedOutAt: row.moved_out_at?.toISOString() ?? null,
      exit:
        row.task_id === null || row.window_end === null
          ? null
          : {
              taskId: row.task_id,
              until: row.window_end.toISOString(),
              answered: row.state === 'completed',
            },
    })),
  }
}
