import { View } from '@tarojs/components'
import { access } from './access'
import { TextButton } from './button'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

interface NoticeProps {
  readonly icon: IconName
  /** One bold sentence: what is the case. */
  readonly title: string
  /** One plain sentence: what was kept, or what this place is for. */
  readonly words?: string | undefined
  /** The one thing to do. */
  readonly action?: string | undefined
  readonly onAction?: () => void
  readonly className?: string
  /** Read aloud when it appears. */
  readonly live?: boolean
}

/** The shape of empty, offline and problem alike: icon, one bold sentence, one plain one, one link. */
export function Notice(props: NoticeProps) {
  const { icon, title, words, action, onAction, className = '', live } = props
  return (
    <View
      className={`${styles.notice} ${className}`}
      {...(live ? access({ role: 'status', live: 'polite' }) : {})}
    >
      <Icon name={icon} className="mr2" />
      <View className="grow">
        <View className="strong">{title}</View>
        {words && <View className="note">{words}</View>}
        {action && onAction && <TextButton words={action} flush onTap={onAction} />}
      </View>
    </View>
  )
}
