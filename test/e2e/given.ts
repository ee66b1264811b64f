import { endpoints } from '#contract/endpoints'
import type { SubmitTicket, TicketView, TransitionTicket } from '#contract/tickets'
import { uuidv7 } from '#domain/ids'
import { answerOf, type Person, sendPhoto, ticketOf } from './cloud'
import { photo } from './photo'

// What went before a journey, told to the cloud directly: the journey itself is walked on the screens.

const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

/** A repair, of which a home may report any number a day. */
export async function reported(
  resident: Person,
  words: string,
  more: Partial<SubmitTicket> = {},
): Promise<string> {
  const home = resident.me.homes[0]
  if (!home) throw new Error('somebody without a home reports nothing')
  const body: SubmitTicket = {
    id: newId(),
    communityId: home.communityId,
    houseId: home.houseId,
    kind: 'repair',
    categoryId: 'other',
    words,
    photoIds: [],
    place: { kind: 'home' },
    hideNameFrom: 'neighbours',
    ...more,
  }
  await answerOf(resident, endpoints.submitTicket, { body })
  return body.id
}

export async function moved(
  person: Person,
  id: string,
  step: Omit<TransitionTicket, 'version'>,
): Promise<TicketView> {
  const { version } = await ticketOf(person, id)
  return answerOf(person, endpoints.transitionTicket, {
    params: { id },
    body: { ...step, version },
  })
}

/** Staff say what they saw; residents need not. */
export async function written(person: Person, id: string, words: string): Promise<TicketView> {
  const version =
    person.me.seats.length > 0 ? { version: (await ticketOf(person, id)).version } : {}
  const body = { id: newId(), words, ...version }
  return answerOf(person, endpoints.addMessage, { params: { id }, body })
}

export const taken = (clerk: Person, id: string): Promise<TicketView> => {
  const ownerId = clerk.me.seats[0]?.staffId
  return moved(clerk, id, { action: 'take', ...(ownerId && { ownerId }) })
}

/** Reported, taken, answered, and claimed as done: the resident is asked. */
export async function claimed(resident: Person, clerk: Person, words: string): Promise<string> {
  const id = await reported(resident, words)
  await taken(clerk, id)
  await written(clerk, id, '收到，师傅今天就去看。')
  await moved(clerk, id, {
    action: 'resolve',
    words: '已经修好，试了三遍。',
    rootCause: 'equipment',
    photoIds: [await sendPhoto(clerk, await photo())],
  })
  return id
}
