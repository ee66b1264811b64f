import type { ContentChecks, HostedFor } from '../deps'
import { NotStarted } from '../not-started'
import type { PushSettings } from './push'
import { isAesKey } from './push-crypto'

const TOKEN = /^[A-Za-z0-9]{3,32}$/

/** Both words of WeChat's console are agreed upon there. Without a token no push is taken. @throws NotStarted */
export function readPush(
  appId: string | undefined,
  token: string | undefined,
  aesKey: string | undefined,
): PushSettings | null {
  if (!token && !aesKey) return null
  if (!token) throw new NotStarted('WECHAT_PUSH_AES_KEY needs WECHAT_PUSH_TOKEN beside it.')
  if (!appId) throw new NotStarted('WECHAT_PUSH_TOKEN needs WECHAT_APPID and WECHAT_SECRET.')
  if (!TOKEN.test(token))
    throw new NotStarted('WECHAT_PUSH_TOKEN must be 3 to 32 letters and digits, as in the console.')
  if (aesKey && !isAesKey(aesKey))
    throw new NotStarted('WECHAT_PUSH_AES_KEY must be the 43 letters and digits of the console.')
  return { appId, token, aesKey: aesKey || null }
}

/** `https://api.example.com`, nothing behind it. @throws NotStarted */
export function readOrigin(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url?.protocol === 'https:' && url.pathname === '/' && !url.search && !url.username)
    return url.origin
  throw new NotStarted(`PUBLIC_ORIGIN is ${text}; it must be like https://api.example.com.`)
}

/** @param account is there a WeChat to ask? @throws NotStarted */
export function readChecks(text: string | undefined, account: boolean): ContentChecks {
  switch (text || undefined) {
    case undefined:
      return account ? 'wechat' : 'off'
    case 'desk':
    case 'off':
      return text as ContentChecks
    default:
      throw new NotStarted(
        `CONTENT_CHECKS is ${text}; it must be desk or off. Unset, WeChat is asked where it is set up.`,
      )
  }
}

/** Signs that somebody else than WeChat Cloud Hosting can knock: then anybody could write its headers. */
interface Exposure {
  readonly origin: string | null
  readonly trustProxy: string | undefined
  readonly demo: boolean
}

/** Who calls, said by WeChat Cloud Hosting in front of us. @throws NotStarted */
export function readHosting(
  on: boolean,
  appId: string | undefined,
  { origin, trustProxy, demo }: Exposure,
): HostedFor | null {
  if (!on) return null
  if (!appId) throw new NotStarted('WECHAT_CLOUD_HOSTING=1 needs WECHAT_APPID and WECHAT_SECRET.')
  const hints = [
    origin !== null && 'PUBLIC_ORIGIN',
    trustProxy !== undefined && 'TRUST_PROXY',
    demo && 'DEMO',
  ].filter((hint) => hint !== false)
  if (hints.length > 0)
    throw new NotStarted(
      `WECHAT_CLOUD_HOSTING=1 is refused together with ${hints.join(', ')}: whoever reaches this address ` +
        'past WeChat could log in as anybody. Close public access and unset the other.',
    )
  return { appId }
}
