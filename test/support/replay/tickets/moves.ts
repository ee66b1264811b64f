import type { Line } from '../line'
import type { World } from '../world'
import { isStaffRole, type Ticket } from './ticket'

type Who = 'owner' | 'manager' | 'frontdesk' | 'reporter' | 'behalf' | 'job' | 'staff'

interface Move {
  from: string
  /** "same": stays; "before": the state that T19 brings back. */
  to: string
  who: Who[]
  line?: string
}

const OPEN = 'submitted accepted processing pending_resident on_hold'
const CLOSES = 'ticket-closed'

/** domain.md section 3. */
export const MOVES: Record<string, Move> = {
  T2: { from: 'submitted', to: 'accepted', who: ['frontdesk', 'manager'] },
  T3: { from: 'accepted', to: 'processing', who: ['owner', 'manager'] },
  T4: { from: 'submitted', to: 'processing', who: ['frontdesk', 'manager'] },
  T5: { from: 'accepted processing', to: 'pending_resident', who: ['owner', 'manager'] },
  T6: { from: 'pending_resident', to: 'processing', who: ['reporter', 'owner', 'manager', 'job'] },
  T7: { from: 'accepted processing', to: 'on_hold', who: ['owner', 'manager'] },
  T8: { from: 'on_hold', to: 'processing', who: ['owner', 'manager'] },
  T9: { from: 'accepted processing', to: 'resolved', who: ['owner', 'manager'] },
  T10: { from: 'submitted', to: 'resolved', who: ['frontdesk', 'manager'] },
  T10b: { from: 'submitted', to: 'closed', who: ['frontdesk', 'manager'], line: CLOSES },
  T11: { from: 'resolved', to: 'closed', who: ['reporter', 'behalf'], line: CLOSES },
  T11b: { from: 'closed', to: 'closed', who: ['reporter'], line: CLOSES },
  T11c: { from: 'resolved', to: 'resolved', who: ['reporter'] },
  T12: { from: 'resolved', to: 'closed', who: ['job'], line: CLOSES },
  T13: { from: 'resolved', to: 'processing', who: ['reporter', 'behalf'] },
  T14: { from: 'closed declined', to: 'processing', who: ['reporter', 'behalf'] },
  T15: {
    from: 'accepted processing on_hold pending_resident',
    to: 'declined',
    who: ['manager', 'frontdesk'],
  },
  T16: {
    from: 'submitted accepted processing on_hold',
    to: 'merged',
    who: ['frontdesk', 'manager'],
  },
  T17: { from: 'merged', to: 'submitted', who: ['frontdesk', 'manager'] },
  T18: {
    from: 'submitted accepted processing pending_resident',
    to: 'withdrawn',
    who: ['reporter', 'behalf'],
  },
  T19: { from: 'resolved declined', to: 'before', who: ['staff'] },
  T20a: { from: OPEN, to: 'same', who: ['owner', 'frontdesk', 'manager'] },
  T20b: { from: OPEN, to: 'same', who: ['staff'] },
  T20c: { from: OPEN, to: 'same', who: ['job'] },
}

const IS: Record<Who, (ticket: Ticket, line: Line) => boolean> = {
  owner: (ticket, line) => isStaffRole(line.actorRole) && line.actorId === ticket.ownerId,
  manager: (_ticket, line) => line.actorRole === 'manager',
  frontdesk: (_ticket, line) => line.actorRole === 'frontdesk',
  reporter: (ticket, line) => line.actorRole === 'resident' && line.actorId === ticket.reporterId,
  behalf: (_ticket, line) => isStaffRole(line.actorRole) && line.contactRecordId !== undefined,
  job: (_ticket, line) => line.actorRole === 'job' && line.actorId === null,
  staff: (_ticket, line) => isStaffRole(line.actorRole),
}

function destination(ticket: Ticket, to: string): string | undefined {
  if (to === 'same') return ticket.state
  if (to === 'before') return ticket.before?.state
  return to
}

/** Is the transition one of section 3, from the state that the ticket has, by somebody who may? */
export function checkMove(world: World, ticket: Ticket, line: Line) {
  const name = line.transition
  const move = MOVES[name]
  if (!move) return world.report('form', `transition ${name} is unknown`)
  const type = move.line ?? 'ticket-transition'
  world.demand(line.type === type, 'form', `${name} is written as ${type}`)
  world.demand(line.from === ticket.state, name, `from ${line.from}, but it is ${ticket.state}`)
  world.demand(move.from.split(' ').includes(ticket.state), name, `not from ${ticket.state}`)
  world.demand(line.to === destination(ticket, move.to), name, `to ${line.to}`)
  const fits = move.who.some((who) => IS[who](ticket, line))
  world.demand(fits, name, `not by ${line.actorRole} ${line.actorId}`)
  const own = isStaffRole(line.actorRole) && line.actorId === ticket.reporterId
  world.demand(!own, name, 'staff does not handle the own ticket')
}
