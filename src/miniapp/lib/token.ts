import { createStore } from 'zustand/vanilla'
import { phone } from './platform/phone'

const KEY = 'token'

/** The opaque session token of this phone. Its own store, so that `call` need not know sessions. */
export const tokenStore = createStore<{ readonly token: string | null }>(() => ({
  token: phone.storage.read(KEY),
}))

export const tokenNow = (): string | null => tokenStore.getState().token

export function keepToken(token: string): void {
  phone.storage.write(KEY, token)
  tokenStore.setState({ token })
}

/** Forgets this token; a newer one, got meanwhile, stays. */
export function dropToken(token: string): void {
  if (tokenNow() !== token) return
  phone.storage.remove(KEY)
  tokenStore.setState({ token: null })
}
