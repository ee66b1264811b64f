/** What we need of WeChat, in our words. */
export interface WechatGateway {
  /** Exchanges the code of `wx.login` (valid once, five minutes) for the person behind it. */
  readonly identify: (code: string) => Promise<Identified>
}

export type Identified =
  | { readonly ok: true; readonly openid: string }
  | {
      readonly ok: false
      /** bad-code: used or expired; too-often: WeChat limits this person; blocked: WeChat's risk control; unavailable: no answer. */
      readonly reason: 'bad-code' | 'too-often' | 'blocked' | 'unavailable'
    }
