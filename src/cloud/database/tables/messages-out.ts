import type { Generated } from 'kysely'
import type { News, OutEnd, Rung } from '#domain/messages/ladder'
import type { At, JsonOrEmpty } from './columns'

/** open: a person has to do it. sending: somebody outside was spoken to and has not answered. */
export type OutState = 'waiting' | 'sending' | 'open' | OutEnd

export interface MessageOutRow {
  community_id: string
  id: string
  person_id: string
  channel: Rung
  /** By which consent of the ledger, or which kind of text. */
  template: string
  news: Generated<News>
  ticket_id: string | null
  task_id: Generated<string | null>
  dedupe_key: string
  facts: JsonOrEmpty
  state: Generated<OutState>
  spent: Generated<boolean>
  errcode: Generated<number>
  code: Generated<string | null>
  sealed: Generated<string | null>
  tries: Generated<number>
  tried_at: Generated<At | null>
  /** When the inbox got the news; `at`: when this rung was reached. */
  told_at: Generated<At | null>
  at: At
  ended_at: At | null
  settled_by: Generated<string | null>
  settled_at: Generated<At | null>
}

export interface MessagesOutTables {
  messages_out: MessageOutRow
}
