import { View } from '@tarojs/components'
import type { VoiceView } from '#contract/insight'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { dotted, netOf, whole } from '../../lib/figures'
import { bandOf } from './band'
import styles from './insight.module.css'
import { text } from './text'

type Points = VoiceView['figures']['trend']

/** The margin is the band, the line the score; the zero where it lies within. Never read aloud. */
function Drawing({ of }: { readonly of: Points }) {
  const { top, bottom, spots, shapes } = bandOf(of)
  return (
    <View {...access({ hidden: true })}>
      <View className={styles.chart}>
        {shapes.map(({ margin, line }) => (
          <View key={line}>
            <View className={styles.area} style={{ clipPath: margin }} />
            <View className={`${styles.area} ${styles.stroke}`} style={{ clipPath: line }} />
          </View>
        ))}
        {top > 0 && bottom < 0 && (
          <View className={styles.axis} style={{ top: `${(100 * top) / (top - bottom)}%` }} />
        )}
        {spots.map(
          (spot) =>
            spot && (
              <View
                key={spot.x}
                className={styles.dot}
                style={{ left: `${spot.x}%`, top: `${spot.score}%` }}
              />
            ),
        )}
        <View className={`${styles.scale} cap num`}>
          <View>{whole(top)}</View>
          <View>{whole(bottom)}</View>
        </View>
      </View>
      <View className="row cap num">
        {of.map(({ period }) => (
          <View key={period} className={styles.when}>
            {period.slice(2)}
          </View>
        ))}
      </View>
    </View>
  )
}

/** STF-08: the recommendation from period to period, as a band; beneath it the same in words. */
export function Trend({ of }: { readonly of: Points }) {
  const t = useWords(text)
  return (
    <View className={styles.bar}>
      {of.some(({ score }) => score !== null) && <Drawing of={of} />}
      {of.map(({ period, n, score, low, high, verdict }) => (
        <View key={period} className="mt1 cap num">
          {`${t.period(period)}: ${dotted(
            netOf(n, score) ?? t.few,
            t.people(n),
            low === null || high === null ? '' : t.interval(whole(low), whole(high)),
            verdict === null ? '' : t.verdict[verdict],
          )}`}
        </View>
      ))}
    </View>
  )
}
