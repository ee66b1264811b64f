import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { CommunityRates, RatesQuery } from '#contract/transparency'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { getCommunityRates } from './service'

export function transparencyRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.getCommunityRates, {
    who: 'signed-in',
    summary: 'How one month went in the own community: rates with their intervals, and the posts.',
    params: IdParams,
    query: RatesQuery,
    reply: CommunityRates,
    handle: ({ params, query, ...asking }) => getCommunityRates(asking, params.id, query.month),
  })
}
