import type { Kysely } from 'kysely'
import type { CommunityList, PlaceList } from '#contract/households'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { Refused } from '../../http/refused'
import { closedCategories } from '../../settings/in-force'

type Db = Kysely<Tables>

/** Before any login: whom the app is for, and how to reach a person. */
export async function listCommunities(db: Db): Promise<CommunityList> {
  const items = await db
    .selectFrom('communities')
    .select([
      'id',
      'name',
      'company_name as companyName',
      'desk_phone as deskPhone',
      'hotline_phone as hotlinePhone',
      'desk_hours as deskHours',
    ])
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return { items }
}

export async function listPlaces(db: Db, communityId: string, now: Instant): Promise<PlaceList> {
  const community = await db
    .selectFrom('communities')
    .select('id')
    .where('id', '=', communityId)
    .executeTakeFirst()
  if (!community) throw new Refused('not-found')
  const buildings = await db
    .selectFrom('buildings')
    .select(['id', 'name', 'units'])
    .where('community_id', '=', communityId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const areas = await db
    .selectFrom('areas')
    .select(['id', 'name'])
    .where('community_id', '=', communityId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const closed = await closedCategories(db, communityId, now)
  return { buildings, areas, closed: [...closed] }
}
