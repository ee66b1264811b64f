import { type Static, Type } from '@sinclair/typebox'
import { APPOINTMENT_STATES, MISSED_BY } from '#domain/appointments/appointment'
import { APPOINTMENT_ACTIONS } from '#domain/appointments/arrange'
import { MOST_WINDOWS } from '#domain/appointments/windows'
import { Closed, Id, IsoInstant, Nullable, OneOf, Words } from './common'

export const APPOINTMENT_ACTS = APPOINTMENT_ACTIONS

/** Two hours in which somebody comes. */
export const WindowView = Type.Object({ from: IsoInstant, to: IsoInstant })
export type WindowView = Static<typeof WindowView>

/** A visit in one line of a list. `window` is null while none is settled. */
export const VisitView = Type.Object({
  state: OneOf(['offered', 'asked', 'chosen'] as const),
  window: Nullable(WindowView),
})
export type VisitView = Static<typeof VisitView>

/** The newest appointment of a ticket. */
export const AppointmentView = Type.Object({
  id: Id,
  state: OneOf(APPOINTMENT_STATES),
  /** Those that can still be chosen, earliest first. */
  windows: Type.Array(WindowView),
  chosen: Nullable(WindowView),
  moves: Type.Integer(),
  /** How often it can still be moved here; after that by phone. */
  movesLeft: Type.Integer(),
  missedBy: Nullable(OneOf(MISSED_BY)),
})
export type AppointmentView = Static<typeof AppointmentView>

/**
 * One body for every act on a visit; which members an act needs is the rule's business. Windows are
 * named by the moment at which they begin.
 */
export const ArrangeAppointment = Closed({
  action: OneOf(APPOINTMENT_ACTS),
  windows: Type.Optional(Type.Array(IsoInstant, { maxItems: MOST_WINDOWS })),
  window: Type.Optional(IsoInstant),
  reason: Type.Optional(Words(200)),
  missedBy: Type.Optional(OneOf(MISSED_BY)),
})
export type ArrangeAppointment = Static<typeof ArrangeAppointment>
