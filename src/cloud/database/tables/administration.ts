import type { Generated } from 'kysely'
import type { StaffRole } from '#domain/staff/roles'
import type { At, Json } from './columns'

export const SETTING_KINDS = ['policy', 'questionnaires', 'categories'] as const
export type SettingKind = (typeof SETTING_KINDS)[number]

export interface SettingVersionRow {
  community_id: string
  kind: SettingKind
  version: number
  valid_from: At
  content: Json
  made_by: string
  made_at: At
}

export interface StaffInviteRow {
  community_id: string
  id: string
  code_hash: string
  alias: string
  role: StaffRole
  department_id: string | null
  made_by: string
  made_at: At
  until: At
  voided_at: At | null
  used_at: At | null
  staff_id: string | null
}

export interface SavedReplyVersionRow {
  community_id: string
  reply_id: string
  version: number
  title: string
  words: string
  retired: Generated<boolean>
  made_by: string
  made_at: At
}

export interface AdministrationTables {
  setting_versions: SettingVersionRow
  staff_invites: StaffInviteRow
  saved_reply_versions: SavedReplyVersionRow
}
