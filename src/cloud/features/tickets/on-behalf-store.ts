import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables'
import { inForce, type TicketSettings } from '../../settings/in-force'

export interface ReportGround extends TicketSettings {
  /** A ticket that already bears this id, wherever it lies. */
  readonly taken: { readonly communityId: string } | null
  readonly prefix: string
  readonly house: { readonly buildingId: string; readonly keyCustomer: boolean } | null
  /** Who lives in the home by the named residency, now. */
  readonly reporter_id: string | null
  readonly building_exists: boolean
  readonly area_exists: boolean
}

export interface ReportWish {
  readonly id: string
  readonly communityId: string
  readonly houseId: string | null
  readonly residencyId: string | null
  readonly buildingId: string | null
  readonly areaId: string | null
  /** The moment of the contact. */
  readonly at: Date
}

/** All that T1 by staff looks at, in one statement. */
export async function findReportGround(
  db: Kysely<Tables>,
  wish: ReportWish,
): Promise<ReportGround | null> {
  const { communityId, houseId } = wish
  const { rows } = await sql<ReportGround>`
    select c.receipt_prefix as prefix,
      (select json_build_object('communityId', t.community_id)
        from tickets t where t.id = ${wish.id} limit 1) as taken,
      (select json_build_object('buildingId', h.building_id, 'keyCustomer', h.key_customer)
        from houses h where h.community_id = c.id and h.id = ${houseId}::uuid) as house,
      (select r.person_id from residencies r
        where r.community_id = c.id and r.id = ${wish.residencyId}::uuid
          and r.house_id = ${houseId}::uuid and r.moved_out_at is null
          and r.verified_at is not null) as reporter_id,
      exists (select 1 from buildings b
        where b.community_id = c.id and b.id = ${wish.buildingId}::uuid) as building_exists,
      ${inForce('policy', communityId, wish.at)} as policy,
      ${inForce('categories', communityId, wish.at)} as grid,
      exists (select 1 from areas a
        where a.community_id = c.id and a.id = ${wish.areaId}::uuid) as area_exists
    from communities c where c.id = ${communityId}`.execute(db)
  return rows[0] ?? null
}
