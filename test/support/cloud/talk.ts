import type { FastifyInstance, InjectOptions } from 'fastify'
import type { Endpoint, Shape } from '#contract/endpoints'

export interface Answer<T> {
  readonly status: number
  readonly body: T
  /** The bytes as they came. */
  readonly text: string
  readonly headers: Record<string, unknown>
}

type Given<S, K extends string> = S extends Record<K, infer T> ? { readonly [P in K]: T } : object
export type Ask<S extends Shape> = Given<S, 'params'> &
  Given<S, 'query'> &
  Given<S, 'body'> & { readonly key?: string; readonly headers?: Record<string, string> }

let running = 0
export const newKey = (): string => {
  running += 1
  return `test-key-${String(running).padStart(6, '0')}`
}

export interface Loose {
  readonly params?: Record<string, string>
  readonly query?: Record<string, unknown>
  readonly body?: object
  readonly key?: string
  readonly headers?: Record<string, string>
}

/** encodeURIComponent refuses half characters; a broken phone does not. */
const encoded = (words: string) =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\u0001')).replaceAll('%01', '%ED%A0%80')

/** What an endpoint and its parts look like as an HTTP request. */
export function requestOf(endpoint: Endpoint, ask: Loose, token: string | null): InjectOptions {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encoded(ask.params?.[name] ?? `missing-${name}`),
  )
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(ask.query ?? {}))
    if (value !== undefined) query.set(name, String(value))
  const search = query.size > 0 ? `?${query}` : ''
  return {
    method: endpoint.method,
    url: path + search,
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(endpoint.method !== 'GET' && { 'idempotency-key': ask.key ?? newKey() }),
      ...ask.headers,
    },
    ...(ask.body !== undefined && { payload: ask.body }),
  }
}

export const read = <T>(text: string): T => {
  try {
    return JSON.parse(text) as T
  } catch {
    return null as T
  }
}

/** One person's phone: `as(person).ask(endpoints.submitTicket, { body })`. */
export class Phone {
  private readonly app: FastifyInstance
  private readonly token: string | null

  constructor(app: FastifyInstance, token: string | null) {
    this.app = app
    this.token = token
  }

  async ask<S extends Shape>(endpoint: Endpoint<S>, ask: Ask<S>): Promise<Answer<S['reply']>> {
    return this.send(requestOf(endpoint as Endpoint, ask as Loose, this.token))
  }

  /** Anything at all, also what the types forbid. */
  async loose(endpoint: Endpoint<Shape>, ask: Loose): Promise<Answer<Record<string, unknown>>> {
    return this.send(requestOf(endpoint, ask, this.token))
  }

  /** A photo as multipart/form-data. */
  async upload(
    path: string,
    bytes: Uint8Array,
    { key = newKey(), field = 'photo', name = 'a.jpg', type = 'image/jpeg' } = {},
  ): Promise<Answer<Record<string, unknown>>> {
    const edge = 'x'.repeat(30)
    const head = `--${edge}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
    return this.send({
      method: 'POST',
      url: path,
      headers: {
        ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
        'content-type': `multipart/form-data; boundary=${edge}`,
        'idempotency-key': key,
      },
      payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
    })
  }

  async send<T>(request: InjectOptions): Promise<Answer<T>> {
    const answer = await this.app.inject(request)
    return {
      status: answer.statusCode,
      body: read<T>(answer.body),
      text: answer.body,
      headers: answer.headers,
    }
  }
}
