import { type Kysely, sql } from 'kysely'
import type { StaffRole } from '#domain/staff/roles'
import type { Tables } from '../database/tables'

export interface News {
  readonly words: string
  readonly ends: boolean
  readonly at: Date
  readonly title: string
  readonly kind: string
  readonly expected_end_at: Date | null
  readonly staff_id: string
  readonly person_id: string
  readonly role: StaffRole
  readonly department_id: string | null
  readonly alias: string
}

/** One update with who wrote it; null when it is gone. */
export async function findNews(
  db: Kysely<Tables>,
  communityId: string,
  updateId: string,
): Promise<News | null> {
  const { rows } = await sql<News>`
    select u.words, u.ends, u.at, u.expected_end_at, i.title, i.kind, s.id as staff_id, s.person_id,
      s.role, s.department_id, s.alias
    from incident_updates u
    join incidents i on i.community_id = u.community_id and i.id = u.incident_id
    join staff s on s.community_id = u.community_id and s.id = u.staff_id
    where u.community_id = ${communityId} and u.id = ${updateId}`.execute(db)
  return rows[0] ?? null
}

export interface Batch {
  readonly communityId: string
  readonly incidentId: string
  /** The last one of the batch before; empty: the first batch. */
  readonly after: string
  readonly limit: number
}

const afterOf = (after: string, column: 'person_id' | 'ticket_id') =>
  after === '' ? sql`` : sql`and ${sql.ref(column)} > ${after}::uuid`

/** Who joined before the update was written, in a fixed order; whose own ticket is answered reads it there. */
export async function listJoined(
  db: Kysely<Tables>,
  { communityId, incidentId, after, limit }: Batch,
  until: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from incident_joins
    where community_id = ${communityId} and incident_id = ${incidentId} and at <= ${until}
      and not exists (select 1 from incident_tickets k
        join tickets t on t.community_id = k.community_id and t.id = k.ticket_id
        where k.community_id = ${communityId} and k.incident_id = ${incidentId}
          and k.linked_at <= ${until} and t.state not in ('merged', 'withdrawn')
          and t.reporter_id = incident_joins.person_id)
      ${afterOf(after, 'person_id')}
    order by person_id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}

/** What was linked before the update was written, in a fixed order. */
export async function listLinked(
  db: Kysely<Tables>,
  { communityId, incidentId, after, limit }: Batch,
  until: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select ticket_id as id from incident_tickets
    where community_id = ${communityId} and incident_id = ${incidentId} and linked_at <= ${until}
      ${afterOf(after, 'ticket_id')}
    order by ticket_id limit ${limit}`.execute(db)
  return rows.map((row) => row.id)
}
