import type { EXIT_REASONS, HOME_PROBLEMS, SOLVED_ANSWERS } from '#domain/followups/questionnaire'
import { defineWords } from '../../lib/words'

type Code =
  | (typeof HOME_PROBLEMS)[number]
  | (typeof EXIT_REASONS)[number]
  | (typeof SOLVED_ANSWERS)[number]

interface FollowupWords {
  readonly title: string
  /** By the id of a question; a question of a newer cloud reads as `other`. */
  readonly question: Readonly<Record<string, string>>
  readonly hint: Readonly<Record<string, string>>
  readonly choice: Record<Code, string>
  readonly other: string
  readonly six: string
  readonly send: string
  readonly missing: string
  readonly optional: string
  readonly done: string
  readonly doneMore: string
  readonly notSolved: string
  readonly toTicket: string
  readonly queued: string
  readonly full: string
  readonly home: string
  readonly gone: string
  readonly goneMore: string
  readonly exitTitle: string
  readonly exitHead: string
  readonly exitMore: string
  readonly exitGone: string
  readonly exitGoneMore: string
  readonly exitDone: string
  readonly exitDoneMore: string
}

export const text = defineWords<FollowupWords>(
  {
    title: '几个小问题',
    question: {
      overall: '住下来的第一感觉',
      problems: '家里有没有不顺当的地方？',
      firstWords: '哪里不对劲，说一声',
      nps: '您有多大可能向朋友或同事推荐我们的服务？',
      expectation: '和您原来想的比',
      suggestion: '最希望先改哪一件',
      reason: '为什么搬走？',
      solved: '现在解决了吗？',
      stillWrong: '哪里还没好？',
    },
    hint: {
      firstWords: '说一句就好（可不写）',
      suggestion: '说一件就好（可不写）',
      stillWrong: '说一句就好（可不写）',
    },
    choice: {
      water: '水',
      power: '电',
      noise: '吵',
      defects: '房屋问题',
      lift: '电梯',
      parking: '停车',
      fees: '收费',
      none: '都挺好',
      work: '工作变动',
      bought: '换了自己的房子',
      leaseEnded: '租约到期',
      price: '费用',
      service: '物业服务',
      other: '别的原因',
      yes: '解决了',
      partly: '部分解决',
      no: '没有解决',
      unknown: '不清楚',
    },
    other: '还有一问',
    six: '六件事，点一个数。没用过的可以跳过。',
    send: '提交',
    missing: '请先选一个回答。',
    optional: '都可以不答，答一个也行。24 小时内可以改。',
    done: '谢谢，记下了。',
    doneMore: '24 小时内可以改。改了什么，会告诉您。',
    notSolved: '知道了。要接着办，请在这件事里说“重新办理”。',
    toTicket: '去看这件事',
    queued: '还没有信号，内容已保存在手机里，有信号会自动送出。',
    full: '手机存满了，这一条没能存下。请先别关，正在送出。',
    home: '回首页',
    gone: '这几个问题不用答了',
    goneMore: '可能已经答过，或者过了时间。有话随时可以在首页说。',
    exitTitle: '搬走以后',
    exitHead: '您搬走了，想听您说两句。',
    exitMore: '不用登录，也不显示您是谁。这个链接只能提交一次。',
    exitGone: '这个链接打不开了',
    exitGoneMore: '可能已经提交过、过期了，或者地址没复制全。想再说的话，请打前台电话。',
    exitDone: '谢谢，记下了。',
    exitDoneMore: '祝您在新家顺心。这个链接用过了，可以关掉。',
  },
  {
    title: 'A few questions',
    question: {
      overall: 'Your first impression',
      problems: 'Is anything wrong at home?',
      firstWords: 'Tell us what is not right',
      nps: 'How likely are you to recommend our service to a friend or colleague?',
      expectation: 'Compared with what you expected',
      suggestion: 'What should we mend first?',
      reason: 'Why did you move?',
      solved: 'Is it solved now?',
      stillWrong: 'What is still wrong?',
    },
    hint: {
      firstWords: 'A line is enough (optional)',
      suggestion: 'One thing is enough (optional)',
      stillWrong: 'A line is enough (optional)',
    },
    choice: {
      water: 'Water',
      power: 'Power',
      noise: 'Noise',
      defects: 'Defects',
      lift: 'Lift',
      parking: 'Parking',
      fees: 'Fees',
      none: 'All is well',
      work: 'Work',
      bought: 'A home of my own',
      leaseEnded: 'The lease ended',
      price: 'Cost',
      service: 'The service',
      other: 'Something else',
      yes: 'Solved',
      partly: 'Partly',
      no: 'Not solved',
      unknown: "Don't know",
    },
    other: 'One more question',
    six: 'Six things: tap a number. Skip what you did not use.',
    send: 'Submit',
    missing: 'Please choose an answer first.',
    optional: 'Leave out what you like. You can change it for 24 hours.',
    done: 'Thank you, noted.',
    doneMore: 'You can change it for 24 hours. We tell you what we change.',
    notSolved: 'Understood. To go on with it, please reopen the request.',
    toTicket: 'See the request',
    queued: 'No signal yet. Kept on this phone; goes out by itself.',
    full: 'This phone is full and could not keep it. Please stay, it is being sent.',
    home: 'Back to home',
    gone: 'These questions are closed',
    goneMore: 'They were answered, or their time is over. You can always write to us from home.',
    exitTitle: 'After moving out',
    exitHead: 'You moved out. Two words from you?',
    exitMore: 'No login, and nobody is named. This link can be sent once.',
    exitGone: 'This link does not open any more',
    exitGoneMore:
      'It was used, has expired, or was not copied whole. If you want to say more, please call the front desk.',
    exitDone: 'Thank you, noted.',
    exitDoneMore: 'All the best in your new home. This link is used up; you may close it.',
  },
)
