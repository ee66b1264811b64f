import { defineWords } from '../../lib/words'

interface RatingWords {
  readonly rateTitle: string
  readonly overall: string
  readonly notUsed: string
  readonly skipped: string
  readonly waiting: string
  readonly nothingWaiting: string
  readonly nothingWaitingHint: string
  readonly toRate: string
  readonly toConfirm: string
  readonly quarter: string
  readonly praisePerson: string
  readonly answers: string
  readonly answersHint: string
  readonly quarterCard: string
  readonly quarterCost: string
  readonly rateNow: string
  readonly change: string
  answered: (day: string) => string
  readonly last: string
}

/** Words behind the tab "rate". Confirming and the six dimensions have their own. */
export const text = defineWords<RatingWords>(
  {
    rateTitle: '评价',
    overall: '总的来说',
    notUsed: '没用过',
    skipped: '没有评',
    waiting: '等您说一句的',
    nothingWaiting: '没有等您评价的事',
    nothingWaitingHint: '办好的事会出现在这里，请您看一眼，说一句。',
    toRate: '去评价',
    toConfirm: '去确认',
    quarter: '这个季度的物业服务',
    praisePerson: '表扬一位员工',
    answers: '我说过的，和后来怎么样',
    answersHint: '每个季度的回答，改了什么',
    quarterCard: '环境、维修、安保、设施、沟通、收费，您觉得怎么样？',
    quarterCost: '六项，约一分钟',
    rateNow: '现在说',
    change: '改一改',
    answered: (day) => `${day}评价过`,
    last: '上个季度',
  },
  {
    rateTitle: 'Rate',
    overall: 'All in all',
    notUsed: 'Not used',
    skipped: 'Skipped',
    waiting: 'Waiting for your word',
    nothingWaiting: 'Nothing to rate',
    nothingWaitingHint: 'What is done appears here, for you to look at.',
    toRate: 'Rate',
    toConfirm: 'Confirm',
    quarter: 'Our service this quarter',
    praisePerson: 'Praise somebody',
    answers: 'What I said, and what became of it',
    answersHint: 'Your answers by quarter, and what changed',
    quarterCard: 'Environment, repairs, security, facilities, communication, fees: how was it?',
    quarterCost: 'Six questions, about a minute',
    rateNow: 'Answer now',
    change: 'Change',
    answered: (day) => `Answered on ${day}`,
    last: 'Last quarter',
  },
)
