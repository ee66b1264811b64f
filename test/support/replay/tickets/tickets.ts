import { ms } from '../calendar'
import type { Line } from '../line'
import type { World } from '../world'
import { ticketMessage } from './answers'
import { clockEvent } from './clocks'
import { awaitDate, EFFECTS } from './effects'
import { checkHoldDate, guardsFor } from './guards'
import { checkMove } from './moves'
import { priorityChanged, ticketEndorsed } from './priority'
import { ticketRefused, ticketSubmitted } from './submit'
import { isStaffRole, type Ticket } from './ticket'
import { urgentAlarm, urgentOpened } from './urgent'

type OfTicket = (world: World, ticket: Ticket, line: Line) => void

function datePassed(world: World, ticket: Ticket, line: Line): void {
  const rule = 'expected-date'
  const at = ms(line.expectedAt)
  world.demand(ticket.state === 'on_hold', rule, `it is ${ticket.state}`)
  world.demand(at === ticket.expectedAt, rule, `expectedAt ${line.expectedAt}`)
  world.demand(!ticket.passedDates.has(at), rule, 'written twice')
  ticket.passedDates.add(at)
  world.inTime(at, rule, 'expected-date-passed')
}

function dateSet(world: World, ticket: Ticket, line: Line): void {
  const rule = 'expected-date'
  world.demand(ticket.state === 'on_hold', rule, `it is ${ticket.state}`)
  const owner = isStaffRole(line.actorRole) && line.actorId === ticket.ownerId
  world.demand(owner || line.actorRole === 'manager', rule, `set by ${line.actorRole}`)
  checkHoldDate(world, line, rule)
  awaitDate(world, ticket, ms(line.expectedAt))
}

/** Every ticket of the log and the rules of sections 3 and 4 over them. */
export class Tickets {
  readonly all = new Map<string, Ticket>()
  private readonly guards = guardsFor(this.all)
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  submitted = (line: Line) => ticketSubmitted(this.world, this.all, line)
  refused = (line: Line) => ticketRefused(this.world, line)
  transition = this.of((world, ticket, line) => {
    checkMove(world, ticket, line)
    this.guards[line.transition]?.(world, ticket, line)
    ticket.state = line.to
    EFFECTS[line.transition]?.(world, ticket, line)
  })
  datePassed = this.of(datePassed)
  dateSet = this.of(dateSet)
  priorityChanged = this.of(priorityChanged)
  message = this.of(ticketMessage)
  endorsed = this.of(ticketEndorsed)
  alarm = this.of(urgentAlarm)
  opened = this.of(urgentOpened)
  clock = this.of(clockEvent)

  find(ticketId: string): Ticket | undefined {
    const ticket = this.all.get(ticketId)
    if (!ticket) this.world.report('ids', `ticket ${ticketId} is unknown`)
    return ticket
  }

  private of(rule: OfTicket) {
    return (line: Line) => {
      const ticket = this.find(line.ticketId)
      if (!ticket) return
      const here = ticket.communityId === line.communityId
      this.world.demand(here, 'ids', 'the ticket belongs to another community')
      rule(this.world, ticket, line)
    }
  }
}
