import { addDays, hourOf, hours, type Instant, startOfDay } from '../time'

export const REMINDER_KINDS = ['evening', 'soon'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

export interface Reminder {
  readonly kind: ReminderKind
  readonly at: Instant
}

/** Nobody is reminded from 21:00 to 09:00 in Shanghai. */
export const isQuiet = (at: Instant): boolean => hourOf(at) >= 21 || hourOf(at) < 9

/**
 * RES-17: the evening before at 18:00 and two hours before the window begins. The window of 09:00
 * has only the evening, because two hours before it people sleep.
 * @param now what lies before it is not made up for
 */
export function remindersOf(window: Instant, now: Instant): readonly Reminder[] {
  const all: readonly Reminder[] = [
    { kind: 'evening', at: startOfDay(addDays(window, -1)) + hours(18) },
    { kind: 'soon', at: window - hours(2) },
  ]
  return all.filter(({ at }) => at > now && !isQuiet(at))
}
