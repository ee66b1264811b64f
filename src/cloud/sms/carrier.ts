import type { Mobile } from '#domain/privacy/phone'

/** Our kinds of text; each is a template that the carrier has approved. */
export const TEXT_KINDS = ['reply', 'question', 'resolved', 'follow-up', 'exit', 'alarm'] as const
export type TextKind = (typeof TEXT_KINDS)[number]

export interface TextMessage {
  readonly to: Mobile
  readonly templateId: string
  /** In the order of the template's {1}, {2} ... */
  readonly parameters: readonly string[]
}

export type Texted =
  | { readonly ok: true }
  | {
      readonly ok: false
      /**
       * later: it was not sent and may be tried again; refused: it will never do; unknown: it may have been
       * sent, and paid for.
       */
      readonly reason: 'later' | 'refused' | 'unknown'
      /** The carrier's own, for the log and the list of failures: never a number or words. */
      readonly code: string
    }

/** Whoever carries short texts to telephones. */
export interface TextCarrier {
  /** One text, tried once. It never rejects. */
  readonly send: (message: TextMessage) => Promise<Texted>
}

/** Nobody carries texts: the ladder goes on to the phone task. */
export const noCarrier: TextCarrier = {
  send: async () => ({ ok: false, reason: 'refused', code: 'no-carrier' }),
}
