import type {
  ChangeHelper,
  ContactView,
  OpenOfHome,
  OpenOfHomeQuery,
  RecordContact,
  ReportForResident,
  Viewers,
} from './desk-work'
import type {
  AddAbsence,
  AddShift,
  AlarmList,
  CopyDutyWeek,
  DutyQuery,
  DutyWeek,
  Handover,
  OfCommunity,
} from './duty'
import { type ById, type Endpoint, get, post } from './endpoint'
import type { TicketView } from './tickets'

/** Work on tickets that only staff do, and who does it when. */
export const workEndpoints = {
  listViewers: get<{ params: ById; reply: Viewers }>('/api/desk/tickets/:id/viewers'),
  changeHelper: post<{ params: ById; body: ChangeHelper; reply: TicketView }>(
    '/api/desk/tickets/:id/helpers',
  ),
  recordContact: post<{ body: RecordContact; reply: ContactView }>('/api/desk/contacts'),
  reportForResident: post<{ body: ReportForResident; reply: TicketView }>('/api/desk/reports'),
  listOpenOfHome: get<{ params: ById; query: OpenOfHomeQuery; reply: OpenOfHome }>(
    '/api/desk/houses/:id/open-tickets',
  ),

  getDutyWeek: get<{ query: DutyQuery; reply: DutyWeek }>('/api/desk/duty'),
  addShift: post<{ body: AddShift; reply: DutyWeek }>('/api/desk/duty'),
  removeShift: post<{ params: ById; body: OfCommunity; reply: DutyWeek }>(
    '/api/desk/duty/:id/removal',
  ),
  copyDutyWeek: post<{ body: CopyDutyWeek; reply: DutyWeek }>('/api/desk/duty/copies'),
  addAbsence: post<{ body: AddAbsence; reply: DutyWeek }>('/api/desk/absences'),
  endAbsence: post<{ params: ById; body: OfCommunity; reply: DutyWeek }>(
    '/api/desk/absences/:id/end',
  ),
  listAlarms: get<{ query: OfCommunity; reply: AlarmList }>('/api/desk/alarms'),
  getHandover: get<{ query: OfCommunity; reply: Handover }>('/api/desk/handover'),
} satisfies Record<string, Endpoint>
