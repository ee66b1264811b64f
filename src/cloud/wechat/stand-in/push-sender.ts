import { randomBytes } from 'node:crypto'
import type { Suggest } from '../gateway'
import type { PushSettings } from '../push'
import { pushSignature, sealBox } from '../push-crypto'
import { verdictOf } from './words'

export interface PushRequest {
  readonly query: Readonly<Record<string, string>>
  readonly body: string
}

/** An event as WeChat posts it: signed, and sealed in safe mode. @param at seconds, WeChat's clock */
export function pushRequest(
  { appId, token, aesKey }: PushSettings,
  message: string,
  at: number,
  nonce = randomBytes(8).readBigUInt64BE().toString(),
): PushRequest {
  const timestamp = String(at)
  const open = { signature: pushSignature(token, timestamp, nonce), timestamp, nonce }
  if (aesKey === null) return { query: open, body: message }
  const box = sealBox(aesKey, { message, appId }, randomBytes(16))
  const msg_signature = pushSignature(token, timestamp, nonce, box)
  return {
    query: { ...open, encrypt_type: 'aes', msg_signature },
    body: JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: box }),
  }
}

const frame = (event: string, at: number) => ({
  ToUserName: 'gh_97417a04a28d',
  FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
  CreateTime: at,
  MsgType: 'event',
  Event: event,
})

/** The verdict on a photo, in the form of version 2. */
export function photoChecked(appId: string, traceId: string, suggest: Suggest, at: number): string {
  const result = verdictOf(suggest)
  const detail = [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }]
  const head = { ...frame('wxa_media_check', at), appid: appId, trace_id: traceId, version: 2 }
  return JSON.stringify({ ...head, detail, errcode: 0, errmsg: 'ok', result })
}

/** Somebody took back what they had allowed, or closed the account. */
export const authorizationChanged = (
  appId: string,
  event: 'user_authorization_revoke' | 'user_authorization_cancellation',
  openid: string,
  at: number,
  info = '',
): string => JSON.stringify({ ...frame(event, at), OpenID: openid, AppID: appId, RevokeInfo: info })
