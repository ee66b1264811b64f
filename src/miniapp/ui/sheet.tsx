import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWords } from '../lib/words'
import { access } from './access'
import { Icon } from './icon'
import styles from './sheet.module.css'
import { Tap } from './tap'
import { text } from './text'

interface SheetProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** From below, for something extra; never for a required step. */
export function Sheet({ title, open, onClose, children }: SheetProps) {
  const t = useWords(text)
  if (!open) return null
  return (
    <View className={styles.cover} catchMove>
      <View className={styles.shade} onClick={onClose} />
      <View className={styles.sheet} {...access({ role: 'dialog', label: title, modal: true })}>
        <View className={styles.top}>
          <View className="title" {...access({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <Tap className={styles.close} label={t.close} onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
        {children}
      </View>
    </View>
  )
}
