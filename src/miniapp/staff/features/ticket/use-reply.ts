import { useEffect, useRef, useState } from 'react'
import type { TicketView } from '#contract/tickets'
import { draftNow, dropDraft, keepDraft } from '../../lib/drafts'
import { useHeld } from '../../lib/use-held'
import { hasArrived, type Seen, seenOf } from './seen'
import type { StaffPhotos } from './use-photos'
import type { Work } from './use-work'

interface Draft {
  readonly words: string
  /** Set while the words are those of a saved reply, unedited. */
  readonly savedId: string
  readonly seen: Seen
}

export interface Reply {
  readonly internal: boolean
  /** What the field starts with; `turn` changes when it must start anew. */
  readonly start: string
  readonly turn: number
  readonly full: boolean
  readonly stale: boolean
  readonly type: (words: string) => void
  readonly insert: (words: string, savedId: string) => void
  readonly switchNote: () => void
  readonly send: (words: string) => Promise<boolean>
  /** Words of a reply that waited in vain come back into the field. */
  readonly putBack: (words: string, internal: boolean) => void
  /** As it stands in the field. */
  readonly sendNow: () => Promise<boolean>
}

const slotOf = (ticketId: string, internal: boolean): string =>
  `${ticketId}.${internal ? 'note' : 'message'}`

function draftOf(ticket: TicketView, internal: boolean): Draft {
  const kept = draftNow(slotOf(ticket.id, internal))
  const now = seenOf(ticket)
  const version = Number(kept.version)
  const known = kept.words !== undefined && Number.isInteger(version) && kept.asOf !== undefined
  return {
    words: kept.words ?? '',
    savedId: kept.savedId ?? '',
    seen: known ? { version, asOf: kept.asOf ?? now.asOf } : now,
  }
}

/**
 * What is being written at the bottom of a ticket. A reply answers what stood on the screen when its
 * last letter was typed: when somebody was faster, the cloud says stale and nothing is sent unread.
 */
export function useReply(ticket: TicketView, work: Work, photos: StaffPhotos): Reply {
  const [internal, setInternal] = useState(!ticket.may.message && ticket.may.note)
  const [turn, setTurn] = useState(0)
  const [full, setFull] = useState(false)
  const draft = useHeld(() => draftOf(ticket, internal))
  const slot = slotOf(ticket.id, internal)
  const trouble = work.trouble?.slot === (internal ? 'note' : 'message') ? work.trouble : null
  const stale = trouble?.problem.code === 'stale'

  const keep = (next: Draft) => {
    draft.current = next
    const { version, asOf } = next.seen
    const fields = { words: next.words, savedId: next.savedId, version: String(version), asOf }
    setFull(next.words !== '' && keepDraft(slot, fields) === 'full')
  }
  const empty = () => {
    dropDraft(slot)
    draft.current = { words: '', savedId: '', seen: seenOf(ticket) }
    photos.clear()
    setTurn((before) => before + 1)
  }
  const send = async (words: string): Promise<boolean> => {
    const { savedId, seen } = draft.current
    const body = { words: words.trim(), ...(savedId === '' ? {} : { savedReplyId: savedId }) }
    const done = await work.say(body, internal, stale ? seenOf(ticket) : seen, photos)
    if (done !== false) empty()
    return done !== false
  }

  // The answer to a reply was lost and somebody looked again: it stands there, so the field is done with.
  const lost = trouble?.problem.code === 'offline' || trouble?.problem.code === 'interrupted'
  const arrived = lost && trouble !== null && hasArrived(ticket, draft.current.words, trouble.seen)
  const { forget } = work
  const finish = useRef(empty)
  finish.current = empty
  useEffect(() => {
    if (!arrived) return
    finish.current()
    forget()
  }, [arrived, forget])

  return {
    internal,
    start: draft.current.words,
    turn,
    full,
    stale,
    type(words) {
      const same = words === draft.current.words
      keep({ words, savedId: same ? draft.current.savedId : '', seen: seenOf(ticket) })
    },
    insert(words, savedId) {
      keep({ words, savedId, seen: seenOf(ticket) })
      setTurn((before) => before + 1)
    },
    switchNote() {
      draft.current = draftOf(ticket, !internal)
      setInternal(!internal)
      setTurn((before) => before + 1)
    },
    putBack(words, asNote) {
      if (asNote !== internal) setInternal(asNote)
      keepDraft(slotOf(ticket.id, asNote), {
        words,
        version: String(ticket.version),
        asOf: ticket.asOf,
      })
      draft.current = { words, savedId: '', seen: seenOf(ticket) }
      setTurn((before) => before + 1)
    },
    send,
    sendNow: () => send(draft.current.words),
  }
}
