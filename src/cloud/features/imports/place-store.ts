import { type Kysely, sql } from 'kysely'
import type { KnownBuilding, NewBuilding } from '#domain/imports/buildings'
import type { HomesPlan, NewHome } from '#domain/imports/homes'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { newId } from '../../ids'

type Db = Kysely<Tables>

/** One statement, however many rows: they travel as one JSON text. */
const rowsOf = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

export async function insertBuildings(
  db: Db,
  communityId: string,
  made: readonly NewBuilding[],
  now: Instant,
): Promise<void> {
  if (made.length === 0) return
  const rows = made.map(({ units, ...one }) => ({ ...one, id: newId(now), units: [...units] }))
  await db
    .insertInto('buildings')
    .values(rows.map((row) => ({ community_id: communityId, ...row })))
    .execute()
}

export async function updateBuildings(
  db: Db,
  communityId: string,
  changed: readonly Pick<KnownBuilding, 'id' | 'units' | 'position'>[],
): Promise<void> {
  for (const { id, units, position } of changed)
    await db
      .updateTable('buildings')
      .set({ units: [...units], position })
      .where('community_id', '=', communityId)
      .where('id', '=', id)
      .execute()
}

/** A building's homes find it by its name, which is unique in a plan. */
export async function insertHomes(
  db: Db,
  communityId: string,
  made: readonly NewHome[],
  buildingIds: ReadonlyMap<string, string>,
  now: Instant,
): Promise<void> {
  if (made.length === 0) return
  const rows = made.map(({ building, unit, room, label, keyCustomer }) => ({
    id: newId(now),
    building_id: buildingIds.get(building),
    unit,
    room,
    label,
    key_customer: keyCustomer,
  }))
  await sql`
    insert into houses (community_id, id, building_id, unit, room, label, key_customer)
    select ${communityId}::uuid, n.id, n.building_id, n.unit, n.room, n.label, n.key_customer
    from jsonb_to_recordset(${rowsOf(rows)}) as n(id uuid, building_id uuid, unit text, room text,
      label text, key_customer boolean)`.execute(db)
}

export async function updateHomes(
  db: Db,
  communityId: string,
  changed: HomesPlan['changed'],
): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update houses h set label = n.label, key_customer = n."keyCustomer"
    from jsonb_to_recordset(${rowsOf(changed)}) as n(id uuid, label text, "keyCustomer" boolean)
    where h.community_id = ${communityId} and h.id = n.id`.execute(db)
}
