import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { Problem, ProblemCode } from '#contract/problems'
import type { AddMessage, ChangePriority, TicketView, TransitionTicket } from '#contract/tickets'
import { type Answer, call } from '../../../lib/call'
import { newKey } from '../../../lib/keys'
import { type Errand, ticketLane } from '../../../lib/outbox/errand'
import { staffOutbox } from '../../lib/outbox'
import { answered, keyFor } from '../../lib/send-once'
import type { Deed, StaffAction } from './actions'
import type { Seen } from './seen'
import type { StaffPhotos } from './use-photos'

/** Where something is written: an action's form, or the composer. */
export type Slot = Deed | 'message' | 'note'

export interface Trouble {
  readonly slot: Slot
  readonly problem: Problem
  readonly seen: Seen
}

type Fields = Omit<TransitionTicket, 'action' | 'version'>
type Words = Omit<AddMessage, 'id' | 'version' | 'internal'>

/** Photos go first; the words wait until all of them have arrived. */
export type Photos = Pick<StaffPhotos, 'send' | 'handOver'>

/** `queued`: without a signal; it lies on the phone and goes out by itself. */
export type Went = false | 'done' | 'queued'

export interface Work {
  readonly busy: Slot | null
  readonly trouble: Trouble | null
  /** All answer how it went; else `trouble` says why, and nothing that was typed is lost. */
  readonly transit: (
    action: StaffAction,
    fields: Fields,
    seen: Seen,
    photos?: Photos,
  ) => Promise<Went>
  readonly prioritise: (change: Omit<ChangePriority, 'version'>, seen: Seen) => Promise<Went>
  readonly say: (words: Words, internal: boolean, seen: Seen, photos?: Photos) => Promise<Went>
  /** Any other deed that answers with the ticket. */
  readonly carry: (
    slot: Slot,
    body: object,
    send: (key: string) => Promise<Answer<TicketView>>,
    seen: Seen,
  ) => Promise<Went>
  readonly forget: () => void
}

interface Hands {
  readonly replace: (ticket: TicketView) => void
  readonly reload: () => Promise<void>
}

/** After these nobody knows whether it was done, or it will be done later: the same key again. */
const OPEN_ENDED: readonly ProblemCode[] = ['in-flight', 'internal', 'too-many', 'signed-out']
const isOpenEnded = ({ code }: Problem): boolean =>
  code === 'offline' || code === 'interrupted' || OPEN_ENDED.includes(code)

const NEEDS_A_LOOK: readonly Problem['code'][] = ['stale', 'illegal-transition', 'interrupted']

/** Carries out what staff decide on one ticket, once each, against what they had seen. */
export function useWork(ticketId: string, { replace, reload }: Hands): Work {
  const [busy, setBusy] = useState<Slot | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const running = useRef(false)

  const settle = async (slot: Slot, answer: Answer<TicketView>, seen: Seen): Promise<Went> => {
    if (answer.ok) replace(answer.value)
    else if (NEEDS_A_LOOK.includes(answer.problem.code)) await reload()
    setTrouble(answer.ok ? null : { slot, problem: answer.problem, seen })
    return answer.ok ? 'done' : false
  }

  /** Without a signal it goes into the outbox, under the key that it was tried with; behind what waits there already. */
  const carry: Run = async (slot, seen, photos, wish, send) => {
    const tried: Tried = { key: null }
    const place = `${ticketId}.${slot}`
    if (wish !== null && isWaiting(ticketId)) return queue(place, wish, photos, tried)
    const answer = await withPhotos(photos, (fields) => send(fields, tried))
    if (wish !== null && !answer.ok && isSilent(answer.problem))
      return queue(place, wish, photos, tried)
    return settle(slot, answer, seen)
  }

  const run: Run = async (slot, ...deed) => {
    if (running.current) return false // the second tap
    running.current = true
    setBusy(slot)
    const done = await carry(slot, ...deed)
    setBusy(null)
    running.current = false
    return done
  }

  return { busy, trouble, forget: () => setTrouble(null), ...waysOf(ticketId, run) }
}

