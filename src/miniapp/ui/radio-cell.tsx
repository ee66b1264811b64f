import { View } from '@tarojs/components'
import { access } from './access'
import { Group } from './group'
import styles from './radio-cell.module.css'
import { Tap } from './tap'

export interface RadioChoice<K extends string> {
  readonly key: K
  readonly title: string
  readonly note?: string | undefined
}

interface RadioCellsProps<K extends string> {
  readonly label: string
  readonly choices: readonly RadioChoice<K>[]
  readonly value: K | null
  readonly className?: string
  readonly onPick: (key: K) => void
}

/** One of a few, each with a sentence: the whole row is the target. */
export function RadioCells<K extends string>(props: RadioCellsProps<K>) {
  const { label, choices, value, className = '', onPick } = props
  const first = choices[0]?.key
  return (
    <Group className={className} role="radiogroup" label={label}>
      {choices.map(({ key, title, note }) => (
        <Tap
          key={key}
          className={`${styles.cell} ${key === first ? styles.first : ''}`}
          role="radio"
          checked={key === value}
          reachable={key === (value ?? first)}
          onTap={() => onPick(key)}
        >
          <View className="grow">
            <View>{title}</View>
            {note && <View className="cap">{note}</View>}
          </View>
          <View
            className={`${styles.radio} ${key === value ? styles.on : ''} ml3`}
            {...access({ hidden: true })}
          />
        </Tap>
      ))}
    </Group>
  )
}
