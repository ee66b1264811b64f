export interface WechatAccount {
  /** https://api.weixin.qq.com, or a stand-in that speaks the same. */
  readonly api: string
  readonly appId: string
  readonly secret: string
}

export interface Patience {
  readonly attempts: number
  /** Milliseconds: for one attempt, and before the next one. */
  readonly each: number
  readonly pause: number
}

export const PATIENCE: Patience = { attempts: 3, each: 3_000, pause: 200 }

/** An account that is set up wrongly shows itself only by a code: it goes into the log. */
export type Note = (errcode: number) => void
