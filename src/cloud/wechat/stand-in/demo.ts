import { randomBytes } from 'node:crypto'
import type { ContentSettings } from '../../deps'
import type { WechatAccount } from '../account'
import type { Suggest } from '../gateway'
import type { PushSettings } from '../push'
import { photoChecked, pushRequest } from './push-sender'
import { WechatServer } from './server'

/** WeChat's place, in this very process, for a demo without an account. */
export interface StandIn {
  readonly account: WechatAccount
  readonly push: PushSettings
  readonly content: ContentSettings
  /** From now on its verdicts come by push to this address, as WeChat's do. */
  readonly pushTo: (address: string) => void
  readonly stop: () => Promise<void>
}

const PUSH_PATH = '/api/wechat/push'

/** Milliseconds: a verdict takes a while, and a visitor should see that it does. */
const VERDICT_AFTER = 4_000

const DEMO_CODE = /^demo-[\w-]{1,60}$/

/** Looks at nothing: in the demo all photos are drawn, and a visitor's own stays with the visitor. */
const ON_PHOTOS: Suggest = 'pass'

class DemoServer {
  #address: string | null = null
  readonly #push: PushSettings
  readonly #waiting = new Set<NodeJS.Timeout>()

  constructor(push: PushSettings) {
    this.#push = push
  }

  set address(address: string) {
    this.#address = address
  }

  async #tell(traceId: string): Promise<void> {
    if (this.#address === null) return
    const at = Math.floor(Date.now() / 1000)
    const message = photoChecked(this.#push.appId, traceId, ON_PHOTOS, at)
    const { query, body } = pushRequest(this.#push, message, at)
    const url = new URL(PUSH_PATH, this.#address)
    url.search = new URLSearchParams(query).toString()
    const headers = { 'content-type': 'application/json' }
    // Like WeChat it says it again later if nobody is there; here nobody else will ask.
    await fetch(url, { method: 'POST', headers, body }).catch(() => null)
  }

  verdictFor(traceId: string): void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer)
      void this.#tell(traceId)
    }, VERDICT_AFTER)
    timer.unref()
    this.#waiting.add(timer)
  }

  stop(): void {
    for (const timer of this.#waiting) clearTimeout(timer)
  }
}

/**
 * A server on 127.0.0.1 that speaks WeChat's wire format, so that the demo's logins, messages and checks
 * run through the real client. It knows the demo's people by the codes `demo-ID`.
 */
export async function startStandIn(): Promise<StandIn> {
  const server = await WechatServer.start()
  server.generous = true
  server.knows = (code) => (DEMO_CODE.test(code) ? `openid-${code}` : undefined)
  const aesKey = randomBytes(48).toString('base64').replace(/[+/]/g, 'A').slice(0, 43)
  const push = { appId: server.appId, token: randomBytes(16).toString('hex'), aesKey }
  const demo = new DemoServer(push)
  server.onPhoto = ({ traceId }) => demo.verdictFor(traceId)
  return {
    account: server.account,
    push,
    // Nothing fetches it: the stand-in does not look.
    content: { checks: 'wechat', origin: 'http://127.0.0.1' },
    pushTo: (address) => {
      demo.address = address
    },
    stop: async () => {
      demo.stop()
      await server.stop()
    },
  }
}
