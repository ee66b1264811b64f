import { sql } from 'kysely'
import type { HomeCodes, RenewHomeCodes } from '#contract/administration'
import { makeHomeCode, printedHomeCode } from '#domain/households/home-code'
import { audit } from '../../audit'
import type { Deps } from '../../deps'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { homeCodeHash } from '../../people/home-code-hash'
import type { Asking } from './asking'

/** More homes than this do not stand in one building that we know. */
const MOST = 1000

/** Held in the order of their ids, given in the order of their doors. */
async function lockHouses({ db }: Asking, wish: RenewHomeCodes) {
  const { communityId, buildingId, houseIds } = wish
  const which =
    buildingId === undefined
      ? sql`h.id = any(${[...(houseIds ?? [])]}::uuid[])`
      : sql`h.building_id = ${buildingId}`
  const { rows } = await sql<{ houseId: string; label: string; unit: string; room: string }>`
    select h.id as "houseId", h.label, h.unit, h.room from houses h
    where h.community_id = ${communityId} and ${which}
    order by h.id limit ${MOST} for no key update`.execute(db)
  return rows.sort((a, b) => a.unit.localeCompare(b.unit) || a.room.localeCompare(b.room))
}

/** STF-11: a sheet of codes. The old ones are void at once; the new ones are shown this one time, only hashes stay. */
export async function renewHomeCodes(
  { secret, random }: Pick<Deps, 'secret' | 'random'>,
  asking: Asking,
  wish: RenewHomeCodes,
): Promise<HomeCodes> {
  const { db, caller, now } = asking
  const { communityId, buildingId, houseIds } = wish
  seatIn(caller, communityId, 'renewHomeCodes')
  if ((buildingId === undefined) === (houseIds === undefined))
    throw new Refused('bad-input', 'buildingId')
  const houses = await lockHouses(asking, wish)
  if (houses.length === 0 || (houseIds && houses.length !== new Set(houseIds).size))
    throw new Refused('not-found')
  const codes = houses.map((house) => ({ ...house, code: makeHomeCode(random(10)) }))
  const ids = houses.map(({ houseId }) => houseId)
  await sql`
    update home_codes set voided_at = ${new Date(now)}
    where community_id = ${communityId} and house_id = any(${ids}::uuid[])
      and voided_at is null`.execute(db)
  const rows = codes.map(({ houseId, code }) => ({
    house: houseId,
    hash: homeCodeHash(secret, code),
  }))
  await sql`
    insert into home_codes (code_hash, community_id, house_id, made_at)
    select n.hash, ${communityId}::uuid, n.house, ${new Date(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(hash text, house uuid)`.execute(db)
  const deed = { communityId, actorId: caller.personId, verb: 'print-home-codes' }
  const about = buildingId === undefined ? {} : { subjectId: buildingId }
  await audit(db, { ...deed, ...about, facts: { homes: codes.length }, at: now })
  return {
    items: codes.map(({ houseId, label, code }) => ({
      houseId,
      label,
      code: printedHomeCode(code),
    })),
  }
}
