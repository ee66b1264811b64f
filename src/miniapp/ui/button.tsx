import { View } from '@tarojs/components'
import styles from './button.module.css'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'

interface ButtonProps {
  readonly words: string
  /** One `main` per screen. */
  readonly kind?: 'main' | 'plain' | 'danger'
  readonly small?: boolean
  readonly icon?: IconName
  /** A few quiet words after the main ones. */
  readonly hint?: string | undefined
  readonly label?: string
  readonly disabled?: boolean
  readonly busy?: boolean
  readonly className?: string
  readonly onTap?: () => void
}

export function Button(props: ButtonProps) {
  const { kind = 'main', small, icon, hint, disabled, busy, className = '' } = props
  const look = [
    styles.btn,
    kind === 'main' ? '' : styles[kind],
    small ? styles.small : '',
    disabled || busy ? styles.off : '',
    className,
  ]
  return (
    <Tap
      className={look.filter(Boolean).join(' ')}
      label={props.label}
      disabled={disabled || busy}
      busy={busy}
      onTap={props.onTap}
    >
      {icon && <Icon name={icon} className={styles.icon} />}
      {icon || hint ? <View className={hint ? styles.first : ''}>{props.words}</View> : props.words}
      {hint && <View className={styles.hint}>{hint}</View>}
    </Tap>
  )
}

interface LinkProps {
  readonly words: string
  readonly tone?: 'brand' | 'quiet'
  readonly strong?: boolean
  /** Without side padding, in line with the text above. */
  readonly flush?: boolean
  readonly icon?: IconName
  readonly next?: boolean
  readonly label?: string
  readonly disabled?: boolean
  readonly className?: string
  readonly onTap?: () => void
}

/** A button that looks like words; still 44 px high. */
export function TextButton(props: LinkProps) {
  const { tone = 'brand', strong, flush, icon, next, className = '' } = props
  const look = [
    styles.text,
    tone === 'quiet' ? styles.quiet : '',
    strong ? styles.strong : '',
    flush ? styles.flush : '',
    props.disabled ? styles.off : '',
    className,
  ]
  return (
    <Tap
      className={look.filter(Boolean).join(' ')}
      label={props.label}
      disabled={props.disabled}
      onTap={props.onTap}
    >
      {icon && <Icon name={icon} size="s" className={styles.icon} />}
      {icon || next ? <View>{props.words}</View> : props.words}
      {next && <Icon name="next" size="s" />}
    </Tap>
  )
}
