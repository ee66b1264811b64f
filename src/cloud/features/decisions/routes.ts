import type { FastifyInstance } from 'fastify'
import { DecisionPage, DecisionsQuery } from '#contract/decisions'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { listDecisions } from './list'

export function decisionRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listDecisions, {
    who: 'staff',
    summary: 'Who was asked and who was not, because of which rule F1-F8; kept for 90 days.',
    query: DecisionsQuery,
    reply: DecisionPage,
    handle: ({ query, ...asking }) => listDecisions(asking, query),
  })
}
