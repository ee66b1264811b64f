import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  OutboxNumber,
  OutboxNumberQuery,
  OutboxPage,
  OutboxQuery,
  RetryJob,
  SettleOutbox,
} from '#contract/outbox'
import { Done } from '#contract/session'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { getOutboxNumber, listOutbox, retryJob, settleOutbox } from './service'

export function outboxRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listOutbox, {
    who: 'staff',
    summary: 'Phone tasks, or messages that failed, with counts; and jobs that were given up.',
    query: OutboxQuery,
    reply: OutboxPage,
    handle: ({ query, ...asking }) => listOutbox(asking, query),
  })

  serve(app, deps, staffEndpoints.getOutboxNumber, {
    who: 'staff',
    summary: 'The number of an open phone task, to be dialled now; the reading is written down.',
    params: IdParams,
    query: OutboxNumberQuery,
    reply: OutboxNumber,
    problems: ['illegal-transition'],
    handle: ({ params, query, ...asking }) =>
      getOutboxNumber(asking, deps.secret, { id: params.id, ...query }),
  })

  serve(app, deps, staffEndpoints.settleOutbox, {
    who: 'staff',
    summary: 'Called, not reached, sent once more, or let be.',
    params: IdParams,
    body: SettleOutbox,
    reply: Done,
    problems: ['illegal-transition', 'not-allowed'],
    handle: ({ params, body, ...asking }) => settleOutbox(asking, params.id, body),
  })

  serve(app, deps, staffEndpoints.retryJob, {
    who: 'staff',
    summary: 'Tries a job that was given up once more, from the beginning.',
    params: IdParams,
    body: RetryJob,
    reply: Done,
    handle: ({ params, body, ...asking }) => retryJob(asking, params.id, body.communityId),
  })
}
