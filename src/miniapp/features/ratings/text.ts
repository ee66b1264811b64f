import type { Dimension } from '#domain/ratings/dimensions'
import { defineWords } from '../../lib/words'
import type { RatingTag, ReopenTag } from './tags'

export type Verdict = 'yes' | 'partly' | 'no' | 'unknown'
export type Expectation = 'worse' | 'same' | 'better'

interface RatingWords {
  readonly rateTitle: string
  readonly servicesTitle: string
  readonly confirmTitle: string
  readonly rateOnlyTitle: string
  readonly solved: string
  readonly verdict: Record<Verdict, string>
  readonly partlyQuestion: string
  readonly partlyEnough: string
  readonly partlyGoOn: string
  readonly reopenQuestion: string
  readonly reopenTags: Record<ReopenTag, string>
  readonly reopenWords: string
  readonly reopenMissing: string
  readonly unclearHint: string
  readonly how: string
  readonly aspects: string
  readonly tags: Record<RatingTag, string>
  readonly effort: string
  readonly comment: string
  readonly contactMe: string
  readonly submit: string
  readonly editable: string
  readonly chooseFirst: string
  readonly done: string
  readonly confirmedDone: string
  readonly reopenedDone: string
  readonly unclearDone: string
  readonly ratedDone: string
  readonly queued: string
  readonly full: string
  readonly seeProgress: string
  said: (who: string, at: string) => string
  readonly nothingToConfirm: string
  readonly nothingToConfirmHint: string

  readonly quarterTitle: string
  readonly quarterHint: string
  readonly lastLine: string
  readonly hints: Record<Dimension, string>
  readonly overall: string
  readonly expectation: string
  readonly expectations: Record<Expectation, string>
  readonly firstThing: string
  readonly firstThingHint: string
  readonly editHint: string
  readonly servicesDone: string
  readonly already: string
  alreadyHint: (day: string) => string
  readonly backHome: string

  readonly waiting: string
  readonly nothingWaiting: string
  readonly nothingWaitingHint: string
  readonly toRate: string
  readonly toConfirm: string
  readonly quarter: string
  readonly quarterCard: string
  readonly quarterCost: string
  readonly rateNow: string
  readonly change: string
  readonly see: string
  answered: (day: string) => string
  readonly last: string
  readonly notUsed: string
  readonly skipped: string
}

