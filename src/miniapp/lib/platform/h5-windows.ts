import { browser } from './browser'
import { drawer } from './h5-storage'
import type { Stop } from './platform'

/** The browser tells of every key that another window wrote; `null`: it cleared them all. */
export function onOtherWindow(changed: () => void): Stop {
  const heard = ({ key }: { readonly key: string | null }) => {
    if (key === null || key.startsWith(drawer(browser.name))) changed()
  }
  browser.addEventListener('storage', heard)
  return () => browser.removeEventListener('storage', heard)
}

/** Locks are missing on plain http; there the keys alone keep a thing from being done twice. */
export function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = browser.navigator
  if (locks === undefined) return work()
  return locks.request(`${drawer(browser.name)}outbox`, work)
}
