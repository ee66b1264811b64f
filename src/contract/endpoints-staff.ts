import type { Endpoint } from './endpoint'
import { adminEndpoints } from './endpoints-admin'
import { callEndpoints } from './endpoints-calls'
import { deskEndpoints } from './endpoints-desk'
import { improvementEndpoints } from './endpoints-improvements'
import { insightEndpoints } from './endpoints-insight'
import { moderationEndpoints } from './endpoints-moderation'
import { newsEndpoints } from './endpoints-news'
import { outboxEndpoints } from './endpoints-outbox'
import { workEndpoints } from './endpoints-work'

/** Every verb of the staff's side. A value in the staff's packages only: a resident's first visit carries none of it. */
export const staffEndpoints = {
  ...deskEndpoints,
  ...workEndpoints,
  ...insightEndpoints,
  ...adminEndpoints,
  ...callEndpoints,
  ...outboxEndpoints,
  ...newsEndpoints,
  ...moderationEndpoints,
  ...improvementEndpoints,
} satisfies Record<string, Endpoint>
