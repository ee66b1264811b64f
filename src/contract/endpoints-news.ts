import type { AwardPage, AwardQuery, ConfirmAward } from './awards'
import { type ById, type Endpoint, get, post, put } from './endpoint'
import type { DeskNotices, DeskNoticesQuery, DraftNotice, StepNotice } from './notices'
import type { Done } from './session'

/** What the house says to its residents: notices (STF-12) and recognition (STF-10). */
export const newsEndpoints = {
  listDeskNotices: get<{ query: DeskNoticesQuery; reply: DeskNotices }>('/api/desk/notices'),
  draftNotice: put<{ body: DraftNotice; reply: Done }>('/api/desk/notices'),
  stepNotice: post<{ params: ById; body: StepNotice; reply: Done }>('/api/desk/notices/:id/step'),
  listAwardCandidates: get<{ query: AwardQuery; reply: AwardPage }>('/api/desk/awards'),
  confirmAward: post<{ body: ConfirmAward; reply: Done }>('/api/desk/awards'),
} satisfies Record<string, Endpoint>
