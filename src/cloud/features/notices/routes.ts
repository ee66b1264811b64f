import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { DeskNotices, DeskNoticesQuery, DraftNotice, StepNotice } from '#contract/notices'
import { Done } from '#contract/session'
import { NoticeList, NoticePage, NoticeQuery } from '#contract/transparency'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { draftNotice, listDeskNotices, stepNotice } from './desk'
import { getNotice, listNotices } from './service'

export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listNotices, {
    who: 'anyone',
    summary: 'Notices of one community, or the newest of each, readable before any login.',
    query: NoticeQuery,
    reply: NoticeList,
    problems: ['not-found'],
    handle: ({ query, ...reading }) => listNotices(reading, query.communityId),
  })

  serve(app, deps, endpoints.getNotice, {
    who: 'anyone',
    summary: 'Reads one notice in full, for everybody.',
    params: IdParams,
    reply: NoticePage,
    handle: ({ params, ...reading }) => getNotice(reading, params.id),
  })
  deskRoutes(app, deps)
}

function deskRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listDeskNotices, {
    who: 'staff',
    summary: 'Notices of a community with drafts, and how many of those concerned opened each.',
    query: DeskNoticesQuery,
    reply: DeskNotices,
    handle: ({ query, ...asking }) => listDeskNotices(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.draftNotice, {
    who: 'staff',
    summary: 'Keeps a draft; the same id again changes it until it is published.',
    body: DraftNotice,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ body, ...asking }) => draftNotice(asking, body),
  })

  serve(app, deps, staffEndpoints.stepNotice, {
    who: 'staff',
    summary: 'Publishes a draft to those whom it is for, or takes a notice down.',
    params: IdParams,
    body: StepNotice,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => stepNotice(asking, params.id, body),
  })
}
