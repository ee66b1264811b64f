import type { NextQuestion } from '#domain/nps/segments'
import type { Dimension } from '#domain/ratings/dimensions'
import { defineWords } from '../../lib/words'

interface PromptWords {
  readonly title: string
  readonly cost: string
  readonly question: string
  readonly easyScale: string
  readonly why: Record<NextQuestion, string>
  readonly reasons: Record<Dimension, string>
  readonly comment: string
  readonly done: string
  readonly later: string
  readonly laterPage: string
  readonly never: string
  readonly close: string
  readonly thanks: string
  readonly thanksMore: string
  readonly queued: string
  readonly full: string
  readonly back: string
  readonly servicesQuestion: string
  readonly servicesCost: string
  /** By stage of moving in. */
  readonly stage: Readonly<Record<string, string>>
  readonly stageOther: string
  readonly stageCost: string
  rateQuestion: (words: string) => string
  readonly rateCost: string
  readonly rateNever: string
}

export const text = defineWords<PromptWords>(
  {
    title: '一个小问题',
    cost: '一个小问题 · 约 20 秒',
    question: '您有多大可能向朋友或同事推荐我们的服务？',
    easyScale: '0 是完全不可能，10 是非常可能。',
    why: {
      wrong: '最该先改的是哪一点？',
      missing: '哪一点做得更好，您会打得更高？',
      good: '哪一点最让您满意？',
    },
    reasons: {
      environment: '环境',
      repair: '维修',
      security: '安保',
      facilities: '设施',
      communication: '沟通',
      fees: '收费',
    },
    comment: '说一句（可不写）',
    done: '好了',
    later: '稍后',
    laterPage: '稍后再说',
    never: '不再询问',
    close: '关闭',
    thanks: '谢谢，记下了。',
    thanksMore: '这个季度不再问这个问题。',
    queued: '还没有信号，内容已保存在手机里，有信号会自动送出。',
    full: '手机存满了，这一条没能存下。请先别关，正在送出。',
    back: '回首页',
    servicesQuestion: '这个季度的物业服务，您觉得怎么样？',
    servicesCost: '六项，约一分钟',
    stage: {
      'move-in-1': '住进来一周了，还习惯吗？',
      'move-in-2': '住了一个月，服务怎么样？',
      'move-in-3': '住了三个月，说说这六件事。',
    },
    stageOther: '有几个小问题想问您',
    stageCost: '不到一分钟，随时可以停',
    rateQuestion: (words) => `“${words}”办结了，办得怎么样？`,
    rateCost: '点一张脸就好',
    rateNever: '这件不评了',
  },
  {
    title: 'One small question',
    cost: 'One small question · about 20 seconds',
    question: 'How likely are you to recommend our service to a friend or colleague?',
    easyScale: '0 is not at all likely, 10 is very likely.',
    why: {
      wrong: 'What should we mend first?',
      missing: 'What would we have to do better for a higher mark?',
      good: 'What do you like most?',
    },
    reasons: {
      environment: 'Environment',
      repair: 'Repairs',
      security: 'Security',
      facilities: 'Facilities',
      communication: 'Communication',
      fees: 'Fees',
    },
    comment: 'A few words (optional)',
    done: 'Done',
    later: 'Later',
    laterPage: 'Later',
    never: "Don't ask",
    close: 'Close',
    thanks: 'Thank you, noted.',
    thanksMore: "We won't ask this again this quarter.",
    queued: 'No signal yet. Kept on this phone; goes out by itself.',
    full: 'This phone is full and could not keep it. Please stay, it is being sent.',
    back: 'Back to home',
    servicesQuestion: 'How was our service this quarter?',
    servicesCost: 'Six questions, about a minute',
    stage: {
      'move-in-1': 'A week in your new home: all well?',
      'move-in-2': 'A month here: how is our service?',
      'move-in-3': 'Three months here: six things.',
    },
    stageOther: 'A few questions for you',
    stageCost: 'Under a minute; stop when you like',
    rateQuestion: (words) => `“${words}” is closed. How was it?`,
    rateCost: 'One tap on a face is enough',
    rateNever: 'Not this one',
  },
)
