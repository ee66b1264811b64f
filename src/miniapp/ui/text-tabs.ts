import { defineWords } from '../lib/words'
import type { TabName } from './tab-store'

export const tabText = defineWords<Record<TabName, string>>(
  { home: '首页', progress: '进度', rate: '评价', me: '我的' },
  { home: 'Home', progress: 'Progress', rate: 'Rate', me: 'Me' },
)
