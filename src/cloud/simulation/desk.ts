import { decideEndorse } from '#domain/tickets/conversation'
import type { MessageEvent } from '#domain/tickets/events'
import { decidePriority } from '#domain/tickets/priority'
import { isOpen } from '#domain/tickets/status'
import type { Priority, Ticket } from '#domain/tickets/ticket'
import { days, hours, type Instant, minutes, type Span } from '#domain/time'
import { inOffice } from './hours'
import { asResident, asStaff, ownerOf, someStaff } from './people'
import { act, message, record } from './tickets'
import type { Tx } from './transaction'
import { work } from './work'
import { type Home, livingIn, type Sim, type StaffMember, type TicketFile } from './world'

/** How long the desk takes for a first word: mostly hours, sometimes too long, sometimes far too long. */
function firstDelay(sim: Sim): Span {
  const { dice } = sim
  const roll = dice.roll()
  if (roll < 0.93) return Math.min(hours(20), hours(dice.around(2.5, 0.9)))
  return roll < 0.97 ? hours(24 + dice.roll() * 10) : hours(36 + dice.roll() * 30)
}

/** LOOP-01: every ten minutes by app, SMS and phone, until somebody has opened it. */
export function alarm(sim: Sim, tx: Tx, file: TicketFile, number = 1): void {
  const { ticket, community } = file
  if (ticket.priority !== 'urgent') return
  const key = `${ticket.id}:${number}`
  tx.duty('urgent-alarm', key, tx.now + (number === 1 ? 0 : minutes(10)), (then) => {
    if (file.opened || !isOpen(file.ticket.state)) return
    then.set(file, 'alarms', number)
    const channels = ['inApp', 'sms', 'phone']
    then.write('urgent-alarm', community.id, { ticketId: ticket.id, number, channels })
    alarm(sim, then, file, number + 1)
  })
}

function open(tx: Tx, file: TicketFile): void {
  if (file.opened) return
  tx.set(file, 'opened', true)
  tx.write('urgent-opened', file.community.id, { ticketId: file.ticket.id })
}

/** Somebody at the desk takes it up, or answers, thanks or merges it at once. */
export function firstContact(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  if (file.ticket.priority === 'urgent') {
    const wait = dice.chance(0.85) ? dice.between(2, 22) : dice.between(23, 65)
    tx.later(tx.now + minutes(wait), (then) => {
      open(then, file)
      handle(sim, then, file)
    })
    return
  }
  tx.later(inOffice(tx.now + Math.round(firstDelay(sim)), dice), (then) => handle(sim, then, file))
}

const colleague = ({ staffId, personId, departmentId }: StaffMember) => ({
  staffId,
  personId,
  departmentId,
})

export function handle(sim: Sim, tx: Tx, file: TicketFile): void {
  const { ticket, community } = file
  const { dice } = sim
  if (ticket.state !== 'submitted') return
  const desk = asStaff(someStaff(sim, community, 'frontdesk'))
  if (ticket.kind === 'praise') {
    act(sim, tx, file, { by: desk, action: { type: 'thank', words: '······' } })
    return
  }
  if (ticket.kind === 'inquiry' && dice.chance(0.6)) {
    if (act(sim, tx, file, { by: desk, action: { type: 'answer', words: '······' } }))
      sim.on.resolved(tx, file)
    return
  }
  if (dice.chance(0.02) && mergeInto(sim, tx, file)) return
  const owner = someStaff(sim, community, 'worker', 'steward')
  const type = dice.chance(0.5) ? 'take' : 'accept'
  const facts = { colleague: colleague(owner) }
  act(sim, tx, file, { by: desk, action: { type, ownerId: owner.staffId }, facts })
  const soon = ticket.priority === 'urgent' ? 2 : dice.between(1, 30)
  tx.later(tx.now + minutes(soon), (then) => {
    reply(sim, then, file)
    raiseOrLower(sim, then, file)
    // After a saved reply as it stands nobody has own words for it on the first day.
    const begin = isSavedFirst(file) ? firstDayOf(file) : then.now
    then.later(begin, (later) => work(sim, later, file))
  })
}

const firstDayOf = ({ ticket }: TicketFile): Instant => ticket.submittedAt + hours(24) + minutes(1)

const isSavedFirst = ({ events }: TicketFile): boolean => {
  const first = events.find(
    (event) => event.type === 'message' && event.author === 'staff' && isAnswer(event),
  )
  return first?.type === 'message' && first.saved
}

