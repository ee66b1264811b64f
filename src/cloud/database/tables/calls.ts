import type { Generated } from 'kysely'
import type { OpenEndAs } from '#domain/followups/open-end'
import type { At, Json } from './columns'

export interface FollowupDayRow {
  community_id: string
  day: string
  staff: number
  share: number
  most: number | null
  taken: Generated<number>
}

export interface OpenEndRow {
  community_id: string
  id: string
  house_id: string
  kind: 'ticket' | 'services' | 'nps' | 'followup'
  at: At
  due_at: At
  ended_as: Generated<OpenEndAs | null>
  ticket_id: Generated<string | null>
  improvement_id: Generated<string | null>
  reason: Generated<string | null>
  ended_by: Generated<string | null>
  ended_at: Generated<At | null>
  raised_at: Generated<At | null>
}

export interface AnswerCheckRow {
  community_id: string
  id: string
  response_id: string
  person_id: string
  staff_id: string
  answers: Json
  agreed: boolean | null
  at: At
}

export interface CallsTables {
  answer_checks: AnswerCheckRow
  followup_days: FollowupDayRow
  open_ends: OpenEndRow
}
