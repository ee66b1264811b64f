import { type Kysely, sql } from 'kysely'
import type { CancelReason } from '#domain/followups/ending'
import { endOfQuestion, followUpOf, type TicketFollowUp } from '#domain/followups/from-ticket'
import type { TicketEvent } from '#domain/tickets/events'
import type { Ticket } from '#domain/tickets/ticket'
import type { Tables } from '../../database/tables'
import { settleHome } from '../../followups/settle-home'
import { releaseAbsorbed } from '../../followups/task-store'
import { newId } from '../../ids'
import { scoreOf } from '../../measures/answers'
import { findTicketAnswers } from '../../measures/store'

type Db = Kysely<Tables>

/** Nobody has to ask any more; what the question had taken over waits again. */
async function endQuestion(db: Db, ticket: Ticket, reason: CancelReason, event: TicketEvent) {
  await sql`update followup_tasks set state = 'cancelled', end_reason = ${reason},
      result_at = ${new Date(event.at)}, next_channel = null, next_at = null
    where community_id = ${ticket.communityId} and ticket_id = ${ticket.id} and plan = 'ticket'
      and state in ('scheduled', 'due', 'in_progress')`.execute(db)
  const asked = sql`w.ticket_id = ${ticket.id} and w.plan = 'ticket'`
  await releaseAbsorbed(db, ticket.communityId, asked)
}

const isYes = (event: TicketEvent): boolean =>
  event.type === 'transition' && event.transition === 'T11' && event.confirm === 'yes'

/** What a rating of 3 calls for has one key, so that an edit of the rating finds it. */
const keyOf = (ticket: Ticket, event: TicketEvent, { slot }: TicketFollowUp): string =>
  isYes(event)
    ? `ticket:${ticket.id}:rated:${ticket.cycle}`
    : `${slot.plan}:${ticket.id}:${event.at}`

async function plan(db: Db, ticket: Ticket, event: TicketEvent, wanted: TicketFollowUp) {
  const { communityId, houseId } = ticket
  if (houseId === null) return
  const { slot, anchorAt } = wanted
  await db
    .insertInto('followup_tasks')
    .values({
      community_id: communityId,
      id: newId(event.at),
      house_id: houseId,
      person_id: ticket.reporterId,
      plan: slot.plan,
      anchor_at: new Date(anchorAt),
      due_at: new Date(slot.dueAt),
      window_start: new Date(slot.windowStart),
      window_end: new Date(slot.windowEnd),
      quarter: null,
      ticket_id: ticket.id,
      response_id: null,
      result_at: null,
      dedupe_key: keyOf(ticket, event, wanted),
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'dedupe_key']).doNothing())
    .execute()
  await settleHome(db, { communityId, houseId }, event.at)
}

/** Ends and plans the follow-ups that these events call for, in their transaction; most call for none. */
export async function planFollowUp(
  db: Db,
  ticket: Ticket,
  events: readonly TicketEvent[],
): Promise<void> {
  for (const event of events) {
    const end = endOfQuestion(event)
    if (end !== null) await endQuestion(db, ticket, end, event)
    const score = isYes(event) ? scoreOf(await findTicketAnswers(db, ticket), 'rating') : null
    const wanted = followUpOf(ticket, event, score ?? null)
    if (wanted !== null) await plan(db, ticket, event, wanted)
  }
}
