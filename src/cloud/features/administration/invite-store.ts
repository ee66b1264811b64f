import { type Kysely, sql } from 'kysely'
import type { SeatWish } from '#domain/staff/appointing'
import type { StaffRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'

type Db = Kysely<Tables>

export interface NewInvite extends SeatWish {
  readonly communityId: string
  readonly id: string
  readonly codeHash: string
  readonly by: string
  readonly until: Instant
}

/** @returns false when the id is taken */
export async function insertInvite(db: Db, invite: NewInvite, now: Instant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('staff_invites')
    .values({
      community_id: invite.communityId,
      id: invite.id,
      code_hash: invite.codeHash,
      alias: invite.alias,
      role: invite.role,
      department_id: invite.departmentId,
      made_by: invite.by,
      made_at: new Date(now),
      until: new Date(invite.until),
      voided_at: null,
      used_at: null,
      staff_id: null,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function listOpenInvites(db: Db, communityId: string, now: Instant) {
  const { rows } = await sql<{ id: string; alias: string; role: StaffRole; until: Date }>`
    select id, alias, role, until from staff_invites
    where community_id = ${communityId} and voided_at is null and used_at is null
      and until > ${new Date(now)} order by made_at desc limit 50`.execute(db)
  return rows
}

export async function voidOne(db: Db, communityId: string, id: string, now: Instant) {
  const { rows } = await sql<{ role: StaffRole }>`
    update staff_invites set voided_at = ${new Date(now)}
    where community_id = ${communityId} and id = ${id} and voided_at is null and used_at is null
    returning role`.execute(db)
  return rows.length > 0
}

export interface OpenInvite extends SeatWish {
  readonly communityId: string
  readonly communityName: string
  readonly id: string
}

/** Held: a code makes one seat. */
export async function lockInvite(
  db: Db,
  codeHash: string,
  now: Instant,
): Promise<OpenInvite | null> {
  const { rows } = await sql<OpenInvite>`
    select i.community_id as "communityId", c.name as "communityName", i.id, i.alias, i.role,
      i.department_id as "departmentId"
    from staff_invites i join communities c on c.id = i.community_id
    where i.code_hash = ${codeHash} and i.voided_at is null and i.used_at is null
      and i.until > ${new Date(now)} for update of i`.execute(db)
  return rows[0] ?? null
}

export async function spendInvite(db: Db, invite: OpenInvite, staffId: string, now: Instant) {
  await db
    .updateTable('staff_invites')
    .set({ used_at: new Date(now), staff_id: staffId })
    .where('community_id', '=', invite.communityId)
    .where('id', '=', invite.id)
    .execute()
}
