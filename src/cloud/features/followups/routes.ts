import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  AnswerExit,
  AnswerFollowup,
  ExitForm,
  ExitLink,
  FollowupAnswered,
  IssueExitLink,
  MyFollowups,
  OpenExit,
} from '#contract/followups'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { answerFollowup, listMyFollowups } from './answer'
import { answerExit, issueExitLink, openExit } from './exit'

/** 256 bits cannot be guessed; the limit keeps a script from making us look for them. */
const KNOCKS = { max: 30, perMinutes: 10, by: 'address' } as const

export function followupRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listMyFollowups, {
    who: 'signed-in',
    summary:
      'The stage questions that wait for this person, and answers that may still be changed.',
    reply: MyFollowups,
    handle: (giving) => listMyFollowups(giving),
  })

  serve(app, deps, endpoints.answerFollowup, {
    who: 'signed-in',
    summary: 'Answers the questions of one stage, which completes its task; 24 h to change it.',
    params: IdParams,
    body: AnswerFollowup,
    reply: FollowupAnswered,
    problems: ['not-found', 'not-allowed', 'illegal-transition'],
    handle: ({ params, body, ...giving }) => answerFollowup(giving, params.id, body),
  })

  serve(app, deps, staffEndpoints.issueExitLink, {
    who: 'staff',
    summary: 'Makes the one-time link to the exit questions; the answer shows it once.',
    params: IdParams,
    body: IssueExitLink,
    reply: ExitLink,
    problems: ['illegal-transition'],
    sealed: true,
    handle: ({ params, body, ...giving }) =>
      issueExitLink(deps, giving, { taskId: params.id, communityId: body.communityId }),
  })

  serve(app, deps, endpoints.openExit, {
    who: 'anyone',
    summary: 'The exit questions behind a link, without a name; looking does not consume it.',
    body: OpenExit,
    reply: ExitForm,
    problems: ['not-found'],
    limit: KNOCKS,
    handle: ({ db, body, now }) => openExit(db, body.token, now),
  })

  serve(app, deps, endpoints.answerExit, {
    who: 'anyone',
    summary: 'Answers the exit questions and consumes the link; the same draft again is the same.',
    body: AnswerExit,
    reply: Done,
    problems: ['not-found'],
    limit: KNOCKS,
    handle: ({ db, body, now }) => answerExit(db, body, now),
  })
}
