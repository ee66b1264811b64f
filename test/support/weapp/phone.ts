import { Disk } from './disk'

export type Network = 'online' | 'offline' | 'loses-answers'

/**
 * A phone: what outlives the app on it. Kill the app and launch another MiniApp on the same phone,
 * and it finds its storage and saved files, but no temporary file and no memory.
 */
export class Phone {
  /** As WeChat keeps it: key to JSON text. Spoil an entry to see how the app takes a corrupted one. */
  readonly storage = new Map<string, string>()
  /** All storage together, in bytes; WeChat gives 10 MB and refuses more. */
  storageQuota = 10 * 1024 * 1024
  readonly disk = new Disk()
  network: Network = 'online'
  theme: 'light' | 'dark' = 'light'
  language: 'zh_CN' | 'en' = 'zh_CN'
  /** WeChat's own font setting: 16 is normal, from 20 somebody wants larger words. */
  fontSizeSetting = 16
  /** Real image files that chooseMedia hands out, in turn from the first. */
  photos: string[] = []
  /** What the resident answers to a subscribe message; a template not named is accepted. */
  subscriptions: Record<string, 'accept' | 'reject' | 'ban'> = {}
  /** What the resident taps in WeChat's own dialogs. */
  taps = { modal: true, actionSheet: 0 }
  /** What the camera reads with scanCode; null: the resident cancels. */
  scan: string | null = null
  /** False: WeChat asks first, and the first privacy API call waits for the app's own dialog. */
  privacyAgreed = true
  /** The codes of wx.login, newest last; each names this phone's WeChat account. */
  readonly loginCodes: string[] = []

  /** Where the cloud listens; whatever API origin was compiled in is led there. */
  origin: string
  readonly account: string

  constructor(origin: string, account = 'resident-of-the-test') {
    this.origin = origin
    this.account = account
  }

  dispose() {
    this.disk.remove()
  }
}
