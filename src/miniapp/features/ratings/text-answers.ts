import { defineWords } from '../../lib/words'

interface AnswersWords {
  readonly title: string
  readonly empty: string
  readonly emptyHint: string
  quarter: (year: string, n: string) => string
  readonly services: string
  readonly nps: string
  readonly followup: string
  readonly ticket: string
  npsScore: (score: number) => string
  readonly dontKnow: string
  readonly expectation: string
  readonly effort: string
  ces: (score: number) => string
  given: (day: string) => string
  changed: (times: number) => string
  changeable: (moment: string) => string
  readonly fixed: string
  readonly change: string
  readonly byStaff: string
  readonly deny: string
  readonly denied: string
  readonly more: string
  readonly became: string
  you: (others: number) => string
  doneOn: (day: string) => string
  doingUntil: (day: string) => string
  readonly doing: string
  readonly notPossible: string
  readonly confidential: string
}

/** Own answers by quarter, and what became of them. */
export const text = defineWords<AnswersWords>(
  {
    title: '我说过的',
    empty: '还没有说过',
    emptyHint: '您评价过的事和服务会留在这里，改了什么也会写在旁边。',
    quarter: (year, n) => `${year} 年第 ${n} 季度`,
    services: '六项服务',
    nps: '推荐意愿',
    followup: '回访的回答',
    ticket: '办事评价',
    npsScore: (score) => `${score} 分（0 到 10）`,
    dontKnow: '不清楚',
    expectation: '和原来想的比',
    effort: '省力',
    ces: (score) => `${score}（1 到 7）`,
    given: (day) => `${day}说的`,
    changed: (times) => `改过 ${times} 次，原来的也留着`,
    changeable: (moment) => `${moment}前还可以改`,
    fixed: '已过 24 小时，不能再改',
    change: '改一改',
    byStaff: '员工在电话里替您填的',
    deny: '不是这样',
    denied: '您说不是这样，这份不再计入任何数字。',
    more: '看更早的',
    became: '后来',
    you: (others) => (others > 0 ? `您和另外 ${others} 户提出的：` : '您提出的：'),
    doneOn: (day) => `${day}办好了`,
    doingUntil: (day) => `在办，预计${day}前`,
    doing: '在办',
    notPossible: '办不了，原因写在上面',
    confidential: '只有您自己看得到这一页。',
  },
  {
    title: 'What I said',
    empty: 'Nothing said yet',
    emptyHint: 'What you rate is kept here, and beside it what was changed.',
    quarter: (year, n) => `Quarter ${n} of ${year}`,
    services: 'Six services',
    nps: 'Recommendation',
    followup: 'Answers to our questions',
    ticket: 'How it was handled',
    npsScore: (score) => `${score} of 0 to 10`,
    dontKnow: "Don't know",
    expectation: 'Compared with expectation',
    effort: 'Effort',
    ces: (score) => `${score} of 1 to 7`,
    given: (day) => `Said on ${day}`,
    changed: (times) =>
      times === 1 ? 'Changed once; the first is kept' : `Changed ${times} times; all are kept`,
    changeable: (moment) => `You can change it until ${moment}`,
    fixed: 'Past 24 hours, it stands',
    change: 'Change',
    byStaff: 'Filled in for you by staff',
    deny: 'Not so',
    denied: 'You said it was not so; it counts nowhere now.',
    more: 'Show earlier',
    became: 'What became of it',
    you: (others) => {
      if (others <= 0) return 'You asked: '
      return others === 1 ? 'You and one other home asked: ' : `You and ${others} homes asked: `
    },
    doneOn: (day) => `done on ${day}`,
    doingUntil: (day) => `in work, expected by ${day}`,
    doing: 'in work',
    notPossible: 'not possible; the reason stands above',
    confidential: 'Only you can see this page.',
  },
)
