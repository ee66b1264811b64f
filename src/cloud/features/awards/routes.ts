import type { FastifyInstance } from 'fastify'
import { AwardPage, AwardQuery, ConfirmAward } from '#contract/awards'
import { staffEndpoints } from '#contract/endpoints-staff'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { confirmAward, listAwardCandidates } from './service'

export function awardRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listAwardCandidates, {
    who: 'staff',
    summary: 'Who may be recognised for a month, the surest first; and all that was confirmed.',
    query: AwardQuery,
    reply: AwardPage,
    handle: ({ query, ...asking }) => listAwardCandidates(asking, query),
  })

  serve(app, deps, staffEndpoints.confirmAward, {
    who: 'staff',
    summary: 'Confirms one candidate of a month that is over; residents see the card from then on.',
    body: ConfirmAward,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ body, ...asking }) => confirmAward(asking, body),
  })
}
