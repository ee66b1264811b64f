import { later } from '../timer'
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

/** A window that the browser has put to sleep may hold the lock for hours. */
const PATIENCE = 15_000

/** Where there is no lock (plain http), or it does not come, the keys alone keep a thing from being done twice. */
export async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = browser.navigator
  if (locks === undefined) return work()
  let granted = false
  const waiting = new browser.AbortController()
  const stop = later(PATIENCE, () => waiting.abort())
  const begin = () => {
    granted = true
    stop()
    return work()
  }
  try {
    await locks.request(`${drawer(browser.name)}outbox`, { signal: waiting.signal }, begin)
  } catch (error) {
    if (granted) throw error
    await work()
  }
}
