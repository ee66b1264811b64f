import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Instant, minutes } from '#domain/time'
import { authorization, CONTENT_TYPE } from './signature'
import type { SmsAccount } from './tencent'

interface SendBody {
  readonly PhoneNumberSet?: readonly string[]
  readonly SmsSdkAppId?: string
  readonly SignName?: string
  readonly TemplateId?: string
  readonly TemplateParamSet?: readonly string[]
}

export type SmsTrouble =
  /** Of the whole request, as `Response.Error`. */
  | { readonly error: string }
  /** Of the one number, in `SendStatusSet`. */
  | { readonly code: string }
  | { readonly http: number }
  | { readonly slowMs: number }
  /** The line breaks before, or after, the text has gone out. */
  | 'cut'
  | 'cut-after'
  | 'rubbish'

const STATUS_WORDS: Readonly<Record<string, string>> = { Ok: 'send success' }
const CLOCKS_APART = minutes(5)

/**
 * Stands where sms.tencentcloudapi.com stands: the same signature, the same answers and its bad days.
 * Tests use it, and the demo, where no text may leave the machine.
 */
export class SmsServer {
  /** Taken from the front, one per call; then everything is well again. */
  readonly troubles: SmsTrouble[] = []
  /** While set, every call meets it. */
  outage: SmsTrouble | null = null
  /** What arrived on telephones; the oldest is forgotten first. */
  readonly sent: SendBody[] = []
  calls = 0
  /** id -> number of its parameters; empty: every id will do. */
  readonly templates = new Map<string, number>()
  account: SmsAccount = {
    api: '',
    secretId: 'a stand-in id',
    secretKey: 'a stand-in key',
    appId: '1400006666',
    signName: 'Huisheng',
    region: 'ap-guangzhou',
  }
  readonly #server: Server
  readonly #now: () => Instant

  private constructor(now: () => Instant) {
    this.#now = now
    this.#server = createServer(async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      this.#answer(request, response, Buffer.concat(parts).toString('utf8'))
    })
  }

  static async start(now: () => Instant): Promise<SmsServer> {
    const server = new SmsServer(now)
    await new Promise<void>((ready) => server.#server.listen(0, '127.0.0.1', ready))
    server.#server.unref()
    const { port } = server.#server.address() as AddressInfo
    server.account = { ...server.account, api: `http://127.0.0.1:${port}` }
    return server
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  #answer(request: IncomingMessage, response: ServerResponse, payload: string): void {
    this.calls += 1
    const trouble = this.troubles.shift() ?? this.outage
    const reply = () => send(response, this.#reply(request, payload, null))
    if (trouble === null) reply()
    else if (trouble === 'cut') request.socket.destroy()
    else if (trouble === 'rubbish') response.end('<html>502 Bad Gateway</html>')
    else if (trouble === 'cut-after') {
      this.#reply(request, payload, null)
      request.socket.destroy()
    } else if ('http' in trouble) response.writeHead(trouble.http).end()
    else if ('error' in trouble) send(response, problem(trouble.error))
    else if ('code' in trouble) send(response, this.#reply(request, payload, trouble.code))
    else setTimeout(reply, trouble.slowMs).unref()
  }

  #reply({ headers }: IncomingMessage, payload: string, code: string | null): object {
    const wrong = this.#wrong(headers, payload)
    if (wrong !== null) return problem(wrong)
    const body = JSON.parse(payload) as SendBody
    const status = code ?? this.#codeOf(body)
    if (status === 'Ok') {
      this.sent.push(body)
      if (this.sent.length > 1_000) this.sent.shift()
    }
    return answer({
      SendStatusSet: [
        {
          SerialNo: status === 'Ok' ? `5000:${this.calls}` : '',
          PhoneNumber: body.PhoneNumberSet?.[0] ?? '',
          Fee: status === 'Ok' ? 1 : 0,
          SessionContext: '',
          Code: status,
          Message: STATUS_WORDS[status] ?? 'error',
          IsoCode: 'CN',
        },
      ],
    })
  }

  #wrong(headers: IncomingMessage['headers'], payload: string): string | null {
    const timestamp = Number(headers['x-tc-timestamp'])
    const host = headers.host ?? ''
    const { secretId, secretKey } = this.account
    const expected = authorization({
      secretId,
      secretKey,
      service: 'sms',
      host,
      timestamp,
      payload,
    })
    if (Math.abs(timestamp * 1000 - this.#now()) > CLOCKS_APART)
      return 'AuthFailure.SignatureExpire'
    if (headers['content-type'] !== CONTENT_TYPE || headers.authorization !== expected)
      return 'AuthFailure.SignatureFailure'
    if (headers['x-tc-action'] !== 'SendSms') return 'InvalidAction'
    return headers['x-tc-version'] === '2021-01-11' ? null : 'NoSuchVersion'
  }

  #codeOf({
    PhoneNumberSet,
    SmsSdkAppId,
    SignName,
    TemplateId,
    TemplateParamSet,
  }: SendBody): string {
    if (SmsSdkAppId !== this.account.appId) return 'InvalidParameterValue.SdkAppIdNotExist'
    if (SignName !== this.account.signName) return 'FailedOperation.SignatureIncorrectOrUnapproved'
    if (!/^\+86\d{11}$/.test(PhoneNumberSet?.[0] ?? ''))
      return 'InvalidParameterValue.IncorrectPhoneNumber'
    if (TemplateParamSet?.some((one) => /:\/\//.test(one)))
      return 'InvalidParameterValue.ProhibitedUseUrlInTemplateParameter'
    const wanted = this.templates.get(TemplateId ?? '')
    if (this.templates.size === 0 || wanted === TemplateParamSet?.length) return 'Ok'
    return wanted === undefined
      ? 'FailedOperation.TemplateIncorrectOrUnapproved'
      : 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
  }
}

const answer = (of: object) => ({
  Response: { ...of, RequestId: 'a0aabda6-cf91-4f3e-a81f-9198114a2279' },
})
const problem = (Code: string) => answer({ Error: { Code, Message: 'error' } })

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
