import { View } from '@tarojs/components'
import { useState } from 'react'
import { endOf, offerableDays } from '#domain/appointments/windows'
import { dayOf, type Instant, iso } from '#domain/time'
import { clockTime, day } from '../../../../lib/format'
import { useLang, useWords } from '../../../../lib/words'
import { FilterTabs, Pills } from '../../../../ui/choice'
import { text } from './text'

interface WindowGridProps {
  readonly now: Instant
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

const hoursOf = (window: Instant): string => `${clockTime(window)}\u2013${clockTime(endOf(window))}`

/** A strip of days, and the windows of one of them; what was chosen on other days stays chosen. */
export function WindowGrid({ now, chosen, onChange }: WindowGridProps) {
  const t = useWords(text)
  const lang = useLang()
  const all = offerableDays(now).flatMap((windows) => {
    const [first] = windows
    return first === undefined ? [] : [{ key: dayOf(first), first, windows }]
  })
  const [picked, setPicked] = useState<string | null>(null)
  const open = all.find(({ key }) => key === picked) ?? all[0]
  if (open === undefined) return null
  const toggle = (window: string) =>
    onChange(
      chosen.includes(window) ? chosen.filter((one) => one !== window) : [...chosen, window].sort(),
    )
  return (
    <View>
      <FilterTabs
        strip
        label={t.day}
        choices={all.map(({ key, first }) => ({ key, words: day(first, now, lang) }))}
        value={open.key}
        onPick={setPicked}
      />
      <View className="mt2">
        <Pills
          label={t.window}
          choices={open.windows.map((window) => ({ key: iso(window), words: hoursOf(window) }))}
          chosen={chosen}
          onToggle={toggle}
        />
      </View>
    </View>
  )
}
