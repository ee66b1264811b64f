import type { FastifyInstance } from 'fastify'
import {
  AnswerFor,
  CallPage,
  CallQuery,
  CallsQuery,
  CallView,
  EndCall,
  LogAttempt,
  PassCall,
} from '#contract/calls'
import { IdParams } from '#contract/common'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { answerFor } from './answer'
import { logAttempt } from './attempt'
import { getCall } from './detail'
import { endCall, passCall } from './ending'
import { listCalls } from './list'

const CHANGES = ['not-allowed', 'illegal-transition'] as const

export function callRoutes(app: FastifyInstance, deps: Deps): void {
  const { secret } = deps
  serve(app, deps, staffEndpoints.listCalls, {
    who: 'staff',
    summary: 'Follow-ups that wait for a call or a visit, the most urgent first.',
    query: CallsQuery,
    reply: CallPage,
    handle: ({ query, ...asking }) => listCalls(asking, query),
  })

  serve(app, deps, staffEndpoints.getCall, {
    who: 'staff',
    summary: 'One follow-up: whom to ring, what was tried, what to ask.',
    params: IdParams,
    query: CallQuery,
    reply: CallView,
    handle: ({ params, query, ...asking }) =>
      getCall(asking, secret, { id: params.id, communityId: query.communityId }),
  })

  serve(app, deps, staffEndpoints.logAttempt, {
    who: 'staff',
    summary: 'What came of a call or a visit; F7 and the ladder say whether it may be made.',
    params: IdParams,
    body: LogAttempt,
    reply: CallView,
    problems: [...CHANGES],
    handle: ({ params, body, ...asking }) =>
      logAttempt(asking, secret, { id: params.id, communityId: body.communityId }, body),
  })

  serve(app, deps, staffEndpoints.answerFor, {
    who: 'staff',
    summary: 'What somebody said, filled in for them; completes the follow-up and sends a copy.',
    params: IdParams,
    body: AnswerFor,
    reply: CallView,
    problems: [...CHANGES],
    handle: ({ params, body, ...asking }) =>
      answerFor(asking, secret, { id: params.id, communityId: body.communityId }, body),
  })

  serve(app, deps, staffEndpoints.endCall, {
    who: 'staff',
    summary: 'Ends a follow-up that nobody can be reached for, or that has no cause any more.',
    params: IdParams,
    body: EndCall,
    reply: CallView,
    problems: [...CHANGES],
    handle: ({ params, body, ...asking }) =>
      endCall(asking, secret, { id: params.id, communityId: body.communityId }, body),
  })

  serve(app, deps, staffEndpoints.passCall, {
    who: 'staff',
    summary: 'Asks another adult of the home instead.',
    params: IdParams,
    body: PassCall,
    reply: CallView,
    problems: [...CHANGES],
    handle: ({ params, body, ...asking }) =>
      passCall(asking, secret, { id: params.id, communityId: body.communityId }, body),
  })
}
