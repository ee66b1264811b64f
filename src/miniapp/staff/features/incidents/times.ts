import { hours, type Instant, iso, minutes } from '#domain/time'

export const STARTED = { now: 0, half: minutes(30), hour: hours(1), three: hours(3) } as const
export type Started = keyof typeof STARTED

export const ENDS = {
  unknown: null,
  hour: hours(1),
  two: hours(2),
  four: hours(4),
  eight: hours(8),
  day: hours(24),
} as const
export type Ends = keyof typeof ENDS

const MINUTE = minutes(1)

/** Never ahead of the cloud's clock, which may be a little behind this phone's. */
export const startedAt = (choice: Started, asOf: Instant): string =>
  iso(Math.floor((asOf - STARTED[choice]) / MINUTE) * MINUTE)

/** Whole quarters of an hour: nobody expects water at 12:07. */
export function endsAt(choice: Ends, asOf: Instant): string | null {
  const span = ENDS[choice]
  return span === null ? null : iso(Math.ceil((asOf + span) / minutes(15)) * minutes(15))
}
