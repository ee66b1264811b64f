import type { WechatAccount } from './account'
import type { WechatAnswer } from './ask'
import type { TokenKeeper } from './token'

/** The token is not, or no longer, valid. */
export const STALE_TOKEN: readonly number[] = [40001, 40014, 42001]

/** What the asking gave; null: there is no token now, and nothing was asked. */
export type Tokened<R> = R | null

/**
 * Asks at an address that wants the token, and once more with a new one where only the token was wrong.
 * @param put puts the question to one address
 */
export async function withToken<R extends { readonly answer: WechatAnswer | null }>(
  account: WechatAccount,
  tokens: TokenKeeper,
  path: string,
  put: (url: URL) => Promise<R>,
): Promise<Tokened<R>> {
  for (let turn = 1; ; turn++) {
    const token = await tokens.get()
    if (token === null) return null
    const url = new URL(path, account.api)
    url.searchParams.set('access_token', token)
    const asked = await put(url)
    if (turn > 1 || !STALE_TOKEN.includes(asked.answer?.errcode ?? 0)) return asked
    await tokens.drop(token)
  }
}
