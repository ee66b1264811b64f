import type { Generated } from 'kysely'
import type { At } from './columns'

export interface CommunityRow {
  id: string
  name: string
  company_name: string
  receipt_prefix: string
  desk_phone: string
  hotline_phone: string
  desk_hours: string
  created_at: At
  visits_on: Generated<boolean>
}

export interface BuildingRow {
  community_id: string
  id: string
  name: string
  units: Generated<string[]>
  position: Generated<number>
}

export interface AreaRow {
  community_id: string
  id: string
  name: string
  position: Generated<number>
}

export interface HouseRow {
  community_id: string
  id: string
  building_id: string
  unit: string
  room: string
  label: string
  key_customer: Generated<boolean>
  key_cadence: Generated<'monthly' | 'quarterly' | null>
  key_since: Generated<At | null>
  key_steward: Generated<string | null>
}

export interface HomeCodeRow {
  code_hash: string
  community_id: string
  house_id: string
  made_at: At
  voided_at: At | null
}

export interface PlacesTables {
  communities: CommunityRow
  buildings: BuildingRow
  areas: AreaRow
  houses: HouseRow
  home_codes: HomeCodeRow
}
