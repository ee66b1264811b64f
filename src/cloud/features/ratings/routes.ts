import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { rareEndpoints } from '#contract/endpoints-rare'
import {
  DenyAnswer,
  MyAnswers,
  MyAnswersQuery,
  MyRatings,
  MyRatingsQuery,
  RateServices,
  RateTicket,
  ServiceRatingView,
  TicketRatingView,
} from '#contract/ratings'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { denyAnswer, listMyAnswers } from './my-answers'
import { listMyRatings, rateServices } from './rate-services'
import { rateTicket } from './rate-ticket'

export function ratingRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.rateTicket, {
    who: 'signed-in',
    summary: 'The reporter rates how a ticket was handled, once a round; may be changed for 24 h.',
    params: IdParams,
    body: RateTicket,
    reply: TicketRatingView,
    problems: ['not-found', 'not-allowed', 'illegal-transition'],
    handle: ({ params, body, ...giving }) => rateTicket(giving, params.id, body),
  })

  serve(app, deps, endpoints.rateServices, {
    who: 'signed-in',
    summary:
      'A resident rates the six services, once a person, home and quarter; may be changed for 24 h.',
    body: RateServices,
    reply: ServiceRatingView,
    problems: ['not-found', 'not-allowed', 'illegal-transition'],
    handle: ({ body, ...giving }) => rateServices(giving, body),
  })

  serve(app, deps, endpoints.listMyRatings, {
    who: 'signed-in',
    summary:
      'Tickets that wait for a rating, and the own answers of this quarter and the one before.',
    query: MyRatingsQuery,
    reply: MyRatings,
    problems: ['not-found'],
    handle: ({ query, ...giving }) => listMyRatings(giving, query.houseId),
  })

  serve(app, deps, endpoints.listMyAnswers, {
    who: 'signed-in',
    summary: 'All that this person answered, the newest first, and what became of it.',
    query: MyAnswersQuery,
    reply: MyAnswers,
    handle: ({ query, ...giving }) => listMyAnswers(giving, query),
  })

  serve(app, deps, rareEndpoints.denyAnswer, {
    who: 'signed-in',
    summary: 'What staff filled in for this person was not so: it counts nowhere from now on.',
    params: IdParams,
    body: DenyAnswer,
    reply: Done,
    problems: ['not-found'],
    handle: ({ params, ...giving }) => denyAnswer(giving, params.id),
  })
}
