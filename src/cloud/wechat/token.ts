import { type Instant, minutes } from '#domain/time'
import type { Note, Patience, WechatAccount } from './account'
import { ask } from './ask'

interface TokenAnswer {
  readonly access_token?: string
  /** Seconds, at most 7,200. */
  readonly expires_in?: number
  readonly errcode?: number
}

export interface TokenKeeper {
  /** null: WeChat gives none now. */
  readonly get: () => Promise<string | null>
  /** WeChat no longer takes this one. */
  readonly drop: (token: string) => void
}

/** A token is renewed before its end, so that none expires between asking and using. */
const EARLY = minutes(5)

/**
 * The account's access token by stable_token: asking again gives the same token while it is valid, so
 * several processes need not share it. Questions at once wait for one answer.
 */
export function keepToken(
  account: WechatAccount,
  now: () => Instant,
  note: Note,
  patience: Patience,
): TokenKeeper {
  let held: { readonly token: string; readonly until: Instant } | null = null
  let asking: Promise<string | null> | null = null

  async function renew(): Promise<string | null> {
    const answer = await ask<TokenAnswer>(
      new URL('/cgi-bin/stable_token', account.api),
      { grant_type: 'client_credential', appid: account.appId, secret: account.secret },
      patience,
    )
    if (!answer?.access_token) {
      if (answer?.errcode) note(answer.errcode)
      return null
    }
    held = { token: answer.access_token, until: now() + (answer.expires_in ?? 0) * 1000 - EARLY }
    return held.token
  }

  return {
    get: async () => {
      if (held !== null && now() < held.until) return held.token
      asking ??= renew().finally(() => {
        asking = null
      })
      return asking
    },
    drop: (token) => {
      if (held?.token === token) held = null
    },
  }
}
