import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables'

/** How the community, its buildings and staff are called now; a frozen report knows ids only. */
export async function listNames(
  db: Kysely<Tables>,
  communityId: string,
): Promise<{ communityName: string; names: ReadonlyMap<string, string> }> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from communities where id = ${communityId}
    union all select id, name from buildings where community_id = ${communityId}
    union all select id, alias from staff where community_id = ${communityId}`.execute(db)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return { communityName: names.get(communityId) ?? '', names }
}
