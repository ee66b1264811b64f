import { type Kysely, sql } from 'kysely'
import type { ResidentRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { newId } from '../../ids'
import type { House } from '../../people/home-store'

type Db = Kysely<Tables>

export interface HomeRequest {
  readonly id: string
  readonly house: House
  readonly personId: string
  readonly role: ResidentRole
  readonly name: string
  readonly state: 'waiting' | 'approved' | 'refused'
}

/** The open request of this person for this home; asking twice is asking once. */
export async function insertRequest(
  db: Db,
  house: House,
  asked: { personId: string; role: ResidentRole; name: string; at: Instant },
): Promise<{ id: string; isNew: boolean }> {
  const id = newId(asked.at)
  const made = await db
    .insertInto('home_requests')
    .values({
      community_id: house.communityId,
      id,
      house_id: house.id,
      person_id: asked.personId,
      role: asked.role,
      name: asked.name,
      asked_at: new Date(asked.at),
      decided_at: null,
      decided_by: null,
      reason: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'house_id', 'person_id'])
        // A literal: a named statement becomes generic after five runs, and a parameter then matches no partial index.
        .where(sql`state`, '=', sql`'waiting'`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (made) return { id, isNew: true }
  const open = await db
    .selectFrom('home_requests')
    .select('id')
    .where('community_id', '=', house.communityId)
    .where('house_id', '=', house.id)
    .where('person_id', '=', asked.personId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return { id: open.id, isNew: false }
}

/** Locked: two clerks may decide at once. */
export async function lockRequest(
  db: Db,
  communityId: string,
  id: string,
): Promise<HomeRequest | undefined> {
  const row = await db
    .selectFrom('home_requests as q')
    .innerJoin('houses as h', (join) =>
      join.onRef('h.community_id', '=', 'q.community_id').onRef('h.id', '=', 'q.house_id'),
    )
    .select(['q.id', 'q.house_id', 'h.label', 'q.person_id', 'q.role', 'q.name', 'q.state'])
    .where('q.community_id', '=', communityId)
    .where('q.id', '=', id)
    .forUpdate('q')
    .executeTakeFirst()
  if (!row) return undefined
  const { person_id: personId, role, name, state } = row
  return {
    id,
    house: { communityId, id: row.house_id, label: row.label },
    personId,
    role,
    name,
    state,
  }
}

export async function decideRequest(
  db: Db,
  request: HomeRequest,
  decision: { approve: boolean; reason: string; by: string; at: Instant },
): Promise<void> {
  await db
    .updateTable('home_requests')
    .set({
      state: decision.approve ? 'approved' : 'refused',
      decided_at: new Date(decision.at),
      decided_by: decision.by,
      reason: decision.reason || null,
    })
    .where('community_id', '=', request.house.communityId)
    .where('id', '=', request.id)
    .execute()
}

export interface WaitingRow {
  readonly id: string
  readonly label: string
  readonly role: ResidentRole
  readonly name: string
  readonly asked_at: Date
  readonly bound: number
}

/** Oldest first: who waits longest is answered first. */
export async function listWaiting(db: Db, communityId: string): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`
    select q.id, h.label, q.role, q.name, q.asked_at, (
        select count(*) from residencies r
        where r.community_id = q.community_id and r.house_id = q.house_id
          and r.moved_out_at is null and r.verified_at is not null
          and r.role in ('owner', 'tenant')) as bound
    from home_requests q
    join houses h on h.community_id = q.community_id and h.id = q.house_id
    where q.community_id = ${communityId} and q.state = 'waiting'
    order by q.asked_at, q.id limit 100`.execute(db)
  return rows
}
