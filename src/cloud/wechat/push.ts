import { type Instant, minutes } from '#domain/time'
import { type PushBody, readPushBody } from './push-body'
import { openBox, pushSignature, sameSignature } from './push-crypto'

export interface PushSettings {
  readonly appId: string
  /** The word that was agreed upon in WeChat's console. */
  readonly token: string
  /** Safe mode; null: plain mode, and bodies are taken as they come. */
  readonly aesKey: string | null
}

/** What stands in the address of a push. */
export interface PushQuery {
  readonly signature?: string
  readonly timestamp?: string
  readonly nonce?: string
  readonly echostr?: string
  readonly encrypt_type?: string
  readonly msg_signature?: string
}

/** A clock may go wrong by this much, on either side; older pushes are replays. */
export const PUSH_WINDOW = minutes(10)

function isFresh(timestamp: string, now: Instant): boolean {
  if (!/^\d{10}$/.test(timestamp)) return false
  return Math.abs(now - Number(timestamp) * 1000) <= PUSH_WINDOW
}

/** The question with which WeChat's console tries the address. @returns what it wants to hear, or null */
export function echoOf(settings: PushSettings, query: PushQuery, now: Instant): string | null {
  const { signature = '', timestamp = '', nonce = '', echostr = '' } = query
  const mine = pushSignature(settings.token, timestamp, nonce)
  return isFresh(timestamp, now) && sameSignature(mine, signature) ? echostr : null
}

export type OpenedPush =
  | {
      readonly ok: true
      readonly body: PushBody
      /** Of this very request: comes it again, it is a replay. */
      readonly nonce: string
      /** Of what it says: WeChat repeats it under another nonce when we were slow. */
      readonly about: string
    }
  | { readonly ok: false; readonly reason: 'signature' | 'stale' | 'form' | 'appid' }

const no = (reason: Extract<OpenedPush, { ok: false }>['reason']): OpenedPush => ({
  ok: false,
  reason,
})

/**
 * Members that make an event this one. `MsgId` where there is one, else whom and what it is about and the
 * second in which it was made.
 */
function aboutOf(body: PushBody): string {
  const id = body.get('MsgId')
  if (id !== undefined && id !== '') return `id ${id}`
  const names = ['Event', 'FromUserName', 'CreateTime', 'trace_id', 'OpenID', 'RevokeInfo']
  return names.map((name) => body.get(name) ?? '').join(' ')
}

/** Another app's event would be signed with our token only by mistake, and is still not ours. */
function isForUs(body: PushBody, appId: string): boolean {
  const named = body.get('appid') ?? body.get('AppID')
  return named === undefined || named === appId
}

function opened(body: PushBody, appId: string, nonce: string): OpenedPush {
  return isForUs(body, appId) ? { ok: true, body, nonce, about: aboutOf(body) } : no('appid')
}

/** Safe mode signs the box with everything else. `signature` covers no body and proves nothing here. */
function openSafe(
  settings: PushSettings,
  aesKey: string,
  query: PushQuery,
  text: string,
): OpenedPush {
  const { timestamp = '', nonce = '', msg_signature: sign = '' } = query
  const box = readPushBody(text)?.get('Encrypt')
  if (query.encrypt_type !== 'aes' || box === undefined) return no('form')
  if (!sameSignature(pushSignature(settings.token, timestamp, nonce, box), sign))
    return no('signature')
  const found = openBox(aesKey, box)
  if (found === null) return no('form')
  if (found.appId !== settings.appId) return no('appid')
  const body = readPushBody(found.message)
  return body === null ? no('form') : opened(body, settings.appId, nonce)
}

/** Plain mode: who listens in on the way could change the body, therefore no nonce is taken twice. */
function openPlain(settings: PushSettings, query: PushQuery, text: string): OpenedPush {
  const { signature = '', timestamp = '', nonce = '' } = query
  if (!sameSignature(pushSignature(settings.token, timestamp, nonce), signature))
    return no('signature')
  const body = readPushBody(text)
  return body === null || body.has('Encrypt') ? no('form') : opened(body, settings.appId, nonce)
}

/** A push that WeChat sent, to us, just now; whether it was here before is the database's to say. */
export function openPush(
  settings: PushSettings,
  query: PushQuery,
  text: string,
  now: Instant,
): OpenedPush {
  if (!isFresh(query.timestamp ?? '', now)) return no('stale')
  const { aesKey } = settings
  return aesKey === null
    ? openPlain(settings, query, text)
    : openSafe(settings, aesKey, query, text)
}
