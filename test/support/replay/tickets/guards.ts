import { DAY, dayOf, HOUR, MINUTE, ms } from '../calendar'
import type { Line } from '../line'
import type { World } from '../world'
import { isOpen, isStaffRole, type Ticket } from './ticket'

type Guard = (world: World, ticket: Ticket, line: Line) => void

const says = (world: World, line: Line, holds: boolean, what: string) =>
  world.demand(holds, line.transition, what)

const noted: Guard = (world, _ticket, line) => {
  says(world, line, line.noteLength > 0, 'without a text')
}

const ownerSet: Guard = (world, ticket, line) => {
  says(world, line, line.ownerId !== ticket.reporterId, 'the reporter is made the owner')
}

/** Until the end of the 30th Shanghai day after the first close of the cycle. */
function withinDays(world: World, ticket: Ticket, line: Line, days: number): void {
  const last = dayOf(ticket.doneAt ?? 0) + days
  says(world, line, dayOf(line.t) <= last, `later than ${days} days after the close`)
}

export function checkHoldDate(world: World, line: Line, rule: string): void {
  const date = ms(line.expectedAt)
  world.demand(date > line.t, rule, 'expectedAt has passed')
  const last = line.t + world.policy.holdMaxDays * DAY
  world.demand(date <= last, rule, 'expectedAt is too far away')
}

const resumed: Guard = (world, ticket, line) => {
  const asked = ticket.questions.at(-1)
  if (line.actorRole === 'job')
    world.inTime(
      (asked?.at ?? 0) + world.policy.pendingResumeDays * DAY,
      'T6',
      'resuming by the job',
    )
  if (line.actorRole === 'resident') says(world, line, asked?.answered === true, 'no message')
}

const OUTCOMES: Record<string, string[]> = {
  inquiry: ['solved', 'answered'],
  suggestion: ['adopted', 'not_adopted'],
}

const resolves: Guard = (world, ticket, line) => {
  says(world, line, ticket.publicTexts > 0, 'no public answer of the staff before')
  says(world, line, line.noteLength >= 6, 'note shorter than 6 characters')
  const allowed = OUTCOMES[ticket.kind] ?? ['solved']
  says(world, line, allowed.includes(line.outcome), `outcome ${line.outcome} of a ${ticket.kind}`)
}

const ofKind =
  (kind: string): Guard =>
  (world, ticket, line) => {
    says(world, line, ticket.kind === kind, `of a ${ticket.kind}`)
  }

const thanks: Guard = (world, ticket, line) => {
  ofKind('praise')(world, ticket, line)
  says(world, line, line.closedBy === 'thanks', `closedBy ${line.closedBy}`)
  says(world, line, !line.confirmed, 'confirmed without an answer')
}

const confirms: Guard = (world, ticket, line) => {
  const byStaff = isStaffRole(line.actorRole)
  const who = byStaff ? 'visit' : 'resident'
  says(world, line, line.closedBy === who, `closedBy ${line.closedBy}`)
  says(world, line, line.confirmed === (line.confirm === 'yes'), 'confirmed against the answer')
  const near = [ticket.ownerId, ticket.resolverId].includes(line.actorId)
  says(world, line, !byStaff || !near, 'by the owner or the resolver')
  const outcome = line.confirm === 'partly' ? 'partly' : ticket.outcome
  says(world, line, (line.outcome ?? outcome) === outcome, `outcome ${line.outcome}`)
}

const confirmsLate: Guard = (world, ticket, line) => {
  says(world, line, ticket.closedBy === 'auto' && !ticket.confirmed, 'not closed by the job')
  says(world, line, line.confirmed && line.closedBy === 'auto', 'must be confirmed, closedBy auto')
  withinDays(world, ticket, line, world.policy.lateConfirmDays)
}

const unclear: Guard = (world, ticket, line) => {
  says(world, line, !ticket.unclearCycles.has(ticket.cycle), 'a second time')
  const { confirmHours, unclearExtraHours } = world.policy
  const window = ticket.window ?? { low: 0, high: 0 }
  const extra = unclearExtraHours * HOUR
  const ends = [(ticket.resolvedAt ?? 0) + confirmHours * HOUR, window.low, window.high]
  says(
    world,
    line,
    ends.some((end) => ms(line.dueAt) === end + extra),
    `dueAt ${line.dueAt}`,
  )
  says(world, line, line.t <= window.high + world.tolerance, 'after the window')
}

