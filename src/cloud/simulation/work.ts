import { decideNewDate } from '#domain/tickets/priority'
import { isOpen } from '#domain/tickets/status'
import { days, hours, type Instant, minutes, type Span } from '#domain/time'
import { inOffice } from './hours'
import { asStaff, ownerOf, someStaff } from './people'
import { act, message, record } from './tickets'
import type { Tx } from './transaction'
import type { Sim, StaffMember, TicketFile } from './world'

/** How long the work takes: a priority mostly within two days, a normal one within weeks, a few far longer. */
function duration(sim: Sim, file: TicketFile): Span {
  const { dice } = sim
  const { priority, kind } = file.ticket
  const slow = dice.chance(0.06)
  if (priority !== 'normal') return hours(slow ? 45 + dice.roll() * 45 : dice.around(14, 0.6))
  if (slow) return days(25 + dice.roll() * 25)
  return kind === 'suggestion' ? days(dice.around(9, 0.6)) : days(dice.around(3, 0.8))
}

/** What becomes of a ticket that somebody has: a question, a wait, another owner, a no, and mostly a solution. */
export function work(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  const roll = dice.roll()
  const soon = inOffice(tx.now + hours(dice.between(1, 10)), dice)
  if (roll < 0.07) tx.later(soon, (then) => ask(sim, then, file))
  else if (roll < 0.1) tx.later(soon, (then) => hold(sim, then, file))
  else if (roll < 0.14) tx.later(soon, (then) => offer(sim, then, file))
  else if (roll < 0.17) tx.later(soon, (then) => decline(sim, then, file))
  else solveIn(sim, tx, file, duration(sim, file))
}

function solveIn(sim: Sim, tx: Tx, file: TicketFile, wait: Span): void {
  tx.later(inOffice(tx.now + Math.round(wait), sim.dice), (then) => solve(sim, then, file))
}

function process(sim: Sim, tx: Tx, file: TicketFile): void {
  if (file.ticket.state === 'accepted')
    act(sim, tx, file, { by: asStaff(ownerOf(sim, file)), action: { type: 'process' } })
}

function solve(sim: Sim, tx: Tx, file: TicketFile): void {
  const { ticket } = file
  if (!isOpen(ticket.state)) return
  const owner = ownerOf(sim, file)
  const by = asStaff(owner)
  process(sim, tx, file)
  if (file.ticket.firstResponseAt === null || file.ticket.cycleResponseAt === null)
    message(sim, tx, file, by)
  const outcome =
    ticket.kind === 'suggestion' ? sim.dice.pick(['adopted', 'not_adopted'] as const) : undefined
  const rootCause = sim.dice.pick(['equipment', 'workmanship', 'process', 'other'] as const)
  const action = {
    type: 'resolve',
    note: '······',
    photos: 1,
    rootCause,
    ...(outcome && { outcome }),
  } as const
  if (act(sim, tx, file, { by, action })) sim.on.resolved(tx, file)
  else if (isOpen(file.ticket.state)) solveIn(sim, tx, file, days(2))
  if (sim.dice.chance(0.008)) tx.later(tx.now + minutes(4), (then) => undo(sim, then, file, owner))
}

/** T19: the wrong button; the right one a little later. */
function undo(sim: Sim, tx: Tx, file: TicketFile, owner: StaffMember): void {
  if (act(sim, tx, file, { by: asStaff(owner), action: { type: 'undo' } }))
    solveIn(sim, tx, file, hours(5))
}

function ask(sim: Sim, tx: Tx, file: TicketFile): void {
  const by = asStaff(ownerOf(sim, file))
  if (!act(sim, tx, file, { by, action: { type: 'ask', words: '······' } })) {
    solveIn(sim, tx, file, days(1))
    return
  }
  sim.on.questioned(tx, file)
  solveIn(sim, tx, file, days(8.5))
}

function hold(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  const by = asStaff(ownerOf(sim, file))
  const expectedAt = tx.now + days(dice.between(3, 25))
  const reason = dice.pick(['parts', 'third_party', 'budget'] as const)
  if (!act(sim, tx, file, { by, action: { type: 'hold', reason, expectedAt } })) {
    solveIn(sim, tx, file, days(1))
    return
  }
  const isOnTime = dice.chance(0.6)
  const until = isOnTime ? expectedAt - hours(20) : expectedAt + hours(dice.between(1, 20))
  tx.later(inOffice(until, dice), (then) => awaken(sim, then, file))
}

/** T8, or another date, and T8 then. */
function awaken(sim: Sim, tx: Tx, file: TicketFile): void {
  const by = asStaff(ownerOf(sim, file))
  const { expectedAt } = file.ticket
  const passed = expectedAt !== null && tx.now > expectedAt
  if (passed && sim.dice.chance(0.6)) {
    const next: Instant = tx.now + days(sim.dice.between(2, 12))
    const decision = decideNewDate(file.ticket, by, next, tx.now)
    if (decision.ok) record(sim, tx, file, decision.value)
    tx.later(inOffice(next - hours(4), sim.dice), (then) => awaken(sim, then, file))
    return
  }
  act(sim, tx, file, { by, action: { type: 'unhold' } })
  solveIn(sim, tx, file, hours(sim.dice.between(2, 60)))
}

/** T20a, and T20b by the one who takes it, or T20c by nobody's taking it. */
function offer(sim: Sim, tx: Tx, file: TicketFile): void {
  const { community } = file
  const owner = ownerOf(sim, file)
  const other = someStaff(sim, community, 'worker', 'steward', 'frontdesk')
  const { staffId, personId, departmentId } = other
  const facts = { colleague: { staffId, personId, departmentId } }
  const action = { type: 'offer', staffId, reason: '······' } as const
  act(sim, tx, file, { by: asStaff(owner), action, facts })
  if (sim.dice.chance(0.65))
    tx.later(tx.now + minutes(sim.dice.between(5, 200)), (then) => {
      act(sim, then, file, { by: asStaff(other), action: { type: 'accept-offer' } })
    })
  solveIn(sim, tx, file, duration(sim, file) + hours(3))
}

function decline(sim: Sim, tx: Tx, file: TicketFile): void {
  const by = asStaff(someStaff(sim, file.community, 'manager'))
  const reason = sim.dice.pick(['not_responsible', 'no_action', 'against_rules'] as const)
  const action = { type: 'decline', reason, words: '······', whereTo: 'owner' } as const
  if (act(sim, tx, file, { by, action })) sim.on.declined(tx, file)
  else solveIn(sim, tx, file, days(1))
}

/** A reopened ticket is answered, and worked on again. */
export function workAgain(sim: Sim, tx: Tx, file: TicketFile): void {
  const late = sim.dice.chance(0.08)
  const wait = late ? hours(25 + sim.dice.roll() * 14) : hours(sim.dice.around(3, 0.7))
  tx.later(inOffice(tx.now + Math.round(wait), sim.dice), (then) => {
    if (!isOpen(file.ticket.state)) return
    message(sim, then, file, asStaff(ownerOf(sim, file)))
    const normal = file.ticket.priority === 'normal'
    solveIn(sim, then, file, hours(sim.dice.around(normal ? 60 : 20, 0.6)))
  })
}
