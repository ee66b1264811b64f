import { browser } from './browser'
import type { KeyValue } from './platform'

/** Two frames of one page are two people: each has its own drawer. Any other window name is a stranger's. */
export const drawer = (name: string): string =>
  name === 'left' || name === 'right' ? `huisheng:${name}:` : 'huisheng:'

const prefix = () => drawer(browser.name)

export const h5Storage: KeyValue = {
  read: (key) => browser.localStorage.getItem(prefix() + key),
  write(key, text) {
    try {
      browser.localStorage.setItem(prefix() + key, text)
      return 'ok'
    } catch {
      return 'full'
    }
  },
  remove: (key) => browser.localStorage.removeItem(prefix() + key),
  keys() {
    const { localStorage } = browser
    const start = prefix()
    const all = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '')
    // `huisheng:` also begins the names of the two frames
    return all
      .filter((key) => key.startsWith(start) && drawerOf(key) === start)
      .map((key) => key.slice(start.length))
  },
}

const drawerOf = (key: string): string => /^huisheng:(?:left:|right:)?/.exec(key)?.[0] ?? ''
