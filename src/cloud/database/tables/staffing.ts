import type { Generated } from 'kysely'
import type { At } from './columns'

export interface DutyRosterRow {
  community_id: string
  id: string
  staff_id: string
  from_at: At
  to_at: At
  made_by: string
  made_at: At
}

export interface StaffAbsenceRow {
  community_id: string
  id: string
  staff_id: string
  from_at: At
  to_at: At
  substitute_id: string | null
  made_by: string
  made_at: At
}

export interface TicketViewerRow {
  community_id: string
  ticket_id: string
  staff_id: string
  until: At
}

export interface UrgentAlarmRow {
  community_id: string
  ticket_id: string
  start_at: At
  rings: Generated<number>
  rung_at: At | null
  opened_at: At | null
  opened_by: string | null
}

export interface StaffingTables {
  duty_roster: DutyRosterRow
  staff_absences: StaffAbsenceRow
  ticket_viewers: TicketViewerRow
  urgent_alarms: UrgentAlarmRow
}
