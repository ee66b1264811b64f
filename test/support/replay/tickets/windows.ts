import { HOUR } from '../calendar'
import type { World } from '../world'
import type { Ticket } from './ticket'

/** Sets the span in which the confirmation window of a resolved ticket ends, and looks that T12 comes then. */
export function setWindow(world: World, ticket: Ticket, low: number, high = low): void {
  const window = { low, high }
  ticket.window = window
  world.duty(high, () => {
    if (ticket.window === window)
      world.report('T12', `ticket ${ticket.id} was not closed by the job`)
  })
}

/** A message of the resident restarts the 7 x 24 h; an end that T11c moved further may stay. */
export function restartWindow(world: World, ticket: Ticket, t: number): void {
  const end = t + world.policy.confirmHours * HOUR
  setWindow(world, ticket, end, Math.max(end, ticket.window?.high ?? 0))
}
