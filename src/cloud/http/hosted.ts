import type { IncomingHttpHeaders } from 'node:http'
import type { HostedFor } from '../deps'

const OPENID = /^[\w-]{6,64}$/

/**
 * Whom WeChat Cloud Hosting names: only behind its switch, only with the mark that it was WeChat that called
 * (X-WX-SOURCE), and only for our own app. Otherwise such headers are what they are anywhere: anybody's words.
 */
export function hostedOpenid(
  hostedFor: HostedFor | null,
  headers: IncomingHttpHeaders,
): string | null {
  if (hostedFor === null) return null
  const openid = headers['x-wx-openid']
  const isWechat = typeof headers['x-wx-source'] === 'string' && headers['x-wx-source'] !== ''
  if (!isWechat || headers['x-wx-appid'] !== hostedFor.appId) return null
  return typeof openid === 'string' && OPENID.test(openid) ? openid : null
}
