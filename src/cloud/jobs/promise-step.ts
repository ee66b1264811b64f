import type { Transaction } from 'kysely'
import { CLOCK_KINDS, type Clock, type ClockKind, clocksOf } from '#domain/tickets/clock'
import { type EscalationStep, nextStep, stepsReached } from '#domain/tickets/escalation'
import { rebuild } from '#domain/tickets/evolve'
import type { Ticket } from '#domain/tickets/ticket'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../database/tables'
import { type Notice, tellAll } from '../notify/inbox'
import type { TicketTemplate } from '../notify/templates'
import type { Job, JobHandler } from '../queue/job'
import { enqueueAll } from '../queue/queue'
import { stepAlarm } from '../queue/step-alarm'
import { headsOf, keepersOf, managersOf } from './audience'
import { lateListJob } from './late-list'
import { insertStep, listEventsUntil, lockPromised, type Promised } from './promise-store'

/** Which promise of which ticket, as it stood when the job was planned; `suffix` goes on to the next step's key. */
interface Watch {
  readonly ticketId: string
  readonly kind: ClockKind
  readonly startAt: Instant
  readonly dueAt: Instant
  readonly suffix: string
}

const isKind = (word: unknown): word is ClockKind => CLOCK_KINDS.some((kind) => kind === word)

function watchOf({ payload }: Job): Watch {
  const { ticketId, clock, startAt, dueAt, suffix } = payload
  if (!isKind(clock)) throw new Error('a promise without a clock')
  return {
    ticketId: String(ticketId),
    kind: clock,
    startAt: Number(startAt),
    dueAt: Number(dueAt),
    suffix: String(suffix),
  }
}

const clockIn = (ticket: Ticket, { kind, startAt }: Watch, at: Instant): Clock | undefined =>
  clocksOf(ticket, at).find((clock) => clock.kind === kind && clock.startAt === startAt)

/**
 * The promise, when it has anything to tell. The ticket knows as long as the clock exists. One that is
 * gone (the late answer came while no worker ran, or it was reopened since) is read from the story as
 * it stood at the due, and only if it was broken then.
 */
async function clockNow(
  tx: Transaction<Tables>,
  ticket: Ticket,
  watch: Watch,
  now: Instant,
): Promise<Clock | null> {
  const current = clockIn(ticket, watch, now)
  if (current) return current
  const events = await listEventsUntil(tx, ticket, watch.dueAt)
  // Written down afterwards, as a phone call may be: before its first event there is no story.
  if (events.length === 0) return null
  const then = clockIn(rebuild(events), watch, watch.dueAt + 1)
  return then?.state === 'broken' ? { ...then, stoppedAt: watch.dueAt + 1 } : null
}

interface Telling {
  readonly promised: Promised
  readonly clock: Clock
  readonly now: Instant
}

const frameOf = ({ promised, clock, now }: Telling, name: string) => ({
  communityId: promised.facts.communityId,
  ticketId: promised.facts.id,
  dedupeKey: `${name}:${promised.facts.id}:${clock.kind}:${clock.startAt}`,
  at: now,
  facts: {
    receiptNo: promised.receipt_no,
    categoryId: promised.facts.categoryId,
    clock: clock.kind,
    dueAt: iso(clock.dueAt),
  },
})

/** The manager hears of it, and the resident that the manager does. */
function brokenNotices(telling: Telling): Notice[] {
  const { facts: ticket, staff } = telling.promised
  const frame = frameOf(telling, 'promise-broken')
  const told = (personId: string, template: TicketTemplate): Notice => ({
    ...frame,
    personId,
    template,
  })
  const managers = managersOf(ticket, staff).map((one) => told(one.personId, 'promise-broken-desk'))
  return ticket.reporterId === null
    ? managers
    : [...managers, told(ticket.reporterId, 'promise-broken')]
}

/** Half: who has it. Near: the head of the department, else who has it. */
function earlyNotices(telling: Telling, step: 50 | 80): Notice[] {
  const { facts: ticket, staff } = telling.promised
  const keepers = keepersOf(ticket, staff)
  const heads = headsOf(ticket, staff)
  const to = step === 80 && heads.length > 0 ? heads : keepers
  const template = step === 50 ? 'promise-half' : 'promise-near'
  return to.map(({ personId }) => ({ ...frameOf(telling, template), personId, template }))
}

/** A step that was overtaken by the next one, or by an answer, is noted and told to nobody; a broken promise always is. */
function noticesOf(telling: Telling, noted: readonly EscalationStep[]): Notice[] {
  const { clock } = telling
  const notices = noted.includes(100) ? brokenNotices(telling) : []
  const last = noted.at(-1)
  return clock.stoppedAt === null && (last === 50 || last === 80)
    ? [...notices, ...earlyNotices(telling, last)]
    : notices
}

/** 50, 80, 100, 150 % of a promise clock (LOOP-01): each noted, and told, once for ever. */
export const promiseStep: JobHandler = async (tx, job, now) => {
  const watch = watchOf(job)
  const communityId = job.communityId ?? ''
  const promised = await lockPromised(tx, communityId, watch.ticketId)
  if (promised === null) return
  const clock = await clockNow(tx, promised.facts, watch, now)
  if (clock === null) return
  const noted: EscalationStep[] = []
  for (const step of stepsReached(clock, now))
    if (await insertStep(tx, promised.facts, clock, step, now)) noted.push(step)
  await tellAll(tx, noticesOf({ promised, clock, now }, noted))
  const next = nextStep(clock, now)
  const jobs = noted.includes(150) ? [lateListJob(communityId, now)] : []
  if (next !== null)
    jobs.push({ ...stepAlarm(watch.ticketId, clock, next, watch.suffix), communityId })
  await enqueueAll(tx, jobs, now)
}
