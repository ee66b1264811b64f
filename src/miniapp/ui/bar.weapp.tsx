import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { usePrefs } from '../lib/prefs'
import type { BarProps } from './bar'

const COLOURS = {
  light: { backgroundColor: '#F1F3EF', frontColor: '#000000' },
  dark: { backgroundColor: '#0F1311', frontColor: '#ffffff' },
} as const

/** WeChat's bar takes its words and colours by call; theme.json only knows the system's theme. */
export function Bar({ title }: BarProps) {
  const shown = usePrefs(({ theme, systemTheme }) => (theme === 'system' ? systemTheme : theme))
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  const paint = () => {
    void Taro.setNavigationBarColor(COLOURS[shown])
    void Taro.setBackgroundColor({ backgroundColor: COLOURS[shown].backgroundColor })
  }
  useEffect(paint, [shown])
  useDidShow(paint)
  return null
}
