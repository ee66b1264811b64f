import type { Generated } from 'kysely'
import type { AppointmentState, MissedBy } from '#domain/appointments/appointment'
import type { At, Json } from './columns'

export interface AppointmentTableRow {
  community_id: string
  id: string
  ticket_id: string
  state: AppointmentState
  windows: Json
  chosen_from: At | null
  moves: Generated<number>
  missed_by: MissedBy | null
  history: Json
  made_at: At
  updated_at: At
}

export interface AppointmentsTables {
  appointments: AppointmentTableRow
}
