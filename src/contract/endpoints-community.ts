import { type ById, type Endpoint, get, post } from './endpoint'
import type {
  IncidentList,
  IncidentQuery,
  IncidentView,
  JoinedView,
  JoinIncident,
} from './incidents'
import type { PostQuery, PostView, PraisedView, PraisePost } from './praise'
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

  // known incidents
  listIncidents: get<{ query: IncidentQuery; reply: IncidentList }>('/api/incidents'),
  getIncident: get<{ params: ById; reply: IncidentView }>('/api/incidents/:id'),
  joinIncident: post<{ params: ById; body: JoinIncident; reply: JoinedView }>(
    '/api/incidents/:id/joins',
  ),
} satisfies Record<string, Endpoint>
