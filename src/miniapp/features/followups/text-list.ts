import type { AskedPlan } from '#domain/followups/questionnaire'
import { defineWords } from '../../lib/words'

/** The list behind the tab; the questions bring their own words with their page. */
interface ListWords {
  readonly head: Record<AskedPlan, string>
  readonly cost: Record<AskedPlan, string>
  until: (day: string) => string
  changeable: (moment: string) => string
  readonly waiting: string
  readonly answer: string
  readonly change: string
}

export const listText = defineWords<ListWords>(
  {
    head: {
      'move-in-1': '住进来一周了，还习惯吗？',
      'move-in-2': '住了一个月，服务怎么样？',
      'move-in-3': '住了三个月，说说这六件事。',
      quarterly: '这个季度，六件事。',
      exit: '搬走了，想听您说两句。',
      ticket: '上次那件事，解决了吗？',
    },
    cost: {
      'move-in-1': '三个问题，约半分钟',
      'move-in-2': '约一分钟',
      'move-in-3': '约一分钟',
      quarterly: '约一分钟',
      exit: '两个问题，约半分钟',
      ticket: '一个问题，约 10 秒',
    },
    until: (day) => `${day}前都可以答`,
    changeable: (moment) => `已经答过，${moment}前还可以改。`,
    waiting: '等您回答的',
    answer: '现在说',
    change: '改一改',
  },
  {
    head: {
      'move-in-1': 'A week in your new home: all well?',
      'move-in-2': 'A month here: how is our service?',
      'move-in-3': 'Three months here: six things.',
      quarterly: 'This quarter, six things.',
      exit: 'You moved out. Two words from you?',
      ticket: 'Is it solved by now?',
    },
    cost: {
      'move-in-1': 'Three questions, half a minute',
      'move-in-2': 'About a minute',
      'move-in-3': 'About a minute',
      quarterly: 'About a minute',
      exit: 'Two questions, half a minute',
      ticket: 'One question, 10 seconds',
    },
    until: (day) => `Open until ${day}`,
    changeable: (moment) => `Answered; you can change it until ${moment}.`,
    waiting: 'Questions for you',
    answer: 'Answer now',
    change: 'Change',
  },
)
