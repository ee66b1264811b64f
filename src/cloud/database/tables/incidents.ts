import type { Generated } from 'kysely'
import type { IncidentKind } from '#domain/incidents/incident'
import type { PostKind } from '#domain/praise/post'
import type { At } from './columns'

export interface IncidentRow {
  community_id: string
  id: string
  kind: IncidentKind
  title: string
  known: string
  building_ids: string[]
  started_at: At
  expected_end_at: At | null
  ended_at: At | null
  opened_by: string
  made_at: At
}

export interface IncidentUpdateRow {
  community_id: string
  incident_id: string
  id: string
  words: string
  expected_end_at: At | null
  ends: Generated<boolean>
  staff_id: string
  at: At
}

export interface IncidentJoinRow {
  community_id: string
  incident_id: string
  person_id: string
  house_id: string
  words: Generated<string>
  at: At
}

export interface IncidentTicketRow {
  community_id: string
  incident_id: string
  ticket_id: string
  linked_by: string
  linked_at: At
}

export interface PostRow {
  community_id: string
  id: string
  kind: PostKind
  name: string
  code: string
  made_at: At
  closed_at: At | null
}

export interface PostRatingRow {
  community_id: string
  id: string
  post_id: string
  person_id: string
  house_id: string
  staff_id: string | null
  score: number
  words: Generated<string>
  at: At
}

export interface IncidentsTables {
  incidents: IncidentRow
  incident_updates: IncidentUpdateRow
  incident_joins: IncidentJoinRow
  incident_tickets: IncidentTicketRow
  posts: PostRow
  post_ratings: PostRatingRow
}
