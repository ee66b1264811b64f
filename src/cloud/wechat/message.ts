import type { Note, Patience, WechatAccount } from './account'
import { type Asked, askOnce, BUSY, type WechatAnswer } from './ask'
import type { Sent, SubscribeMessage } from './gateway'
import type { TokenKeeper } from './token'
import { STALE_TOKEN, withToken } from './with-token'

/** Documented codes of subscribeMessage.send; every other one means that it will never do. */
const REASONS: Readonly<Record<number, Extract<Sent, { ok: false }>['reason']>> = {
  [BUSY]: 'later',
  43101: 'no-consent',
  43108: 'later', // somebody sends to this person at the same moment
  45009: 'later', // the day's calls are used up
  40003: 'refused', // not a person of this app
  45168: 'refused', // words that WeChat does not like
}

/** Wrong for everybody: our template, page or fields. */
const OURS = [40037, 41030, 43107, 47003]

const bodyOf = ({ openid, templateId, page, lang, fields }: SubscribeMessage) => ({
  touser: openid,
  template_id: templateId,
  page,
  miniprogram_state: 'formal',
  lang: lang === 'zh' ? 'zh_CN' : 'en_US',
  data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
})

function read(asked: Asked<WechatAnswer>, note: Note): Sent {
  if (asked.answer === null)
    return { ok: false, reason: asked.left ? 'unknown' : 'later', errcode: 0 }
  const { errcode = 0 } = asked.answer
  if (errcode === 0) return { ok: true }
  const reason = STALE_TOKEN.includes(errcode) ? 'later' : (REASONS[errcode] ?? 'refused')
  if (OURS.includes(errcode) || !(errcode in REASONS)) note(errcode)
  return { ok: false, reason, errcode }
}

/** subscribeMessage.send: once, and once more with a new token where only the token was wrong. */
export async function sendSubscribe(
  account: WechatAccount,
  tokens: TokenKeeper,
  message: SubscribeMessage,
  note: Note,
  { each }: Patience,
): Promise<Sent> {
  const body = bodyOf(message)
  const asked = await withToken(account, tokens, '/cgi-bin/message/subscribe/send', (url) =>
    askOnce<WechatAnswer>(url, body, each),
  )
  return asked === null ? { ok: false, reason: 'later', errcode: 0 } : read(asked, note)
}
