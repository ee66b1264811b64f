import type { FastifyInstance } from 'fastify'
import type { Deps } from './deps'
import { administrationRoutes } from './features/administration/routes'
import { awardRoutes } from './features/awards/routes'
import { callRoutes } from './features/calls/routes'
import { consentRoutes } from './features/consents/routes'
import { decisionRoutes } from './features/decisions/routes'
import { deskRoutes } from './features/desk/routes'
import { dutyRoutes } from './features/duty/routes'
import { followupRoutes } from './features/followups/routes'
import { homeRoutes } from './features/home/routes'
import { homeFileRoutes } from './features/home-file/routes'
import { householdRoutes } from './features/households/routes'
import { importRoutes } from './features/imports/routes'
import { improvementRoutes } from './features/improvements/routes'
import { inboxRoutes } from './features/inbox/routes'
import { incidentRoutes } from './features/incidents/routes'
import { insightRoutes } from './features/insight/routes'
import { moderationRoutes } from './features/moderation/routes'
import { myDataRoutes } from './features/my-data/routes'
import { noticeRoutes } from './features/notices/routes'
import { openEndRoutes } from './features/open-ends/routes'
import { outboxRoutes } from './features/outbox/routes'
import { phoneRoutes } from './features/phones/routes'
import { photoRoutes } from './features/photos/routes'
import { postRoutes } from './features/posts/routes'
import { promptRoutes } from './features/prompts/routes'
import { ratingRoutes } from './features/ratings/routes'
import { reportRoutes } from './features/reports/routes'
import { sessionRoutes } from './features/session/routes'
import { ticketRoutes } from './features/tickets/routes'
import { transparencyRoutes } from './features/transparency/routes'
import { pushRoutes } from './features/wechat-push/routes'

export type Routes = (app: FastifyInstance, deps: Deps) => void

/** Every feature's routes, one line each. */
export const featureRoutes: readonly Routes[] = [
  sessionRoutes,
  householdRoutes,
  ticketRoutes,
  photoRoutes,
  awardRoutes,
  deskRoutes,
  dutyRoutes,
  ratingRoutes,
  promptRoutes,
  followupRoutes,
  homeRoutes,
  inboxRoutes,
  myDataRoutes,
  consentRoutes,
  callRoutes,
  improvementRoutes,
  decisionRoutes,
  homeFileRoutes,
  openEndRoutes,
  incidentRoutes,
  noticeRoutes,
  outboxRoutes,
  insightRoutes,
  reportRoutes,
  postRoutes,
  transparencyRoutes,
  importRoutes,
  administrationRoutes,
  moderationRoutes,
  phoneRoutes,
  pushRoutes,
]
