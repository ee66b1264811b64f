import { addDays, hours, type Instant, minutes, startOfDay } from '#domain/time'
import type { Dice } from './dice'

const OPENS = hours(9)
const SHUTS = hours(18)

/** The moment itself in office hours, else some time of the next morning. */
export function inOffice(at: Instant, dice: Dice): Instant {
  const day = startOfDay(at)
  const time = at - day
  if (time >= OPENS && time < SHUTS) return at
  const morning = time < OPENS ? day : addDays(day, 1)
  return morning + OPENS + Math.round(dice.wait(minutes(50)))
}

/** Some moment of the hours in which people may be rung up. */
export function whenAwake(at: Instant, dice: Dice): Instant {
  const day = startOfDay(at)
  const from = Math.max(at, day + hours(9))
  const last = day + hours(20.5)
  if (from >= last) return addDays(day, 1) + hours(9) + Math.round(dice.roll() * hours(10))
  return from + Math.round(dice.roll() * (last - from))
}

/** When somebody takes the phone out: at night in `nightShare` of the cases. */
export function visitTime(day: Instant, nightShare: number, dice: Dice): Instant {
  const time = dice.chance(nightShare)
    ? (hours(21) + dice.roll() * hours(12)) % hours(24)
    : hours(9) + dice.roll() * hours(12)
  return startOfDay(day) + Math.round(time)
}
