import type { FastifyInstance } from 'fastify'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  AnswersBehind,
  AnswersQuery,
  BehindQuery,
  FiguresQuery,
  LoopView,
  ReachView,
  TicketsBehind,
  VoiceView,
} from '#contract/insight'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { listAnswersBehind, listTicketsBehind } from './behind'
import { getLoopFigures, getReachFigures, getVoiceFigures } from './service'

/** A period is counted from raw rows: a second of the database at most. */
const FIGURES = { max: 120, perMinutes: 10, by: 'person' } as const

export function insightRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.getLoopFigures, {
    who: 'staff',
    summary: 'What was promised and kept in a month or quarter: rates, answers, causes, steps.',
    query: FiguresQuery,
    reply: LoopView,
    limit: FIGURES,
    handle: ({ query, ...asking }) => getLoopFigures(asking, query),
  })

  serve(app, deps, staffEndpoints.getVoiceFigures, {
    who: 'staff',
    summary: 'What residents said: six services, recommendation with margin and trend, priorities.',
    query: FiguresQuery,
    reply: VoiceView,
    limit: FIGURES,
    handle: ({ query, ...asking }) => getVoiceFigures(asking, query),
  })

  serve(app, deps, staffEndpoints.getReachFigures, {
    who: 'staff',
    summary: 'Who was reached: coverage by building, answer rates, reasons of leaving, contacts.',
    query: FiguresQuery,
    reply: ReachView,
    limit: FIGURES,
    handle: ({ query, ...asking }) => getReachFigures(asking, query),
  })

  serve(app, deps, staffEndpoints.listTicketsBehind, {
    who: 'staff',
    summary: 'The tickets that a figure counts, those below the line first.',
    query: BehindQuery,
    reply: TicketsBehind,
    limit: FIGURES,
    handle: ({ query, ...asking }) => listTicketsBehind(asking, query),
  })

  serve(app, deps, staffEndpoints.listAnswersBehind, {
    who: 'staff',
    summary: 'The scores that a figure counts, by month, without person or home.',
    query: AnswersQuery,
    reply: AnswersBehind,
    limit: FIGURES,
    handle: ({ query, ...asking }) => listAnswersBehind(asking, query),
  })
}
