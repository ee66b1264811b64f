import { type ById, type Endpoint, post } from './endpoint'
import type { AppealCheck } from './moderation'
import type { DropPhone, GivePhone, PhoneView } from './phones'
import type { DenyAnswer } from './ratings'
import type { Done } from './session'

/** Verbs of residents that only a page of a package of its own asks for: a first visit carries none of them. */
export const rareEndpoints = {
  appealCheck: post<{ params: ById; body: AppealCheck; reply: Done }>('/api/tickets/:id/appeal'),
  givePhone: post<{ body: GivePhone; reply: PhoneView }>('/api/me/phone'),
  dropPhone: post<{ body: DropPhone; reply: PhoneView }>('/api/me/phone/removal'),
  denyAnswer: post<{ params: ById; body: DenyAnswer; reply: Done }>('/api/ratings/:id/denial'),
} satisfies Record<string, Endpoint>
