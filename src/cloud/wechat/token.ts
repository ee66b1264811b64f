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
  readonly drop: (token: string) => Promise<void>
}

export interface HeldToken {
  readonly token: string
  readonly until: Instant
}

/** Where the processes of one installation lay down what one of them was given. Neither ever rejects. */
export interface TokenShelf {
  readonly take: () => Promise<HeldToken | null>
  /** @param instead the token that WeChat no longer takes; any other newer one on the shelf stays */
  readonly lay: (held: HeldToken, instead: string | null) => Promise<void>
}

/** One process alone. */
export const noShelf: TokenShelf = { take: async () => null, lay: async () => {} }

/** WeChat makes the next token in the last five minutes of one, and takes both meanwhile. */
const EARLY = minutes(5)

/**
 * The account's access token by stable_token, in the ordinary mode only: asking again gives the same
 * token while it is valid, so that processes that ask at once do not end each other's. Asked for are
 * first the own memory, then the shelf, then WeChat; questions at once wait for one answer.
 */
export function keepToken(
  account: WechatAccount,
  now: () => Instant,
  note: Note,
  patience: Patience,
  shelf: TokenShelf = noShelf,
): TokenKeeper {
  let held: HeldToken | null = null
  let dropped: string | null = null
  let asking: Promise<string | null> | null = null

  const isGood = (one: HeldToken | null): one is HeldToken =>
    one !== null && now() < one.until && one.token !== dropped

  async function askWechat(): Promise<string | null> {
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
    const instead = dropped
    dropped = null
    await shelf.lay(held, instead)
    return held.token
  }

  async function renew(): Promise<string | null> {
    const laid = await shelf.take()
    if (!isGood(laid)) return askWechat()
    held = laid
    return laid.token
  }

  return {
    get: async () => {
      if (isGood(held)) return held.token
      asking ??= renew().finally(() => {
        asking = null
      })
      return asking
    },
    drop: async (token) => {
      if (held?.token !== token) return
      dropped = token
      held = null
    },
  }
}
