import { useRef, useState } from 'react'
import type { Dimension } from '#domain/ratings/dimensions'
import { newKey } from '../../lib/keys'
import { outbox } from '../../lib/outbox/use-outbox'

interface Asked {
  readonly houseId: string
  readonly invitationId?: string | undefined
}

export type NpsStage = 'asking' | 'thanked' | 'unkept'

/** One answer on its way: score, reasons, words. One id from the first tap on, so that it is sent once. */
export function useNps({ houseId, invitationId }: Asked) {
  const id = useRef(newKey())
  const comment = useRef('')
  const [score, setScore] = useState<number | null>(null)
  const [reasons, setReasons] = useState<readonly Dimension[]>([])
  const [contactMe, setContactMe] = useState(false)
  const [stage, setStage] = useState<NpsStage>('asking')

  const toggle = (reason: Dimension) =>
    setReasons((chosen) =>
      chosen.includes(reason) ? chosen.filter((one) => one !== reason) : [...chosen, reason],
    )

  /** True when it is on its way. */
  const send = (): boolean => {
    if (score === null || stage !== 'asking') return false
    const sent = outbox.enqueue({
      key: id.current,
      errand: {
        kind: 'nps',
        body: {
          id: id.current,
          houseId,
          ...(invitationId ? { invitationId } : {}),
          score,
          reasons: [...reasons],
          comment: comment.current.trim(),
          ...(contactMe ? { contactMe } : {}),
        },
      },
    })
    if (sent === null) return false
    setStage(sent.kept ? 'thanked' : 'unkept')
    return true
  }

  const say = (words: string) => {
    comment.current = words
  }
  return {
    id: id.current,
    score,
    setScore,
    reasons,
    toggle,
    contactMe,
    setContactMe,
    say,
    stage,
    send,
  }
}

export type Nps = ReturnType<typeof useNps>
