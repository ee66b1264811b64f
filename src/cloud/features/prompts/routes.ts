import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import {
  AnswerNps,
  NpsAnswerView,
  PromptOutcome,
  PromptQuery,
  PromptView,
  SeePrompt,
} from '#contract/nps'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { answerNps } from './answer-nps'
import { closePrompt, nextPromptFor, seePrompt, snoozePrompt } from './cards'

export function promptRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.nextPrompt, {
    who: 'signed-in',
    summary: 'The one card that may be shown now, or the rule F1-F8 that says none.',
    query: PromptQuery,
    reply: PromptView,
    problems: ['not-found'],
    handle: ({ query, ...giving }) => nextPromptFor(giving, query.houseId),
  })

  serve(app, deps, endpoints.seePrompt, {
    who: 'signed-in',
    summary: 'Counts a view, once a Shanghai day; the third without a tap is one "later".',
    params: IdParams,
    body: SeePrompt,
    reply: PromptOutcome,
    problems: ['not-found'],
    handle: ({ params, body: _empty, ...giving }) => seePrompt(giving, params.id),
  })

  serve(app, deps, endpoints.snoozePrompt, {
    who: 'signed-in',
    summary: 'Later: 7 days, then 30, then this card is over.',
    params: IdParams,
    body: SeePrompt,
    reply: PromptOutcome,
    problems: ['not-found'],
    handle: ({ params, body: _empty, ...giving }) => snoozePrompt(giving, params.id),
  })

  serve(app, deps, endpoints.closePrompt, {
    who: 'signed-in',
    summary: 'Do not ask: no survey for 365 days.',
    params: IdParams,
    body: SeePrompt,
    reply: PromptOutcome,
    problems: ['not-found'],
    handle: ({ params, body: _empty, ...giving }) => closePrompt(giving, params.id),
  })

  serve(app, deps, endpoints.answerNps, {
    who: 'signed-in',
    summary:
      'How likely is a recommendation, 0-10: once a person and quarter; may be changed for 24 h.',
    body: AnswerNps,
    reply: NpsAnswerView,
    problems: ['not-found', 'not-allowed', 'illegal-transition'],
    handle: ({ body, ...giving }) => answerNps(giving, body),
  })
}
