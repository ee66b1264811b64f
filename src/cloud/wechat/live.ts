import type { Instant } from '#domain/time'
import { type Note, PATIENCE, type Patience, type WechatAccount } from './account'
import { checkPhoto, checkWords } from './content'
import type { WechatGateway } from './gateway'
import { login } from './login'
import { sendSubscribe } from './message'
import { findPhone } from './phone'
import { keepToken, type TokenShelf } from './token'

/** The real WeChat. @param shelf shares the token with other processes; absent: this one is alone */
export function liveWechat(
  account: WechatAccount,
  note: Note,
  now: () => Instant,
  patience: Patience = PATIENCE,
  shelf?: TokenShelf,
): WechatGateway {
  const tokens = keepToken(account, now, note, patience, shelf)
  const asking = { account, tokens, note, patience }
  return {
    identify: (code) => login(account, code, note, patience),
    sendMessage: (message) => sendSubscribe(account, tokens, message, note, patience),
    checkWords: (wish) => checkWords(asking, wish),
    checkPhoto: (wish) => checkPhoto(asking, wish),
    findPhone: (code) => findPhone(account, tokens, code, note, patience),
  }
}

/** Without an account nobody can log in by WeChat; everything else works. */
export const noWechat: WechatGateway = {
  identify: async () => ({ ok: false, reason: 'unavailable' }),
  sendMessage: async () => ({ ok: false, reason: 'refused', errcode: 0 }),
  checkWords: async () => ({ ok: false, reason: 'refused', errcode: 0 }),
  checkPhoto: async () => ({ ok: false, reason: 'refused', errcode: 0 }),
  findPhone: async () => ({ ok: false, reason: 'unavailable' }),
}
