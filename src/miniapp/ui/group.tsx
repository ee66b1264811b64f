import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useLarge } from '../lib/prefs'
import { type Access, access } from './access'
import styles from './group.module.css'
import { Icon, type IconName } from './icon'
import { Tap } from './tap'

interface GroupProps extends Access {
  readonly className?: string
  readonly children?: ReactNode
}

/** A white block on paper; hairlines inside, no shadow. */
export function Group({ className = '', children, ...told }: GroupProps) {
  return (
    <View className={`${styles.group} ${className}`} {...access(told)}>
      {children}
    </View>
  )
}

/** The name of what follows, with at most one thing to do at its right. */
export function Section({
  name,
  children,
}: {
  readonly name: string
  readonly children?: ReactNode
}) {
  return (
    <View className={styles.section}>
      <View className={styles.name} {...access({ role: 'heading', level: 2 })}>
        {name}
      </View>
      {children && <View className={styles.side}>{children}</View>}
    </View>
  )
}

interface CellProps {
  readonly title: string
  readonly note?: string | undefined
  readonly value?: string | undefined
  readonly icon?: IconName
  readonly first?: boolean
  readonly danger?: boolean
  readonly label?: string
  readonly onTap?: () => void
  /** In place of the value: a switch, a link. */
  readonly children?: ReactNode
}

export function Cell(props: CellProps) {
  const { title, note, value, icon, first, danger, onTap } = props
  const large = useLarge()
  const className = `${styles.cell} ${first ? styles.first : ''}`
  const inside = (
    <>
      {icon && <Icon name={icon} className="mr2" />}
      <View className={`grow ${danger ? styles.danger : ''}`}>
        <View>{title}</View>
        {note && <View className="cap">{note}</View>}
        {large && value && <View className="note num">{value}</View>}
      </View>
      {!large && value && <View className={`${styles.value} num`}>{value}</View>}
      {props.children}
      {onTap && <Icon name="next" size="s" className={styles.next} />}
    </>
  )
  if (!onTap) return <View className={className}>{inside}</View>
  return (
    <Tap className={className} label={props.label} onTap={onTap}>
      {inside}
    </Tap>
  )
}

interface SwitchCellProps {
  readonly title: string
  readonly note?: string
  readonly icon?: IconName
  readonly first?: boolean
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** The whole row is the switch: nobody has to hit 48 px. */
export function SwitchCell({ title, note, icon, first, on, onChange }: SwitchCellProps) {
  return (
    <Tap
      className={`${styles.cell} ${first ? styles.first : ''}`}
      role="switch"
      checked={on}
      label={title}
      onTap={() => onChange(!on)}
    >
      {icon && <Icon name={icon} className="mr2" />}
      <View className="grow">
        <View>{title}</View>
        {note && <View className="cap">{note}</View>}
      </View>
      <View className={`${styles.switch} ${on ? styles.on : ''} ml3`}>
        <View className={styles.knob} />
      </View>
    </Tap>
  )
}
