import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What jscode2session, stable_token and subscribeMessage.send document. */
const ERRORS: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41008: 'missing code',
  40037: 'invalid template_id',
  42001: 'access_token expired',
  43101: 'user refuse to accept the msg',
  45011: 'api minute-quota reach limit',
  47003: 'argument invalid! data.thing1.value is empty',
}

interface SendBody {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** WeChat's limits of a field's value, by the kind in its name. */
const LONGEST: Readonly<Record<string, number>> = { thing: 20, character_string: 32, time: 32 }

const fits = ([name, { value }]: [string, { readonly value: string }]): boolean =>
  value.length > 0 && value.length <= (LONGEST[name.replace(/\d+$/, '')] ?? 0)

export type Trouble =
  | { readonly errcode: number }
  | { readonly http: number }
  | { readonly slowMs: number }
  | 'cut'
  | 'rubbish'

/** Stands where api.weixin.qq.com stands: the same paths, the same answers, and its bad days. */
export class WechatServer {
  readonly appId = 'wx0123456789abcdef'
  readonly secret = 'an app secret'
  /** code -> openid; each code works once. */
  readonly codes = new Map<string, string>()
  /** Taken from the front, one per call; then everything is well again. */
  readonly troubles: Trouble[] = []
  readonly calls: URL[] = []
  /** openid -> how many messages this person still allows. */
  readonly allowed = new Map<string, number>()
  readonly templates = new Set<string>()
  /** What arrived on phones. */
  readonly sent: SendBody[] = []
  /** The token that is valid now; change it to make the old one stale. */
  token = 'token-1'
  readonly #server: Server

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      this.#answer(request, response, Buffer.concat(parts).toString('utf8'))
    })
  }

  static async start(): Promise<WechatServer> {
    const server = new WechatServer()
    await new Promise<void>((ready) => server.#server.listen(0, '127.0.0.1', ready))
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
    this.calls.push(url)
    const reply = () => {
      const answer = this.#reply(url, body)
      if (answer === null) response.writeHead(404).end()
      else send(response, answer)
    }
    const trouble = this.troubles.shift()
    if (trouble === 'cut') request.socket.destroy()
    else if (trouble === 'rubbish') response.end('<html>502 Bad Gateway</html>')
    else if (trouble && 'http' in trouble) response.writeHead(trouble.http).end()
    else if (trouble && 'errcode' in trouble) send(response, problem(trouble.errcode))
    else if (trouble) setTimeout(reply, trouble.slowMs).unref()
    else reply()
  }

  #reply(url: URL, body: string): object | null {
    if (url.pathname === '/sns/jscode2session') return this.#login(url)
    if (url.pathname === '/cgi-bin/stable_token') return this.#stableToken(JSON.parse(body))
    if (url.pathname === '/cgi-bin/message/subscribe/send')
      return this.#subscribeSend(url, JSON.parse(body))
    return null
  }

  #stableToken(asked: Readonly<Record<string, unknown>>): object {
    if (asked.grant_type !== 'client_credential') return problem(40002)
    if (asked.appid !== this.appId) return problem(40013)
    if (asked.secret !== this.secret) return problem(40125)
    return { access_token: this.token, expires_in: 7200 }
  }

  #subscribeSend({ searchParams }: URL, body: SendBody): object {
    if (searchParams.get('access_token') !== this.token) return problem(40001)
    const left = this.allowed.get(body.touser)
    if (left === undefined) return problem(40003)
    if (!this.templates.has(body.template_id)) return problem(40037)
    if (!Object.entries(body.data).every(fits)) return problem(47003)
    if (left === 0) return problem(43101)
    this.allowed.set(body.touser, left - 1)
    this.sent.push(body)
    return { errcode: 0, errmsg: 'ok' }
  }

  #login({ searchParams: asked }: URL): object {
    const code = asked.get('js_code')
    if (asked.get('appid') !== this.appId) return problem(40013)
    if (asked.get('secret') !== this.secret) return problem(40125)
    if (asked.get('grant_type') !== 'authorization_code' || !code) return problem(41008)
    const openid = this.codes.get(code)
    if (openid === undefined) return problem(40029)
    if (openid === 'used') return problem(40163)
    this.codes.set(code, 'used')
    return { session_key: 'bm90IGEga2V5', openid }
  }
}

const problem = (errcode: number) => ({
  errcode,
  errmsg: `${ERRORS[errcode] ?? 'error'}, rid: 0`,
})

/** WeChat says text/plain although it is JSON. */
function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(body))
}
