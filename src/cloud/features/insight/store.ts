import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables'
import type { StaffActor } from '../../views/actors'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'

type Db = Kysely<Tables>

export interface Place {
  readonly name: string
  readonly homes: number
  readonly buildings: { id: string; name: string }[]
}

export async function findPlace(db: Db, communityId: string): Promise<Place> {
  const { rows } = await sql<Place>`
    select c.name, (select count(*)::int from houses h where h.community_id = c.id) as homes,
      (select coalesce(json_agg(json_build_object('id', b.id, 'name', b.name)
          order by b.position, b.id), '[]')
        from buildings b where b.community_id = c.id) as buildings
    from communities c where c.id = ${communityId}`.execute(db)
  return rows[0] ?? { name: '', homes: 0, buildings: [] }
}

/** Names of those who are or were at this desk. */
export const listAliases = (db: Db, communityId: string): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('staff')
    .select(['id', 'alias as name'])
    .where('community_id', '=', communityId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** Of these tickets those that exist for the reader: not about them, not their own. */
export async function listTickets(
  db: Db,
  communityId: string,
  ids: readonly string[],
  reader: StaffActor,
): Promise<readonly TicketRowFacts[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<TicketRowFacts>`
    select ${TICKET_ROW} from tickets t
    where t.community_id = ${communityId} and t.id = any(${[...ids]}::uuid[])
      and ${reader.staffId} <> all (t.about_staff_ids)
      and t.reporter_id is distinct from ${reader.personId}`.execute(db)
  return rows
}
