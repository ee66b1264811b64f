import { type ById, type Endpoint, get, post } from './endpoint'
import type {
  ChangeImprovement,
  DismissTheme,
  OpenImprovement,
  WorkDetail,
  WorkList,
  WorkQuery,
} from './improvements'
import type { Done } from './session'

/** What residents keep saying, and what becomes of it (STF-07, LOOP-06). */
export const improvementEndpoints = {
  listImprovementWork: get<{ query: WorkQuery; reply: WorkList }>('/api/office/improvements'),
  getImprovementWork: get<{ params: ById; query: WorkQuery; reply: WorkDetail }>(
    '/api/office/improvements/:id',
  ),
  openImprovement: post<{ body: OpenImprovement; reply: WorkDetail }>('/api/office/improvements'),
  changeImprovement: post<{ params: ById; body: ChangeImprovement; reply: WorkDetail }>(
    '/api/office/improvements/:id/deeds',
  ),
  dismissTheme: post<{ params: ById; body: DismissTheme; reply: Done }>(
    '/api/office/themes/:id/dismissal',
  ),
} satisfies Record<string, Endpoint>
