import { isCommonMatter } from '#domain/tickets/conversation'
import { isSettled } from '#domain/tickets/status'
import type { Actor } from '#domain/tickets/ticket'
import { days, hours, minutes } from '#domain/time'
import { ratingAnswers, say } from './answers'
import { endorsements, replySoon } from './desk'
import { visitTime, whenAwake } from './hours'
import { asResident, asStaff, someStaff } from './people'
import { act, message } from './tickets'
import type { Tx } from './transaction'
import { workAgain } from './work'
import type { Sim, TicketFile } from './world'

/** Who has no app speaks by a call, which staff write down. */
function voice(
  sim: Sim,
  file: TicketFile,
): { readonly by: Actor; readonly contact: { contactRecordId?: string } } | null {
  const { reporter, community, home } = file
  if (reporter === null) return null
  if (home?.app === true) return { by: asResident(reporter), contact: {} }
  const staff = someStaff(sim, community, 'followup')
  return { by: asStaff(staff), contact: { contactRecordId: sim.newId('k') } }
}

/** What the reporter may do before anybody has solved it. */
export function residentPlans(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  const app = file.home?.app === true
  if (dice.chance(0.02))
    tx.later(tx.now + Math.round(hours(1 + dice.roll() * 40)), (then) => withdraw(sim, then, file))
  if (app && dice.chance(0.1))
    tx.later(tx.now + hours(dice.between(1, 60)), (then) => write(sim, then, file))
  if (isCommonMatter(file.ticket)) endorsements(sim, tx, file)
}

function withdraw(sim: Sim, tx: Tx, file: TicketFile): void {
  const who = voice(sim, file)
  if (who !== null) act(sim, tx, file, { by: who.by, action: { type: 'withdraw', ...who.contact } })
}

function write(sim: Sim, tx: Tx, file: TicketFile): void {
  if (file.reporter === null || file.home?.app !== true) return
  if (message(sim, tx, file, asResident(file.reporter)) !== null) replySoon(sim, tx, file)
}

/** T6 by the resident's answer; who does not answer leaves it to the job. */
export function answerQuestion(sim: Sim, tx: Tx, file: TicketFile): void {
  if (!sim.dice.chance(0.7)) return
  tx.later(tx.now + Math.round(sim.dice.wait(hours(30))), (then) => {
    if (file.ticket.state === 'pending_resident') write(sim, then, file)
  })
}

const at = (sim: Sim, tx: Tx) => {
  const day = tx.now + Math.round(sim.dice.roll() * days(6))
  return Math.max(tx.now + minutes(15), visitTime(day, 0.15, sim.dice))
}

/** After "please confirm": more than half say nothing, and the job closes it. */
export function react(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice, behaviour } = sim
  const silent = dice.chance(behaviour.closedByJob)
  if (!silent) {
    tx.later(at(sim, tx), (then) => speak(sim, then, file))
    return
  }
  if (file.home?.app === true && dice.chance(0.05))
    tx.later(at(sim, tx), (then) => write(sim, then, file))
  if (dice.chance(0.12))
    tx.later(tx.now + days(dice.between(8, 45)), (then) => comeBack(sim, then, file))
}

function speak(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  const who = voice(sim, file)
  if (who === null || file.ticket.state !== 'resolved') return
  const roll = dice.roll()
  if (roll < 0.07 && who.by.as === 'resident') {
    act(sim, tx, file, { by: who.by, action: { type: 'unclear' } })
    if (dice.chance(0.4)) tx.later(at(sim, tx), (then) => speak(sim, then, file))
    return
  }
  if (roll < 0.24) {
    reopen(sim, tx, file)
    return
  }
  const answer = roll < 0.34 ? 'partly' : 'yes'
  const by = who.by.as === 'resident' && dice.chance(0.05) ? visitor(sim, file) : who
  if (act(sim, tx, file, { by: by.by, action: { type: 'confirm', answer, ...by.contact } }))
    rate(sim, tx, file)
}

/** T11 on behalf, after a visit: neither the owner nor who solved it. */
const visitor = (sim: Sim, file: TicketFile) => ({
  by: asStaff(someStaff(sim, file.community, 'followup')),
  contact: { contactRecordId: sim.newId('k') },
})

/** Directly after the yes, without any card; the others may be shown one. */
function rate(sim: Sim, tx: Tx, file: TicketFile): void {
  const { reporter, home } = file
  if (reporter === null || home?.app !== true || reporter.isStaff || !sim.dice.chance(0.35)) return
  if (file.cards.some(({ invitation }) => invitation.outcome === null)) return
  const cycle = file.ticket.cycle
  tx.later(tx.now + minutes(1), (then) => {
    if (file.ratings.has(cycle) || file.ticket.cycle !== cycle || file.ticket.state !== 'closed')
      return
    if (file.cards.some((card) => card.cycle === cycle)) return
    const answers = ratingAnswers(sim)
    say(sim, then, { person: reporter, answers, channel: 'inApp', role: 'resident', file })
  })
}

export function reopen(sim: Sim, tx: Tx, file: TicketFile): void {
  const who = voice(sim, file)
  // An order of the hotline comes back as another order.
  if (who === null || file.ticket.externalDueAt !== null) return
  const { staffId, personId, departmentId } = someStaff(sim, file.community, 'manager')
  const facts = { manager: { staffId, personId, departmentId } }
  const action = { type: 'reopen', tags: ['notSolved'], ...who.contact } as const
  if (act(sim, tx, file, { by: who.by, action, facts })) workAgain(sim, tx, file)
  else if (file.ticket.reopenCount >= 3 && isSettled(file.ticket.state)) sim.on.followed(tx, file)
}

/** After the job has closed it: a late yes, or again. */
function comeBack(sim: Sim, tx: Tx, file: TicketFile): void {
  const who = voice(sim, file)
  if (who === null || !isSettled(file.ticket.state)) return
  if (who.by.as === 'resident' && sim.dice.chance(0.45))
    act(sim, tx, file, { by: who.by, action: { type: 'confirm', answer: 'yes' } })
  else reopen(sim, tx, file)
}

export function afterDecline(sim: Sim, tx: Tx, file: TicketFile): void {
  if (sim.dice.chance(0.2))
    tx.later(whenAwake(tx.now + days(sim.dice.between(1, 20)), sim.dice), (then) =>
      reopen(sim, then, file),
    )
}
