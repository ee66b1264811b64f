import { View, type ViewProps } from '@tarojs/components'

/** A part that scrolls by itself; in a browser the style sheet says so. */
export const Scroll = (props: ViewProps) => <View {...props} />
