import { endOfQuestion, followUpOf } from '#domain/followups/from-ticket'
import { isOpenTask } from '#domain/followups/task'
import type { TransitionAction, TransitionFacts } from '#domain/tickets/actions'
import { decideMessage } from '#domain/tickets/conversation'
import { nextStep, stepAt, stepsReached } from '#domain/tickets/escalation'
import type { MessageEvent, TicketEvent } from '#domain/tickets/events'
import { evolve } from '#domain/tickets/evolve'
import { offerUntil } from '#domain/tickets/handover'
import { policyOf } from '#domain/tickets/policy'
import { decideDatePassed } from '#domain/tickets/priority'
import { type Promised, promisesOf } from '#domain/tickets/promises'
import { decideTransition } from '#domain/tickets/status'
import type { Actor } from '#domain/tickets/ticket'
import { reopenUntil } from '#domain/tickets/verdict'
import type { Instant } from '#domain/time'
import { endCards } from './cards'
import { tellResident, tellStaff } from './notices'
import { JOB } from './people'
import { end, plan } from './tasks'
import { ticketLine } from './ticket-lines'
import type { Tx } from './transaction'
import type { Sim, TicketFile } from './world'

/** One event of a ticket: its line, the ticket after it, and what time will bring because of it. */
export function record(
  sim: Sim,
  tx: Tx,
  file: TicketFile,
  event: TicketEvent,
  extra: object = {},
): void {
  const before = file.ticket
  const after = evolve(before, event)
  tx.set(file, 'ticket', after)
  tx.add(file.events, event)
  const line = ticketLine(event, before, after)
  if (line !== null) tx.write(line.type, file.community.id, { ...line.fields, ...extra })
  loop(sim, tx, file, event)
  count(tx, file, event)
  duties(sim, tx, file, event)
  tell(sim, tx, file, event)
}

/** Judges and records. @returns false when the rule says no */
export function act(
  sim: Sim,
  tx: Tx,
  file: TicketFile,
  deed: {
    readonly by: Actor
    readonly action: TransitionAction
    readonly facts?: TransitionFacts
    readonly extra?: object
  },
): boolean {
  const { by, action, facts, extra } = deed
  const decision = decideTransition(file.ticket, by, action, tx.now, facts)
  if (decision.ok) record(sim, tx, file, decision.value, extra)
  return decision.ok
}

export interface Words {
  readonly internal?: boolean
  readonly saved?: boolean
  readonly creating?: boolean
  readonly channel?: 'phone'
}

/** @returns the id of the message; null when the rule says no */
export function message(
  sim: Sim,
  tx: Tx,
  file: TicketFile,
  by: Actor,
  how: Words = {},
): string | null {
  const { internal, saved = false, creating = false, channel } = how
  const visibility = internal ? 'internal' : 'public'
  const draft = { visibility, words: '······', saved, creating } as const
  const decision = decideMessage(file.ticket, by, draft, tx.now)
  if (!decision.ok) return null
  const messageId = sim.newId('m')
  for (const event of decision.value) {
    if (event.type === 'message') heard(tx, file, event, { messageId, channel })
    record(sim, tx, file, event)
  }
  return messageId
}

function heard(
  tx: Tx,
  file: TicketFile,
  event: MessageEvent,
  { messageId, channel }: { readonly messageId: string; readonly channel: 'phone' | undefined },
): void {
  const { visibility, author, human, saved, creating } = event
  if (author === 'resident') tx.put(file.heardAt, tx.now, messageId)
  tx.write('ticket-message', file.community.id, {
    ticketId: file.ticket.id,
    messageId,
    visibility,
    author,
    human,
    saved,
    ...(channel && { channel }),
    ...(creating && { creating }),
  })
}

/** What the event means for the follow-ups of the home. */
function loop(sim: Sim, tx: Tx, file: TicketFile, event: TicketEvent): void {
  const { home, reporter } = file
  if (home === null) return
  const reason = endOfQuestion(event)
  if (reason !== null)
    for (const task of home.tasks)
      if (task.file === file && task.plan === 'ticket' && isOpenTask(task.state))
        end(tx, task, { outcome: 'cancelled', reason })
  const wanted = followUpOf(file.ticket, event, scoreOf(file))
  if (wanted === null) return
  const isPlanned = home.tasks.some(
    (one) => one.file === file && one.plan === wanted.slot.plan && one.anchorAt === wanted.anchorAt,
  )
  if (!isPlanned) plan(sim, tx, home, { ...wanted, file, person: reporter })
}

const scoreOf = ({ ticket, ratings }: TicketFile): number | null =>
  ratings
    .get(ticket.cycle)
    ?.versions.at(-1)
    ?.answers.find(({ metric }) => metric === 'rating')?.score ?? null

/** Reading 18: T11, T11b and T13 by the reporter are answers of the home. */
function count(tx: Tx, { home }: TicketFile, event: TicketEvent): void {
  if (event.type !== 'transition' || event.actorRole !== 'resident' || home === null) return
  if (['T11', 'T11b', 'T13'].includes(event.transition)) tx.add(home.answeredAt, tx.now)
}

const byJob =
  (sim: Sim, file: TicketFile, type: 'auto-close' | 'resume' | 'return-offer') => (tx: Tx) => {
    act(sim, tx, file, { by: JOB, action: { type } })
  }

