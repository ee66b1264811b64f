import { type Kysely, sql } from 'kysely'
import { recoveryReason } from '#domain/followups/recovery'
import { recoverySlot } from '#domain/followups/schedule'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { releaseAbsorbed } from '../followups/task-store'
import { newId } from '../ids'
import type { Answer } from './answers'

interface Answered {
  readonly id: string
  readonly communityId: string
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  /** Who said it, and who is rung up about it: nobody else of the home. */
  readonly personId: string
  readonly houseId: string
  readonly ticketId: string | null
  readonly quarter: string
  readonly answers: readonly Answer[]
  readonly contactMe: boolean
}

/**
 * LOOP-09: a low answer gets its call within 48 h, written with it. An answer that was edited upwards
 * before anybody called needs none.
 * @returns whether somebody has to call
 */
export async function planRecovery(
  db: Kysely<Tables>,
  one: Answered,
  now: Instant,
): Promise<boolean> {
  const dedupeKey = `recovery:${one.id}`
  if (recoveryReason(one) === null) {
    await sql`
      update followup_tasks set state = 'cancelled', result_at = ${new Date(now)}
      where community_id = ${one.communityId} and dedupe_key = ${dedupeKey}
        and state = 'scheduled'`.execute(db)
    await releaseAbsorbed(db, one.communityId, sql`w.dedupe_key = ${dedupeKey}`)
    return false
  }
  const slot = recoverySlot(now)
  await sql`
    insert into followup_tasks (community_id, id, house_id, person_id, plan, anchor_at, due_at, window_start,
      window_end, quarter, ticket_id, response_id, state, dedupe_key)
    values (${one.communityId}, ${newId(now)}, ${one.houseId}, ${one.personId}, ${slot.plan}, ${new Date(now)},
      ${new Date(slot.dueAt)}, ${new Date(slot.windowStart)}, ${new Date(slot.windowEnd)},
      ${one.quarter}, ${one.ticketId}, ${one.id}, 'scheduled', ${dedupeKey})
    on conflict (community_id, dedupe_key) do update
      set state = 'scheduled', result_at = null, due_at = excluded.due_at,
        anchor_at = excluded.anchor_at, window_start = excluded.window_start,
        window_end = excluded.window_end
      where followup_tasks.state = 'cancelled'`.execute(db)
  return true
}
