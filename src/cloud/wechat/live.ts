import { setTimeout as sleep } from 'node:timers/promises'
import type { Identified, WechatGateway } from './gateway'

export interface WechatAccount {
  /** https://api.weixin.qq.com, or a stand-in that speaks the same. */
  readonly api: string
  readonly appId: string
  readonly secret: string
}

export interface Patience {
  readonly attempts: number
  /** Milliseconds: for one attempt, and before the next one. */
  readonly each: number
  readonly pause: number
}

const PATIENCE: Patience = { attempts: 3, each: 3_000, pause: 200 }

interface LoginAnswer {
  readonly openid?: string
  readonly errcode?: number
}

/** Documented codes of jscode2session. -1 is "system busy, try again". */
const REASONS: Readonly<Record<number, Extract<Identified, { ok: false }>['reason']>> = {
  40029: 'bad-code', // not valid
  40163: 'bad-code', // already used
  41008: 'bad-code', // missing
  45011: 'too-often', // 100 calls a minute and user
  40226: 'blocked', // risk control
}

/** null: no answer, or one that says "try again". */
async function ask(url: URL, each: number): Promise<LoginAnswer | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(each) })
    if (!response.ok) return null
    const answer = (await response.json()) as LoginAnswer
    return answer.errcode === -1 ? null : answer
  } catch {
    // The address holds the app's secret: nothing of it may reach a log.
    return null
  }
}

/** An account that is set up wrongly shows itself only here: `note` puts the code into the log. */
function readAnswer(
  { openid, errcode = 0 }: LoginAnswer,
  note: (errcode: number) => void,
): Identified {
  if (openid) return { ok: true, openid }
  const reason = REASONS[errcode]
  if (!reason) note(errcode)
  return { ok: false, reason: reason ?? 'unavailable' }
}

/** The real WeChat. session_key is not even read: nothing here decrypts phone data with it. */
export function liveWechat(
  account: WechatAccount,
  note: (errcode: number) => void,
  patience: Patience = PATIENCE,
): WechatGateway {
  return {
    identify: async (code) => {
      const url = new URL('/sns/jscode2session', account.api)
      url.search = new URLSearchParams({
        appid: account.appId,
        secret: account.secret,
        js_code: code,
        grant_type: 'authorization_code',
      }).toString()
      for (let attempt = 1; attempt <= patience.attempts; attempt++) {
        if (attempt > 1) await sleep(patience.pause * (attempt - 1))
        const answer = await ask(url, patience.each)
        if (answer) return readAnswer(answer, note)
      }
      return { ok: false, reason: 'unavailable' }
    },
  }
}

/** Without an account nobody can log in by WeChat; everything else works. */
export const noWechat: WechatGateway = {
  identify: async () => ({ ok: false, reason: 'unavailable' }),
}
