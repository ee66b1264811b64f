import { View } from '@tarojs/components'
import type { CSSProperties, ReactNode } from 'react'
import { type Access, access, keys, TAP } from './access'

export interface TapProps extends Access {
  readonly className?: string | undefined
  readonly style?: CSSProperties
  /** In a group of radios only one is on the way of the Tab key. */
  readonly reachable?: boolean
  readonly onTap?: (() => void) | undefined
  readonly children?: ReactNode
}

/** Anything that can be pressed: a button by role, by key and by finger, on both targets. */
export function Tap({ className = '', style, reachable, onTap, children, ...told }: TapProps) {
  // Bound even while disabled: on WeChat a View with and one without a binding are two different nodes.
  const press = told.disabled ? undefined : onTap
  return (
    <View
      className={`${TAP}${className}`}
      {...(style ? { style } : {})}
      {...access({ ...told, role: told.role ?? 'button' })}
      {...keys(press, reachable)}
      {...(press && told.role !== 'radio' ? { hoverClass: 'tap-on' } : {})}
      {...(onTap ? { onClick: () => press?.() } : {})}
    >
      {children}
    </View>
  )
}
