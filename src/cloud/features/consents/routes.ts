import type { FastifyInstance } from 'fastify'
import { MessageConsents, RecordMessageConsents } from '#contract/consents'
import { endpoints } from '#contract/endpoints'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { listMessageConsents, recordMessageConsents } from './service'

export function consentRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, endpoints.listMessageConsents, {
    who: 'signed-in',
    summary: 'The ledger of subscribe messages, and which templates the next tap may ask for.',
    reply: MessageConsents,
    handle: (giving) => listMessageConsents(giving, deps.messageTemplates),
  })

  serve(app, deps, endpoints.recordMessageConsents, {
    who: 'signed-in',
    summary: 'Writes down what the person answered to a question of WeChat, and says what is next.',
    body: RecordMessageConsents,
    reply: MessageConsents,
    handle: ({ body, ...giving }) => recordMessageConsents(giving, deps.messageTemplates, body),
  })
}
