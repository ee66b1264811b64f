import type { Note, Patience, WechatAccount } from './account'
import { ask } from './ask'
import type { Identified } from './gateway'

interface LoginAnswer {
  readonly openid?: string
  readonly errcode?: number
}

/** Documented codes of jscode2session. */
const REASONS: Readonly<Record<number, Extract<Identified, { ok: false }>['reason']>> = {
  40029: 'bad-code', // not valid
  40163: 'bad-code', // already used
  41008: 'bad-code', // missing
  45011: 'too-often', // 100 calls a minute and user
  40226: 'blocked', // risk control
}

function readAnswer({ openid, errcode = 0 }: LoginAnswer, note: Note): Identified {
  if (openid) return { ok: true, openid }
  const reason = REASONS[errcode]
  if (!reason) note(errcode)
  return { ok: false, reason: reason ?? 'unavailable' }
}

/** jscode2session. session_key is not even read: nothing here decrypts phone data with it. */
export async function login(
  account: WechatAccount,
  code: string,
  note: Note,
  patience: Patience,
): Promise<Identified> {
  const url = new URL('/sns/jscode2session', account.api)
  url.search = new URLSearchParams({
    appid: account.appId,
    secret: account.secret,
    js_code: code,
    grant_type: 'authorization_code',
  }).toString()
  const answer = await ask<LoginAnswer>(url, null, patience)
  return answer ? readAnswer(answer, note) : { ok: false, reason: 'unavailable' }
}
