import type { Note, Patience, WechatAccount } from './account'
import { ask, BUSY, type WechatAnswer } from './ask'
import type { PhoneFound } from './gateway'
import type { TokenKeeper } from './token'
import { STALE_TOKEN, withToken } from './with-token'

interface PhoneAnswer extends WechatAnswer {
  readonly phone_info?: {
    readonly purePhoneNumber?: string
    readonly countryCode?: string | number
    readonly watermark?: { readonly appid?: string }
  }
}

/** Documented codes of getuserphonenumber. */
const REASONS: Readonly<Record<number, Extract<PhoneFound, { ok: false }>['reason']>> = {
  [BUSY]: 'unavailable',
  40029: 'bad-code',
  40163: 'bad-code',
  45009: 'too-often',
  45011: 'too-often',
}

/** getuserphonenumber. A number that is marked as another app's is not taken. */
export async function findPhone(
  account: WechatAccount,
  tokens: TokenKeeper,
  code: string,
  note: Note,
  patience: Patience,
): Promise<PhoneFound> {
  const asked = await withToken(
    account,
    tokens,
    '/wxa/business/getuserphonenumber',
    async (url) => ({ answer: await ask<PhoneAnswer>(url, { code }, patience) }),
  )
  const answer = asked?.answer ?? null
  if (answer === null) return { ok: false, reason: 'unavailable' }
  const { errcode = 0, phone_info: found } = answer
  if (errcode !== 0) {
    if (!(errcode in REASONS) && !STALE_TOKEN.includes(errcode)) note(errcode)
    return { ok: false, reason: REASONS[errcode] ?? 'unavailable' }
  }
  const number = found?.purePhoneNumber ?? ''
  if (!/^\d{5,15}$/.test(number) || found?.watermark?.appid !== account.appId)
    return { ok: false, reason: 'unavailable' }
  return { ok: true, number, country: String(found.countryCode ?? '') }
}
