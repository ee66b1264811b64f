import { View } from '@tarojs/components'
import type { CommunityRates, RateView } from '#contract/transparency'
import { useWords } from '../../lib/words'
import { Cell, Group, Section } from '../../ui/group'
import styles from './openness.module.css'
import { percent, RateRow } from './rate-row'
import { text } from './text'

type Rates = Readonly<Record<RateView['key'], RateView>>

const byKey = (rates: readonly RateView[]): Rates =>
  Object.fromEntries(rates.map((rate) => [rate.key, rate])) as Rates

function Legend() {
  const t = useWords(text)
  const [sure, claimed, target] = t.legend
  const entries = [
    [sure, ''],
    [claimed, styles.claim],
    [target, styles.tick],
  ] as const
  return (
    <View className={`${styles.legend} cap`}>
      {entries.map(([words, look]) => (
        <View key={words} className={styles.entry}>
          <View className={`${styles.mark} ${look}`} />
          <View>{words}</View>
        </View>
      ))}
    </View>
  )
}

const bars = ({ n, percent: value, low, high, target }: RateView) => ({
  n,
  value,
  low,
  high,
  target,
})

function Solved({ solved, confirmed }: Pick<Rates, 'solved' | 'confirmed'>) {
  const t = useWords(text)
  return (
    <RateRow bar="solved" {...bars(solved)} sure={confirmed.percent}>
      <View>{t.of(solved.n, solved.count ?? 0)}</View>
      <View>{t.confirmed(confirmed.count ?? 0, percent(confirmed.percent ?? 0))}</View>
    </RateRow>
  )
}

function Satisfied({ satisfied, rated }: Pick<Rates, 'satisfied' | 'rated'>) {
  const t = useWords(text)
  return (
    <RateRow bar="satisfied" {...bars(satisfied)}>
      <View>{t.satisfied(satisfied.n, satisfied.count ?? 0)}</View>
      <View>
        {rated.percent === null ? t.ratedFew(rated.n) : t.rated(percent(rated.percent), rated.n)}
      </View>
    </RateRow>
  )
}

/** Claimed and confirmed side by side, each rate with its n and margin. */
export function Rates({ of }: { readonly of: CommunityRates }) {
  const t = useWords(text)
  const { replied, priority, solved, confirmed, satisfied, rated } = byKey(of.rates)
  const { csat } = of
  return (
    <>
      <Group className="mt3" role="list">
        <RateRow first bar="replied" {...bars(replied)}>
          {t.of(replied.n, replied.count ?? 0)}
        </RateRow>
        <RateRow bar="priority" {...bars(priority)}>
          {t.of(priority.n, priority.count ?? 0)}
        </RateRow>
        <Solved solved={solved} confirmed={confirmed} />
        <Satisfied satisfied={satisfied} rated={rated} />
        <RateRow bar="csat" n={csat.n} value={csat.percent} low={csat.low} high={csat.high}>
          {t.mean((csat.mean ?? 0).toFixed(2), csat.n)}
        </RateRow>
      </Group>
      <Legend />
      <View className="cap mt2">{t.rules}</View>
      <Posts of={of} />
    </>
  )
}

function Posts({ of }: { readonly of: CommunityRates }) {
  const t = useWords(text)
  if (of.posts.length === 0) return null
  return (
    <View>
      <Section name={t.posts} />
      <Group>
        {of.posts.map((post, n) => (
          <Cell
            key={post.id}
            first={n === 0}
            title={post.name}
            note={post.mean === null ? t.fewCount(post.n) : undefined}
            value={post.mean === null ? t.few : t.postMean(post.mean.toFixed(2), post.n)}
          />
        ))}
      </Group>
      <View className="cap mt2">{t.postsHint}</View>
    </View>
  )
}
