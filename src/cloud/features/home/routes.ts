import type { FastifyInstance } from 'fastify'
import { endpoints } from '#contract/endpoints'
import { HomeScreen, HomeScreenQuery, ImprovementList, ImprovementQuery } from '#contract/inbox'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { getHomeScreen, listImprovements } from './service'

export function homeRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.getHomeScreen, {
    who: 'signed-in',
    summary:
      'The first screen of one home: open tickets, at most one card, what was improved, notices.',
    query: HomeScreenQuery,
    reply: HomeScreen,
    problems: ['not-found'],
    handle: ({ query, ...giving }) => getHomeScreen(giving, query.houseId),
  })

  serve(app, deps, endpoints.listImprovements, {
    who: 'anyone',
    summary: 'You said, we did: what residents of a community asked for and what became of it.',
    query: ImprovementQuery,
    reply: ImprovementList,
    problems: ['not-found'],
    handle: ({ query, db, now }) => listImprovements({ db, now }, query.communityId),
  })
}
