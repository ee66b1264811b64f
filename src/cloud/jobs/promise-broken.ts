import type { Transaction } from 'kysely'
import { CLOCK_KINDS, type Clock, type ClockKind, clocksOf } from '#domain/tickets/clock'
import { rebuild } from '#domain/tickets/evolve'
import type { Ticket } from '#domain/tickets/ticket'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../database/tables'
import { type Notice, tellAll } from '../notify/inbox'
import type { TicketTemplate } from '../notify/templates'
import type { Job, JobHandler } from '../queue/worker'
import { managersOf } from './audience'
import { insertStep, listEventsUntil, lockPromised, type Promised } from './promise-store'

/** Which promise of which ticket, as it stood when the job was planned. */
interface Watch {
  readonly ticketId: string
  readonly kind: ClockKind
  readonly startAt: Instant
  readonly dueAt: Instant
}

const isKind = (word: unknown): word is ClockKind => CLOCK_KINDS.some((kind) => kind === word)

function watchOf({ payload }: Job): Watch {
  const { ticketId, clock, startAt, dueAt } = payload
  if (!isKind(clock)) throw new Error('a promise without a clock')
  return { ticketId: String(ticketId), kind: clock, startAt: Number(startAt), dueAt: Number(dueAt) }
}

const clockIn = (ticket: Ticket, { kind, startAt }: Watch, at: Instant): Clock | undefined =>
  clocksOf(ticket, at).find((clock) => clock.kind === kind && clock.startAt === startAt)

/**
 * Was this promise broken? The ticket knows as long as the clock exists. A clock that is gone (the
 * late answer came while no worker ran, or it was reopened since) is read from the story as it
 * stood at the due.
 */
async function brokenClock(
  tx: Transaction<Tables>,
  ticket: Ticket,
  watch: Watch,
  now: Instant,
): Promise<Clock | null> {
  const current = clockIn(ticket, watch, now)
  if (current) return current.state === 'broken' ? current : null
  const moment = watch.dueAt + 1
  const events = await listEventsUntil(tx, ticket, watch.dueAt)
  // Written down afterwards, as a phone call may be: before its first event there is no story.
  if (events.length === 0) return null
  const then = clockIn(rebuild(events), watch, moment)
  return then?.state === 'broken' ? then : null
}

/** The manager hears of it, and the resident that the manager does. */
function noticesOf(promised: Promised, clock: Clock, now: Instant): Notice[] {
  const { facts: ticket, receipt_no, staff } = promised
  const dedupeKey = `promise-broken:${ticket.id}:${clock.kind}:${clock.startAt}`
  const frame = { communityId: ticket.communityId, ticketId: ticket.id, dedupeKey, at: now }
  const facts = {
    receiptNo: receipt_no,
    categoryId: ticket.categoryId,
    clock: clock.kind,
    dueAt: iso(clock.dueAt),
  }
  const told = (personId: string, template: TicketTemplate): Notice => ({
    ...frame,
    personId,
    template,
    facts,
  })
  const managers = managersOf(ticket, staff).map((one) => told(one.personId, 'promise-broken-desk'))
  return ticket.reporterId === null
    ? managers
    : [...managers, told(ticket.reporterId, 'promise-broken')]
}

/** 100 % of a promise clock: noted, and told, once for ever. */
export const promiseBroken: JobHandler = async (tx, job, now) => {
  const watch = watchOf(job)
  const promised = await lockPromised(tx, job.communityId ?? '', watch.ticketId)
  if (promised === null) return
  const clock = await brokenClock(tx, promised.facts, watch, now)
  if (clock === null || !(await insertStep(tx, promised.facts, clock, 100, now))) return
  await tellAll(tx, noticesOf(promised, clock, now))
}
