import type { Generated } from 'kysely'
import type { CheckState, ContentKind } from '#domain/content/check'
import type { Suggest } from '../../wechat/gateway'
import type { PushEvent } from '../../wechat/push-event'
import type { At } from './columns'

export interface WechatTokenRow {
  app_id: string
  box: string
  token_mark: string
  until: At
}

export interface WechatPushRow {
  id: string
  nonce: string
  about: string
  kind: PushEvent['kind']
  openid_hash: string | null
  info: Generated<string>
  trace_id: string | null
  suggest: Suggest | null
  label: Generated<number>
  at: At
}

export interface ContentCheckRow {
  community_id: string
  kind: ContentKind
  subject_id: string
  ticket_id: string | null
  person_id: string | null
  state: CheckState
  label: Generated<number>
  trace_id: string | null
  appealed_at: At | null
  reason: Generated<string>
  decided_by: string | null
  made_at: At
  changed_at: At
}

export interface WechatTables {
  wechat_tokens: WechatTokenRow
  wechat_pushes: WechatPushRow
  content_checks: ContentCheckRow
}
