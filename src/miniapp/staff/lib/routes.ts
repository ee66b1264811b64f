/** Addresses that only staff go to: the resident's package does not carry them. Ids need no escaping. */
export const staffRoutes = {
  homes: () => '/staff/pages/homes',
  posts: () => '/staff/pages/posts',
  checks: () => '/staff/pages/checks',
  incidents: () => '/staff/pages/incidents',
  incident: (id: string) => `/staff/pages/incident?id=${id}`,
  news: () => '/office/pages/news',
  outbox: () => '/office/pages/outbox',
  improvements: () => '/office/pages/improvements',
  report: () => '/staff/pages/report',
  duty: () => '/staff/pages/duty',
  insight: () => '/office/pages/insight',
  /** STF-11: its doors, or one of its rooms. */
  admin: (part?: string) => `/office/pages/admin${part ? `?part=${part}` : ''}`,
  join: (code: string) => `/office/pages/join?code=${code}`,
  reports: () => '/office/pages/reports',
  calls: () => '/office/pages/calls',
  call: (id: string) => `/office/pages/call?id=${id}`,
  home: (id: string) => `/office/pages/home?id=${id}`,
  decisions: (houseId = '') => `/office/pages/decisions${houseId && `?id=${houseId}`}`,
  ends: () => '/office/pages/ends',
} as const
