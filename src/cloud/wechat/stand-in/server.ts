import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type SendBody, StandInAccount } from './account'
import { problem } from './errors'

export type Trouble =
  | { readonly errcode: number }
  | { readonly http: number }
  | { readonly slowMs: number }
  | 'cut'
  | 'rubbish'

type Answering = (url: URL, body: Record<string, unknown>) => object

/** Stands where api.weixin.qq.com stands: the same paths, the same answers, and its bad days. */
export class WechatServer extends StandInAccount {
  /** Taken from the front, one per call; then everything is well again. */
  readonly troubles: Trouble[] = []
  /** Every call fails so, until it is taken away. */
  outage: Trouble | null = null
  readonly calls: URL[] = []
  /** What came with each call, beside its address. */
  readonly bodies: { readonly method: string; readonly body: unknown }[] = []
  readonly #server: Server
  readonly #open: Readonly<Record<string, Answering>> = {
    '/cgi-bin/stable_token': (_url, body) => this.stableToken(body),
  }
  readonly #withToken: Readonly<Record<string, Answering>> = {
    '/cgi-bin/message/subscribe/send': (_url, body) => this.send(body as unknown as SendBody),
    '/wxa/msg_sec_check': (_url, body) => this.checkWords(body),
    '/wxa/media_check_async': (_url, body) => this.checkPhoto(body),
    '/wxa/business/getuserphonenumber': (_url, body) => this.phone(body),
  }

  private constructor() {
    super()
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      this.#answer(request, response, Buffer.concat(parts).toString('utf8'))
    })
  }

  static async start(): Promise<WechatServer> {
    const server = new WechatServer()
    await new Promise<void>((ready) => server.#server.listen(0, '127.0.0.1', ready))
    // Never a reason for a process to stay.
    server.#server.unref()
    return server
  }

  get api(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get account() {
    return { api: this.api, appId: this.appId, secret: this.secret }
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  #answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const url = new URL(request.url ?? '/', this.api)
    const method = request.method ?? ''
    this.calls.push(url)
    this.bodies.push({ method, body: parsed(body) })
    const reply = () => {
      const answer = this.#reply(method, url, parsed(body))
      if (answer === null) response.writeHead(404).end()
      else send(response, answer)
    }
    const trouble = this.troubles.shift() ?? this.outage
    if (trouble === 'cut') request.socket.destroy()
    else if (trouble === 'rubbish') response.end('<html>502 Bad Gateway</html>')
    else if (trouble && 'http' in trouble) response.writeHead(trouble.http).end()
    else if (trouble && 'errcode' in trouble) send(response, problem(trouble.errcode))
    else if (trouble) setTimeout(reply, trouble.slowMs).unref()
    else reply()
  }

  #reply(method: string, url: URL, body: Record<string, unknown> | null): object | null {
    if (url.pathname === '/sns/jscode2session') return this.login(url)
    const open = this.#open[url.pathname]
    const answering = open ?? this.#withToken[url.pathname]
    if (answering === undefined) return null
    if (method !== 'POST') return problem(43002)
    if (body === null) return problem(47001)
    const token = url.searchParams.get('access_token')
    if (open === undefined && token === null) return problem(41001)
    return open === undefined && token !== this.token ? problem(40001) : answering(url, body)
  }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}

/** WeChat says text/plain although it is JSON. */
function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(body))
}
