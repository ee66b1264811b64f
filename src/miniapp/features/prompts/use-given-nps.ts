import { endpoints } from '#contract/endpoints'
import { instant } from '#domain/time'
import { call } from '../../lib/call'
import { phone } from '../../lib/platform/phone'
import { useSession } from '../../lib/session'
import { useAnswer } from '../../lib/use-answer'
import type { NpsStart } from './use-nps'

/** F9: this quarter's answer while it may be changed; null when there is none, or no signal to ask for it. */
export function useGivenNps(asks: boolean): NpsStart | null | 'loading' {
  const owner = useSession((session) => session.me?.personId ?? null)
  const loaded = useAnswer(asks ? owner && `nps/${owner}` : null, () =>
    call(endpoints.listMyAnswers, { query: { limit: 20 } }),
  )
  if (!asks || owner === null || loaded.state === 'problem') return null
  if (loaded.state === 'loading') return 'loading'
  const given = loaded.value.items.find((one) => one.kind === 'nps')
  if (!given || given.nps === null || phone.now() > instant(given.editableUntil)) return null
  const { nps: score, tags: reasons, comment, contactMe } = given
  return { score, reasons, comment, contactMe }
}
