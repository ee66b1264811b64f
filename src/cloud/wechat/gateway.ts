/** What we need of WeChat, in our words. */
export interface WechatGateway {
  /** Exchanges the code of `wx.login` (valid once, five minutes) for the person behind it. */
  readonly identify: (code: string) => Promise<Identified>
  /** One subscribe message, tried once. It never rejects. */
  readonly sendMessage: (message: SubscribeMessage) => Promise<Sent>
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
