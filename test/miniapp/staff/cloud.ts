import Taro from '@tarojs/taro'
import { type EndpointName, everyEndpoint } from '#contract/every-endpoint'
import type { ProblemBody } from '#contract/problems'
import { PROBLEM_STATUS } from '#contract/problems'

/** What a page asked of the cloud. */
export interface Asked {
  readonly name: EndpointName
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
  readonly key: string | undefined
}

/** A value, a refusal, or no answer at all. */
export type Reply = object | 'offline' | { readonly refused: ProblemBody }
export type Handler = (asked: Asked) => Reply | Promise<Reply>

interface Wire {
  readonly url: string
  readonly method: string
  readonly data?: string
  readonly header?: Readonly<Record<string, string>>
}

const ROUTES = Object.entries(everyEndpoint).map(([name, { method, path }]) => ({
  name: name as EndpointName,
  method: method as string,
  names: [...path.matchAll(/:(\w+)/g)].map(([, param]) => param ?? ''),
  shape: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`),
}))

function read({ url, method, data, header = {} }: Wire): Asked {
  const [path = '', search = ''] = url.split('?')
  for (const route of ROUTES) {
    const hit = route.method === method ? route.shape.exec(path) : null
    if (hit === null) continue
    return {
      name: route.name,
      params: Object.fromEntries(route.names.map((name, n) => [name, hit[n + 1] ?? ''])),
      query: Object.fromEntries(new URLSearchParams(search)),
      body: data === undefined ? {} : JSON.parse(data),
      key: header['idempotency-key'],
    }
  }
  throw new Error(`no promise is served at ${method} ${path}`)
}

const isRefusal = (reply: object): reply is { refused: ProblemBody } => 'refused' in reply

export interface Cloud {
  on(name: EndpointName, reply: Reply | Handler): Cloud
  asked(name: EndpointName): readonly Asked[]
}

/** The cloud behind `Taro.request`: answers what the test says and remembers what was asked. */
export function openCloud(): Cloud {
  const handlers = new Map<EndpointName, Handler>([
    // Every page of staff asks for these by itself.
    ['listAlarms', () => ({ items: [], asOf: '2026-11-21T04:00:00.000Z' })],
    ['listViewers', () => ({ items: [] })],
  ])
  const all: Asked[] = []
  const serve = async (wire: Wire): Promise<object> => {
    const asked = read(wire)
    all.push(asked)
    const handler = handlers.get(asked.name)
    if (handler === undefined) throw new Error(`this test has no answer for ${asked.name}`)
    const reply = await handler(asked)
    if (reply === 'offline') throw { errMsg: 'request:fail' }
    if (isRefusal(reply)) {
      return { statusCode: PROBLEM_STATUS[reply.refused.code], data: reply.refused, header: {} }
    }
    return { statusCode: 200, data: reply, header: {} }
  }
  jest.mocked(Taro.request).mockImplementation(serve as never)
  const cloud: Cloud = {
    on(name, reply) {
      handlers.set(name, typeof reply === 'function' ? (reply as Handler) : () => reply)
      return cloud
    },
    asked: (name) => all.filter((one) => one.name === name),
  }
  return cloud
}
