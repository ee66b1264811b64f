import { useRef, useState } from 'react'
import { DIMENSIONS, type Dimension } from '#domain/ratings/dimensions'
import { newKey } from '../../lib/keys'
import { outbox } from '../../lib/outbox/use-outbox'

interface Asked {
  readonly houseId: string
  readonly invitationId?: string | undefined
  /** The answer of this quarter, while it may be changed. */
  readonly start?: NpsStart | undefined
}

export interface NpsStart {
  readonly score: number
  readonly reasons: readonly string[]
  readonly comment: string
  readonly contactMe: boolean
}

export type NpsStage = 'asking' | 'thanked' | 'unkept'

const isReason = (code: string): code is Dimension => DIMENSIONS.some((one) => one === code)

/** One answer on its way: score, reasons, words. One id from the first tap on, so that it is sent once. */
export function useNps({ houseId, invitationId, start }: Asked) {
  const id = useRef(newKey())
  const comment = useRef(start?.comment ?? '')
  const [score, setScore] = useState<number | null>(start?.score ?? null)
  const [reasons, setReasons] = useState<readonly Dimension[]>(
    start?.reasons.filter(isReason) ?? [],
  )
  const [contactMe, setContactMe] = useState(start?.contactMe ?? false)
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
          // An untick must reach the cloud as well.
          ...(contactMe || start?.contactMe ? { contactMe } : {}),
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
    startComment: start?.comment,
    say,
    stage,
    send,
  }
}

export type Nps = ReturnType<typeof useNps>
