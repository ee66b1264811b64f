import { endpoints } from '#contract/endpoints'
import type { MyFollowups } from '#contract/followups'
import { call } from '../../lib/call'
import { useDelivered } from '../../lib/outbox/use-outbox'
import { useSession } from '../../lib/session'
import { type Loaded, useAnswer } from '../../lib/use-answer'

/** The stage questions that wait for this person, and answers that may still be changed. */
export function useFollowups(): Loaded<MyFollowups> {
  const owner = useSession((session) => session.me?.personId ?? null)
  const loaded = useAnswer(owner && `followups/${owner}`, () => call(endpoints.listMyFollowups))
  useDelivered((item) => {
    if (item.errand.kind === 'followup') void loaded.reload()
  })
  return loaded
}
