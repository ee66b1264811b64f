import { later } from '../timer'
import { browser } from './browser'
import { fetchPages } from './h5-pages'
import { h5Photos } from './h5-photos'
import { h5Storage } from './h5-storage'
import { alone, onOtherWindow } from './h5-windows'
import type { Platform } from './platform'

const JSON_TYPE = 'application/json'
/** Long enough for a browser to have read the file. */
const RELEASE = 60_000
/** What a browser writes in when nobody has asked for larger letters. */
const USUAL_LETTERS = 16
const DARK = '(prefers-color-scheme: dark)'

const onLineChange = (changed: (online: boolean) => void) => {
  const up = () => changed(true)
  const down = () => changed(false)
  browser.addEventListener('online', up)
  browser.addEventListener('offline', down)
  return () => {
    browser.removeEventListener('online', up)
    browser.removeEventListener('offline', down)
  }
}

/** The browser: no WeChat, no scanner, no subscribe messages. Taro's stand-ins for those "succeed", so they are never called. */
export const h5: Platform = {
  kind: 'h5',
  storage: h5Storage,
  photos: h5Photos,
  can: { scan: false, subscribe: false, wechat: false },
  now: () => Date.now(),
  randomBytes: (count) => browser.crypto.getRandomValues(new Uint8Array(count)),
  language: () => (browser.navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'),
  fontScale() {
    const { fontSize } = browser.getComputedStyle(browser.document.documentElement)
    return (Number.parseFloat(fontSize) || USUAL_LETTERS) / USUAL_LETTERS
  },
  theme: () => (browser.matchMedia(DARK).matches ? 'dark' : 'light'),
  onTheme(changed) {
    const media = browser.matchMedia(DARK)
    const heard = () => changed(media.matches ? 'dark' : 'light')
    media.addEventListener('change', heard)
    return () => media.removeEventListener('change', heard)
  },
  online: async () => browser.navigator.onLine,
  onOnline: onLineChange,
  onOtherWindow,
  alone,
  loginCode: async () => null,
  async dial(phone) {
    browser.location.href = `tel:${phone.replace(/\s/g, '')}`
    return true
  },
  async copy(text) {
    const { clipboard } = browser.navigator
    if (clipboard === undefined) return false // absent on plain http
    return clipboard.writeText(text).then(
      () => true,
      () => false,
    )
  },
  origin: () => browser.location.origin,
  fetchPages,
  scan: async () => null,
  askToNotify: async () => ({}),
  async saveFile(name, text) {
    const link = browser.document.createElement('a')
    const address = browser.URL.createObjectURL(new browser.Blob([text], { type: JSON_TYPE }))
    link.href = address
    link.download = name
    link.click()
    later(RELEASE, () => browser.URL.revokeObjectURL(address))
    return true
  },
  onPrivacyAsked: () => {},
  tellLang(lang) {
    browser.document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  },
  openPrivacyText: async () => false,
}
