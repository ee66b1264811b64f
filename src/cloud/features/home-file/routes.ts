import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  CorrectMoveIn,
  FollowupSettings,
  HomeFile,
  HomeFileQuery,
  SetKeyCustomer,
} from '#contract/home-file'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { correctMoveIn, setFollowups, setKeyCustomer } from './change'
import { getHomeFile } from './file'

export function homeFileRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.getHomeFile, {
    who: 'staff',
    summary: 'One home: who lives there and how they wish to be reached, what is open, what was.',
    params: IdParams,
    query: HomeFileQuery,
    reply: HomeFile,
    handle: ({ params, query, ...asking }) =>
      getHomeFile(asking, { communityId: query.communityId, houseId: params.id }),
  })

  serve(app, deps, staffEndpoints.setKeyCustomer, {
    who: 'staff',
    summary: 'Makes a home a key customer with cadence and steward, or no longer one.',
    params: IdParams,
    body: SetKeyCustomer,
    reply: HomeFile,
    handle: ({ params, body, ...asking }) =>
      setKeyCustomer(asking, { communityId: body.communityId, houseId: params.id }, body),
  })

  serve(app, deps, staffEndpoints.correctMoveIn, {
    who: 'staff',
    summary: 'Corrects when somebody moved in; follow-ups that have not begun move along.',
    params: IdParams,
    body: CorrectMoveIn,
    reply: HomeFile,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => correctMoveIn(asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.setFollowups, {
    who: 'staff',
    summary: 'Switches visits on or off as a step of the follow-up ladder.',
    body: FollowupSettings,
    reply: Done,
    handle: ({ body, ...asking }) => setFollowups(asking, body),
  })
}
