import type { FastifyInstance } from 'fastify'
import {
  AuditPage,
  AuditQuery,
  HomeCodes,
  ListSettings,
  MakePolicy,
  MakeSetting,
  OfCommunity,
  PolicyList,
  RenewHomeCodes,
  ReplyList,
  SaveReply,
  SettingList,
} from '#contract/administration'
import { IdParams } from '#contract/common'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { listAudit } from './audit-log'
import { renewHomeCodes } from './codes'
import { listPolicies, makePolicy } from './policies'
import { listReplies, retireReply, saveReply } from './replies'
import { listSettings, makeSetting } from './settings'
import { staffRoutes } from './staff-routes'

export function administrationRoutes(app: FastifyInstance, deps: Deps): void {
  staffRoutes(app, deps)
  versionRoutes(app, deps)
  replyRoutes(app, deps)

  serve(app, deps, staffEndpoints.listAudit, {
    who: 'staff',
    summary: 'Who did what outside of a ticket, newest first; of verb, member of staff and days.',
    query: AuditQuery,
    reply: AuditPage,
    handle: ({ query, ...asking }) => listAudit(asking, query),
  })

  serve(app, deps, staffEndpoints.renewHomeCodes, {
    who: 'staff',
    summary: 'New codes for every home of a building, or for some homes; the old ones are void.',
    body: RenewHomeCodes,
    reply: HomeCodes,
    sealed: true,
    limit: { max: 30, perMinutes: 10, by: 'person' },
    handle: ({ body, ...asking }) => renewHomeCodes(deps, asking, body),
  })
}

function versionRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listPolicies, {
    who: 'staff',
    summary: 'Versions of what this community promises, newest first.',
    query: OfCommunity,
    reply: PolicyList,
    handle: ({ query, ...asking }) => listPolicies(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.makePolicy, {
    who: 'staff',
    summary:
      'A new version of the promises, from a moment in the future; open tickets keep theirs.',
    body: MakePolicy,
    reply: PolicyList,
    handle: ({ body, ...asking }) => makePolicy(asking, body),
  })

  serve(app, deps, staffEndpoints.listSettings, {
    who: 'staff',
    summary: 'Versions of the categories or of the questions of this community, newest first.',
    query: ListSettings,
    reply: SettingList,
    handle: ({ query, ...asking }) => listSettings(asking, query),
  })

  serve(app, deps, staffEndpoints.makeSetting, {
    who: 'staff',
    summary:
      'Which categories residents may choose, or which questions are asked, from a moment in the future.',
    body: MakeSetting,
    reply: SettingList,
    handle: ({ body, ...asking }) => makeSetting(asking, body),
  })
}

function replyRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listReplies, {
    who: 'staff',
    summary: 'Saved replies with their earlier wordings, those that were retired last.',
    query: OfCommunity,
    reply: ReplyList,
    handle: ({ query, ...asking }) => listReplies(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.saveReply, {
    who: 'staff',
    summary: 'Makes or rewords a saved reply; every wording is kept.',
    params: IdParams,
    body: SaveReply,
    reply: ReplyList,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => saveReply(asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.retireReply, {
    who: 'staff',
    summary: 'A saved reply is offered no more; what was sent with it stays.',
    params: IdParams,
    body: OfCommunity,
    reply: ReplyList,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => retireReply(asking, params.id, body.communityId),
  })
}
