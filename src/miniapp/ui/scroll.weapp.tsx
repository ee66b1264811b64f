import { ScrollView, type ViewProps } from '@tarojs/components'

/** Under a cover that catches the finger WeChat scrolls nothing but a scroll-view. */
export const Scroll = (props: ViewProps) => <ScrollView scrollY {...(props as object)} />
