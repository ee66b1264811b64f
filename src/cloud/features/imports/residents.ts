import { moveInTasks } from '#domain/followups/task'
import type { KnownResident } from '#domain/imports/resident-lines'
import type { ResidentsPlan } from '#domain/imports/residents'
import { planMoveIn } from '../../measures/pass-on'
import { tellHome } from '../../people/home-notices'
import { endLiving } from '../../people/leaving'
import { lockResidency } from '../../people/leaving-store'
import { changeMoveIn } from '../../people/move-in-date'
import { keepPhone } from '../../people/phone'
import type { Importing } from './importing'
import { changeRole, insertResidents, lockHomes, type Settled } from './resident-store'

/** Who lives in each home now. */
function matesByHome(known: readonly KnownResident[]): Map<string, string[]> {
  const homes = new Map<string, string[]>()
  for (const { houseId, personId, movedOutAt } of known)
    if (movedOutAt === null) homes.set(houseId, [...(homes.get(houseId) ?? []), personId])
  return homes
}

/** What a new residency brings at the desk, too: questions of the first months, and a word to those who live there. */
async function welcome(
  { db, communityId, now }: Importing,
  made: readonly Settled[],
  known: readonly KnownResident[],
  labels: ReadonlyMap<string, string>,
): Promise<void> {
  const before = matesByHome(known)
  const mates = matesByHome(known)
  for (const one of made) {
    const { houseId, role, name, personId, residencyId } = one
    const others = mates.get(houseId) ?? []
    if (moveInTasks(one, others.length, now).length > 0)
      await planMoveIn(db, { ...one, communityId }, others.length, now)
    mates.set(houseId, [...others, personId])
    const to = (before.get(houseId) ?? []).map((mate) => ({ personId: mate }))
    const house = { communityId, id: houseId, label: labels.get(houseId) ?? '' }
    if (to.length > 0)
      await tellHome(db, 'home-joined', {
        house,
        requestId: residencyId,
        to,
        facts: { name, role },
        at: now,
      })
  }
}

async function change(
  importing: Importing,
  plan: ResidentsPlan,
  known: readonly KnownResident[],
): Promise<void> {
  const { deps, db, communityId, now } = importing
  const byId = new Map(known.map((one) => [one.residencyId, one]))
  for (const { residencyId, personId, role, movedInAt, phone } of plan.changed) {
    const old = byId.get(residencyId)
    if (role) await changeRole(db, communityId, residencyId, role)
    if (movedInAt !== undefined && old) {
      const who = { communityId, residencyId, personId, houseId: old.houseId, movedInAt }
      await changeMoveIn(db, { ...who, role: role ?? old.role }, now)
    }
    if (phone) await keepPhone(db, deps, { personId, mobile: phone, proven: false }, now)
  }
}

/** Writes what was planned: new people at once, each end and each changed date by the deed of the desk. */
export async function writeResidents(
  importing: Importing,
  plan: ResidentsPlan,
  known: readonly KnownResident[],
  labels: ReadonlyMap<string, string>,
): Promise<void> {
  const { deps, db, communityId, caller, now } = importing
  const byId = new Map(known.map((one) => [one.residencyId, one.houseId]))
  const touched = [...plan.changed, ...plan.ended].map(({ residencyId }) => byId.get(residencyId))
  const homes = [...touched, ...plan.made.map(({ houseId }) => houseId)]
  await lockHomes(db, communityId, [...new Set(homes.filter((id) => id !== undefined))])
  await welcome(
    importing,
    await insertResidents(deps, db, communityId, plan.made, now),
    known,
    labels,
  )
  await change(importing, plan, known)
  for (const { residencyId, movedOutAt } of plan.ended) {
    const living = await lockResidency(db, communityId, residencyId)
    if (living) await endLiving(db, living, { personId: caller.personId, movedOutAt, now })
  }
}