const isAnswer = ({ visibility, creating }: MessageEvent): boolean =>
  visibility === 'public' && !creating

/** The owner's word: written, a saved reply as it stands, or an answered call. */
export function reply(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  const { ticket } = file
  if (ticket.state === 'submitted' && ticket.ownerId === null) return
  const by = asStaff(ownerOf(sim, file))
  if (dice.chance(0.08)) message(sim, tx, file, by, { internal: true })
  const isFirst = ticket.firstResponseAt === null && ticket.priority !== 'urgent'
  const again = isSavedFirst(file) && tx.now < firstDayOf(file)
  const saved = again || (isFirst && dice.chance(0.15))
  const how = !saved && dice.chance(0.15) ? { channel: 'phone' as const } : { saved }
  message(sim, tx, file, by, how)
}

/** A promise to answer within 24 h, kept nearly always. */
export function replySoon(sim: Sim, tx: Tx, file: TicketFile): void {
  const late = sim.dice.chance(0.07)
  const wait = late ? hours(24 + sim.dice.roll() * 18) : hours(sim.dice.around(3, 0.8))
  tx.later(inOffice(tx.now + Math.round(wait), sim.dice), (then) => {
    if (file.ticket.unansweredAt !== null || file.ticket.cycleResponseAt === null)
      reply(sim, then, file)
  })
}

function mergeInto(sim: Sim, tx: Tx, file: TicketFile): boolean {
  const { ticket, community } = file
  const parent = community.tickets
    .slice(-80)
    .find(
      (one) =>
        one !== file && isOpen(one.ticket.state) && one.ticket.categoryId === ticket.categoryId,
    )
  if (parent === undefined) return false
  const by = asStaff(someStaff(sim, community, 'frontdesk'))
  const messageId = message(sim, tx, file, by)
  if (messageId === null) return false
  const facts = () => ({ parent: { ...parent.ticket } })
  const action = { type: 'merge', parentId: parent.ticket.id, words: '······' } as const
  const merged = act(sim, tx, file, { by, action, facts: facts(), extra: { messageId } })
  if (merged && sim.dice.chance(0.25))
    tx.later(inOffice(tx.now + hours(20), sim.dice), (then) => {
      if (act(sim, then, file, { by, action: { type: 'unmerge' }, facts: facts() }))
        then.later(then.now + minutes(20), (later) => handle(sim, later, file))
    })
  return merged
}

function change(sim: Sim, tx: Tx, file: TicketFile, by: StaffMember, to: Priority): void {
  const reason = to === 'normal' ? 'notSoUrgent' : 'judgement'
  const decision = decidePriority(file.ticket, asStaff(by), { to, reason }, tx.now)
  if (decision.ok) record(sim, tx, file, decision.value)
}

const isRaised = ({ priority }: Ticket): boolean => priority === 'priority'

/** The desk raises by judgement; the manager lowers, in time, so that no breach is left behind. */
function raiseOrLower(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  const { ticket, community } = file
  if (ticket.kind === 'suggestion' || ticket.kind === 'inquiry') return
  const young = tx.now < ticket.submittedAt + hours(30)
  if (ticket.priority === 'normal' && dice.chance(0.02))
    change(sim, tx, file, ownerOf(sim, file), 'priority')
  else if (isRaised(ticket) && young && dice.chance(0.02))
    change(sim, tx, file, someStaff(sim, community, 'manager'), 'normal')
}

/** "Me too" of neighbours, for matters of the whole house; while the reporter is asked something they wait, too. */
export function endorsements(sim: Sim, tx: Tx, file: TicketFile): void {
  const { dice } = sim
  if (!dice.chance(0.3)) return
  for (let n = dice.between(1, 4); n > 0; n -= 1) {
    const home = dice.pick(file.community.homes)
    if (home.app && !home.silent)
      tx.later(tx.now + Math.round(dice.roll() * days(3)), (then) => endorse(sim, then, file, home))
  }
}

function endorse(sim: Sim, tx: Tx, file: TicketFile, home: Home): void {
  const person = livingIn(home, tx.now)[0]?.person
  if (person?.verified !== true || file.ticket.state === 'pending_resident') return
  const decision = decideEndorse(file.ticket, asResident(person), home.id, tx.now)
  if (decision.ok) for (const event of decision.value) record(sim, tx, file, event)
}
