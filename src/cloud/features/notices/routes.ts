import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { NoticeList, NoticePage, NoticeQuery } from '#contract/transparency'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { getNotice, listNotices } from './service'

export function noticeRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listNotices, {
    who: 'anyone',
    summary: 'Notices of one community, or the newest of each, readable before any login.',
    query: NoticeQuery,
    reply: NoticeList,
    problems: ['not-found'],
    handle: ({ db, now, query }) => listNotices({ db, now }, query.communityId),
  })

  serve(app, deps, endpoints.getNotice, {
    who: 'anyone',
    summary: 'Reads one notice in full, for everybody.',
    params: IdParams,
    reply: NoticePage,
    handle: ({ db, now, params }) => getNotice({ db, now }, params.id),
  })
}
