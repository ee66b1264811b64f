import type { Lang } from '#contract/common'
import { usePrefs } from './prefs'

/** The same words in every language: what is missing in one does not compile. */
export interface Words<T> {
  readonly zh: T
  readonly en: T
}

/** What the packing (config/words-once.cjs) leaves of two tables: under each name a pair, or names again. */
const half = (pairs: object, side: 0 | 1): object =>
  Object.fromEntries(
    Object.entries(pairs).map(([name, both]) => [
      name,
      Array.isArray(both) ? both[side] : half(both, side),
    ]),
  )

export const defineWords = <T extends object>(zh: T, en?: NoInfer<T>): Words<T> =>
  en ? { zh, en } : { zh: half(zh, 0) as T, en: half(zh, 1) as T }

export const useLang = (): Lang => usePrefs((prefs) => prefs.lang)

export const useWords = <T>(words: Words<T>): T => words[useLang()]
