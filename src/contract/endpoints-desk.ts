import type {
  Colleagues,
  DeskCounts,
  DeskCountsQuery,
  DeskNumbersQuery,
  DeskPage,
  DeskQuery,
  SavedReplies,
} from './desk'
import { type ById, type Endpoint, get, post, put } from './endpoint'
import type { ExitLink, IssueExitLink } from './followups'
import type {
  EndResidency,
  HomeCode,
  HomeRequestList,
  HouseList,
  HouseResidents,
  HouseResidentsQuery,
  HouseSearch,
  RenewHomeCode,
} from './households'
import type {
  DeskIncidentQuery,
  IncidentList,
  IncidentTickets,
  IncidentView,
  LinkTickets,
  OpenIncident,
  UpdateIncident,
} from './incidents'
import type { ClosePost, DeskPostQuery, MakePost, PostList } from './praise'
import type { Done } from './session'
import type { ChangePriority, RevealReporter, TicketView } from './tickets'

/** The front desk's verbs. */
export const deskEndpoints = {
  listHomeRequests: get<{ query: DeskCountsQuery; reply: HomeRequestList }>(
    '/api/desk/home-requests',
  ),
  searchHouses: get<{ query: HouseSearch; reply: HouseList }>('/api/desk/houses'),
  renewHomeCode: post<{ params: ById; body: RenewHomeCode; reply: HomeCode }>(
    '/api/desk/houses/:id/code',
  ),
  listHouseResidents: get<{ params: ById; query: HouseResidentsQuery; reply: HouseResidents }>(
    '/api/desk/houses/:id/residents',
  ),
  endResidency: post<{ params: ById; body: EndResidency; reply: Done }>(
    '/api/desk/residencies/:id/end',
  ),
  changePriority: put<{ params: ById; body: ChangePriority; reply: TicketView }>(
    '/api/tickets/:id/priority',
  ),
  revealReporter: post<{ params: ById; body: RevealReporter; reply: TicketView }>(
    '/api/tickets/:id/reveal',
  ),
  listDesk: get<{ query: DeskQuery; reply: DeskPage }>('/api/desk/tickets'),
  countDesk: get<{ query: DeskNumbersQuery; reply: DeskCounts }>('/api/desk/counts'),
  listColleagues: get<{ query: DeskCountsQuery; reply: Colleagues }>('/api/desk/colleagues'),
  listSavedReplies: get<{ query: DeskCountsQuery; reply: SavedReplies }>('/api/desk/saved-replies'),
  issueExitLink: post<{ params: ById; body: IssueExitLink; reply: ExitLink }>(
    '/api/desk/followups/:id/exit-link',
  ),
  listPosts: get<{ query: DeskPostQuery; reply: PostList }>('/api/desk/posts'),
  makePost: post<{ body: MakePost; reply: PostList }>('/api/desk/posts'),
  closePost: post<{ params: ById; body: ClosePost; reply: Done }>('/api/desk/posts/:id/closing'),
  listDeskIncidents: get<{ query: DeskIncidentQuery; reply: IncidentList }>('/api/desk/incidents'),
  openIncident: post<{ body: OpenIncident; reply: IncidentView }>('/api/desk/incidents'),
  updateIncident: post<{ params: ById; body: UpdateIncident; reply: IncidentView }>(
    '/api/desk/incidents/:id/updates',
  ),
  listIncidentTickets: get<{ params: ById; reply: IncidentTickets }>(
    '/api/desk/incidents/:id/tickets',
  ),
  linkIncidentTickets: post<{ params: ById; body: LinkTickets; reply: IncidentTickets }>(
    '/api/desk/incidents/:id/tickets',
  ),
} satisfies Record<string, Endpoint>
