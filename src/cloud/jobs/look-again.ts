import type { Transaction } from 'kysely'
import type { Decision } from '#domain/decision'
import type { TicketEvent } from '#domain/tickets/events'
import { decideDatePassed } from '#domain/tickets/priority'
import type { RefusalReason } from '#domain/tickets/refusal'
import { decideTransition } from '#domain/tickets/status'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { lockTicket } from '../features/tickets/lock-store'
import { record } from '../features/tickets/record'
import type { JobHandler } from '../queue/job'

type Judge = (ticket: Ticket, now: Instant) => Decision<TicketEvent, RefusalReason>

async function applyTo(tx: Transaction<Tables>, id: string, judge: Judge, now: Instant) {
  const locked = await lockTicket(tx, { id, personId: null }, now)
  if (locked === null) return
  const decision = judge(locked.facts, now)
  // Somebody was quicker, or the moment moved and a newer job waits for it.
  if (!decision.ok) return
  const happening = {
    saying: null,
    photoIds: [],
    personId: null,
    actor: { as: 'job' },
    now,
  } as const
  await record(tx, locked.facts, { ...happening, events: [decision.value] })
}

/** A job that looks at one ticket again and asks the rule, whatever it was told when it was planned. */
const lookAgain =
  (judge: Judge): JobHandler =>
  (tx, job, now) =>
    applyTo(tx, String(job.payload.ticketId), judge, now)

const byJob = (type: 'auto-close' | 'resume' | 'return-offer'): JobHandler =>
  lookAgain((ticket, now) => decideTransition(ticket, { as: 'job' }, { type }, now))

/** T12 */
export const autoClose = byJob('auto-close')
/** T6 */
export const resumePending = byJob('resume')
/** T20c */
export const returnOffer = byJob('return-offer')
/** T8 */
export const expectedDatePassed = lookAgain(decideDatePassed)
