import type { Generated } from 'kysely'
import type { Award } from '#domain/recognition/award'
import type { ContactChannel } from '#domain/staff/contact'
import type { JobKind } from '../../queue/kinds'
import type { At, Json, JsonOrEmpty } from './columns'

export interface JobRow {
  id: string
  community_id: string | null
  kind: JobKind
  dedupe_key: string
  payload: Json
  run_at: At
  attempts: Generated<number>
  leased_until: At | null
  leased_by: string | null
  done_at: At | null
  dead_at: At | null
  last_error: string | null
  made_at: At
}

export interface InboxRow {
  person_id: string
  id: string
  community_id: string
  template: string
  ticket_id: string | null
  facts: JsonOrEmpty
  dedupe_key: string
  at: At
  read_at: At | null
}

export interface FollowupTaskRow {
  community_id: string
  id: string
  house_id: string
  person_id: string | null
  plan: string
  anchor_at: At
  due_at: At
  window_start: At
  window_end: At
  quarter: string | null
  ticket_id: string | null
  response_id: string | null
  state: Generated<string>
  attempts: JsonOrEmpty
  result_at: At | null
  dedupe_key: string
  satisfied_by: Generated<string | null>
  absorbed_into: Generated<string | null>
  asks: Generated<string[]>
  started_at: Generated<At | null>
  started_by: Generated<'card' | 'sms' | 'phone' | 'onSite' | null>
  place_on: Generated<string | null>
  end_reason: Generated<string | null>
  next_channel: Generated<'sms' | 'phone' | 'onSite' | null>
  next_at: Generated<At | null>
  not_for: Generated<string | null>
}

export interface ExitLinkRow {
  community_id: string
  id: string
  task_id: string
  token_hash: string
  made_by: string | null
  made_at: At
  until: At
  voided_at: At | null
  used_at: At | null
  used_key: string | null
}

export interface NoticeRow {
  community_id: string
  id: string
  title: string
  words: string
  published_at: At | null
  building_ids: Generated<string[]>
  made_by: Generated<string | null>
  made_at: Generated<At | null>
  withdrawn_at: Generated<At | null>
}

export interface NoticeReadRow {
  community_id: string
  notice_id: string
  person_id: string
  at: At
}

export interface AwardRow {
  community_id: string
  id: string
  kind: Award
  month: string
  staff_id: string
  praised: number
  contacts: number
  words: Generated<string>
  confirmed_by: string
  confirmed_at: At
}

export interface AuditRow {
  community_id: string
  id: string
  actor_id: string | null
  verb: string
  subject_id: string | null
  facts: JsonOrEmpty
  at: At
}

export interface ContactRecordRow {
  community_id: string
  id: string
  ticket_id: string | null
  staff_id: string
  reason_code: string
  channel: ContactChannel
  minutes: Generated<number>
  at: At
  house_id: Generated<string | null>
  note: Generated<string>
  order_no: Generated<string>
  answered: Generated<boolean>
  recorded_at: Generated<At | null>
}

export interface LoopTables {
  jobs: JobRow
  inbox: InboxRow
  followup_tasks: FollowupTaskRow
  exit_links: ExitLinkRow
  notices: NoticeRow
  notice_reads: NoticeReadRow
  awards: AwardRow
  audit_log: AuditRow
  contact_records: ContactRecordRow
}