export const text = defineWords<RatingWords>(
  {
    rateTitle: '评价',
    servicesTitle: '评价服务',
    confirmTitle: '请您确认',
    rateOnlyTitle: '评价这次办事',
    solved: '现在解决了吗？',
    verdict: { yes: '解决了', partly: '部分解决', no: '没有解决', unknown: '不清楚' },
    partlyQuestion: '剩下的要不要接着办？',
    partlyEnough: '这样可以了',
    partlyGoOn: '请接着办',
    reopenQuestion: '哪里还没好？',
    reopenTags: {
      still: '问题还在',
      again: '好了又坏',
      half: '只做了一部分',
      nobody: '没有人来',
      unclear: '没说清楚',
    },
    reopenWords: '说说现在的情况',
    reopenMissing: '请选一项，或者写一句，办的人才知道从哪里接着办。',
    unclearHint: '没关系，我们 7 天内会再问您一次，也可能打电话来。',
    how: '这次办事，您觉得怎么样？',
    aspects: '哪些方面',
    tags: {
      quick: '来得快',
      explained: '说清楚了',
      skilled: '手艺好',
      tidy: '收拾干净',
      polite: '态度好',
      waited: '等了太久',
      unclear: '没说清楚',
      attitude: '态度不好',
      workmanship: '没做好',
      messy: '没收拾',
    },
    effort: '“物业让我很容易就把问题解决了。”',
    comment: '想补充的（可不写）',
    contactMe: '可以联系我',
    submit: '提交',
    editable: '24 小时内可以改。评价不影响今后的服务。',
    chooseFirst: '请先选一个回答。',
    done: '谢谢，记下了。',
    confirmedDone: '谢谢，您确认解决了。',
    reopenedDone: '没有解决，知道了。重新办理，原来的编号不变。',
    unclearDone: '知道了，不着急。我们会再问您一次。',
    ratedDone: '谢谢，记下了。评价 24 小时内可以改。',
    queued: '还没有信号，内容已保存在手机里，有信号会自动送出。',
    full: '手机存满了，这一条没能存下。请先别关，正在送出。',
    seeProgress: '看进度',
    said: (who, at) => `${who} ${at}：`,
    nothingToConfirm: '这件事现在不用您确认',
    nothingToConfirmHint: '可能已经确认过，或者又在办了。',

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
    overall: '总的来说',
    expectation: '和您原来想的比',
    expectations: { worse: '比想的差', same: '差不多', better: '比想的好' },
    firstThing: '最希望先改哪一件',
    firstThingHint: '说一件就好（可不写）',
    editHint: '24 小时内可以改',
    servicesDone: '谢谢，记下了。改了什么，会在“您说 · 我们做”里告诉您。',
    already: '这个季度您已经评价过了',
    alreadyHint: (day) => `${day}提交的。下个季度再请您说。`,
    backHome: '回首页',

    waiting: '等您说一句的',
    nothingWaiting: '没有等您评价的事',
    nothingWaitingHint: '办好的事会出现在这里，请您看一眼，说一句。',
    toRate: '去评价',
    toConfirm: '去确认',
    quarter: '这个季度的物业服务',
    quarterCard: '环境、维修、安保、设施、沟通、收费，您觉得怎么样？',
    quarterCost: '六项，约一分钟',
    rateNow: '现在说',
    change: '改一改',
    see: '看一眼',
    answered: (day) => `${day}评价过`,
    last: '上个季度',
    notUsed: '没用过',
    skipped: '没有评',
  },
  {
    rateTitle: 'Rate',
    servicesTitle: 'Rate our service',
    confirmTitle: 'Please confirm',
    rateOnlyTitle: 'Rate how it went',
    solved: 'Is it solved now?',
    verdict: { yes: 'Solved', partly: 'Partly', no: 'Not solved', unknown: "Don't know" },
    partlyQuestion: 'Shall we go on with the rest?',
    partlyEnough: 'Good enough',
    partlyGoOn: 'Please go on',
    reopenQuestion: 'What is still wrong?',
    reopenTags: {
      still: 'Still there',
      again: 'Broke again',
      half: 'Only half done',
      nobody: 'Nobody came',
      unclear: 'Not explained',
    },
    reopenWords: 'How is it now?',
    reopenMissing: 'Please choose one or write a line, so that we know where to go on.',
    unclearHint: 'No matter. We ask you once more within 7 days, perhaps by telephone.',
    how: 'How did we handle it?',
    aspects: 'What about it',
    tags: {
      quick: 'Quick',
      explained: 'Well explained',
      skilled: 'Good work',
      tidy: 'Left it clean',
      polite: 'Friendly',
      waited: 'Too long a wait',
      unclear: 'Not explained',
      attitude: 'Unfriendly',
      workmanship: 'Badly done',
      messy: 'Left a mess',
    },
    effort: '“They made it easy for me to get it solved.”',
    comment: 'Anything to add (optional)',
    contactMe: 'You may contact me',
    submit: 'Submit',
    editable: 'You can change it for 24 hours. It never affects how you are served.',
    chooseFirst: 'Please choose an answer first.',
    done: 'Thank you, noted.',
    confirmedDone: 'Thank you for confirming.',
    reopenedDone: 'Not solved, understood. We reopen it under the same number.',
    unclearDone: 'All right, no hurry. We ask you once more.',
    ratedDone: 'Thank you, noted. You can change it for 24 hours.',
    queued: 'No signal yet. Kept on this phone; goes out by itself.',
    full: 'This phone is full and could not keep it. Please stay, it is being sent.',
    seeProgress: 'See progress',
    said: (who, at) => `${who}, ${at}: `,
    nothingToConfirm: 'Nothing to confirm here now',
    nothingToConfirmHint: 'It may be confirmed already, or we are working on it again.',

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
    overall: 'All in all',
    expectation: 'Compared with what you expected',
    expectations: { worse: 'Worse', same: 'About the same', better: 'Better' },
    firstThing: 'What should we mend first?',
    firstThingHint: 'One thing is enough (optional)',
    editHint: 'You can change it for 24 hours',
    servicesDone: 'Thank you, noted. What we change you will read in “You said, we did”.',
    already: 'You have answered this quarter',
    alreadyHint: (day) => `Sent on ${day}. We ask again next quarter.`,
    backHome: 'Back to home',

    waiting: 'Waiting for your word',
    nothingWaiting: 'Nothing to rate',
    nothingWaitingHint: 'What is done appears here, for you to look at.',
    toRate: 'Rate',
    toConfirm: 'Confirm',
    quarter: 'Our service this quarter',
    quarterCard: 'Environment, repairs, security, facilities, communication, fees: how was it?',
    quarterCost: 'Six questions, about a minute',
    rateNow: 'Answer now',
    change: 'Change',
    see: 'Look',
    answered: (day) => `Answered on ${day}`,
    last: 'Last quarter',
    notUsed: 'Not used',
    skipped: 'Skipped',
  },
)
