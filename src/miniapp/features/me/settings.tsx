import { useState } from 'react'
import type { Lang } from '#contract/common'
import { endpoints } from '#contract/endpoints'
import { call } from '../../lib/call'
import { THEMES, usePrefs } from '../../lib/prefs'
import { go, routes } from '../../lib/routes'
import { useSession } from '../../lib/session'
import { useWords } from '../../lib/words'
import { Cell, Group, SwitchCell } from '../../ui/group'
import { RadioCells } from '../../ui/radio-cell'
import { Sheet } from '../../ui/sheet'
import { text } from './text'

const LANGUAGES = ['zh', 'en'] as const satisfies readonly Lang[]

/** The account remembers the wish for the next phone; this phone has it already, with or without an answer. */
function remember(wish: { lang: Lang } | { elderMode: boolean }): void {
  if (useSession.getState().me !== null) void call(endpoints.updateMe, { body: wish })
}

export function Settings() {
  const t = useWords(text)
  const [open, setOpen] = useState<'lang' | 'theme' | null>(null)
  const signedIn = useSession((session) => session.me !== null)
  const lang = usePrefs((prefs) => prefs.lang)
  const theme = usePrefs((prefs) => prefs.theme)
  const elder = usePrefs((prefs) => prefs.elder)
  const { setLang, setTheme, setElder } = usePrefs.getState()
  const close = () => setOpen(null)
  return (
    <>
      <Group className="mt3">
        <SwitchCell
          first
          icon="text-size"
          title={t.elder}
          on={elder}
          onChange={(elderMode) => {
            setElder(elderMode)
            remember({ elderMode })
          }}
        />
        <Cell
          title={t.language}
          value={lang === 'zh' ? t.chinese : t.english}
          onTap={() => setOpen('lang')}
        />
        <Cell title={t.theme} value={t.themes[theme]} onTap={() => setOpen('theme')} />
        {signedIn && <Cell title={t.contact} onTap={() => void go(routes.contact())} />}
      </Group>
      <Sheet title={t.language} open={open === 'lang'} onClose={close}>
        <RadioCells
          label={t.language}
          choices={LANGUAGES.map((key) => ({
            key,
            title: key === 'zh' ? t.chinese : t.english,
          }))}
          value={lang}
          onPick={(key) => {
            setLang(key)
            remember({ lang: key })
          }}
        />
      </Sheet>
      <Sheet title={t.theme} open={open === 'theme'} onClose={close}>
        <RadioCells
          label={t.theme}
          choices={THEMES.map((key) => ({ key, title: t.themes[key] }))}
          value={theme}
          onPick={setTheme}
        />
      </Sheet>
    </>
  )
}
