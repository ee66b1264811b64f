import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  DeskIncidentQuery,
  IncidentList,
  IncidentQuery,
  IncidentTickets,
  IncidentView,
  JoinedView,
  JoinIncident,
  LinkTickets,
  OpenIncident,
  UpdateIncident,
} from '#contract/incidents'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { linkIncidentTickets, listIncidentTickets, openIncident, updateIncident } from './desk'
import { getIncident, joinIncident, listDeskIncidents, listIncidents } from './service'

export function incidentRoutes(app: FastifyInstance, deps: Deps): void {
  residentRoutes(app, deps)
  deskRoutes(app, deps)
}

function residentRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listIncidents, {
    who: 'signed-in',
    summary: 'What the house knows of where this home stands: what lasts, and what ended today.',
    query: IncidentQuery,
    reply: IncidentList,
    problems: ['not-found'],
    handle: ({ query, ...asking }) => listIncidents(asking, query.houseId),
  })

  serve(app, deps, endpoints.getIncident, {
    who: 'signed-in',
    summary: 'One incident with all that was said about it.',
    params: IdParams,
    reply: IncidentView,
    handle: ({ params, ...asking }) => getIncident(asking, params.id),
  })

  serve(app, deps, endpoints.joinIncident, {
    who: 'signed-in',
    summary: 'Says "me too": the home is counted once, the person hears of every update.',
    params: IdParams,
    body: JoinIncident,
    reply: JoinedView,
    problems: ['not-allowed', 'illegal-transition'],
    handle: ({ params, body, ...asking }) => joinIncident(asking, params.id, body),
  })
}

function deskRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listDeskIncidents, {
    who: 'staff',
    summary: 'Incidents of a community: those that last first, then the newest.',
    query: DeskIncidentQuery,
    reply: IncidentList,
    handle: ({ query, ...asking }) => listDeskIncidents(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.openIncident, {
    who: 'staff',
    summary: 'Announces an incident to the buildings it concerns.',
    body: OpenIncident,
    reply: IncidentView,
    handle: ({ body, ...asking }) => openIncident(asking, body),
  })

  serve(app, deps, staffEndpoints.updateIncident, {
    who: 'staff',
    summary:
      'One reply to all: everybody who joined and every linked ticket; may end the incident.',
    params: IdParams,
    body: UpdateIncident,
    reply: IncidentView,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => updateIncident(asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.listIncidentTickets, {
    who: 'staff',
    summary: 'Open tickets that may be about the same, and those already linked.',
    params: IdParams,
    reply: IncidentTickets,
    handle: ({ params, ...asking }) => listIncidentTickets(asking, params.id),
  })

  serve(app, deps, staffEndpoints.linkIncidentTickets, {
    who: 'staff',
    summary: 'Links open tickets, so that every update answers them too.',
    params: IdParams,
    body: LinkTickets,
    reply: IncidentTickets,
    problems: ['illegal-transition'],
    handle: ({ params, body, ...asking }) => linkIncidentTickets(asking, params.id, body),
  })
}
