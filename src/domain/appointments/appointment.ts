import type { Instant } from '../time'

export const APPOINTMENT_STATES = [
  'offered',
  'asked',
  'chosen',
  'kept',
  'missed',
  'cancelled',
] as const
/** `asked`: none of the offered windows suits, the resident waits for others. */
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

export const MISSED_BY = ['resident', 'staff'] as const
export type MissedBy = (typeof MISSED_BY)[number]

export const APPOINTMENT_DEEDS = [
  'offered',
  'agreed',
  'chosen',
  'moved',
  'asked',
  'kept',
  'missed',
  'cancelled',
] as const
/** `agreed`: settled on the phone and written down by staff. */
export type AppointmentDeed = (typeof APPOINTMENT_DEEDS)[number]

/** One thing that happened to an appointment; its whole history makes it what it is. */
export interface AppointmentStep {
  readonly deed: AppointmentDeed
  readonly at: Instant
  readonly by: 'resident' | 'staff' | 'job'
  /** Beginnings of the windows that it offers. */
  readonly windows: readonly Instant[]
  /** Beginning of the one window that it settles. */
  readonly window: Instant | null
  readonly reason: string | null
  readonly missedBy: MissedBy | null
}

export interface Appointment {
  readonly id: string
  readonly state: AppointmentState
  /** Beginnings of the offered windows, in order. */
  readonly windows: readonly Instant[]
  /** Set exactly while a window was settled: chosen, and afterwards kept or missed. */
  readonly chosen: Instant | null
  /** How often a settled time was given up again; three times at most. */
  readonly moves: number
  readonly missedBy: MissedBy | null
  readonly history: readonly AppointmentStep[]
}

const OPEN: readonly AppointmentState[] = ['offered', 'asked', 'chosen']

/** Something is still to come of it. */
export const isPending = ({ state }: Pick<Appointment, 'state'>): boolean => OPEN.includes(state)

const sorted = (windows: readonly Instant[]): readonly Instant[] =>
  [...windows].sort((a, b) => a - b)

/** The appointment that its first step makes. */
const begin = (id: string, step: AppointmentStep): Appointment => ({
  id,
  state: step.deed === 'agreed' ? 'chosen' : 'offered',
  windows: sorted(step.windows),
  chosen: step.window,
  moves: 0,
  missedBy: null,
  history: [step],
})

function after(appointment: Appointment, step: AppointmentStep): Appointment {
  const history = [...appointment.history, step]
  // Giving up a settled time counts; putting off one that nobody had chosen does not.
  const moves = appointment.moves + (appointment.chosen === null ? 0 : 1)
  const { windows, window, missedBy } = step
  switch (step.deed) {
    case 'offered':
      return { ...appointment, history, state: 'offered', windows: sorted(windows), chosen: null }
    case 'agreed':
    case 'chosen':
      return { ...appointment, history, state: 'chosen', chosen: window }
    case 'moved':
      return window === null
        ? {
            ...appointment,
            history,
            moves,
            state: 'offered',
            windows: sorted(windows),
            chosen: null,
          }
        : { ...appointment, history, moves, state: 'chosen', chosen: window }
    case 'asked':
      return { ...appointment, history, moves, state: 'asked', chosen: null }
    case 'kept':
      return { ...appointment, history, state: 'kept' }
    case 'missed':
      return { ...appointment, history, state: 'missed', missedBy }
    case 'cancelled':
      return { ...appointment, history, state: 'cancelled', chosen: null }
  }
}

/**
 * The appointment after one more step. Windows offered when there is none, or when the last one is
 * over, begin another.
 * @param id of the one that begins
 */
export function evolveAppointment(
  id: string,
  before: Appointment | null,
  step: AppointmentStep,
): Appointment {
  const starts = step.deed === 'offered' || step.deed === 'agreed'
  return before === null || (starts && !isPending(before)) ? begin(id, step) : after(before, step)
}
