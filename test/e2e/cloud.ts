import { randomUUID } from 'node:crypto'
import { type Endpoint, endpoints, type Shape } from '#contract/endpoints'
import type { PhotoView } from '#contract/photos'
import type { Me } from '#contract/session'
import type { TicketView } from '#contract/tickets'
import { signIn } from '../support/demo'
import type { Upload } from './hands'

export interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

export interface Person {
  readonly origin: string
  readonly token: string
  readonly me: Me
}

/** A session of its own, to look at what the cloud holds without touching the phone. */
export async function personOf(origin: string, as: string): Promise<Person> {
  const { token, me } = await signIn(origin, as)
  return { origin, token, me }
}

/** The bare answer of the cloud, whatever its status. */
export function ask(person: Person, endpoint: Endpoint, { params, query, body }: Asked = {}) {
  const path = Object.entries(params ?? {}).reduce(
    (at, [k, v]) => at.replace(`:${k}`, v),
    endpoint.path,
  )
  const search = query ? `?${new URLSearchParams(query)}` : ''
  const writes = endpoint.method !== 'GET'
  return fetch(person.origin + path + search, {
    method: endpoint.method,
    headers: {
      authorization: `Bearer ${person.token}`,
      ...(writes && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(writes && { body: JSON.stringify(body ?? {}) }),
  })
}

export async function answerOf<S extends Shape>(
  person: Person,
  endpoint: Endpoint<S>,
  asked: Asked = {},
): Promise<S['reply']> {
  const answer = await ask(person, endpoint, asked)
  if (answer.status === 429) {
    // A busy machine says "too many" and when to come back; so we come back.
    const seconds = Number(answer.headers.get('retry-after') ?? 1)
    await new Promise((later) => setTimeout(later, 1000 * seconds))
    return answerOf(person, endpoint, asked)
  }
  if (!answer.ok)
    throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as S['reply']
}

/** A photo of this person's that stands nowhere yet. @returns its id */
export async function sendPhoto({ origin, token }: Person, { buffer }: Upload): Promise<string> {
  const form = new FormData()
  form.append('photo', new Blob([new Uint8Array(buffer)], { type: 'image/jpeg' }), 'photo.jpg')
  const answer = await fetch(origin + endpoints.addPhoto.path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
    body: form,
  })
  if (!answer.ok) throw new Error(`a photo: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as PhotoView).id
}

export const ticketOf = (person: Person, id: string): Promise<TicketView> =>
  answerOf(person, endpoints.getTicket, { params: { id } })

/** Every matter of this person with these words: one, however often it was sent. */
export async function mattersWith(person: Person, words: string): Promise<readonly string[]> {
  const { items } = await answerOf(person, endpoints.listTickets, {
    query: { scope: 'all', limit: '50' },
  })
  return items.filter((row) => row.words === words).map((row) => row.id)
}
