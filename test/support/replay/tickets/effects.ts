import { addMonths, DAY, HOUR, ms, officeAfter } from '../calendar'
import { expectReopenedTask, expectTicketTask, loosenTicketTask } from '../followups/causes'
import type { Line } from '../line'
import type { World } from '../world'
import { answered } from './answers'
import { resolutionDue, resumeRuns, startResolution, startRun } from './clocks'
import { isOpen, isStaffRole, type Ticket } from './ticket'
import { setWindow } from './windows'

type Effect = (world: World, ticket: Ticket, line: Line) => void

const owns: Effect = (_world, ticket, line) => {
  ticket.ownerId = line.ownerId
  // given to somebody, an offer may end without a line of its own
  if (ticket.offer) ticket.offer = { ...ticket.offer }
}

const answers: Effect = (_world, ticket, line) => {
  if (isStaffRole(line.actorRole)) answered(ticket, line.t, false)
}

function endPause(ticket: Ticket, t: number): Ticket['pauses'][number] | null {
  const pause = ticket.pauses.at(-1)
  if (!pause || pause.to !== null) return null
  pause.to = t
  return pause
}

const asks: Effect = (world, ticket, line) => {
  answers(world, ticket, line)
  const question = { at: line.t, answered: false }
  ticket.questions.push(question)
  ticket.pauses.push({ from: line.t, to: null })
  world.duty(line.t + world.policy.pendingResumeDays * DAY, () => {
    const waits = ticket.state === 'pending_resident' && ticket.questions.at(-1) === question
    if (waits) world.report('T6', `ticket ${ticket.id} was not resumed by the job`)
  })
}

const resumes: Effect = (world, ticket, line) => {
  endPause(ticket, line.t)
  const due = resolutionDue(world, ticket)
  const shown = [due, Math.min(due, ticket.externalDueAt ?? due)]
  world.demand(
    shown.includes(ms(line.resolutionDueAt)),
    'T6',
    `resolutionDueAt ${line.resolutionDueAt}`,
  )
  resumeRuns(world, ticket)
}

export function awaitDate(world: World, ticket: Ticket, at: number): void {
  ticket.expectedAt = at
  world.duty(at, () => {
    if (ticket.state !== 'on_hold' || ticket.expectedAt !== at || ticket.passedDates.has(at)) return
    world.report('expected-date', `ticket ${ticket.id}: its passing was not written`)
  })
}

const holds: Effect = (world, ticket, line) => {
  answers(world, ticket, line)
  awaitDate(world, ticket, ms(line.expectedAt))
}

function remember(ticket: Ticket, line: Line): void {
  ticket.before = {
    t: line.t,
    actorId: line.actorId,
    state: line.from,
    transition: line.transition,
    outcome: ticket.outcome,
    resolvedAt: ticket.resolvedAt,
    resolverId: ticket.resolverId,
    firstAnswerAt: ticket.firstAnswerAt,
    ownWordsAt: ticket.ownWordsAt,
    answers: ticket.answers,
    reopenedPause: null,
  }
}

/** Who answers or thanks at once has the ticket from then on: first-contact responsibility. */
const answersAtOnce: Effect = (_world, ticket, line) => {
  ticket.ownerId ??= line.actorId
}

const resolves: Effect = (world, ticket, line) => {
  remember(ticket, line)
  if (line.transition === 'T10') answersAtOnce(world, ticket, line)
  answers(world, ticket, line)
  ticket.outcome = line.outcome
  ticket.resolvedAt = line.t
  ticket.resolverId = line.actorId
  ticket.resolvedCycles.push({ cycle: ticket.cycle, at: line.t })
  setWindow(world, ticket, line.t + world.policy.confirmHours * HOUR)
}

/** The resident has said it, or it is worked on again: nobody asks "is it solved?" any more, and nobody was answered. */
function endsQuestion(world: World, ticket: Ticket): void {
  for (const task of ticket.home?.openTasks ?? []) {
    if (task.plan !== 'ticket' || task.ticketId !== ticket.id) continue
    world.duty(world.now, () => {
      if (task.outcome === null) world.report('cancelled', `task ${task.id} asks what was said`)
    })
  }
}

const closes: Effect = (world, ticket, line) => {
  if (line.confirm === 'yes') endsQuestion(world, ticket)
  ticket.window = null
  ticket.doneAt = line.t
  ticket.closedBy = line.closedBy
  ticket.confirmed = line.confirmed
  if (line.confirm === 'partly') ticket.outcome = 'partly'
  if (line.transition === 'T12' || line.confirm === 'partly')
    expectTicketTask(world, ticket, line.t)
  else loosenTicketTask(world, ticket, line.t)
}

