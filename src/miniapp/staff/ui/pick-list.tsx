import { View } from '@tarojs/components'
import { Group } from '../../ui/group'
import { Tap } from '../../ui/tap'
import styles from './pick-list.module.css'

export interface Pick {
  readonly key: string
  readonly title: string
  readonly note?: string | undefined
}

interface PickListProps {
  readonly label: string
  readonly picks: readonly Pick[]
  readonly value: string | null
  readonly onPick: (key: string) => void
}

/** One of a list of people or things, with room for a second line. */
export function PickList({ label, picks, value, onPick }: PickListProps) {
  const reached = value ?? picks[0]?.key
  return (
    <Group role="radiogroup" label={label}>
      {picks.map(({ key, title, note }, place) => (
        <Tap
          key={key}
          className={`${styles.pick} ${place === 0 ? styles.first : ''}`}
          role="radio"
          checked={key === value}
          reachable={key === reached}
          onTap={() => onPick(key)}
        >
          <View className={`${styles.radio} ${key === value ? styles.on : ''}`} />
          <View className="grow words">{title}</View>
          {note && <View className="cap keep ml2">{note}</View>}
        </Tap>
      ))}
    </Group>
  )
}
