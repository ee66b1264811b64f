import { type Kysely, sql } from 'kysely'
import type { ResidentRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { newId } from '../../ids'

type Db = Kysely<Tables>

export interface House {
  readonly communityId: string
  readonly id: string
  readonly label: string
}

export interface Member {
  readonly residencyId: string
  readonly personId: string
  readonly role: ResidentRole
  readonly verified: boolean
}

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

/** Two deeds on one home at the same moment: the second one waits here and finds what the first has done. */
export async function lockHouse(db: Db, house: House): Promise<void> {
  await db
    .selectFrom('houses')
    .select('id')
    .where('community_id', '=', house.communityId)
    .where('id', '=', house.id)
    .forUpdate()
    .execute()
}

export async function listMembers(db: Db, house: House): Promise<Member[]> {
  return db
    .selectFrom('residencies')
    .select([
      'id as residencyId',
      'person_id as personId',
      'role',
      sql<boolean>`verified_at is not null`.as('verified'),
    ])
    .where('community_id', '=', house.communityId)
    .where('house_id', '=', house.id)
    .where('moved_out_at', 'is', null)
    .orderBy('moved_in_at')
    .execute()
}

export async function insertResidency(
  db: Db,
  house: House,
  resident: { personId: string; role: ResidentRole; by: 'code' | 'desk' | 'adult'; at: Instant },
): Promise<string> {
  const id = newId(resident.at)
  const at = new Date(resident.at)
  await db
    .insertInto('residencies')
    .values({
      community_id: house.communityId,
      id,
      house_id: house.id,
      person_id: resident.personId,
      role: resident.role,
      moved_in_at: at,
      moved_out_at: null,
      verified_by: resident.by,
      verified_at: at,
    })
    .execute()
  return id
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

/** Whoever still has the old code gets in no more. */
export async function voidCode(db: Db, house: House, at: Instant): Promise<void> {
  await db
    .updateTable('home_codes')
    .set({ voided_at: new Date(at) })
    .where('community_id', '=', house.communityId)
    .where('house_id', '=', house.id)
    .where('voided_at', 'is', null)
    .execute()
}

/** One valid code per home: the old one is void from now on. */
export async function replaceCode(
  db: Db,
  house: House,
  codeHash: string,
  at: Instant,
): Promise<void> {
  await voidCode(db, house, at)
  await db
    .insertInto('home_codes')
    .values({
      code_hash: codeHash,
      community_id: house.communityId,
      house_id: house.id,
      made_at: new Date(at),
      voided_at: null,
    })
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
