import type { Lang } from '#contract/common'
import type { ConsentAnswer } from '#domain/messages/consents'

export type Written = 'ok' | 'full'

/** What lies on the phone under a name. Reading answers the text as it lies there, sound or not. */
export interface KeyValue {
  read(key: string): string | null
  write(key: string, text: string): Written
  remove(key: string): void
  keys(): readonly string[]
}

/** What came back over the wire, or that nothing did; `interrupted` may have arrived all the same. */
export type Wire =
  | { readonly status: number; readonly body: unknown; readonly retryAfter: number | null }
  | 'offline'
  | 'interrupted'

export interface Target {
  readonly url: string
  readonly header: Readonly<Record<string, string>>
}

/** Photos that were picked and now lie on the phone, where they survive a kill. */
export interface Taken {
  readonly refs: readonly string[]
  /** Chosen files that are no picture. */
  readonly unreadable: number
  readonly full: boolean
}

export interface PhotoShelf {
  /** Lets the person choose, shrinks and keeps. Nothing is taken when the person turns back. */
  take(count: number): Promise<Taken>
  drop(ref: string): Promise<void>
  refs(): Promise<readonly string[]>
  /** An address that an Image can show; null when the file is gone. */
  url(ref: string): Promise<string | null>
  /** `gone`: the file is no longer on the phone. */
  send(ref: string, to: Target, onProgress: (percent: number) => void): Promise<Wire | 'gone'>
}

export type Stop = () => void

/** One adapter per target, chosen when the app is built; nothing is found out by trying. */
export interface Platform {
  readonly kind: 'weapp' | 'h5'
  readonly storage: KeyValue
  readonly photos: PhotoShelf
  readonly can: { readonly scan: boolean; readonly subscribe: boolean; readonly wechat: boolean }
  now(): number
  randomBytes(count: number): Uint8Array
  language(): Lang
  /** 1 is the usual size of text; above 1.2 the person asked the system for larger letters. */
  fontScale(): number
  theme(): 'light' | 'dark'
  onTheme(changed: (theme: 'light' | 'dark') => void): Stop
  online(): Promise<boolean>
  onOnline(changed: (online: boolean) => void): Stop
  /** Another window of the same browser has written into the storage. */
  onOtherWindow(changed: () => void): Stop
  /** Runs the work while no other window of the same browser runs its own. */
  alone(work: () => Promise<void>): Promise<void>
  /** The code of `wx.login`, good once and for five minutes; null where there is no WeChat. */
  loginCode(): Promise<string | null>
  dial(phone: string): Promise<boolean>
  copy(text: string): Promise<boolean>
  /** Where a browser opens the pages of this app. */
  origin(): string
  /** Fetches pages that may be opened later without a signal, named as in app.config. */
  fetchPages(isWanted: (page: string) => boolean): Promise<void>
  /** What a QR code says; null when the person turned back. */
  scan(): Promise<string | null>
  /** Must be called inside the tap, before any await. What was answered to each; empty where nothing was asked. */
  askToNotify(templateIds: readonly string[]): Promise<Readonly<Record<string, ConsentAnswer>>>
  /** Hands a file to the person: a download in a browser, a file in a chat on WeChat. Inside the tap, too. */
  saveFile(name: string, text: string): Promise<boolean>
  /** WeChat asks before the first use of personal data: show the text, then answer. */
  onPrivacyAsked(ask: (answer: (agreed: boolean) => void) => void): void
  openPrivacyText(): Promise<boolean>
  /** Readers for the blind choose their voice by the language of the page. */
  tellLang(lang: Lang): void
}
