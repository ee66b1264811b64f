import type { Generated } from 'kysely'
import type {
  HideNameFrom,
  Priority,
  TicketKind,
  TicketSource,
  TicketState,
} from '#domain/tickets/ticket'
import type { At, Json } from './columns'

export interface TicketTableRow {
  community_id: string
  id: string
  receipt_no: string
  kind: TicketKind
  category_id: string
  source: TicketSource
  priority: Priority
  state: TicketState
  reporter_id: string | null
  house_id: string | null
  building_id: string | null
  area_id: string | null
  place_kind: 'home' | 'building' | 'area'
  place_detail: Generated<string>
  words: string
  hide_name_from: HideNameFrom
  about_staff_ids: Generated<string[]>
  owner_id: string | null
  department_id: string | null
  helper_ids: Generated<string[]>
  parent_id: string | null
  endorsements: Generated<number>
  version: number
  submitted_at: At
  updated_at: At
  due_at: At | null
  awaits_reply: Generated<boolean>
  auto_close_at: At | null
  resolved_at: At | null
  closed_at: At | null
  confirmed: Generated<boolean>
  facts: Json
  safety_seen: Generated<boolean>
}

export interface TicketWordsRow {
  community_id: string
  ticket_id: string
  grams: string[]
}

export interface ReceiptCounterRow {
  community_id: string
  day: string
  last: number
}

export interface TicketEventRow {
  community_id: string
  ticket_id: string
  seq: number
  id: string
  type: string
  transition: string | null
  from_state: string | null
  to_state: string | null
  actor_role: string
  actor_id: string | null
  at: At
  recorded_at: At
  visible: Generated<boolean>
  event: Json
}

export interface ClockEventRow {
  community_id: string
  ticket_id: string
  clock: string
  start_at: At
  step: number
  cycle: number
  due_at: At
  at: At
  id: string
}

export interface MessageRow {
  community_id: string
  id: string
  ticket_id: string
  event_seq: number
  author: 'resident' | 'staff' | 'system'
  person_id: string | null
  staff_id: string | null
  visibility: 'public' | 'internal'
  words: string
  saved_reply_id: string | null
  moderated: Generated<boolean>
  at: At
  read_at: At | null
}

export interface PhotoRow {
  community_id: string
  id: string
  person_id: string
  ticket_id: string | null
  message_id: string | null
  width: number
  height: number
  bytes: number
  sha256: string
  position: Generated<number>
  made_at: At
}

export interface EndorsementRow {
  community_id: string
  ticket_id: string
  house_id: string
  person_id: string
  at: At
}

export interface SavedReplyRow {
  community_id: string
  id: string
  title: string
  words: string
  position: Generated<number>
  version: Generated<number>
  retired_at: At | null
}

export interface TicketsTables {
  tickets: TicketTableRow
  ticket_words: TicketWordsRow
  receipt_counters: ReceiptCounterRow
  ticket_events: TicketEventRow
  clock_events: ClockEventRow
  messages: MessageRow
  photos: PhotoRow
  endorsements: EndorsementRow
  saved_replies: SavedReplyRow
}
