import { HOUR } from '../calendar'
import type { Line } from '../line'
import type { World } from '../world'
import { startRun } from './clocks'
import { isOpen, type Ticket } from './ticket'
import { restartWindow } from './windows'

/** A person of the staff has answered in public: as a text, or in T5, T7, T9, T10, T15. */
export function answered(ticket: Ticket, t: number, saved: boolean): void {
  ticket.answers += 1
  ticket.publicTexts += 1
  ticket.unanswered = false
  if (ticket.firstAnswerAt === null) ticket.savedFirst = saved
  ticket.firstAnswerAt ??= t
  if (!saved) ticket.ownWordsAt ??= t
}

function residentWrote(world: World, ticket: Ticket, line: Line): void {
  const { firstResponseHours } = world.policy
  ticket.lastResidentAt = line.t
  const question = ticket.questions.at(-1)
  if (question) question.answered = true
  if (!isOpen(ticket) && ticket.state !== 'resolved') return
  startRun(world, ticket, 'nextResponse', {
    start: line.t,
    base: line.t + firstResponseHours * HOUR,
    messageId: line.messageId,
    optional: ticket.unanswered, // a second one while the first still waits may have a clock of its own
  })
  ticket.unanswered = true
  if (ticket.state === 'resolved') restartWindow(world, ticket, line.t)
  if (ticket.state !== 'pending_resident') return
  world.timers.set(line.t + 60_000, () => {
    const waits = ticket.state === 'pending_resident' && ticket.pauses.at(-1)?.to === null
    if (waits) world.report('T6', `a message of the resident resumes ticket ${ticket.id}`)
  })
}

/** "ticket-message". */
export function ticketMessage(world: World, ticket: Ticket, line: Line) {
  world.demand(!ticket.messageIds.has(line.messageId), 'ids', `message ${line.messageId} again`)
  ticket.messageIds.add(line.messageId)
  world.demand(line.author !== 'bot' || !line.human, 'message', 'a bot is no human')
  if (line.visibility !== 'public' || line.creating) return
  if (line.author === 'resident') return residentWrote(world, ticket, line)
  if (line.author !== 'staff' || !line.human) return
  answered(ticket, line.t, line.saved)
}
