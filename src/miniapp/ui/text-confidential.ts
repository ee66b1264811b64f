import { defineWords } from '../lib/words'

export const text = defineWords(
  {
    contactMe: '可以联系我',
    confidential: '您的回答是保密的：只有勾了“可以联系我”，回访员才看得到姓名，别人只看到合计。',
  },
  {
    contactMe: 'You may contact me',
    confidential:
      'Confidential: only if you tick this, the follow-up staff see your name; all others see sums.',
  },
)
