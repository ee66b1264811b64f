import { View } from '@tarojs/components'
import { type ReactNode, useId } from 'react'
import { useWords } from '../lib/words'
import { access } from './access'
import { Icon } from './icon'
import { Scroll } from './scroll'
import styles from './sheet.module.css'
import { FOCUSABLE, useSheetFocus } from './sheet-focus'
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
  const id = useId()
  useSheetFocus(id, open, onClose)
  if (!open) return null
  return (
    <View className={styles.cover} id={id} catchMove>
      <View className={styles.shade} onClick={onClose} />
      <Scroll
        className={styles.sheet}
        {...FOCUSABLE}
        {...access({ role: 'dialog', label: title, modal: true })}
      >
        <View className={styles.top}>
          <View className="title" {...access({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <Tap className={styles.close} label={t.close} onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
        {children}
      </Scroll>
    </View>
  )
}
