import { View } from '@tarojs/components'
import { useLarge } from '../lib/prefs'
import { access } from './access'
import styles from './choice.module.css'
import { Tap } from './tap'

export interface Choice<K extends string> {
  readonly key: K
  readonly words: string
}

interface OptionsProps<K extends string> {
  readonly label: string
  readonly choices: readonly Choice<K>[]
  /** null: nothing is chosen beforehand. */
  readonly value: K | null
  readonly thirds?: boolean
  readonly onPick: (key: K) => void
}

/** Large answers, two or three to a row; one of them. Large letters leave room for two. */
export function Options<K extends string>(props: OptionsProps<K>) {
  const { label, choices, value, thirds, onPick } = props
  const first = choices[0]?.key
  const large = useLarge()
  return (
    <View className={styles.options} {...access({ role: 'radiogroup', label })}>
      {choices.map(({ key, words }) => (
        <View key={key} className={`${styles.half} ${thirds && !large ? styles.third : ''}`}>
          <Tap
            className={`${styles.option} ${key === value ? styles.on : ''}`}
            role="radio"
            checked={key === value}
            reachable={key === (value ?? first)}
            onTap={() => onPick(key)}
          >
            {words}
          </Tap>
        </View>
      ))}
    </View>
  )
}

interface PillsProps<K extends string> {
  readonly label: string
  readonly choices: readonly Choice<K>[]
  readonly chosen: readonly K[]
  readonly onToggle: (key: K) => void
}

/** Any number of small answers. */
export function Pills<K extends string>({ label, choices, chosen, onToggle }: PillsProps<K>) {
  return (
    <View className={styles.pills} {...access({ role: 'group', label })}>
      {choices.map(({ key, words }) => {
        const on = chosen.includes(key)
        return (
          <View key={key} className={styles['pill-room']}>
            <Tap
              className={`${styles.pill} ${on ? styles.on : ''}`}
              pressed={on}
              onTap={() => onToggle(key)}
            >
              {words}
            </Tap>
          </View>
        )
      })}
    </View>
  )
}

interface TabsProps<K extends string> {
  readonly label: string
  readonly choices: readonly Choice<K>[]
  readonly value: K
  /** As wide as their words and scrolling sideways, instead of sharing the width. */
  readonly strip?: boolean
  readonly onPick: (key: K) => void
}

/** One part of a list at a time. */
export function FilterTabs<K extends string>({
  label,
  choices,
  value,
  strip,
  onPick,
}: TabsProps<K>) {
  return (
    <View
      className={`${styles.tabs} ${strip ? styles.strip : ''}`}
      {...access({ role: 'tablist', label })}
    >
      {choices.map(({ key, words }) => (
        <Tap
          key={key}
          className={`${styles.tab} ${key === value ? styles.current : ''}`}
          role="tab"
          selected={key === value}
          reachable={key === value}
          onTap={() => onPick(key)}
        >
          {words}
        </Tap>
      ))}
    </View>
  )
}
