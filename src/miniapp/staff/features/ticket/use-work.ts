import { useRef, useState } from 'react'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Problem, ProblemCode } from '#contract/problems'
import type { AddMessage, ChangePriority, TicketView, TransitionTicket } from '#contract/tickets'
import { type Answer, call } from '../../../lib/call'
import { answered, keyFor } from '../../lib/send-once'
import type { Deed, StaffAction } from './actions'
import type { Seen } from './seen'

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
type SendPhotos = () => Promise<readonly string[] | Problem>

export interface Work {
  readonly busy: Slot | null
  readonly trouble: Trouble | null
  /** All answer true when it was done; else `trouble` says why, and nothing that was typed is lost. */
  readonly transit: (
    action: StaffAction,
    fields: Fields,
    seen: Seen,
    photos?: SendPhotos,
  ) => Promise<boolean>
  readonly prioritise: (change: Omit<ChangePriority, 'version'>, seen: Seen) => Promise<boolean>
  readonly say: (
    words: Words,
    internal: boolean,
    seen: Seen,
    photos?: SendPhotos,
  ) => Promise<boolean>
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

  const settle = async (slot: Slot, answer: Answer<TicketView>, seen: Seen): Promise<boolean> => {
    if (answer.ok) replace(answer.value)
    else if (NEEDS_A_LOOK.includes(answer.problem.code)) await reload()
    setTrouble(answer.ok ? null : { slot, problem: answer.problem, seen })
    return answer.ok
  }

  const run = async (slot: Slot, seen: Seen, send: () => Promise<Answer<TicketView>>) => {
    if (running.current) return false // the second tap
    running.current = true
    setBusy(slot)
    const done = await settle(slot, await send(), seen)
    setBusy(null)
    running.current = false
    return done
  }

  const params = { id: ticketId }
  return {
    busy,
    trouble,
    forget: () => setTrouble(null),
    transit: (action, fields, seen, photos = noPhotos) =>
      run(action, seen, () =>
        withPhotos(photos, (photoIds) => {
          const body = { ...fields, ...photoIds, action, version: seen.version }
          return once(`${ticketId}.${action}`, body, (key) =>
            call(endpoints.transitionTicket, { params, body, key }),
          )
        }),
      ),
    prioritise: (change, seen) =>
      run('priority', seen, () => {
        const body = { ...change, version: seen.version }
        return once(`${ticketId}.priority`, body, (key) =>
          call(staffEndpoints.changePriority, { params, body, key }),
        )
      }),
    say: (words, internal, seen, photos = noPhotos) =>
      run(internal ? 'note' : 'message', seen, () =>
        withPhotos(photos, (photoIds) => {
          // A note among staff contradicts nothing that happened meanwhile.
          const checked = internal ? { internal } : { version: seen.version }
          const body = { ...words, ...photoIds, ...checked }
          return once(`${ticketId}.${internal ? 'note' : 'message'}`, body, (key) =>
            call(endpoints.addMessage, { params, body: { ...body, id: key }, key }),
          )
        }),
      ),
  }
}

const noPhotos: SendPhotos = async () => []

async function withPhotos(
  photos: SendPhotos,
  send: (fields: { photoIds?: string[] }) => Promise<Answer<TicketView>>,
): Promise<Answer<TicketView>> {
  const sent = await photos()
  if ('code' in sent) return { ok: false, problem: sent }
  return send(sent.length > 0 ? { photoIds: [...sent] } : {})
}

/** One deed, one key: kept until the cloud has answered for good. */
async function once(
  slot: string,
  body: object,
  send: (key: string) => Promise<Answer<TicketView>>,
): Promise<Answer<TicketView>> {
  const answer = await send(keyFor(slot, body))
  if (answer.ok || !isOpenEnded(answer.problem)) answered(slot)
  return answer
}
