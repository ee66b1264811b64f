import type { Generated } from 'kysely'
import type { ThemeKind } from '#domain/improvements/theme'
import type { At } from './columns'

export interface ImprovementRow {
  community_id: string
  id: string
  asked: string
  did: string
  state: 'doing' | 'done' | 'not_possible'
  department_id: string | null
  homes: Generated<number>
  due_at: At | null
  done_at: At | null
  published_at: At | null
  owner_id: Generated<string | null>
  made_by: Generated<string | null>
  made_at: Generated<At | null>
  verify_by: Generated<'date' | 'survey' | null>
  verify_at: Generated<At | null>
  dimension: Generated<string | null>
  holds: Generated<boolean | null>
  verified_at: Generated<At | null>
}

export interface ImprovementSourceRow {
  community_id: string
  id: string
  improvement_id: string
  response_id: string | null
  ticket_id: string | null
}

export interface ThemeRow {
  community_id: string
  id: string
  kind: ThemeKind
  category_id: string
  house_id: string | null
  homes: number
  tickets: number
  found_at: At
  seen_at: At
  ended_at: At | null
  improvement_id: string | null
  reason: string | null
}

export interface ImprovementsTables {
  improvements: ImprovementRow
  improvement_sources: ImprovementSourceRow
  themes: ThemeRow
}
