import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import {
  ChangeHelper,
  ContactView,
  RecordContact,
  ReportForResident,
  Viewers,
} from '#contract/desk-work'
import { staffEndpoints } from '#contract/endpoints-staff'
import { TicketView } from '#contract/tickets'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { changeHelper, listViewers } from './beside-staff'
import { recordContact } from './contact'
import { reportForResident } from './on-behalf'

/** What only staff do with tickets. */
export function staffTicketRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listViewers, {
    who: 'staff',
    params: IdParams,
    reply: Viewers,
    summary: 'Who else looks at the ticket now; whoever asks is one of them for 45 seconds.',
    handle: ({ params, ...deed }) => listViewers(deed, params.id),
  })
  serve(app, deps, staffEndpoints.changeHelper, {
    who: 'staff',
    params: IdParams,
    body: ChangeHelper,
    reply: TicketView,
    problems: ['illegal-transition'],
    summary: 'A colleague helps with the ticket, or does so no longer.',
    handle: ({ params, body, ...deed }) => changeHelper(deps, deed, params.id, body),
  })
  serve(app, deps, staffEndpoints.recordContact, {
    who: 'staff',
    body: RecordContact,
    reply: ContactView,
    problems: ['not-found', 'illegal-transition'],
    summary: 'STF-05: a call, visit or message outside the app, with its reason and minutes.',
    handle: ({ body, ...deed }) => recordContact(deps, deed, body),
  })
  serve(app, deps, staffEndpoints.reportForResident, {
    who: 'staff',
    body: ReportForResident,
    reply: TicketView,
    problems: ['not-found'],
    summary: 'T1 on behalf: what reached the desk outside the app, with the contact it came from.',
    handle: ({ body, ...deed }) => reportForResident(deps, deed, body),
  })
}
