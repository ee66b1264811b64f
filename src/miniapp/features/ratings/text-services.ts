import type { Dimension } from '#domain/ratings/dimensions'
import { defineWords } from '../../lib/words'

export type Expectation = 'worse' | 'same' | 'better'

interface ServicesWords {
  readonly servicesTitle: string
  readonly quarterTitle: string
  readonly quarterHint: string
  readonly lastLine: string
  readonly hints: Record<Dimension, string>
  readonly expectation: string
  readonly expectations: Record<Expectation, string>
  readonly firstThing: string
  readonly firstThingHint: string
  readonly editHint: string
  readonly servicesDone: string
  readonly already: string
  alreadyHint: (day: string) => string
  readonly backHome: string
}

export const text = defineWords<ServicesWords>(
  {
    servicesTitle: '评价服务',
    quarterTitle: '这个季度，六件事。',
    quarterHint: '点一个数。没用过的可以跳过，不会算进去。',
    lastLine: '绿线是您上个季度的评价',
    hints: {
      environment: '楼道、电梯厅、院子',
      repair: '报修、上门、修好没有',
      security: '门岗、巡逻、访客',
      facilities: '电梯、灯、健身器材',
      communication: '通知、回复、态度',
      fees: '账目清楚、物有所值',
    },
    expectation: '和您原来想的比',
    expectations: { worse: '比想的差', same: '差不多', better: '比想的好' },
    firstThing: '最希望先改哪一件',
    firstThingHint: '说一件就好（可不写）',
    editHint: '24 小时内可以改',
    servicesDone: '谢谢，记下了。改了什么，会在“您说 · 我们做”里告诉您。',
    already: '这个季度您已经评价过了',
    alreadyHint: (day) => `${day}提交的。下个季度再请您说。`,
    backHome: '回首页',
  },
  {
    servicesTitle: 'Rate our service',
    quarterTitle: 'This quarter, six things.',
    quarterHint: 'Tap a number. What you did not use you may skip; it is not counted.',
    lastLine: 'The green line is your answer last quarter',
    hints: {
      environment: 'stairs, lobby, yard',
      repair: 'visit, work, result',
      security: 'gate, patrol, visitors',
      facilities: 'lift, lamps, playground',
      communication: 'notices, replies, manner',
      fees: 'clear, worth it',
    },
    expectation: 'Compared with what you expected',
    expectations: { worse: 'Worse', same: 'About the same', better: 'Better' },
    firstThing: 'What should we mend first?',
    firstThingHint: 'One thing is enough (optional)',
    editHint: 'You can change it for 24 hours',
    servicesDone: 'Thank you, noted. What we change you will read in “You said, we did”.',
    already: 'You have answered this quarter',
    alreadyHint: (day) => `Sent on ${day}. We ask again next quarter.`,
    backHome: 'Back to home',
  },
)
