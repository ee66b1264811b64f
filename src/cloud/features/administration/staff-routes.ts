import type { FastifyInstance } from 'fastify'
import {
  ChangeSeat,
  DisableSeat,
  InviteStaff,
  JoinedStaff,
  JoinStaff,
  OfCommunity,
  SaveDepartment,
  StaffInvite,
  StaffList,
} from '#contract/administration'
import { IdParams } from '#contract/common'
import { staffEndpoints } from '#contract/endpoints-staff'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { inviteStaff, joinStaff, voidInvite } from './invites'
import { changeSeat, disableSeat, listSeats, saveDepartment } from './staff'

/** Ten guesses an hour against 50 bits. */
const GUESSES = { max: 10, perMinutes: 60, by: 'person' } as const

export function staffRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listSeats, {
    who: 'staff',
    summary: 'Who works or worked here, departments with their heads, codes that are out.',
    query: OfCommunity,
    reply: StaffList,
    handle: ({ query, ...asking }) => listSeats(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.inviteStaff, {
    who: 'staff',
    summary: 'Makes a code for a new member of staff, good for seven days; shown once.',
    body: InviteStaff,
    reply: StaffInvite,
    sealed: true,
    handle: ({ body, ...asking }) => inviteStaff(deps, asking, body),
  })

  serve(app, deps, staffEndpoints.voidInvite, {
    who: 'staff',
    summary: 'A code for a new member of staff opens nothing any more.',
    params: IdParams,
    body: OfCommunity,
    reply: Done,
    handle: ({ params, body, ...asking }) => voidInvite(asking, params.id, body.communityId),
  })

  serve(app, deps, staffEndpoints.joinStaff, {
    who: 'signed-in',
    summary: 'Takes the seat that a code stands for.',
    body: JoinStaff,
    reply: JoinedStaff,
    problems: ['illegal-transition'],
    limit: GUESSES,
    handle: ({ body, ...asking }) => joinStaff(deps, asking, body),
  })

  serve(app, deps, staffEndpoints.changeSeat, {
    who: 'staff',
    summary: 'Changes name at work, role or department of a member of staff, never of oneself.',
    params: IdParams,
    body: ChangeSeat,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => changeSeat(deps, asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.disableSeat, {
    who: 'staff',
    summary: 'Ends a seat with the next request, or opens it again; never that of the last admin.',
    params: IdParams,
    body: DisableSeat,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => disableSeat(asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.saveDepartment, {
    who: 'staff',
    summary: 'Makes a department or changes its name and head.',
    params: IdParams,
    body: SaveDepartment,
    reply: Done,
    handle: ({ params, body, ...asking }) => saveDepartment(asking, params.id, body),
  })
}
