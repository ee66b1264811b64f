import { View } from '@tarojs/components'
import type { BecameView } from '#contract/ratings'
import { type Instant, instant } from '#domain/time'
import { day } from '../../lib/format'
import { useLang, useWords } from '../../lib/words'
import { text } from './text-answers'

/** "You and 22 homes asked; done on 18 Nov": in words, with what was done. */
export function Became({ of, now }: { readonly of: BecameView; readonly now: Instant }) {
  const t = useWords(text)
  const lang = useLang()
  const on = (at: string) => day(instant(at), now, lang)
  const state = () => {
    switch (of.state) {
      case 'done':
        return of.doneAt === null ? t.doneOn(on(of.publishedAt)) : t.doneOn(on(of.doneAt))
      case 'doing':
        return of.dueAt === null ? t.doing : t.doingUntil(on(of.dueAt))
      case 'not_possible':
        return t.notPossible
    }
  }
  return (
    <View className="mt3">
      <View className="cap">{t.became}</View>
      <View>{`${t.you(of.homes - 1)}${of.asked}`}</View>
      <View className="note">{of.did}</View>
      <View className="strong num">{state()}</View>
    </View>
  )
}
