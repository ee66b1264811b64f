import { type Kysely, sql } from 'kysely'
import type { ResidentRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { newId } from '../ids'

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
