import type { Generated } from 'kysely'
import type { At, Json } from './columns'

export interface ResponseRow {
  community_id: string
  id: string
  kind: 'ticket' | 'services' | 'nps' | 'followup'
  person_id: string
  house_id: string
  ticket_id: string | null
  task_id: string | null
  cycle: number | null
  quarter: string
  channel: Generated<string>
  filled_by: 'self' | 'staff'
  contact_me: Generated<boolean>
  answers: Json
  submitted_at: At
  editable_until: At
  edited_at: At | null
  questionnaire: Generated<number | null>
  denied_at: Generated<At | null>
  filled_by_staff: Generated<string | null>
}

export interface ResponseHistoryRow {
  community_id: string
  response_id: string
  revision: number
  answers: Json
  at: At
}

export interface MeasureDayRow {
  community_id: string
  day: string
  metric: string
  dimension: Generated<string>
  filled_by: string
  score: number
  n: number
}

export interface InvitationRow {
  community_id: string
  id: string
  person_id: string
  house_id: string
  kind: 'nps' | 'services' | 'rating' | 'followup'
  task_key: string
  first_seen_at: At | null
  last_seen_at: At | null
  views: Generated<number>
  snoozes: Generated<number>
  snoozed_until: At | null
  outcome: 'answered' | 'never' | 'expired' | null
  outcome_at: At | null
  made_at: At
}

export interface NeverAskRow {
  person_id: string
  until: At
}

export interface PromptDecisionRow {
  community_id: string
  id: string
  person_id: string
  house_id: string
  kind: string
  asked: boolean
  rule: string | null
  reason: string | null
  invitation_id: string | null
  at: At
}

export interface MeasuresTables {
  responses: ResponseRow
  response_history: ResponseHistoryRow
  measure_days: MeasureDayRow
  invitations: InvitationRow
  never_asks: NeverAskRow
  prompt_decisions: PromptDecisionRow
}
