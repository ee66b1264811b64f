import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { rareEndpoints } from '#contract/endpoints-rare'
import { staffEndpoints } from '#contract/endpoints-staff'
import { AppealCheck, CheckList, CheckListQuery, ModerateContent } from '#contract/moderation'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { appealCheck, listChecks, moderateContent } from './service'

export function moderationRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listChecks, {
    who: 'staff',
    query: CheckListQuery,
    reply: CheckList,
    summary: 'Words and photos of residents that others do not see yet, oldest first.',
    handle: ({ query, ...asking }) => listChecks(deps, asking, query),
  })
  serve(app, deps, staffEndpoints.moderateContent, {
    who: 'staff',
    body: ModerateContent,
    reply: Done,
    problems: ['illegal-transition'],
    summary: 'The desk shows something to others, or hides it with a reason that the author reads.',
    handle: ({ body, ...asking }) => moderateContent(asking, body),
  })
  serve(app, deps, rareEndpoints.appealCheck, {
    who: 'signed-in',
    params: IdParams,
    body: AppealCheck,
    reply: Done,
    problems: ['illegal-transition'],
    summary: 'The author of something that the check blocked asks the desk to look at it.',
    handle: ({ params, body, ...asking }) => appealCheck(asking, params.id, body),
  })
}
