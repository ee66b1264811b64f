import type { ArrangeAppointment } from '#contract/appointments'
import type { TicketView } from '#contract/tickets'
import { type Appointment, evolveAppointment } from '#domain/appointments/appointment'
import {
  type AppointmentAction,
  type AppointmentActionType,
  decideAppointment,
} from '#domain/appointments/arrange'
import { remindersOf } from '#domain/appointments/reminders'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import { appointmentEvent } from '../../appointments/event'
import { findAppointment, saveAppointment } from '../../appointments/store'
import type { Deps } from '../../deps'
import { Refused } from '../../http/refused'
import { newId } from '../../ids'
import { enqueueAll, type NewJob } from '../../queue/queue'
import { type Deed, hold, must, settle, show } from './change'

function momentOf(text: string | undefined, field: 'window' | 'windows'): Instant {
  const at = Date.parse(text ?? '')
  if (Number.isNaN(at)) throw new Refused('bad-input', field)
  return at
}

const windowsOf = ({ windows = [] }: ArrangeAppointment): Instant[] =>
  windows.map((window) => momentOf(window, 'windows'))

const reasonOf = ({ reason = '' }: ArrangeAppointment): string => reason

function missedByOf({ missedBy }: ArrangeAppointment) {
  if (missedBy === undefined) throw new Refused('bad-input', 'missedBy')
  return missedBy
}

/** Which act each word of the contract stands for, and what it takes from the one body. */
const ACTS: { [K in AppointmentActionType]: (body: ArrangeAppointment) => AppointmentAction } = {
  offer: (body) => ({ type: 'offer', windows: windowsOf(body) }),
  agree: (body) => ({ type: 'agree', window: momentOf(body.window, 'window') }),
  choose: (body) => ({ type: 'choose', window: momentOf(body.window, 'window') }),
  move: (body) => ({
    type: 'move',
    windows: windowsOf(body),
    window: body.window === undefined ? null : momentOf(body.window, 'window'),
    reason: reasonOf(body),
  }),
  cancel: (body) => ({ type: 'cancel', reason: reasonOf(body) }),
  kept: () => ({ type: 'kept' }),
  missed: (body) => ({ type: 'missed', missedBy: missedByOf(body) }),
}

/** A window that was given up leaves its reminders behind; they look again and find it gone. */
function remindersFor(ticket: Ticket, { id, state, chosen }: Appointment, now: Instant): NewJob[] {
  if (state !== 'chosen' || chosen === null) return []
  return remindersOf(chosen, now).map(({ kind, at }) => ({
    kind: 'appointment-reminder',
    dedupeKey: `appointment-reminder:${id}:${chosen}:${kind}`,
    payload: { ticketId: ticket.id, appointmentId: id, window: chosen, kind },
    runAt: at,
    communityId: ticket.communityId,
  }))
}

/** RES-17: one act on the visit of a ticket, by either side. */
export async function arrangeAppointment(
  deps: Deps,
  deed: Deed,
  id: string,
  body: ArrangeAppointment,
): Promise<TicketView> {
  const { db, now } = deed
  const held = await hold(deed, { id })
  const { ticket, actor } = held
  const of = { communityId: ticket.communityId, ticketId: ticket.id }
  const current = await findAppointment(db, of)
  const action = ACTS[body.action](body)
  const step = must(decideAppointment(ticket, current, actor, action, now))
  const next = evolveAppointment(newId(now), current, step)
  await saveAppointment(db, of, next, now)
  await settle(deed, held, { events: [appointmentEvent(ticket, actor, step)] })
  await enqueueAll(db, remindersFor(ticket, next, now), now)
  return show(deps, deed, id)
}
