import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Incident, IncidentKind } from '#domain/incidents/incident'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

export interface UpdateFacts {
  readonly id: string
  readonly words: string
  readonly staffName: string
  readonly expectedEndAt: string | null
  readonly ends: boolean
  readonly at: string
}

export interface IncidentFacts {
  readonly id: string
  readonly community_id: string
  readonly kind: IncidentKind
  readonly title: string
  readonly known: string
  readonly building_ids: string[]
  readonly buildings: string[]
  readonly started_at: Date
  readonly expected_end_at: Date | null
  readonly ended_at: Date | null
  readonly homes: number
  readonly joined: boolean
  readonly updates: UpdateFacts[]
  readonly said: string[]
  readonly tickets: number
}

const SAID = 30

/** Columns of a table called `i`, for one reader: names, homes and the whole story in one statement. */
const shown = (personId: string): RawBuilder<unknown> => sql`
  i.id, i.community_id, i.kind, i.title, i.known, i.building_ids, i.started_at, i.expected_end_at,
  i.ended_at,
  (select coalesce(json_agg(b.name order by b.position, b.id), '[]') from buildings b
    where b.community_id = i.community_id and b.id = any (i.building_ids)) as buildings,
  (select count(distinct j.house_id)::int from incident_joins j
    where j.community_id = i.community_id and j.incident_id = i.id) as homes,
  exists (select 1 from incident_joins j
    where j.community_id = i.community_id and j.incident_id = i.id
      and j.person_id = ${personId}) as joined,
  (select coalesce(json_agg(json_build_object('id', u.id, 'words', u.words, 'staffName', s.alias,
      'expectedEndAt', u.expected_end_at, 'ends', u.ends, 'at', u.at) order by u.at, u.id), '[]')
    from incident_updates u
    join staff s on s.community_id = u.community_id and s.id = u.staff_id
    where u.community_id = i.community_id and u.incident_id = i.id) as updates,
  (select coalesce(json_agg(w.words order by w.at desc), '[]') from (
    select j.words, j.at from incident_joins j
    where j.community_id = i.community_id and j.incident_id = i.id and j.words <> ''
    order by j.at desc limit ${SAID}) w) as said,
  (select count(*)::int from incident_tickets k
    where k.community_id = i.community_id and k.incident_id = i.id) as tickets`

/** What runs where this home stands; what ended stays for a day, so that one reads that it is over. */
export async function listForHome(
  db: Db,
  home: { readonly communityId: string; readonly buildingId: string },
  personId: string,
  since: Instant,
): Promise<readonly IncidentFacts[]> {
  const { rows } = await sql<IncidentFacts>`
    select ${shown(personId)} from incidents i
    where i.community_id = ${home.communityId}
      and (i.ended_at is null or i.ended_at > ${new Date(since)})
      and (cardinality(i.building_ids) = 0 or ${home.buildingId}::uuid = any (i.building_ids))
    order by i.ended_at is not null, i.started_at desc, i.id desc limit 5`.execute(db)
  return rows
}

export async function listForDesk(
  db: Db,
  communityId: string,
  personId: string,
): Promise<readonly IncidentFacts[]> {
  const { rows } = await sql<IncidentFacts>`
    select ${shown(personId)} from incidents i where i.community_id = ${communityId}
    order by i.ended_at is not null, i.made_at desc, i.id desc limit 30`.execute(db)
  return rows
}

export async function findIncident(
  db: Db,
  id: string,
  personId: string,
): Promise<IncidentFacts | null> {
  const { rows } = await sql<IncidentFacts>`
    select ${shown(personId)} from incidents i where i.id = ${id}`.execute(db)
  return rows[0] ?? null
}

export interface HeldIncident extends Incident {
  readonly id: string
  readonly communityId: string
}

/** The incident, held until the transaction ends: nobody joins or updates one that ends meanwhile. */
export async function lockIncident(db: Db, id: string): Promise<HeldIncident | null> {
  const { rows } = await sql<{
    community_id: string
    kind: IncidentKind
    building_ids: string[]
    started_at: Date
    expected_end_at: Date | null
    ended_at: Date | null
  }>`
    select community_id, kind, building_ids, started_at, expected_end_at, ended_at
    from incidents where id = ${id} for update`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    id,
    communityId: row.community_id,
    kind: row.kind,
    buildingIds: row.building_ids,
    startedAt: row.started_at.getTime(),
    expectedEndAt: row.expected_end_at?.getTime() ?? null,
    endedAt: row.ended_at?.getTime() ?? null,
  }
}

export async function countBuildings(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from buildings
    where community_id = ${communityId} and id = any (${[...ids]}::uuid[])`.execute(db)
  return rows[0]?.n ?? 0
}

/** Says again only that it wants to hear of it: the first words of a person stay until new ones come. */
export async function putJoin(
  db: Db,
  incident: HeldIncident,
  join: { readonly personId: string; readonly houseId: string; readonly words: string },
  now: Instant,
): Promise<void> {
  await sql`
    insert into incident_joins (community_id, incident_id, person_id, house_id, words, at)
    values (${incident.communityId}, ${incident.id}, ${join.personId}, ${join.houseId},
      ${join.words}, ${new Date(now)})
    on conflict (community_id, incident_id, person_id) do update
      set words = case when excluded.words = '' then incident_joins.words else excluded.words end`.execute(
    db,
  )
}

export async function countHomes(db: Db, incident: HeldIncident): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct house_id)::int as n from incident_joins
    where community_id = ${incident.communityId} and incident_id = ${incident.id}`.execute(db)
  return rows[0]?.n ?? 0
}
