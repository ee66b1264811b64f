/** What we need of WeChat, in our words. Nothing in here ever rejects. */
export interface WechatGateway {
  /** Exchanges the code of `wx.login` (valid once, five minutes) for the person behind it. */
  readonly identify: (code: string) => Promise<Identified>
  /** One subscribe message, tried once. */
  readonly sendMessage: (message: SubscribeMessage) => Promise<Sent>
  /** May these words be shown to others? Of any length; the worst verdict of its parts counts. */
  readonly checkWords: (ask: WordsToCheck) => Promise<Checked>
  /** Asks for a verdict that comes later as a push event with the same trace id, within 30 minutes. */
  readonly checkPhoto: (ask: PhotoToCheck) => Promise<PhotoAsked>
  /** The number behind the code of the phone button (valid once, five minutes, billed). */
  readonly findPhone: (code: string) => Promise<PhoneFound>
}

export type Identified =
  | { readonly ok: true; readonly openid: string }
  | {
      readonly ok: false
      /** bad-code: used or expired; too-often: WeChat limits this person; blocked: WeChat's risk control; unavailable: no answer. */
      readonly reason: 'bad-code' | 'too-often' | 'blocked' | 'unavailable'
    }

export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  /** Address in the mini-program, without a leading slash. */
  readonly page: string
  readonly lang: 'zh' | 'en'
  /** By the names of the template's fields. */
  readonly fields: Readonly<Record<string, string>>
}

export type Sent =
  | { readonly ok: true }
  | {
      readonly ok: false
      /**
       * no-consent: 43101, a normal answer; refused: it will never do; later: it was not sent and may
       * be tried again; unknown: the line broke after we had spoken, it may have been sent.
       */
      readonly reason: 'no-consent' | 'refused' | 'later' | 'unknown'
      readonly errcode: number
    }

/** Where the words will stand: a person's profile, a comment, a forum. */
export type Scene = 'profile' | 'comment' | 'forum'

export interface WordsToCheck {
  /** Of the author, who was in the mini-program within the last two hours. */
  readonly openid: string
  readonly scene: Scene
  readonly words: string
}

export interface PhotoToCheck {
  readonly openid: string
  readonly scene: Scene
  /** Absolute and open to WeChat, at most 10 MB behind it. */
  readonly url: string
}

/** review: a person should look. */
export const SUGGESTS = ['pass', 'review', 'risky'] as const
export type Suggest = (typeof SUGGESTS)[number]

export type NotChecked = {
  readonly ok: false
  /** later: asking again may help; refused: WeChat will not judge this one. */
  readonly reason: 'later' | 'refused'
  readonly errcode: number
}

export type Checked =
  | {
      readonly ok: true
      readonly suggest: Suggest
      /** WeChat's number of what was found: 100 nothing, 20003 abuse, 20006 crime ... */
      readonly label: number
    }
  | NotChecked

export type PhotoAsked = { readonly ok: true; readonly traceId: string } | NotChecked

export type PhoneFound =
  | {
      readonly ok: true
      /** Digits without the country's code. */
      readonly number: string
      /** Without a plus: 86. */
      readonly country: string
    }
  | { readonly ok: false; readonly reason: 'bad-code' | 'too-often' | 'unavailable' }
