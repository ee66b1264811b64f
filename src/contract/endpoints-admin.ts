import type {
  AuditPage,
  AuditQuery,
  ChangeSeat,
  DisableSeat,
  HomeCodes,
  InviteStaff,
  JoinedStaff,
  JoinStaff,
  ListSettings,
  MakePolicy,
  MakeSetting,
  OfCommunity,
  PolicyList,
  RenewHomeCodes,
  ReplyList,
  SaveDepartment,
  SaveReply,
  SettingList,
  StaffInvite,
  StaffList,
} from './administration'
import { type ById, type Endpoint, get, post, put, sendFile } from './endpoint'
import type { CheckImport, CommitImport, ExportFile, ExportQuery, ImportReport } from './imports'
import type { Done } from './session'

/** STF-11: what the manager and the company's admin keep in order. */
export const adminEndpoints = {
  checkImport: sendFile<{ query: CheckImport; reply: ImportReport }>('/api/admin/imports/check'),
  commitImport: sendFile<{ query: CommitImport; reply: ImportReport }>('/api/admin/imports'),
  exportRows: get<{ query: ExportQuery; reply: ExportFile }>('/api/admin/exports'),

  listSeats: get<{ query: OfCommunity; reply: StaffList }>('/api/admin/staff'),
  inviteStaff: post<{ body: InviteStaff; reply: StaffInvite }>('/api/admin/invites'),
  voidInvite: post<{ params: ById; body: OfCommunity; reply: Done }>(
    '/api/admin/invites/:id/voiding',
  ),
  joinStaff: post<{ body: JoinStaff; reply: JoinedStaff }>('/api/staff/joining'),
  changeSeat: put<{ params: ById; body: ChangeSeat; reply: Done }>('/api/admin/staff/:id'),
  disableSeat: put<{ params: ById; body: DisableSeat; reply: Done }>(
    '/api/admin/staff/:id/disabled',
  ),
  saveDepartment: put<{ params: ById; body: SaveDepartment; reply: Done }>(
    '/api/admin/departments/:id',
  ),

  listPolicies: get<{ query: OfCommunity; reply: PolicyList }>('/api/admin/policies'),
  makePolicy: post<{ body: MakePolicy; reply: PolicyList }>('/api/admin/policies'),
  listSettings: get<{ query: ListSettings; reply: SettingList }>('/api/admin/settings'),
  makeSetting: post<{ body: MakeSetting; reply: SettingList }>('/api/admin/settings'),
  listReplies: get<{ query: OfCommunity; reply: ReplyList }>('/api/admin/replies'),
  saveReply: put<{ params: ById; body: SaveReply; reply: ReplyList }>('/api/admin/replies/:id'),
  retireReply: post<{ params: ById; body: OfCommunity; reply: ReplyList }>(
    '/api/admin/replies/:id/retirement',
  ),

  listAudit: get<{ query: AuditQuery; reply: AuditPage }>('/api/admin/audit'),
  renewHomeCodes: post<{ body: RenewHomeCodes; reply: HomeCodes }>('/api/admin/home-codes'),
} satisfies Record<string, Endpoint>
