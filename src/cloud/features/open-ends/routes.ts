import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { staffEndpoints } from '#contract/endpoints-staff'
import { EndOpenEnd, OpenEndPage, OpenEndsQuery } from '#contract/open-ends'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { endOpenEnd, listOpenEnds } from './ends'

export function openEndRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listOpenEnds, {
    who: 'staff',
    summary: 'Low answers that have led to nothing yet; each ends within seven days.',
    query: OpenEndsQuery,
    reply: OpenEndPage,
    handle: ({ query, ...asking }) => listOpenEnds(asking, query),
  })

  serve(app, deps, staffEndpoints.endOpenEnd, {
    who: 'staff',
    summary: 'Ends a low answer as a request, an improvement, or "no action" with a reason.',
    params: IdParams,
    body: EndOpenEnd,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => endOpenEnd(asking, params.id, body),
  })
}
