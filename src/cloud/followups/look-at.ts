import type { Kysely } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { findHome } from './homes-store'
import { planHomes } from './plan-homes'
import { type HomeId, settleHome } from './settle-home'

/** Somebody moved in, out, or when they did was corrected: the home's tasks are looked at anew, in that transaction. */
export async function lookAtHome(
  db: Kysely<Tables>,
  { communityId, houseId }: HomeId,
  now: Instant,
): Promise<void> {
  const home = await findHome(db, communityId, houseId)
  if (home === null) return
  await planHomes(db, [home], now)
  await settleHome(db, home, now)
}
