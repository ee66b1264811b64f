import { View } from '@tarojs/components'
import type { CategoryId } from '#domain/tickets/categories'
import { access } from './access'

export type IconName =
  | CategoryId
  | 'back'
  | 'bell'
  | 'camera'
  | 'chart'
  | 'check'
  | 'clock'
  | 'close'
  | 'eye-off'
  | 'face-1'
  | 'face-2'
  | 'face-3'
  | 'face-4'
  | 'face-5'
  | 'home'
  | 'lock'
  | 'logo'
  | 'me'
  | 'more'
  | 'next'
  | 'pause'
  | 'people'
  | 'phone'
  | 'place'
  | 'plus'
  | 'progress'
  | 'qr'
  | 'rate'
  | 'report'
  | 'saved'
  | 'search'
  | 'send'
  | 'text-size'
  | 'warn'

interface IconProps {
  readonly name: IconName
  /** s 18 px, xs 16 px, face 38 px; 24 px without. */
  readonly size?: 's' | 'xs' | 'face'
  readonly className?: string
}

/** A mask coloured by the text around it; never read aloud, because words stand beside it. */
export function Icon({ name, size, className = '' }: IconProps) {
  return (
    <View
      className={`ic ic-${name}${size ? ` ic-${size}` : ''} ${className}`.trimEnd()}
      {...access({ hidden: true })}
    />
  )
}
