import type { Instant } from '../time'

/** The privacy text that the app shows now. A new text gets a new name here, and everybody is asked once more. */
export const PRIVACY_VERSION = '2026-11'

/** One answer to the privacy text. */
export interface PrivacyAnswer {
  readonly version: string
  readonly given: boolean
  readonly at: Instant
}

/** `outdated`: a yes to an older text, which holds until the new one is answered. */
export type ConsentState = 'none' | 'given' | 'outdated' | 'withdrawn'

/**
 * RES-12: the last answer counts, whatever came before it.
 * @param answers in any order
 */
export function consentState(
  answers: readonly PrivacyAnswer[],
  version: string = PRIVACY_VERSION,
): ConsentState {
  const last = answers.reduce<PrivacyAnswer | null>(
    (newest, one) => (newest === null || one.at >= newest.at ? one : newest),
    null,
  )
  if (last === null) return 'none'
  if (!last.given) return 'withdrawn'
  return last.version === version ? 'given' : 'outdated'
}
