import type { FastifyInstance } from 'fastify'
import { endpoints } from '#contract/endpoints'
import { InboxPage, InboxQuery, ReadInbox } from '#contract/inbox'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { listInbox, readInbox } from './service'

export function inboxRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listInbox, {
    who: 'signed-in',
    summary: 'Messages of the house to this person, newest first, with the number of unread ones.',
    query: InboxQuery,
    reply: InboxPage,
    handle: ({ query, ...giving }) => listInbox(giving, query),
  })

  serve(app, deps, endpoints.readInbox, {
    who: 'signed-in',
    summary: 'Marks one message as read, or all up to now.',
    body: ReadInbox,
    reply: Done,
    problems: ['not-found'],
    handle: ({ body, ...giving }) => readInbox(giving, body),
  })
}
