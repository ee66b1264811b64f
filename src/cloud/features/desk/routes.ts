import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import {
  Colleagues,
  DeskCounts,
  DeskCountsQuery,
  DeskNumbersQuery,
  DeskPage,
  DeskQuery,
  SavedReplies,
} from '#contract/desk'
import { OpenOfHome, OpenOfHomeQuery } from '#contract/desk-work'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { listOpenOfHome } from './of-home'
import { countDesk, listColleagues, listDesk, listSavedReplies } from './service'

export function deskRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listOpenOfHome, {
    who: 'staff',
    params: IdParams,
    query: OpenOfHomeQuery,
    reply: OpenOfHome,
    summary: 'Open tickets of a home, before the same is written down twice.',
    handle: ({ params, query, ...look }) => listOpenOfHome(look, query.communityId, params.id),
  })
  serve(app, deps, staffEndpoints.listDesk, {
    who: 'staff',
    query: DeskQuery,
    reply: DeskPage,
    summary: 'The work of one community, nearest promise first.',
    handle: ({ query, ...look }) => listDesk(look, query),
  })
  serve(app, deps, staffEndpoints.countDesk, {
    who: 'staff',
    query: DeskNumbersQuery,
    reply: DeskCounts,
    summary: 'How many stand behind each tab of the desk, and behind each choice that narrows it.',
    handle: ({ query, ...look }) => countDesk(look, query),
  })
  serve(app, deps, staffEndpoints.listColleagues, {
    who: 'staff',
    query: DeskCountsQuery,
    reply: Colleagues,
    summary: 'To whom a ticket can be given, and how much each has in hand.',
    handle: ({ query, ...look }) => listColleagues(look, query.communityId),
  })
  serve(app, deps, staffEndpoints.listSavedReplies, {
    who: 'staff',
    query: DeskCountsQuery,
    reply: SavedReplies,
    summary: 'Replies to begin from.',
    handle: ({ query, ...look }) => listSavedReplies(look, query.communityId),
  })
}
