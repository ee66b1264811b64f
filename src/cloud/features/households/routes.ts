import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { DeskCountsQuery } from '#contract/desk'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  BindHomeByCode,
  Binding,
  CommunityList,
  DecideHomeRequest,
  EndResidency,
  HomeCode,
  HomeRequestList,
  HouseList,
  HouseResidents,
  HouseResidentsQuery,
  HouseSearch,
  LeaveHome,
  MyHomes,
  PlaceList,
  RenewHomeCode,
  RequestHome,
  ShareWithHome,
  StaffCardList,
} from '#contract/households'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { homeOf, seatIn } from '../../http/caller'
import { serve } from '../../http/serve'
import { decideHomeRequest, listHomeRequests, renewHomeCode } from './approve'
import { bindHomeByCode, requestHome } from './join'
import { endResidency, leaveHome, listHouseResidents } from './leave'
import { listMyHomes } from './mine'
import { listCommunities, listPlaces } from './places'
import { listStaffCards } from './staff-cards'
import { searchHouses, setSharing } from './store'

/** Ten guesses an hour against 50 bits; counted by the one who guesses, so that no home can be locked. */
const GUESSES = { max: 10, perMinutes: 60, by: 'person' } as const

export function householdRoutes(app: FastifyInstance, deps: Deps): void {
  placeRoutes(app, deps)
  residentRoutes(app, deps)
  deskRoutes(app, deps)
  leavingRoutes(app, deps)
}

function placeRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listCommunities, {
    who: 'anyone',
    summary: 'The communities that this app serves, with their telephone numbers and desk hours.',
    reply: CommunityList,
    handle: ({ db }) => listCommunities(db),
  })

  serve(app, deps, endpoints.listPlaces, {
    who: 'anyone',
    summary: 'Buildings, units and public areas of one community.',
    params: IdParams,
    reply: PlaceList,
    handle: ({ db, params, now }) => listPlaces(db, params.id, now),
  })

  serve(app, deps, endpoints.listStaffCards, {
    who: 'signed-in',
    summary:
      'Names and posts of those who work in the own community; a complaint may be about one.',
    params: IdParams,
    reply: StaffCardList,
    problems: ['not-found'],
    handle: ({ db, caller, params }) => listStaffCards(db, caller, params.id),
  })
}

function residentRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.bindHomeByCode, {
    who: 'signed-in',
    summary: 'Binds a home by its code: at once for the first resident, after approval for others.',
    body: BindHomeByCode,
    reply: Binding,
    limit: GUESSES,
    handle: ({ db, caller, body, now }) => bindHomeByCode(db, deps, caller, body, now),
  })

  serve(app, deps, endpoints.requestHome, {
    who: 'signed-in',
    summary: 'Asks for a home without a code; the front desk or an adult of the home decides.',
    body: RequestHome,
    reply: Binding,
    limit: GUESSES,
    handle: ({ db, caller, body, now }) => requestHome(db, deps, caller, body, now),
  })

  serve(app, deps, endpoints.listMyHomes, {
    who: 'signed-in',
    summary: 'Requests that I may decide, what became of my own, and homes that I left lately.',
    reply: MyHomes,
    handle: ({ db, caller, now }) => listMyHomes(db, caller, now),
  })

  serve(app, deps, endpoints.shareWithHome, {
    who: 'signed-in',
    summary: 'Lets the others of this home see my tickets, or no longer.',
    params: IdParams,
    body: ShareWithHome,
    reply: Done,
    handle: async ({ db, caller, params, body }) => {
      await setSharing(db, homeOf(caller, params.id), caller.personId, body.shared)
      return { done: true } as const
    },
  })

  serve(app, deps, endpoints.decideHomeRequest, {
    who: 'signed-in',
    summary: 'Approves or refuses a request for a home: the desk, or an adult who lives there.',
    params: IdParams,
    body: DecideHomeRequest,
    reply: Done,
    problems: ['not-allowed', 'illegal-transition'],
    handle: ({ db, caller, params, body, now }) =>
      decideHomeRequest(db, caller, params.id, body, now),
  })
}

function deskRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listHomeRequests, {
    who: 'staff',
    summary: 'Requests for homes that wait for a decision, the oldest first.',
    query: DeskCountsQuery,
    reply: HomeRequestList,
    handle: ({ db, caller, query }) => listHomeRequests(db, caller, query.communityId),
  })

  serve(app, deps, staffEndpoints.searchHouses, {
    who: 'staff',
    summary: 'Finds homes of the community by label or room number.',
    query: HouseSearch,
    reply: HouseList,
    handle: async ({ db, caller, query }) => {
      seatIn(caller, query.communityId, 'searchHouses')
      return { items: await searchHouses(db, query.communityId, query.q?.trim() ?? '') }
    },
  })

  serve(app, deps, staffEndpoints.renewHomeCode, {
    who: 'staff',
    summary: 'Makes a new code for a home and voids the old one; the answer shows it once.',
    params: IdParams,
    body: RenewHomeCode,
    reply: HomeCode,
    sealed: true,
    handle: ({ db, caller, params, body, now }) =>
      renewHomeCode(deps, db, caller, { houseId: params.id, ...body }, now),
  })
}

function leavingRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.leaveHome, {
    who: 'signed-in',
    summary: 'I have moved out: ends the own residency; own tickets stay readable for 30 days.',
    params: IdParams,
    body: LeaveHome,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ db, caller, params, now }) => leaveHome(db, caller, params.id, now),
  })

  serve(app, deps, staffEndpoints.listHouseResidents, {
    who: 'staff',
    summary: 'Who lives in a home, and who left it so lately that the exit questions are open.',
    params: IdParams,
    query: HouseResidentsQuery,
    reply: HouseResidents,
    handle: ({ db, caller, params, query, now }) =>
      listHouseResidents(db, caller, params.id, query.communityId, now),
  })

  serve(app, deps, staffEndpoints.endResidency, {
    who: 'staff',
    summary: 'Ends a residency: voids the code of the home and plans the exit questions.',
    params: IdParams,
    body: EndResidency,
    reply: Done,
    problems: ['illegal-transition'],
    handle: ({ db, caller, params, body, now }) => endResidency(db, caller, params.id, body, now),
  })
}