const confirmsLate: Effect = (world, ticket) => {
  ticket.confirmed = true
  endsQuestion(world, ticket)
}

const unclear: Effect = (world, ticket, line) => {
  ticket.unclearCycles.add(ticket.cycle)
  ticket.lastResidentAt = line.t
  setWindow(world, ticket, ms(line.dueAt))
  expectTicketTask(world, ticket, line.t)
}

const reopens: Effect = (world, ticket, line) => {
  endsQuestion(world, ticket)
  endPause(ticket, line.t)
  Object.assign(ticket, {
    before: null,
    window: null,
    resolvedAt: null,
    resolverId: null,
    doneAt: null,
    closedBy: null,
    confirmed: false,
    outcome: null,
    lastResidentAt: line.t,
    cycle: ticket.cycle + 1,
    reopenCount: ticket.reopenCount + 1,
  })
  if (ticket.reopenCount === 2) {
    ticket.ownerId = line.ownerId
    ticket.raisedByReopen = ticket.priority === 'normal'
    if (ticket.raisedByReopen) ticket.priority = 'priority'
    expectReopenedTask(world, ticket, line.t)
  }
  const clock = ticket.priority === 'normal' ? 'resolution' : 'priority'
  ticket.resolution = { clock, start: line.t, base: ms(line.resolutionDueAt) }
  const reply = line.t + world.policy.reopenReplyHours * HOUR
  startRun(world, ticket, 'reopenReply', { start: line.t, base: reply })
  startResolution(world, ticket)
}

const declines: Effect = (world, ticket, line) => {
  remember(ticket, line)
  if (ticket.before) ticket.before.reopenedPause = endPause(ticket, line.t)
  answers(world, ticket, line)
  ticket.outcome = 'not_solved'
  ticket.doneAt = line.t
}

const voids: Effect = (_world, ticket, line) => {
  endPause(ticket, line.t)
  ticket.voidAt = line.t
  if (line.transition === 'T16') ticket.parentId = line.parentId
}

const unmerges: Effect = (world, ticket) => {
  Object.assign(ticket, { voidAt: null, parentId: null, ownerId: null })
  resumeRuns(world, ticket)
}

const undoes: Effect = (world, ticket) => {
  const { before } = ticket
  if (!before) return
  const { outcome, resolvedAt, resolverId, firstAnswerAt, ownWordsAt, answers: count } = before
  Object.assign(ticket, { outcome, resolvedAt, resolverId, firstAnswerAt, ownWordsAt })
  ticket.answers = count
  if (before.transition !== 'T15') ticket.resolvedCycles.pop()
  if (before.reopenedPause) before.reopenedPause.to = null
  Object.assign(ticket, { before: null, window: null, doneAt: null })
  resumeRuns(world, ticket)
}

const offers: Effect = (world, ticket, line) => {
  const hours = world.policy.handoverOfficeHours * HOUR
  const offer = { to: line.offeredTo, voidAt: officeAfter(line.t, hours, world.policy.office) }
  ticket.offer = offer
  world.duty(offer.voidAt, () => {
    if (ticket.offer === offer && isOpen(ticket))
      world.report('T20c', `the offer of ticket ${ticket.id} was not ended`)
  })
}

const accepts: Effect = (world, ticket, line) => {
  owns(world, ticket, line)
  ticket.offer = null
}

/** What each transition changes; the state itself is set by the caller. */
export const EFFECTS: Record<string, Effect> = {
  T2: owns,
  T4: owns,
  T5: asks,
  T6: resumes,
  T7: holds,
  T9: resolves,
  T10: resolves,
  T10b: (world, ticket, line) => {
    answersAtOnce(world, ticket, line)
    answers(world, ticket, line)
    closes(world, ticket, line)
  },
  T11: closes,
  T11b: confirmsLate,
  T11c: unclear,
  T12: closes,
  T13: reopens,
  T14: reopens,
  T15: declines,
  T16: voids,
  T17: unmerges,
  T18: voids,
  T19: undoes,
  T20a: offers,
  T20b: accepts,
  T20c: (_world, ticket) => {
    ticket.offer = null
  },
}

/** The end of the normal resolution clock of the present cycle: what a lowered ticket returns to. */
export function normalBase(world: World, ticket: Ticket): { start: number; base: number } {
  if (ticket.cycle === 1)
    return { start: ticket.submittedAt, base: addMonths(ticket.submittedAt, 1) }
  const { start } = ticket.resolution
  return { start, base: start + world.policy.reopenNormalDays * DAY }
}
