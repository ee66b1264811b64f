import { type Kysely, sql } from 'kysely'
import type { KnownBuilding } from '#domain/imports/buildings'
import type { KnownHome } from '#domain/imports/homes'
import type { KnownHomes, KnownResident } from '#domain/imports/resident-lines'
import type { ResidentRole } from '#domain/staff/roles'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

/** One import of a community after the other; tickets and bindings go on meanwhile. */
export async function lockCommunity(db: Db, communityId: string): Promise<void> {
  await sql`select 1 from communities where id = ${communityId} for no key update`.execute(db)
}

export async function listBuildings(db: Db, communityId: string): Promise<KnownBuilding[]> {
  return db
    .selectFrom('buildings')
    .select(['id', 'name', 'units', 'position'])
    .where('community_id', '=', communityId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function loadHomes(db: Db, communityId: string): Promise<KnownHomes> {
  const buildings = await listBuildings(db, communityId)
  const homes: KnownHome[] = await db
    .selectFrom('houses')
    .select([
      'id',
      'building_id as buildingId',
      'unit',
      'room',
      'label',
      'key_customer as keyCustomer',
    ])
    .where('community_id', '=', communityId)
    .orderBy('building_id')
    .orderBy('unit')
    .orderBy('room')
    .execute()
  return { buildings, homes }
}

interface ResidentRow {
  residency_id: string
  house_id: string
  person_id: string
  name: string
  phone_hash: string | null
  phone_box: string | null
  signed_in: boolean
  role: ResidentRole
  moved_in_at: Date
  moved_out_at: Date | null
}

export type ListedResident = KnownResident & { readonly phoneBox: string | null }

/** Everybody verified who lives or lived in the community. */
export async function listResidents(
  db: Db,
  communityId: string,
  who: 'all' | 'present',
): Promise<ListedResident[]> {
  const { rows } = await sql<ResidentRow>`
    select r.id as residency_id, r.house_id, r.person_id, p.display_name as name, p.phone_hash,
      p.phone_box, p.openid_hash is not null as signed_in, r.role, r.moved_in_at, r.moved_out_at
    from residencies r join people p on p.id = r.person_id
    where r.community_id = ${communityId} and r.verified_at is not null and p.deleted_at is null
      ${who === 'present' ? sql`and r.moved_out_at is null` : sql``}
    order by r.moved_in_at, r.id`.execute(db)
  return rows.map((row) => ({
    residencyId: row.residency_id,
    houseId: row.house_id,
    personId: row.person_id,
    name: row.name,
    phoneMark: row.phone_hash,
    phoneBox: row.phone_box,
    keepsPhone: row.signed_in && row.phone_hash !== null,
    role: row.role,
    movedInAt: row.moved_in_at.getTime(),
    movedOutAt: row.moved_out_at?.getTime() ?? null,
    verified: true,
  }))
}
