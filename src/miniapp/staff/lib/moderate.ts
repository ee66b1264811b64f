import { moderationEndpoints } from '#contract/endpoints-moderation'
import type { ModerateContent } from '#contract/moderation'
import type { Problem } from '#contract/problems'
import { call } from '../../lib/call'
import { answered, keyFor } from './send-once'

/** Shows or hides one thing, once however often it is tapped. @returns what went wrong */
export async function moderate(body: ModerateContent): Promise<Problem | null> {
  const slot = `moderate.${body.subjectId}`
  const answer = await call(moderationEndpoints.moderateContent, { body, key: keyFor(slot, body) })
  if (answer.ok) answered(slot)
  return answer.ok ? null : answer.problem
}