/** One deed, tried now or laid into the outbox. */
type Run = (
  slot: Slot,
  seen: Seen,
  photos: Photos,
  wish: Errand | null,
  send: Send,
) => Promise<Went>

/** What may be done to a ticket, each as a body under a key of its own. */
function waysOf(
  ticketId: string,
  run: Run,
): Pick<Work, 'transit' | 'carry' | 'prioritise' | 'say'> {
  const params = { id: ticketId }
  return {
    transit: (action, fields, seen, photos = noPhotos) => {
      const body = { ...fields, action, version: seen.version }
      const wish = { kind: 'transition' as const, ticketId, body, cycle: 0 }
      return run(action, seen, photos, wish, (photoIds, tried) =>
        once(`${ticketId}.${action}`, { ...body, ...photoIds }, tried, (key) =>
          call(endpoints.transitionTicket, { params, body: { ...body, ...photoIds }, key }),
        ),
      )
    },
    carry: (slot, body, send, seen) =>
      run(slot, seen, noPhotos, null, (_, tried) => once(`${ticketId}.${slot}`, body, tried, send)),
    prioritise: (change, seen) =>
      run('priority', seen, noPhotos, null, (_, tried) => {
        const body = { ...change, version: seen.version }
        return once(`${ticketId}.priority`, body, tried, (key) =>
          call(deskEndpoints.changePriority, { params, body, key }),
        )
      }),
    say: (words, internal, seen, photos = noPhotos) => {
      const slot = internal ? 'note' : 'message'
      // A note among staff contradicts nothing that happened meanwhile.
      const checked = internal ? { internal } : { version: seen.version }
      const body = { ...words, ...checked }
      const wish = { kind: 'message' as const, ticketId, body: { ...body, id: '' } }
      // Always named, as the outbox does: the same key must have the same body.
      return run(slot, seen, photos, wish, ({ photoIds = [] }, tried) =>
        once(`${ticketId}.${slot}`, { ...body, photoIds }, tried, (key) =>
          call(endpoints.addMessage, { params, body: { ...body, photoIds, id: key }, key }),
        ),
      )
    },
  }
}

/** The key under which a try left the phone; null: it never did. */
interface Tried {
  key: string | null
}

type Send = (fields: { photoIds?: string[] }, tried: Tried) => Promise<Answer<TicketView>>

const noPhotos: Photos = { send: async () => [], handOver: () => [] }

const isWaiting = (ticketId: string): boolean =>
  staffOutbox.store
    .getState()
    .items.some((item) => item.lane === ticketLane(ticketId) && item.state !== 'arrived')

const isSilent = ({ code }: Problem): boolean => code === 'offline' || code === 'interrupted'

/** STF-16: written down on the phone, to be sent once; false when nobody is signed in. */
function queue(slot: string, wish: Errand, photos: Photos, tried: Tried): Went {
  const key = tried.key ?? newKey()
  const errand = wish.kind === 'message' ? { ...wish, body: { ...wish.body, id: key } } : wish
  const added = staffOutbox.enqueue({ errand, photos: photos.handOver(), key })
  if (added === null) return false
  answered(slot)
  return 'queued'
}

async function withPhotos(
  photos: Photos,
  send: (fields: { photoIds?: string[] }) => Promise<Answer<TicketView>>,
): Promise<Answer<TicketView>> {
  const sent = await photos.send()
  if ('code' in sent) return { ok: false, problem: sent }
  return send(sent.length > 0 ? { photoIds: [...sent] } : {})
}

/** One deed, one key: kept until the cloud has answered for good. */
async function once(
  slot: string,
  body: object,
  tried: Tried,
  send: (key: string) => Promise<Answer<TicketView>>,
): Promise<Answer<TicketView>> {
  tried.key = keyFor(slot, body)
  const answer = await send(tried.key)
  if (answer.ok || !isOpenEnded(answer.problem)) answered(slot)
  return answer
}
