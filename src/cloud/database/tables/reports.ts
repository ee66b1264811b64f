import type { At, Json } from './columns'

export interface ReportSnapshotRow {
  community_id: string
  period: string
  definitions: number
  as_of: At
  made_at: At
  figures: Json
}

export interface ReportsTables {
  report_snapshots: ReportSnapshotRow
}
