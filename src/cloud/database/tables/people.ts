import type { Generated } from 'kysely'
import type { Lang } from '#contract/common'
import type { ConsentAnswer, MessageTemplate } from '#domain/messages/consents'
import type { ContactPreference } from '#domain/privacy/wishes'
import type { ResidentRole, StaffRole } from '#domain/staff/roles'
import type { At } from './columns'

export interface PersonRow {
  id: string
  openid_hash: string | null
  openid_box: string | null
  /** Sealed E.164; see people/phone.ts, the only place that opens it. */
  phone_box: Generated<string | null>
  phone_hash: Generated<string | null>
  phone_at: Generated<At | null>
  display_name: Generated<string>
  name_wanted: Generated<string | null>
  lang: Generated<Lang>
  elder_mode: Generated<boolean>
  demo_id: string | null
  created_at: At
  deleted_at: At | null
  sms_ok: Generated<boolean>
  call_ok: Generated<boolean>
  visit_ok: Generated<boolean>
  contact_preference: Generated<ContactPreference>
  consent_withdrawn_at: Generated<At | null>
}

export interface PrivacyConsentRow {
  person_id: string
  id: string
  version: string
  given: boolean
  at: At
}

export interface MessageConsentRow {
  person_id: string
  template: MessageTemplate
  granted: number
  used: number
  refused_in_row: number
  last_answer: ConsentAnswer
  last_answer_at: At
}

export interface ResidencyRow {
  community_id: string
  id: string
  house_id: string
  person_id: string
  role: ResidentRole
  moved_in_at: At
  moved_out_at: At | null
  verified_by: 'code' | 'desk' | 'adult' | 'import' | null
  verified_at: At | null
  shared: Generated<boolean>
}

export interface HomeRequestRow {
  community_id: string
  id: string
  house_id: string
  person_id: string
  role: ResidentRole
  name: string
  state: Generated<'waiting' | 'approved' | 'refused'>
  asked_at: At
  decided_at: At | null
  decided_by: string | null
  reason: string | null
}

export interface DepartmentRow {
  community_id: string
  id: string
  name: string
  head_id: string | null
}

export interface StaffMemberRow {
  community_id: string
  id: string
  person_id: string
  role: StaffRole
  department_id: string | null
  alias: string
  alias_wanted: Generated<string | null>
  disabled_at: At | null
  created_at: At
}

export interface SessionRow {
  token_hash: string
  person_id: string
  made_at: At
  expires_at: At
  revoked_at: At | null
}

export interface IdempotencyKeyRow {
  actor_id: string
  key: string
  body_hash: string
  status: number | null
  answer: string | null
  made_at: At
}

export interface PeopleTables {
  people: PersonRow
  privacy_consents: PrivacyConsentRow
  message_consents: MessageConsentRow
  residencies: ResidencyRow
  home_requests: HomeRequestRow
  departments: DepartmentRow
  staff: StaffMemberRow
  sessions: SessionRow
  idempotency_keys: IdempotencyKeyRow
}
