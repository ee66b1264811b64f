import { useRef, useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { newKey } from '../../lib/keys'
import { outbox } from '../../lib/outbox/use-outbox'
import { RATING_TAGS, type RatingTag } from './tags'

const isTag = (code: string): code is RatingTag => RATING_TAGS.some((tag) => tag === code)

/** How the handling was. Begins with the earlier answer, else with nothing: no score is chosen beforehand. */
export function useTicketRating(ticket: TicketView) {
  const before = ticket.rating
  const id = useRef(newKey())
  const comment = useRef(before?.comment ?? '')
  const [score, setScore] = useState<number | null>(before?.score ?? null)
  const [ces, setCes] = useState<number | null>(before?.ces ?? null)
  const [tags, setTags] = useState<readonly RatingTag[]>(before?.tags.filter(isTag) ?? [])
  const [contactMe, setContactMe] = useState(false)

  const toggle = (tag: RatingTag) =>
    setTags((chosen) =>
      chosen.includes(tag) ? chosen.filter((one) => one !== tag) : [...chosen, tag],
    )
  const say = (said: string) => {
    comment.current = said
  }

  /** null when nothing was said: silence is no rating. */
  const send = () => {
    const words = comment.current.trim()
    if (score === null && ces === null && tags.length === 0 && words === '') return null
    return outbox.enqueue({
      key: id.current,
      errand: {
        kind: 'ticket-rating',
        ticketId: ticket.id,
        body: {
          id: id.current,
          score,
          tags: [...tags],
          comment: words,
          ces,
          ...(contactMe ? { contactMe } : {}),
        },
      },
    })
  }
  return {
    score,
    setScore,
    ces,
    setCes,
    tags,
    toggle,
    startComment: before?.comment,
    say,
    contactMe,
    setContactMe,
    send,
  }
}

export type TicketRatingForm = ReturnType<typeof useTicketRating>
