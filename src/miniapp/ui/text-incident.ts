import { defineWords } from '../lib/words'

export const text = defineWords(
  {
    everywhere: '全小区',
    expected: (moment: string) => `预计 ${moment} 恢复`,
    noEnd: '恢复时间还不知道',
    over: (moment: string) => `${moment} 恢复了`,
    homes: (n: number) => (n === 0 ? '还没有住户点“我也遇到”' : `${n} 户也遇到`),
    meToo: '我也遇到',
    joined: '记下了。有进展就告诉您，不用再写一遍。',
    see: '看详情',
    seeLabel: (title: string) => `看详情：${title}`,
    different: '我的情况不一样，继续写',
    between: '、',
  },
  {
    everywhere: 'Whole community',
    expected: (moment) => `expected to end ${moment}`,
    noEnd: 'end not known yet',
    over: (moment) => `over since ${moment}`,
    homes: (n) => {
      if (n === 0) return 'No home has tapped “me too” yet'
      return n === 1 ? '1 home has it too' : `${n} homes have it too`
    },
    meToo: 'Me too',
    joined: 'Noted. We tell you the news; no need to write.',
    see: 'Details',
    seeLabel: (title) => `Details: ${title}`,
    different: 'Mine is different, go on writing',
    between: ', ',
  },
)
