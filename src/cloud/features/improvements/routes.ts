import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  ChangeImprovement,
  DismissTheme,
  OpenImprovement,
  WorkDetail,
  WorkList,
  WorkQuery,
} from '#contract/improvements'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import {
  changeImprovement,
  dismissTheme,
  getImprovementWork,
  listImprovementWork,
  openImprovement,
} from './service'

export function improvementRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listImprovementWork, {
    who: 'staff',
    summary:
      'What residents keep saying, what is done about it, and how many suggestions were adopted.',
    query: WorkQuery,
    reply: WorkList,
    handle: ({ query, ...asking }) => listImprovementWork(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.getImprovementWork, {
    who: 'staff',
    summary: 'One improvement: the tickets behind it, and scores before and since.',
    params: IdParams,
    query: WorkQuery,
    reply: WorkDetail,
    handle: ({ params, query, ...asking }) =>
      getImprovementWork(asking, query.communityId, params.id),
  })

  serve(app, deps, staffEndpoints.openImprovement, {
    who: 'staff',
    summary: 'Opens an improvement from a theme or from tickets.',
    body: OpenImprovement,
    reply: WorkDetail,
    handle: ({ body, ...asking }) => openImprovement(asking, body),
  })

  serve(app, deps, staffEndpoints.changeImprovement, {
    who: 'staff',
    summary: 'Publishes, finishes or verifies an improvement; the residents behind it are told.',
    params: IdParams,
    body: ChangeImprovement,
    reply: WorkDetail,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => changeImprovement(asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.dismissTheme, {
    who: 'staff',
    summary: 'Nothing is done about a theme, for a reason that stays.',
    params: IdParams,
    body: DismissTheme,
    reply: Done,
    handle: ({ params, body, ...asking }) => dismissTheme(asking, params.id, body),
  })
}
