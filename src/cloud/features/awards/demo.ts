import { AWARDS, type Award, candidatesFor } from '#domain/recognition/award'
import { endedMonths, type Month } from '#domain/reports/months'
import { hours } from '#domain/time'
import type { Deps } from '../../deps'
import { newId } from '../../ids'
import { insertAward, listServed } from './store'

const MONTHS = 4

type Db = Deps['db']

interface Manager {
  readonly id: string
  readonly communityId: string
}

async function giveMonth(
  db: Db,
  { id: confirmedBy, communityId }: Manager,
  month: Month,
  kinds: readonly Award[],
): Promise<void> {
  const served = await listServed(db, communityId, month)
  const at = month.to + hours(30)
  for (const kind of kinds) {
    const [best] = candidatesFor(kind, served)
    const award = { communityId, id: newId(at), kind, month: month.name, words: '', confirmedBy }
    if (best) await insertAward(db, { ...best, ...award }, at)
  }
}

/** The demo's managers have confirmed the surest of each month, but not yet all of the last one. */
export async function giveDemoAwards({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const managers = await db
    .selectFrom('staff')
    .select(['id', 'community_id as communityId'])
    .where('role', '=', 'manager')
    .orderBy('id')
    .execute()
  for (const manager of managers)
    for (const [n, month] of endedMonths(now(), MONTHS).entries())
      await giveMonth(db, manager, month, n === 0 ? AWARDS.slice(0, 1) : AWARDS)
}
