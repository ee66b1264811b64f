import { useState } from 'react'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { Problem } from '#contract/problems'
import { iso } from '#domain/time'
import { call } from '../../../lib/call'
import { phone } from '../../../lib/platform/phone'
import { routes } from '../../../lib/routes'
import { useWords } from '../../../lib/words'
import { answered, keyFor } from '../../lib/send-once'
import { useTold } from '../../ui/use-told'
import { text } from './text-leaving'

/** Somebody moved out, and the link to the questions that follow; each sent once under its key. */
export function useLeaving(communityId: string, reload: () => Promise<void>) {
  const t = useWords(text)
  const { words: told, tell } = useTold()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [link, setLink] = useState<string | null>(null)

  const end = async (residencyId: string) => {
    if (busy) return
    setBusy(true)
    const body = { communityId, movedOutAt: iso(phone.now()) }
    const slot = `residency-end.${residencyId}`
    // A later try is another moment and another body; what has ended cannot end twice.
    const key = keyFor(slot, body)
    const answer = await call(deskEndpoints.endResidency, {
      params: { id: residencyId },
      body,
      key,
    })
    if (answer.ok) answered(slot)
    if (answer.ok) tell(t.ended)
    setProblem(answer.ok ? null : answer.problem)
    await reload()
    setBusy(false)
  }

  const copyLink = async (taskId: string) => {
    if (busy) return
    setBusy(true)
    const body = { communityId }
    const slot = `exit-link.${taskId}`
    const key = keyFor(slot, body)
    const answer = await call(deskEndpoints.issueExitLink, { params: { id: taskId }, body, key })
    if (answer.ok) {
      answered(slot)
      const address = phone.origin() + routes.exit(answer.value.token)
      setLink(address)
      tell((await phone.copy(address)) ? t.copied : t.notCopied)
    }
    setProblem(answer.ok ? null : answer.problem)
    setBusy(false)
  }
  return { busy, problem, told, link, end, copyLink }
}
