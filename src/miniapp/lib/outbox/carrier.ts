import { endpoints } from '#contract/endpoints'
import type { SubmitTicket } from '#contract/tickets'
import { type Answer, call, callWithPhoto } from '../call'
import { newKey } from '../keys'
import { personNow } from '../session'
import type { Carrier } from './deliver'
import { type Errand, type Item, photoIdsOf } from './errand'
import { tellProgress } from './progress'

function sendErrand(item: Item): Promise<Answer<unknown>> {
  const { errand, key } = item
  const photoIds = photoIdsOf(item)
  switch (errand.kind) {
    case 'ticket':
      return sendTicket({ ...errand.body, photoIds }, key)
    case 'message':
      return call(endpoints.addMessage, {
        params: { id: errand.ticketId },
        body: { ...errand.body, photoIds },
        key,
      })
    case 'transition':
      return call(endpoints.transitionTicket, {
        params: { id: errand.ticketId },
        body: { ...errand.body, ...(photoIds.length > 0 ? { photoIds } : {}) },
        key,
      })
    case 'ticket-rating':
      return call(endpoints.rateTicket, { params: { id: errand.ticketId }, body: errand.body, key })
    case 'service-rating':
      return call(endpoints.rateServices, { body: errand.body, key })
    case 'nps':
      return call(endpoints.answerNps, { body: errand.body, key })
    case 'followup':
      return call(endpoints.answerFollowup, {
        params: { id: errand.taskId },
        body: errand.body,
        key,
      })
  }
}

/**
 * A submission that was taken back and changed keeps its key: then an earlier version that arrived
 * after all answers `key-reused`, and there are never two. Under a renewed key the cloud answers with
 * the ticket of that earlier version instead, which is known by its words.
 */
async function sendTicket(body: SubmitTicket, key: string): Promise<Answer<unknown>> {
  const answer = await call(endpoints.submitTicket, { body, key })
  const renewed = key !== body.id
  if (!answer.ok || !renewed || answer.value.ticket.words === body.words) return answer
  return { ok: false, problem: { code: 'key-reused' } }
}

/** A confirmation holds for the round that the person saw, whatever was written beside it meanwhile. */
async function renew(errand: Errand): Promise<Answer<Errand | null>> {
  if (errand.kind !== 'transition') return { ok: true, value: errand }
  const answer = await call(endpoints.getTicket, { params: { id: errand.ticketId } })
  if (!answer.ok) return answer
  const { cycle, allowed, version } = answer.value
  const same = cycle === errand.cycle && allowed.includes(errand.body.action)
  return { ok: true, value: same ? { ...errand, body: { ...errand.body, version } } : null }
}

/** The outbox's way to the cloud. */
export const carrier: Carrier = {
  owner: personNow,
  newKey,
  sendPhoto: ({ ref, key }) =>
    callWithPhoto(endpoints.addPhoto, { ref, key, onProgress: (n) => tellProgress(ref, n) }),
  sendErrand,
  renew,
}
