import { defineWords } from '../../../lib/words'

interface ReplyWords {
  readonly make: string
  readonly title: string
  readonly words: string
  readonly hint: string
  readonly retire: string
  readonly retired: string
  readonly version: (n: number) => string
  readonly history: string
  readonly until: (n: number, title: string) => string
}

export const text = defineWords<ReplyWords>(
  {
    make: '新常用语',
    title: '标题',
    words: '内容',
    hint: '发出去的消息不会跟着变。',
    retire: '停用',
    retired: '已停用',
    version: (n) => `第 ${n} 版`,
    history: '以前的写法',
    until: (n, title) => `第 ${n} 版 · ${title}`,
  },
  {
    make: 'New saved reply',
    title: 'Title',
    words: 'Words',
    hint: 'Messages that were sent do not change.',
    retire: 'Retire',
    retired: 'retired',
    version: (n) => `v${n}`,
    history: 'Earlier wordings',
    until: (n, title) => `v${n} · ${title}`,
  },
)
