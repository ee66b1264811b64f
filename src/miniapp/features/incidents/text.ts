import { defineWords } from '../../lib/words'

export const text = defineWords(
  {
    title: '突发情况',
    known: '我们知道的',
    said: '之后说过的',
    nothingYet: '还没有新消息。有了会写在这里，点过“我也遇到”的住户会收到。',
    addWords: '再补一句（可以不写）',
    addHint: '例如：13 楼以上完全没水',
    different: '我的情况不一样，去反映',
    by: (name: string, at: string) => `${name} · ${at}`,
    kept: '补充的话已经交给前台。',
    addSend: '把这句话也交给前台',
  },
  {
    title: 'Known incident',
    known: 'What we know',
    said: 'Said since',
    nothingYet:
      'No news yet. It will stand here, and everybody who tapped “me too” gets a message.',
    addWords: 'Add a line (optional)',
    addHint: 'For example: no water above floor 13',
    different: 'Mine is different, report it',
    by: (name, at) => `${name} · ${at}`,
    kept: 'Your line has gone to the front desk.',
    addSend: 'Send this line to the desk, too',
  },
)
