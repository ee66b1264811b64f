import { HOUR, ms } from '../calendar'
import type { Line } from '../line'
import type { World } from '../world'
import { resolutionDue, startResolution, startRun } from './clocks'
import { normalBase } from './effects'
import { isOpen, type Resolution, type Ticket } from './ticket'
import { watchAlarms } from './urgent'

const RANK: Record<string, number> = { normal: 0, priority: 1, urgent: 2 }
const HOMES_THAT_RAISE = 3

/** Raising never makes the due later: the old end stays when it is the earlier one. */
function raised(world: World, ticket: Ticket, t: number): Resolution {
  const { start, base } = ticket.resolution
  const anew = t + world.policy.priorityHours * HOUR
  if (resolutionDue(world, ticket) <= anew) return { clock: 'priority', start, base }
  return { clock: 'priority', start: t, base: anew }
}

function raise(world: World, ticket: Ticket, line: Line): void {
  const old = ticket.resolution
  ticket.resolution = raised(world, ticket, line.t)
  const { start, base } = ticket.resolution
  if (ticket.cycle === 1 && old.clock !== 'priority') ticket.firstPriority = { start, base }
  if (old.clock === 'priority' && start === old.start) return
  startRun(world, ticket, 'priority', { start, base, alsoStart: line.t })
}

function lower(world: World, ticket: Ticket, line: Line): void {
  world.demand(line.actorRole === 'manager', 'priority', `lowered by ${line.actorRole}`)
  if (line.to !== 'normal') return
  if (ticket.cycle === 1 && line.t < resolutionDue(world, ticket)) ticket.firstPriority = null
  ticket.resolution = { clock: 'resolution', ...normalBase(world, ticket) }
  startResolution(world, ticket)
}

/** "ticket-priority-changed". */
export function priorityChanged(world: World, ticket: Ticket, line: Line): void {
  const due = ms(line.resolutionDueAt)
  const follows = ticket.raisedByReopen && line.from === 'normal' && line.to === 'priority'
  ticket.raisedByReopen = false
  if (!follows) {
    world.demand(line.from === ticket.priority, 'priority', `from ${line.from}`)
    world.demand(line.from !== line.to, 'priority', 'no change')
    const up = (RANK[line.to] ?? 0) > (RANK[ticket.priority] ?? 0)
    if (up) raise(world, ticket, line)
    else lower(world, ticket, line)
  }
  ticket.priority = line.to
  const ours = resolutionDue(world, ticket)
  const shown = [ours, Math.min(ours, ticket.externalDueAt ?? ours)]
  world.demand(shown.includes(due), 'priority', `resolutionDueAt ${line.resolutionDueAt}`)
  if (line.to === 'urgent') watchAlarms(world, ticket, line.t)
}

/** "ticket-endorsed": endorsements by three homes make a priority. */
export function ticketEndorsed(world: World, ticket: Ticket, line: Line): void {
  world.household(line.householdId)
  world.person(line.personId)
  world.demand(isOpen(ticket) || ticket.state === 'resolved', 'endorse', `it is ${ticket.state}`)
  world.demand(line.householdId !== ticket.home?.id, 'endorse', 'by the own home')
  world.demand(!ticket.endorsers.has(line.householdId), 'endorse', 'twice by one home')
  ticket.endorsers.add(line.householdId)
  if (ticket.endorsers.size !== HOMES_THAT_RAISE) return
  world.duty(line.t, () => {
    if (isOpen(ticket) && ticket.priority === 'normal')
      world.report('priority', `ticket ${ticket.id} was not raised for three homes`)
  })
}
