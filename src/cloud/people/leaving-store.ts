import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import type { House } from './home-store'

type Db = Kysely<Tables>

/** A residency about to end, with the home that it is in. */
export interface LivingThere {
  readonly residencyId: string
  readonly house: House
  readonly personId: string
  readonly name: string
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
  readonly verified: boolean
}

interface Row {
  id: string
  community_id: string
  house_id: string
  label: string
  person_id: string
  name: string
  moved_in_at: Date
  moved_out_at: Date | null
  verified: boolean
}

async function lockWhere(db: Db, where: RawBuilder<unknown>): Promise<LivingThere | null> {
  const { rows } = await sql<Row>`
    select r.id, r.community_id, r.house_id, h.label, r.person_id, p.display_name as name,
      r.moved_in_at, r.moved_out_at, r.verified_at is not null as verified
    from residencies r
    join houses h on h.community_id = r.community_id and h.id = r.house_id
    join people p on p.id = r.person_id
    where ${where} for update of h, r`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    residencyId: row.id,
    house: { communityId: row.community_id, id: row.house_id, label: row.label },
    personId: row.person_id,
    name: row.name,
    movedInAt: row.moved_in_at.getTime(),
    movedOutAt: row.moved_out_at?.getTime() ?? null,
    verified: row.verified,
  }
}

/** Home and residency, held: nobody binds with the old code meanwhile. */
export const lockResidency = (db: Db, communityId: string, id: string) =>
  lockWhere(db, sql`r.community_id = ${communityId} and r.id = ${id}`)

export const lockResidencyOf = (db: Db, { communityId, id }: House, personId: string) =>
  lockWhere(
    db,
    sql`r.community_id = ${communityId} and r.house_id = ${id} and r.person_id = ${personId}
      and r.moved_out_at is null`,
  )

/** Sharing ends with it: the own tickets are the person's alone again. */
export async function closeResidency(
  db: Db,
  { residencyId, house }: LivingThere,
  at: Instant,
): Promise<void> {
  await db
    .updateTable('residencies')
    .set({ moved_out_at: new Date(at), shared: false })
    .where('community_id', '=', house.communityId)
    .where('id', '=', residencyId)
    .execute()
}
