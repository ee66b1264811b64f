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

export interface StaffingTables {
  duty_roster: DutyRosterRow
  staff_absences: StaffAbsenceRow
}
