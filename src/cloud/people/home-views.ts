import { type Kysely, sql } from 'kysely'
import type { HomeView } from '#contract/session'
import type { Tables } from '../database/tables'

/** A person's homes, oldest first; those that still wait for an approval come last and are not verified. */
export async function listHomeViews(db: Kysely<Tables>, personId: string): Promise<HomeView[]> {
  const { rows } = await sql<HomeView>`
    select h.id as "houseId", h.community_id as "communityId", c.name as "communityName",
      h.building_id as "buildingId", h.label, mine.role, mine.verified,
      mine.shared as "sharedWithHome", c.desk_phone as "deskPhone", c.hotline_phone as "hotlinePhone"
    from (
      select community_id, house_id, role, verified_at is not null as verified, shared, moved_in_at as since
      from residencies where person_id = ${personId} and moved_out_at is null
      union all
      select q.community_id, q.house_id, q.role, false, false, q.asked_at
      from home_requests q
      where q.person_id = ${personId} and q.state = 'waiting' and not exists (
        select 1 from residencies r where r.community_id = q.community_id
          and r.house_id = q.house_id and r.person_id = q.person_id and r.moved_out_at is null)
    ) mine
    join houses h on h.community_id = mine.community_id and h.id = mine.house_id
    join communities c on c.id = h.community_id
    order by mine.verified desc, mine.since, h.id`.execute(db)
  return rows
}
