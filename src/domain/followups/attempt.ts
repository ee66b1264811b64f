import type { ContactWishes } from '../privacy/wishes'
import type { OptOut } from './asking'
import type { AttemptResult, LoggedAttempt } from './ladder'

/** By what a follow-up was begun: the first counted view of a card, or the first attempt. */
export const STARTERS = ['card', 'sms', 'phone', 'onSite'] as const
export type Starter = (typeof STARTERS)[number]

/** How staff write down what came of a call or a visit; a wrong number reached nobody. */
export const CALL_RESULTS = ['answered', 'noAnswer', 'refused', 'wrongNumber'] as const
export type CallResult = (typeof CALL_RESULTS)[number]

export const CALL_CHANNELS = ['phone', 'onSite'] as const
export type CallChannel = (typeof CALL_CHANNELS)[number]

/** One attempt as it is kept with its task. */
export interface Attempt extends LoggedAttempt {
  readonly personId: string | null
  /** null: by the job. */
  readonly staffId: string | null
  readonly wrongNumber: boolean
}

/** What the ladder knows of it: a wrong number is nobody's answer. */
export const loggedAs = (result: CallResult): AttemptResult =>
  result === 'wrongNumber' ? 'noAnswer' : result

/**
 * The ways that a person's wishes close. Text only: neither calls nor visits. Who would rather be rung up or
 * visited gets no SMS first (LOOP-08). Without a privacy consent nobody writes, rings or comes.
 */
export function optOutsOf(wishes: ContactWishes): OptOut[] {
  const { preference, withdrawn } = wishes
  const text = preference === 'text'
  const voice = (preference === 'phone' && wishes.call) || (preference === 'onsite' && wishes.visit)
  const closed: Readonly<Partial<Record<OptOut, boolean>>> = {
    sms: withdrawn || !wishes.sms || voice,
    subscribe: withdrawn,
    phone: withdrawn || !wishes.call || text,
    onSite: withdrawn || !wishes.visit || text,
  }
  return (Object.keys(closed) as OptOut[]).filter((one) => closed[one])
}
