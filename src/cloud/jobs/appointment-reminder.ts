import { isQuiet } from '#domain/appointments/reminders'
import { endOf } from '#domain/appointments/windows'
import { iso } from '#domain/time'
import { findAppointment } from '../appointments/store'
import { type Notice, tellAll } from '../notify/inbox'
import type { TicketTemplate } from '../notify/templates'
import type { JobHandler } from '../queue/job'
import { keepersOf } from './audience'
import { lockPromised } from './promise-store'

/**
 * RES-17: reminds resident and owner of a visit, once each. A window that was moved or given up since,
 * one that has begun, and the hours of sleep after a long downtime remind nobody.
 */
export const appointmentReminder: JobHandler = async (tx, job, now) => {
  const { ticketId, appointmentId, window, kind } = job.payload
  const communityId = job.communityId ?? ''
  const promised = await lockPromised(tx, communityId, String(ticketId))
  const current = await findAppointment(tx, { communityId, ticketId: String(ticketId) })
  const from = Number(window)
  const stands = current?.id === appointmentId && current?.state === 'chosen'
  if (promised === null || !stands || current?.chosen !== from) return
  if (now >= from || isQuiet(now)) return
  const { facts: ticket, receipt_no: receiptNo, staff } = promised
  const told = (personId: string, template: TicketTemplate): Notice => ({
    personId,
    communityId,
    template,
    ticketId: ticket.id,
    facts: {
      receiptNo,
      categoryId: ticket.categoryId,
      from: iso(from),
      to: iso(endOf(from)),
    },
    dedupeKey: `appointment-reminder:${appointmentId}:${from}:${kind}`,
    at: now,
  })
  const owners = keepersOf(ticket, staff).map((one) =>
    told(one.personId, 'appointment-reminder-desk'),
  )
  const reporter =
    ticket.reporterId === null ? [] : [told(ticket.reporterId, 'appointment-reminder')]
  await tellAll(tx, [...reporter, ...owners])
}
