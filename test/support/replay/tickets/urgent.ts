import { MINUTE } from '../calendar'
import type { Line } from '../line'
import type { World } from '../world'
import type { Ticket } from './ticket'

const rings = (ticket: Ticket) =>
  ticket.priority === 'urgent' &&
  !ticket.opened &&
  ticket.state === 'submitted' &&
  ticket.firstAnswerAt === null

/** Until an urgent ticket is opened, an alarm every ten minutes; the first at once. */
export function watchAlarms(world: World, ticket: Ticket, t: number): void {
  const seen = ticket.alarms
  world.duty(t, () => {
    if (rings(ticket) && ticket.alarms === seen)
      world.report('urgent-alarm', `alarm ${seen + 1} of ticket ${ticket.id} is missing`)
  })
}

export function urgentAlarm(world: World, ticket: Ticket, line: Line): void {
  const rule = 'urgent-alarm'
  const gap = world.policy.alarmMinutes * MINUTE
  world.demand(ticket.priority === 'urgent', rule, 'the ticket is not urgent')
  world.demand(!ticket.opened, rule, 'the ticket was opened')
  world.demand(line.number === ticket.alarms + 1, rule, `number ${line.number}`)
  const first = ticket.alarms === 0
  world.demand(first || line.t - ticket.lastAlarmAt >= gap, rule, 'sooner than 10 minutes')
  const channels = [...(line.channels as string[])].sort().join()
  world.demand(channels === 'inApp,phone,sms', rule, `channels ${channels}`)
  ticket.alarms += 1
  ticket.lastAlarmAt = line.t
  watchAlarms(world, ticket, line.t + gap)
}

export function urgentOpened(world: World, ticket: Ticket): void {
  world.demand(ticket.priority === 'urgent', 'urgent-alarm', 'opened, but not urgent')
  ticket.opened = true
}
