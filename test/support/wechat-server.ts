import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What jscode2session documents: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html */
const ERRORS: Record<number, string> = {
  [-1]: 'system error',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41008: 'missing code',
  45011: 'api minute-quota reach limit',
}

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
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response))
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

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.api)
    this.calls.push(url)
    const trouble = this.troubles.shift()
    if (trouble === 'cut') request.socket.destroy()
    else if (trouble === 'rubbish') response.end('<html>502 Bad Gateway</html>')
    else if (trouble && 'http' in trouble) response.writeHead(trouble.http).end()
    else if (trouble && 'errcode' in trouble) send(response, problem(trouble.errcode))
    else if (trouble) setTimeout(() => send(response, this.#login(url)), trouble.slowMs).unref()
    else if (url.pathname !== '/sns/jscode2session') response.writeHead(404).end()
    else send(response, this.#login(url))
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
