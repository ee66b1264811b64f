import type { Generated } from 'kysely'
import type { MessageTemplate } from '#domain/messages/consents'
import type { At, JsonOrEmpty } from './columns'

export type OutState =
  | 'waiting'
  | 'sending'
  | 'sent'
  | 'read'
  | 'no-wechat'
  | 'no-consent'
  | 'refused'
  | 'unknown'

export interface MessageOutRow {
  community_id: string
  id: string
  person_id: string
  channel: 'subscribe'
  template: MessageTemplate
  ticket_id: string | null
  dedupe_key: string
  facts: JsonOrEmpty
  state: Generated<OutState>
  spent: Generated<boolean>
  errcode: Generated<number>
  at: At
  ended_at: At | null
}

export interface MessagesOutTables {
  messages_out: MessageOutRow
}
