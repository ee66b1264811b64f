import { type Kysely, sql } from 'kysely'
import type { SeatWish } from '#domain/staff/appointing'
import type { StaffRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { newId } from '../../ids'

type Db = Kysely<Tables>

export interface SeatRow {
  readonly id: string
  readonly alias: string
  readonly role: StaffRole
  readonly departmentId: string | null
  readonly since: Date
  readonly disabled: boolean
  readonly open: number
}

/** Everybody who works or worked here, those who left last. */
export async function listSeats(db: Db, communityId: string): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`
    select s.id, coalesce(s.alias_wanted, s.alias) as alias, s.role, s.department_id as "departmentId", s.created_at as since,
      s.disabled_at is not null as disabled, (select count(*)::int from tickets t
        where t.community_id = s.community_id and t.owner_id = s.id
          and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold',
            'resolved')) as open
    from staff s where s.community_id = ${communityId}
    order by s.disabled_at is not null, s.created_at, s.id limit 500`.execute(db)
  return rows
}

/** Held: of two who change seats of one community the second one waits, so that admins are counted right. */
export async function lockSeats(db: Db, communityId: string) {
  const { rows } = await sql<{ id: string; role: StaffRole; disabled: boolean }>`
    select id, role, disabled_at is not null as disabled from staff
    where community_id = ${communityId} order by id for update`.execute(db)
  const admins = rows.filter((one) => one.role === 'admin' && !one.disabled).length
  return { seats: rows, admins }
}

export async function isDepartment(db: Db, communityId: string, id: string | null) {
  if (id === null) return true
  const { rows } = await sql`
    select 1 from departments where community_id = ${communityId} and id = ${id}`.execute(db)
  return rows.length > 0
}

export async function listDepartments(db: Db, communityId: string) {
  return db
    .selectFrom('departments')
    .select(['id', 'name', 'head_id as headId'])
    .where('community_id', '=', communityId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function updateSeat(db: Db, communityId: string, id: string, wish: SeatWish) {
  await db
    .updateTable('staff')
    .set({ role: wish.role, department_id: wish.departmentId })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
}

/** A department whose head leaves has none until one is named. */
export async function setDisabled(db: Db, communityId: string, id: string, at: Instant | null) {
  await db
    .updateTable('staff')
    .set({ disabled_at: at === null ? null : new Date(at) })
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .execute()
  if (at === null) return
  await db
    .updateTable('departments')
    .set({ head_id: null })
    .where('community_id', '=', communityId)
    .where('head_id', '=', id)
    .execute()
}

export async function upsertDepartment(
  db: Db,
  department: { communityId: string; id: string; name: string; headId: string | null },
) {
  const { communityId, id, name, headId } = department
  await db
    .insertInto('departments')
    .values({ community_id: communityId, id, name, head_id: headId })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'id']).doUpdateSet({ name, head_id: headId }),
    )
    .execute()
}

/**
 * One seat per person and community: who worked here before gets the old one back, with the new role. The name at
 * work is wished for beside it (content/names).
 */
export async function takeSeat(
  db: Db,
  communityId: string,
  personId: string,
  wish: SeatWish,
  now: Instant,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    update staff set role = ${wish.role},
      department_id = ${wish.departmentId}::uuid, disabled_at = null
    where community_id = ${communityId} and id = (select id from staff
      where community_id = ${communityId} and person_id = ${personId}
      order by created_at desc limit 1)
    returning id`.execute(db)
  if (rows[0]) return rows[0].id
  const id = newId(now)
  await db
    .insertInto('staff')
    .values({
      community_id: communityId,
      id,
      person_id: personId,
      role: wish.role,
      department_id: wish.departmentId,
      alias: '',
      disabled_at: null,
      created_at: new Date(now),
    })
    .execute()
  return id
}
