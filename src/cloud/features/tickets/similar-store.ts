import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { CategoryId } from '#domain/tickets/categories'
import { FACILITY_CATEGORIES } from '#domain/tickets/categories'
import type { Tables } from '../../database/tables'
import type { CallerHome } from '../../http/caller'

export interface SimilarRow {
  readonly id: string
  readonly category_id: CategoryId
  readonly building_name: string
  readonly submitted_at: Date
  readonly endorsements: number
  readonly endorsed: boolean
}

const MOST = 5

/**
 * What a neighbour may learn of: open complaints and repairs about what the building shares, of other
 * homes, and about nobody. In the words of the index `tickets_similar`.
 */
const neighbourly = ({ communityId, buildingId, houseId }: CallerHome): RawBuilder<unknown> => sql`
  t.community_id = ${communityId} and t.building_id = ${buildingId}
  and t.category_id = any (${[...FACILITY_CATEGORIES]}::text[])
  and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold')
  and t.kind in ('complaint', 'repair') and t.house_id is distinct from ${houseId}
  and cardinality(t.about_staff_ids) = 0`

/** Category, building, day and how many: never words, photos, homes or names. */
export async function listSimilar(
  db: Kysely<Tables>,
  home: CallerHome,
  categoryId: CategoryId,
  personId: string,
): Promise<readonly SimilarRow[]> {
  const { rows } = await sql<SimilarRow>`
    select t.id, t.category_id, b.name as building_name, t.submitted_at, t.endorsements,
      exists (select 1 from endorsements e
        where e.community_id = t.community_id and e.ticket_id = t.id
          and e.house_id = ${home.houseId}) as endorsed
    from tickets t
    join buildings b on b.community_id = t.community_id and b.id = t.building_id
    where ${neighbourly(home)} and t.category_id = ${categoryId}
      and t.reporter_id is distinct from ${personId}
    order by t.submitted_at desc limit ${MOST}`.execute(db)
  return rows
}

export async function isNeighbourly(
  db: Kysely<Tables>,
  id: string,
  home: CallerHome,
): Promise<boolean> {
  const { rows } =
    await sql`select 1 from tickets t where ${neighbourly(home)} and t.id = ${id}`.execute(db)
  return rows.length > 0
}
