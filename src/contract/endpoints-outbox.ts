import { type ById, type Endpoint, get, post } from './endpoint'
import type {
  OutboxNumber,
  OutboxNumberQuery,
  OutboxPage,
  OutboxQuery,
  RetryJob,
  SettleOutbox,
} from './outbox'
import type { Done } from './session'

/** What left the house, or could not (LOOP-05). */
export const outboxEndpoints = {
  listOutbox: get<{ query: OutboxQuery; reply: OutboxPage }>('/api/desk/outbox'),
  getOutboxNumber: get<{ params: ById; query: OutboxNumberQuery; reply: OutboxNumber }>(
    '/api/desk/outbox/:id/number',
  ),
  settleOutbox: post<{ params: ById; body: SettleOutbox; reply: Done }>(
    '/api/desk/outbox/:id/settle',
  ),
  retryJob: post<{ params: ById; body: RetryJob; reply: Done }>('/api/desk/jobs/:id/retry'),
} satisfies Record<string, Endpoint>
