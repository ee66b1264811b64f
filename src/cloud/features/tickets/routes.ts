import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { ArrangeAppointment } from '#contract/appointments'
import { IdParams } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { Done } from '#contract/session'
import { SimilarList, SimilarQuery } from '#contract/similar'
import {
  AddMessage,
  ChangePriority,
  ChangePrivacy,
  EndorsedView,
  EndorseTicket,
  ReadTicket,
  Receipt,
  RevealReporter,
  SubmitTicket,
  TicketListQuery,
  TicketPage,
  TicketView,
  TransitionTicket,
  UrgeTicket,
} from '#contract/tickets'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { arrangeAppointment } from './arrange'
import { show } from './change'
import { addMessage, readTicket } from './message'
import { listSimilarTickets, listTickets } from './read'
import {
  changePriority,
  changePrivacy,
  endorseTicket,
  revealReporter,
  urgeTicket,
} from './small-deeds'
import { staffTicketRoutes } from './staff-routes'
import { submitTicket } from './submit'
import { transitionTicket } from './transition'
import { viewParts } from './view'

const tagOf = (view: TicketView): string =>
  createHash('sha1')
    .update(JSON.stringify(viewParts(view)))
    .digest('base64url')

function reading(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listTickets, {
    who: 'signed-in',
    query: TicketListQuery,
    reply: TicketPage,
    summary: 'The own tickets and those that the home shares, newest first.',
    handle: ({ query, ...deed }) => listTickets(deed, query),
  })
  serve(app, deps, endpoints.listSimilarTickets, {
    who: 'signed-in',
    query: SimilarQuery,
    reply: SimilarList,
    problems: ['not-found'],
    summary: 'Open reports of the same building about shared facilities, without words or homes.',
    handle: ({ query, ...deed }) => listSimilarTickets(deed, query),
  })
  serve(app, deps, endpoints.getTicket, {
    who: 'signed-in',
    params: IdParams,
    reply: TicketView,
    summary: 'One ticket as this person may see it: story, clocks, and what may be done now.',
    handle: ({ params, ...deed }) => show(deps, deed, params.id),
    etag: tagOf,
  })
  serve(app, deps, endpoints.readTicket, {
    who: 'signed-in',
    params: IdParams,
    body: ReadTicket,
    reply: Done,
    summary: "Marks the other side's words as read.",
    handle: ({ params, ...deed }) => readTicket(deed, params.id),
  })
}

function writing(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.submitTicket, {
    who: 'signed-in',
    body: SubmitTicket,
    reply: Receipt,
    problems: ['not-allowed', 'not-found', 'too-many'],
    summary: 'T1: takes in what a resident reports, once per client id, and gives a receipt.',
    handle: ({ body, ...deed }) => submitTicket(deps, deed, body),
  })
  serve(app, deps, endpoints.addMessage, {
    who: 'signed-in',
    params: IdParams,
    body: AddMessage,
    reply: TicketView,
    problems: ['not-allowed', 'illegal-transition', 'stale'],
    summary: 'A public word of resident or staff, or an internal note of staff.',
    handle: ({ params, body, ...deed }) => addMessage(deps, deed, params.id, body),
  })
  serve(app, deps, endpoints.transitionTicket, {
    who: 'signed-in',
    params: IdParams,
    body: TransitionTicket,
    reply: TicketView,
    problems: ['not-allowed', 'illegal-transition', 'stale'],
    summary: 'T2-T20b: one of the actions that the ticket says are allowed.',
    handle: ({ params, body, ...deed }) => transitionTicket(deps, deed, params.id, body),
  })
}

function beside(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.urgeTicket, {
    who: 'signed-in',
    params: IdParams,
    body: UrgeTicket,
    reply: TicketView,
    problems: ['not-allowed', 'illegal-transition'],
    summary: 'The reporter reminds, once in 24 hours.',
    handle: ({ params, ...deed }) => urgeTicket(deps, deed, params.id),
  })
  serve(app, deps, endpoints.endorseTicket, {
    who: 'signed-in',
    params: IdParams,
    body: EndorseTicket,
    reply: EndorsedView,
    problems: ['not-allowed', 'illegal-transition'],
    summary: 'Me too, once a home; the third home makes it a priority.',
    handle: ({ params, body, ...deed }) => endorseTicket(deed, params.id, body),
  })
  serve(app, deps, endpoints.changePrivacy, {
    who: 'signed-in',
    params: IdParams,
    body: ChangePrivacy,
    reply: TicketView,
    problems: ['not-allowed'],
    summary: 'The reporter hides the own name from handlers, or shows it again.',
    handle: ({ params, body, ...deed }) => changePrivacy(deps, deed, params.id, body),
  })
  serve(app, deps, staffEndpoints.changePriority, {
    who: 'signed-in',
    params: IdParams,
    body: ChangePriority,
    reply: TicketView,
    problems: ['not-allowed', 'illegal-transition', 'stale'],
    summary: 'Staff raise the priority, a manager lowers it, each with a reason.',
    handle: ({ params, body, ...deed }) => changePriority(deps, deed, params.id, body),
  })
}

function visiting(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.arrangeAppointment, {
    who: 'signed-in',
    params: IdParams,
    body: ArrangeAppointment,
    reply: TicketView,
    problems: ['not-allowed', 'illegal-transition', 'too-many'],
    summary: 'RES-17: offers, chooses, moves or records a visit in a window of two hours.',
    handle: ({ params, body, ...deed }) => arrangeAppointment(deps, deed, params.id, body),
  })
  serve(app, deps, staffEndpoints.revealReporter, {
    who: 'staff',
    params: IdParams,
    body: RevealReporter,
    reply: TicketView,
    problems: ['illegal-transition'],
    summary: 'The manager learns who hides from handlers: logged, and told to the reporter.',
    handle: ({ params, body, ...deed }) => revealReporter(deps, deed, params.id, body),
  })
}

export function ticketRoutes(app: FastifyInstance, deps: Deps): void {
  reading(app, deps)
  writing(app, deps)
  beside(app, deps)
  visiting(app, deps)
  staffTicketRoutes(app, deps)
}