function duties(sim: Sim, tx: Tx, file: TicketFile, event: TicketEvent): void {
  const { ticket } = file
  const { id, autoCloseAt, expectedAt } = ticket
  openPromises(sim, tx, file)
  if (autoCloseAt !== null)
    tx.duty('auto-close', `${id}:${autoCloseAt}`, autoCloseAt, byJob(sim, file, 'auto-close'))
  if (expectedAt !== null && ticket.expectedPassedAt === null)
    tx.duty('date-passed', `${id}:${expectedAt}`, expectedAt, (then) => datePassed(sim, then, file))
  if (event.type !== 'transition') return
  if (event.transition === 'T5') {
    const at = event.at + policyOf(ticket).pendingResume
    tx.duty('resume', `${id}:${at}`, at, byJob(sim, file, 'resume'))
  }
  if (event.transition === 'T20a')
    tx.duty(
      'return',
      `${id}:${event.at}`,
      offerUntil(ticket) ?? event.at,
      byJob(sim, file, 'return-offer'),
    )
  if (event.transition === 'T13' || event.transition === 'T14') endCards(tx, file.cards)
  const until = reopenUntil(ticket)
  if (until !== null)
    tx.duty('rating-over', `${id}:${until}`, until + 1, (then) => {
      if ((reopenUntil(file.ticket) ?? 0) < then.now) endCards(then, file.cards)
    })
}

function datePassed(sim: Sim, tx: Tx, file: TicketFile): void {
  const decision = decideDatePassed(file.ticket, tx.now)
  if (decision.ok) record(sim, tx, file, decision.value)
}

/** LOOP-01: the next step of every promise that waits has its duty. */
export function openPromises(sim: Sim, tx: Tx, file: TicketFile): void {
  const next = promisesOf(file.ticket, tx.now).map((clock) => nextTelling(file, clock, tx.now))
  const at = Math.min(Number.POSITIVE_INFINITY, ...next)
  if (at === Number.POSITIVE_INFINITY) return
  tx.duty('promise-step', `${file.ticket.id}:${at}`, at, (then) => tellSteps(sim, then, file))
}

/** The message that waits longest for an answer. */
const waitingIn = ({ ticket, heardAt }: TicketFile): string =>
  heardAt.get(ticket.unansweredAt ?? 0) ?? ''

/** A 12345 order has one deadline, however often it comes back. */
const cycleOf = ({ ticket }: TicketFile, kind: Promised['kind']): number =>
  kind === 'hotline' ? 1 : ticket.cycle

function stepKey(file: TicketFile, { kind }: Promised, step: number): string {
  const which = kind === 'nextResponse' ? waitingIn(file) : cycleOf(file, kind)
  return `${kind}-${which}-${step}`
}

/** While the clock stands still nothing comes; its end looks again. */
function nextTelling(file: TicketFile, clock: Promised, now: Instant): Instant {
  const missed = stepsReached(clock, now).some((step) => !file.told.has(stepKey(file, clock, step)))
  if (missed) return now
  const step = clock.isPaused ? null : nextStep(clock, now)
  return step === null ? Number.POSITIVE_INFINITY : stepAt(clock, step)
}

function tellSteps(sim: Sim, tx: Tx, file: TicketFile): void {
  for (const clock of promisesOf(file.ticket, tx.now))
    for (const step of stepsReached(clock, tx.now)) tellStep(sim, tx, file, clock, step)
  openPromises(sim, tx, file)
}

function tellStep(sim: Sim, tx: Tx, file: TicketFile, clock: Promised, step: number): void {
  if (!tx.mark(file.told, stepKey(file, clock, step))) return
  const { kind, startAt, dueAt } = clock
  const { id: ticketId, ownerId } = file.ticket
  tx.write('clock-event', file.community.id, {
    ticketId,
    clock: kind,
    cycle: cycleOf(file, kind),
    ...(kind === 'nextResponse' && { messageId: waitingIn(file) }),
    step,
    startAt,
    dueAt,
  })
  const manager = file.community.staff.find(({ role }) => role === 'manager')
  const to = step >= 100 ? manager?.staffId : ownerId
  if (to && step >= 80)
    tellStaff(sim, tx, to, `promise-${step}`, `${ticketId}:${stepKey(file, clock, step)}`)
}

const NEWS: Readonly<Partial<Record<string, string>>> = {
  T2: 'accepted',
  T4: 'accepted',
  T5: 'question',
  T9: 'resolved',
  T10: 'reply',
  T12: 'closed',
  T15: 'declined',
}

/** Residents hear of what they wait for. */
function tell(sim: Sim, tx: Tx, { ticket, reporter }: TicketFile, event: TicketEvent): void {
  if (reporter === null) return
  if (event.type === 'message') {
    if (event.author === 'staff' && event.visibility === 'public' && !event.creating)
      tellResident(sim, tx, reporter, 'reply', `${ticket.id}:${ticket.version}`)
    return
  }
  const news = event.type === 'transition' ? NEWS[event.transition] : undefined
  if (news !== undefined) tellResident(sim, tx, reporter, news, `${ticket.id}:${ticket.version}`)
}
