import { type ById, type Endpoint, get, post, put } from './endpoint'
import type { CheckList, CheckListQuery, ModerateContent } from './moderation'
import type { PhoneView, SetResidentPhone } from './phones'
import type { Done } from './session'

/** What the desk does about words and photos that others do not see yet, and a number that is said at the desk. */
export const moderationEndpoints = {
  listChecks: get<{ query: CheckListQuery; reply: CheckList }>('/api/desk/checks'),
  moderateContent: post<{ body: ModerateContent; reply: Done }>('/api/desk/checks'),
  setResidentPhone: put<{ params: ById; body: SetResidentPhone; reply: PhoneView }>(
    '/api/desk/residencies/:id/phone',
  ),
} satisfies Record<string, Endpoint>
