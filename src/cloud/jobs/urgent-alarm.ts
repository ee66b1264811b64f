import { type Kysely, sql } from 'kysely'
import { alarmed, ringing } from '#domain/staff/alarm'
import { policyOf } from '#domain/tickets/policy'
import { isOpen } from '#domain/tickets/status'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { quietAlarm, ringAlarm } from '../notify/alarm'
import type { Job, JobHandler } from '../queue/job'
import { enqueue } from '../queue/queue'
import { listOnDuty } from '../staffing/duty'
import { lockPromised } from './promise-store'

/** Nothing more to ring for: it is no emergency any more, or somebody has already answered. */
const isOver = (ticket: Ticket, startAt: Instant): boolean =>
  ticket.priority !== 'urgent' ||
  !isOpen(ticket.state) ||
  (ticket.firstResponseAt !== null && ticket.firstResponseAt >= startAt)

/** Notes the ring. @returns false when the ticket was opened since */
async function ring(
  db: Kysely<Tables>,
  ticket: Ticket,
  startAt: Instant,
  n: number,
  now: Instant,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into urgent_alarms (community_id, ticket_id, start_at, rings, rung_at)
    values (${ticket.communityId}, ${ticket.id}, ${new Date(startAt)}, ${n}, ${new Date(now)})
    on conflict (community_id, ticket_id, start_at) do update
      set rings = excluded.rings, rung_at = excluded.rung_at
      where urgent_alarms.opened_at is null and urgent_alarms.rings < excluded.rings`.execute(db)
  return numAffectedRows === 1n
}

async function planNext(tx: Kysely<Tables>, job: Job, n: number, runAt: Instant, now: Instant) {
  const { payload, communityId } = job
  const dedupeKey = `urgent-alarm:${payload.ticketId}:${payload.startAt}:${n}`
  const next = { kind: 'urgent-alarm' as const, dedupeKey, payload, runAt }
  await enqueue(tx, { ...next, communityId: communityId ?? '' }, now)
}

/** STF-18: wakes who is on duty every ten minutes until the ticket is opened; no quiet hours. */
export const urgentAlarm: JobHandler = async (tx, job, now) => {
  const startAt = Number(job.payload.startAt)
  const communityId = job.communityId ?? ''
  const found = await lockPromised(tx, communityId, String(job.payload.ticketId))
  if (found === null) return
  if (isOver(found.facts, startAt)) return quietAlarm(tx, communityId, found.facts.id, now)
  const { facts: ticket, receipt_no: receiptNo, staff } = found
  const { n, nextAt } = ringing(startAt, now, policyOf(ticket).alarmEvery)
  if (!(await ring(tx, ticket, startAt, n, now))) return
  const onDuty = (await listOnDuty(tx, communityId, now)).map((one) => one.staffId)
  const personIds = [...new Set(alarmed(ticket, staff, onDuty).map((one) => one.personId))]
  const { id: ticketId, categoryId } = ticket
  // A ticket may become urgent twice: the start keeps the rings of both apart.
  const alarm = { communityId, ticketId, receiptNo, categoryId, personIds, ring: startAt + n }
  await ringAlarm(tx, alarm, now)
  await planNext(tx, job, n + 1, nextAt, now)
}