const autoCloses: Guard = (world, ticket, line) => {
  const window = ticket.window ?? { low: 0, high: 0 }
  const due = ms(line.dueAt)
  says(world, line, !line.confirmed && line.closedBy === 'auto', 'closedBy auto, not confirmed')
  says(world, line, due === window.low || due === window.high, `dueAt ${line.dueAt}`)
  world.inTime(due, 'T12', `closing ticket ${ticket.id}`)
  const kept = (line.outcome ?? ticket.outcome) === ticket.outcome
  says(world, line, kept, `outcome ${line.outcome}`)
}

function reopenDue(world: World, ticket: Ticket, line: Line): number {
  const raised = ticket.priority !== 'normal' || ticket.reopenCount === 1
  const { priorityHours, reopenNormalDays } = world.policy
  return line.t + (raised ? priorityHours * HOUR : reopenNormalDays * DAY)
}

const reopens: Guard = (world, ticket, line) => {
  says(world, line, ticket.reopenCount < world.policy.reopenMax, 'more than 3 times')
  says(world, line, line.reopenCount === ticket.reopenCount + 1, `count ${line.reopenCount}`)
  says(world, line, line.cycle === ticket.cycle + 1, `cycle ${line.cycle}`)
  const due = reopenDue(world, ticket, line)
  says(world, line, ms(line.resolutionDueAt) === due, `resolutionDueAt ${line.resolutionDueAt}`)
  const managed = line.ownerId !== undefined && line.ownerRole === 'manager'
  says(world, line, line.reopenCount !== 2 || managed, 'the manager becomes owner')
}

const reopensDone: Guard = (world, ticket, line) => {
  reopens(world, ticket, line)
  withinDays(world, ticket, line, world.policy.reopenDays)
}

const declines: Guard = (world, ticket, line) => {
  noted(world, ticket, line)
  if (line.actorRole !== 'frontdesk') return
  const week = world.policy.pendingResumeDays * DAY
  const silent = ticket.questions.filter((asked) => !asked.answered && line.t - asked.at >= week)
  const may = line.declineReason === 'not_enough_info' && silent.length >= 2
  says(world, line, may, 'by the front desk without two unanswered questions')
}

const merges =
  (tickets: Map<string, Ticket>): Guard =>
  (world, ticket, line) => {
    const parent = tickets.get(line.parentId)
    if (!parent) return world.report('ids', `parent ${line.parentId} is unknown`)
    says(world, line, parent !== ticket, 'into itself')
    says(world, line, isOpen(parent), `the parent is ${parent.state}`)
    says(world, line, parent.communityId === ticket.communityId, 'into another community')
    says(world, line, ticket.messageIds.has(line.messageId), 'without a public note to the child')
  }

const unmerges =
  (tickets: Map<string, Ticket>): Guard =>
  (world, ticket, line) => {
    const parent = tickets.get(ticket.parentId ?? '')
    says(world, line, parent?.confirmed !== true, 'the parent is confirmed')
  }

const undoes: Guard = (world, ticket, line) => {
  const before = ticket.before
  if (!before) return world.report('T19', 'nothing to undo')
  says(world, line, before.actorId === line.actorId, 'by another person')
  const late = line.t - before.t > world.policy.undoMinutes * MINUTE
  says(world, line, !late, 'after more than 10 minutes')
  says(world, line, ticket.lastResidentAt < before.t, 'the resident has answered')
}

const accepts: Guard = (world, ticket, line) => {
  says(world, line, ticket.offer !== null, 'nothing was offered')
  says(world, line, line.ownerId === line.actorId, 'the owner is not who accepts')
}

const voidsOffer: Guard = (world, ticket) => {
  if (!ticket.offer) return world.report('T20c', 'nothing was offered')
  world.inTime(ticket.offer.voidAt, 'T20c', 'the end of an offer')
}

/** The guards of section 3 and what the line's fields must say. */
export function guardsFor(tickets: Map<string, Ticket>): Record<string, Guard> {
  return {
    T2: ownerSet,
    T4: ownerSet,
    T5: noted,
    T6: resumed,
    T7: (world, _ticket, line) => checkHoldDate(world, line, 'T7'),
    T9: resolves,
    T10: (world, ticket, line) => {
      noted(world, ticket, line)
      ofKind('inquiry')(world, ticket, line)
    },
    T10b: thanks,
    T11: confirms,
    T11b: confirmsLate,
    T11c: unclear,
    T12: autoCloses,
    T13: reopens,
    T14: reopensDone,
    T15: declines,
    T16: merges(tickets),
    T17: unmerges(tickets),
    T19: undoes,
    T20b: accepts,
    T20c: voidsOffer,
  }
}
