import { type Kysely, sql } from 'kysely'
import { moveInTasks } from '#domain/followups/task'
import type { ResidentRole } from '#domain/staff/roles'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { planMoveIn } from '../measures/pass-on'

export interface Moved {
  readonly communityId: string
  readonly houseId: string
  readonly residencyId: string
  readonly personId: string
  readonly role: ResidentRole
  readonly movedInAt: Instant
}

/** Domain.md section 6: a changed move-in date re-plans only what nobody has begun. */
export async function changeMoveIn(db: Kysely<Tables>, who: Moved, now: Instant): Promise<void> {
  const { communityId, residencyId } = who
  await db
    .updateTable('residencies')
    .set({ moved_in_at: new Date(who.movedInAt) })
    .where('community_id', '=', communityId)
    .where('id', '=', residencyId)
    .execute()
  const slots = moveInTasks(who, 0, now)
  const asked = await sql<{ plan: string }>`
    update followup_tasks t
    set anchor_at = ${new Date(who.movedInAt)}, state = case when n.due_at is null then 'cancelled'
        else 'scheduled' end,
      result_at = case when n.due_at is null then ${new Date(now)}::timestamptz end,
      due_at = coalesce(n.due_at, t.due_at), window_start = coalesce(n.window_start, t.window_start),
      window_end = coalesce(n.window_end, t.window_end)
    from (values ${sql.join(
      ['move-in-1', 'move-in-2', 'move-in-3'].map((plan) => {
        const slot = slots.find((one) => one.plan === plan)
        const at = (time: Instant | undefined) =>
          sql`${time === undefined ? null : new Date(time)}::timestamptz`
        return sql`(${plan}::text, ${at(slot?.dueAt)}, ${at(slot?.windowStart)}, ${at(slot?.windowEnd)})`
      }),
    )}) as n(plan, due_at, window_start, window_end)
    where t.community_id = ${communityId} and t.dedupe_key = n.plan || ':' || ${residencyId}::text
      and t.state = 'scheduled'
    returning t.plan`.execute(db)
  // Whose questions were all over may be new again; the key of a task keeps each from coming twice.
  if (asked.rows.length === 0) await planMoveIn(db, who, 0, now)
}
