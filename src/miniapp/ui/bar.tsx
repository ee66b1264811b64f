import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useWords } from '../lib/words'
import { access } from './access'
import { Icon } from './icon'
import styles from './page.module.css'
import { Tap } from './tap'
import { text } from './text'

export interface BarProps {
  readonly title: string
  readonly back: boolean
  /** false on a page whose first sentence is its heading. */
  readonly heading: boolean
}

const goBack = () => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}

/** The navigation bar of a browser; WeChat draws its own (`bar.weapp.tsx`). */
export function Bar({ title, back, heading }: BarProps) {
  const t = useWords(text)
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return (
    <View className={styles.bar} {...access({ role: 'banner' })}>
      {back && (
        <Tap className={styles.back} label={t.back} onTap={goBack}>
          <Icon name="back" />
        </Tap>
      )}
      <View className={styles.name} {...(heading ? access({ role: 'heading', level: 1 }) : {})}>
        {title}
      </View>
    </View>
  )
}
