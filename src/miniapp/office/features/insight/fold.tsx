import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Group } from '../../../ui/group'
import { Icon } from '../../../ui/icon'
import { Tap } from '../../../ui/tap'
import styles from './insight.module.css'

interface FoldProps {
  readonly name: string
  readonly note?: string
  readonly children?: ReactNode
}

/** Drawn when it is opened: the first screen carries its name only. */
export function Fold({ name, note, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return (
    <Group className="mt3">
      <Tap className={`${styles.bar} row between`} expanded={open} onTap={() => setOpen(!open)}>
        <View className="strong">{name}</View>
        <Icon name={open ? 'close' : 'plus'} size="s" />
      </Tap>
      <View>
        {open && note && <View className={`${styles.key} cap`}>{note}</View>}
        {open && children}
      </View>
    </Group>
  )
}
