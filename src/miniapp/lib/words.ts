import type { Lang } from '#contract/common'
import { usePrefs } from './prefs'

/** The same words in every language: what is missing in one does not compile. */
export interface Words<T> {
  readonly zh: T
  readonly en: T
}

export const defineWords = <T extends object>(zh: T, en: NoInfer<T>): Words<T> => ({ zh, en })

export const useLang = (): Lang => usePrefs((prefs) => prefs.lang)

export const useWords = <T>(words: Words<T>): T => words[useLang()]
