import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RateView } from '#contract/transparency'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Group } from '../../../ui/group'
import { RateBar } from '../../../ui/rate-bar'
import styles from './insight.module.css'
import { percent, text } from './text'

interface RowProps {
  readonly of: RateView
  /** What residents themselves said, inside what staff claim. */
  readonly sure?: RateView | undefined
  readonly children?: ReactNode
}

function RateRow({ of, sure, children }: RowProps) {
  const t = useWords(text)
  const { percent: value, target } = of
  return (
    <View className={styles.bar} {...access({ role: 'listitem' })}>
      <View className="row between wrap">
        <View>
          {t.rate[of.key]}
          {target !== null && <View className="cap num">{t.target(target)}</View>}
        </View>
        <View className="title num">{value === null ? t.few : percent(value)}</View>
      </View>
      {value !== null && (
        <RateBar
          percent={sure?.percent ?? value}
          claimed={sure ? value : undefined}
          target={target}
        />
      )}
      <View className="cap num">{t.of(of.n, of.count)}</View>
      {children}
    </View>
  )
}

/** Replied, solved with confirmed inside, satisfied: each with its n. */
export function ThreeRates({ rates }: { readonly rates: readonly RateView[] }) {
  const t = useWords(text)
  const one = (key: RateView['key']) => rates.find((rate) => rate.key === key)
  const [replied, solved, confirmed, satisfied, rated] = (
    ['replied', 'solved', 'confirmed', 'satisfied', 'rated'] as const
  ).map(one)
  return (
    <Group role="list" label={t.rates}>
      {replied && <RateRow of={replied} />}
      {solved && (
        <RateRow of={solved} sure={confirmed}>
          {confirmed?.percent != null && (
            <View className="cap num">{t.confirmed(confirmed.count ?? 0, confirmed.percent)}</View>
          )}
        </RateRow>
      )}
      {satisfied && (
        <RateRow of={satisfied}>
          {rated?.percent != null && <View className="cap num">{t.rated(rated.percent)}</View>}
        </RateRow>
      )}
    </Group>
  )
}
