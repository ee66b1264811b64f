import { type ById, type Endpoint, get, post } from './endpoint'
import type {
  DeskIncidentQuery,
  IncidentList,
  IncidentQuery,
  IncidentTickets,
  IncidentView,
  JoinedView,
  JoinIncident,
  LinkTickets,
  OpenIncident,
  UpdateIncident,
} from './incidents'
import type {
  ClosePost,
  DeskPostQuery,
  MakePost,
  PostList,
  PostQuery,
  PostView,
  PraisedView,
  PraisePost,
} from './praise'
import type { Done } from './session'
import type {
  CommunityRates,
  NoticeList,
  NoticePage,
  NoticeQuery,
  RatesQuery,
} from './transparency'

/** What concerns a community as a whole: its figures, notices, posts and incidents. */
export const communityEndpoints = {
  // transparency
  getCommunityRates: get<{ params: ById; query: RatesQuery; reply: CommunityRates }>(
    '/api/communities/:id/rates',
  ),
  listNotices: get<{ query: NoticeQuery; reply: NoticeList }>('/api/notices'),
  getNotice: get<{ params: ById; reply: NoticePage }>('/api/notices/:id'),

  // praise of posts
  findPost: get<{ query: PostQuery; reply: PostView }>('/api/posts'),
  praisePost: post<{ params: ById; body: PraisePost; reply: PraisedView }>('/api/posts/:id/praise'),
  listPosts: get<{ query: DeskPostQuery; reply: PostList }>('/api/desk/posts'),
  makePost: post<{ body: MakePost; reply: PostList }>('/api/desk/posts'),
  closePost: post<{ params: ById; body: ClosePost; reply: Done }>('/api/desk/posts/:id/closing'),

  // known incidents
  listIncidents: get<{ query: IncidentQuery; reply: IncidentList }>('/api/incidents'),
  getIncident: get<{ params: ById; reply: IncidentView }>('/api/incidents/:id'),
  joinIncident: post<{ params: ById; body: JoinIncident; reply: JoinedView }>(
    '/api/incidents/:id/joins',
  ),
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
