import { View } from '@tarojs/components'
import type { MyRatings } from '#contract/ratings'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { labels } from '../../labels'
import { useWords } from '../../lib/words'
import { text as parts } from '../../ui/text'
import styles from './services.module.css'
import { text } from './text'

/** An earlier answer, to read: score and word, "not used", or skipped. */
export function GivenAnswer({ of }: { readonly of: NonNullable<MyRatings['current']> }) {
  const t = useWords(text)
  const l = useWords(labels)
  const p = useWords(parts)
  const said = (score: number | null | undefined) => {
    if (score === undefined) return t.skipped
    return score === null ? t.notUsed : p.face(score, p.faces[score - 1] ?? '')
  }
  return (
    <View>
      {DIMENSIONS.map((dimension) => (
        <View key={dimension} className={styles.line}>
          <View>{l.dimension[dimension]}</View>
          <View className="note num">{said(of.scores[dimension])}</View>
        </View>
      ))}
      {of.overall !== null && (
        <View className={styles.line}>
          <View>{t.overall}</View>
          <View className="note num">{said(of.overall)}</View>
        </View>
      )}
      {of.suggestion !== '' && <View className="said note mt2 words">{of.suggestion}</View>}
    </View>
  )
}
