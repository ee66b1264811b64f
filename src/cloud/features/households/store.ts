import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables'
import type { House } from '../../people/home-store'

type Db = Kysely<Tables>

export async function findHouseByCode(db: Db, codeHash: string): Promise<House | undefined> {
  return db
    .selectFrom('home_codes as c')
    .innerJoin('houses as h', (join) =>
      join.onRef('h.community_id', '=', 'c.community_id').onRef('h.id', '=', 'c.house_id'),
    )
    .select(['h.community_id as communityId', 'h.id', 'h.label'])
    .where('c.code_hash', '=', codeHash)
    .where('c.voided_at', 'is', null)
    .executeTakeFirst()
}

/** By what stands on the door; more than one when units repeat their numbers. */
export async function findHousesByRoom(
  db: Db,
  at: { communityId: string; buildingId: string; room: string; unit?: string },
): Promise<House[]> {
  return db
    .selectFrom('houses')
    .select(['community_id as communityId', 'id', 'label'])
    .where('community_id', '=', at.communityId)
    .where('building_id', '=', at.buildingId)
    .where('room', '=', at.room)
    .$if(at.unit !== undefined, (query) => query.where('unit', '=', at.unit ?? ''))
    .limit(2)
    .execute()
}

export async function findHouse(
  db: Db,
  communityId: string,
  houseId: string,
): Promise<House | undefined> {
  return db
    .selectFrom('houses')
    .select(['community_id as communityId', 'id', 'label'])
    .where('community_id', '=', communityId)
    .where('id', '=', houseId)
    .executeTakeFirst()
}

export async function setSharing(
  db: Db,
  house: { communityId: string; houseId: string },
  personId: string,
  shared: boolean,
): Promise<void> {
  await db
    .updateTable('residencies')
    .set({ shared })
    .where('community_id', '=', house.communityId)
    .where('house_id', '=', house.houseId)
    .where('person_id', '=', personId)
    .where('moved_out_at', 'is', null)
    .execute()
}

/** What a person typed must not work as a pattern. */
const likeWords = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

export interface HouseRow {
  readonly houseId: string
  readonly label: string
  readonly residents: number
}

const MOST_HOUSES = 20

export async function searchHouses(
  db: Db,
  communityId: string,
  words: string,
): Promise<HouseRow[]> {
  const like = likeWords(words)
  const { rows } = await sql<HouseRow>`
    select h.id as "houseId", h.label, (
        select count(*) from residencies r
        where r.community_id = h.community_id and r.house_id = h.id
          and r.moved_out_at is null and r.verified_at is not null) as residents
    from houses h
    where h.community_id = ${communityId} and (h.label ilike ${like} or h.room ilike ${like})
    order by h.label, h.id limit ${MOST_HOUSES}`.execute(db)
  return rows
}
