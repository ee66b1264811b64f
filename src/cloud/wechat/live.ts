import type { Instant } from '#domain/time'
import { type Note, PATIENCE, type Patience, type WechatAccount } from './account'
import type { WechatGateway } from './gateway'
import { login } from './login'
import { sendSubscribe } from './message'
import { keepToken } from './token'

/** The real WeChat. */
export function liveWechat(
  account: WechatAccount,
  note: Note,
  now: () => Instant,
  patience: Patience = PATIENCE,
): WechatGateway {
  const tokens = keepToken(account, now, note, patience)
  return {
    identify: (code) => login(account, code, note, patience),
    sendMessage: (message) => sendSubscribe(account, tokens, message, note, patience),
  }
}

/** Without an account nobody can log in by WeChat; everything else works. */
export const noWechat: WechatGateway = {
  identify: async () => ({ ok: false, reason: 'unavailable' }),
  sendMessage: async () => ({ ok: false, reason: 'refused', errcode: 0 }),
}
