import type { CSSProperties } from 'react'
import { create } from 'zustand'
import type { Lang } from '#contract/common'
import { isRecord, readKept, writeKept } from './kept'
import { phone } from './platform/phone'

export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEMES)[number]

/** What the person chose on this phone; absent is "never said", and the account or the system decides. */
interface Chosen {
  readonly lang?: Lang
  readonly theme?: ThemeChoice
  readonly elder?: boolean
}

interface Prefs {
  readonly lang: Lang
  readonly theme: ThemeChoice
  readonly elder: boolean
  readonly systemTheme: 'light' | 'dark'
  readonly chosen: Chosen
  setLang(lang: Lang): void
  setTheme(theme: ThemeChoice): void
  setElder(elder: boolean): void
  /** The account's wishes hold where this phone was not told otherwise. */
  adopt(wishes: { readonly lang: Lang; readonly elderMode: boolean }): void
  followSystem(theme: 'light' | 'dark'): void
}

const KEY = 'prefs'
/** From here on the letters of WeChat or the browser are large, and the large layout is offered by itself. */
const LARGE_LETTERS = 1.25
/** A body of 17 px grows to 34; that of easy mode, 22 px, to 30. */
const LARGEST = { usual: 2, easy: 30 / 22 }

const isLang = (value: unknown): value is Lang => value === 'zh' || value === 'en'

function readChosen(json: unknown): Chosen | null {
  if (!isRecord(json)) return null
  const theme = THEMES.find((name) => name === json.theme)
  return {
    ...(isLang(json.lang) ? { lang: json.lang } : {}),
    ...(theme === undefined ? {} : { theme }),
    ...(typeof json.elder === 'boolean' ? { elder: json.elder } : {}),
  }
}

function keptChoice(): Chosen {
  const found = readKept(phone.storage, KEY, readChosen)
  return found.state === 'found' ? found.value : {}
}

export const usePrefs = create<Prefs>()((set, get) => {
  const chosen = keptChoice()
  const choose = (more: Chosen) => {
    const all = { ...get().chosen, ...more }
    // A full phone forgets the choice at the next start; for now it holds.
    writeKept(phone.storage, KEY, all)
    set({ ...more, chosen: all })
  }
  return {
    lang: chosen.lang ?? phone.language(),
    theme: chosen.theme ?? 'system',
    elder: chosen.elder ?? phone.fontScale() >= LARGE_LETTERS,
    systemTheme: phone.theme(),
    chosen,
    setLang: (lang) => choose({ lang }),
    setTheme: (theme) => choose({ theme }),
    setElder: (elder) => choose({ elder }),
    adopt({ lang, elderMode }) {
      const said = get().chosen
      set({ lang: said.lang ?? lang, elder: said.elder ?? (elderMode || get().elder) })
    },
    followSystem: (systemTheme) => set({ systemTheme }),
  }
})

const lettersOf = (elder: boolean): number =>
  Math.min(Math.max(1, phone.fontScale()), elder ? LARGEST.easy : LARGEST.usual)

/** For the root of a page: how much larger than drawn the letters are; nothing to say when they are not. */
export function useLetters(): { readonly style?: CSSProperties } {
  const letters = lettersOf(usePrefs((prefs) => prefs.elder))
  return letters === 1 ? {} : { style: { '--text': letters.toFixed(2) } as CSSProperties }
}

/** Where two things beside each other become too narrow, they stand below each other. */
export const useLarge = (): boolean => {
  const elder = usePrefs((prefs) => prefs.elder)
  return elder || lettersOf(elder) >= LARGE_LETTERS
}

/** Class names for the root of a page: `theme-dark theme-elder`. */
export const useThemeClass = (): string =>
  usePrefs(({ theme, systemTheme, elder }) => {
    const shown = theme === 'system' ? systemTheme : theme
    return `theme-${shown}${elder ? ' theme-elder' : ''}`
  })
