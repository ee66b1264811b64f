import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  ClosePost,
  DeskPostQuery,
  MakePost,
  PostList,
  PostQuery,
  PostView,
  PraisedView,
  PraisePost,
} from '#contract/praise'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { closePost, listPosts, makePost } from './desk'
import { findPost, praisePost } from './service'

export function postRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.findPost, {
    who: 'anyone',
    summary: 'Which post a printed code belongs to, and whether the caller may rate it now.',
    query: PostQuery,
    reply: PostView,
    problems: ['not-found'],
    handle: ({ query, ...asking }) => findPost(asking, query),
  })

  serve(app, deps, endpoints.praisePost, {
    who: 'signed-in',
    summary: 'Rates a post 1-5, with words and a name if wanted; once in seven days.',
    params: IdParams,
    body: PraisePost,
    reply: PraisedView,
    problems: ['not-allowed', 'too-many'],
    handle: ({ params, body, ...asking }) => praisePost(deps.content, asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.listPosts, {
    who: 'staff',
    summary: 'Posts of a community with their codes and sums, and the sum about the caller.',
    query: DeskPostQuery,
    reply: PostList,
    handle: ({ query, ...asking }) => listPosts(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.makePost, {
    who: 'staff',
    summary: 'Makes a post with a new code to print.',
    body: MakePost,
    reply: PostList,
    handle: ({ body, ...asking }) => makePost(deps, asking, body),
  })

  serve(app, deps, staffEndpoints.closePost, {
    who: 'staff',
    summary: 'Closes a post: its code opens nothing any more, what was said stays.',
    params: IdParams,
    body: ClosePost,
    reply: Done,
    handle: ({ params, body, ...asking }) => closePost(asking, params.id, body),
  })
}
