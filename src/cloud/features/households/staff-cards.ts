import type { Kysely } from 'kysely'
import type { StaffCardList } from '#contract/households'
import type { Tables } from '../../database/tables'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'

/** Who works here, for a resident who complains about one of them: name and post, in the order of the departments. */
export async function listStaffCards(
  db: Kysely<Tables>,
  caller: Caller,
  communityId: string,
): Promise<StaffCardList> {
  const lives = caller.homes.some((home) => home.communityId === communityId && home.verified)
  if (!lives) throw new Refused('not-found')
  const items = await db
    .selectFrom('staff as s')
    .leftJoin('departments as d', (join) =>
      join.onRef('d.community_id', '=', 's.community_id').onRef('d.id', '=', 's.department_id'),
    )
    .select(['s.id', 's.alias', 's.role', 'd.name as departmentName'])
    .where('s.community_id', '=', communityId)
    .where('s.disabled_at', 'is', null)
    .orderBy('d.name')
    .orderBy('s.alias')
    .orderBy('s.id')
    .execute()
  return { items }
}
