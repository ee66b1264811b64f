import { defineWords } from '../../lib/words'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export type Bar = 'replied' | 'priority' | 'solved' | 'satisfied' | 'csat'

interface OpennessWords {
  readonly title: string
  readonly lead: (community: string) => string
  readonly month: (year: number, month: number) => string
  readonly earlier: string
  readonly later: string
  readonly notFinal: string
  readonly final: (moment: string) => string
  readonly name: Readonly<Record<Bar, string>>
  readonly target: (percent: number) => string
  readonly of: (n: number, count: number) => string
  readonly confirmed: (count: number, percent: string) => string
  readonly rated: (percent: string, n: number) => string
  readonly ratedFew: (n: number) => string
  readonly satisfied: (n: number, count: number) => string
  readonly mean: (mean: string, n: number) => string
  readonly interval: (low: string, high: string) => string
  readonly few: string
  readonly fewCount: (n: number) => string
  readonly dash: string
  readonly legend: readonly [string, string, string]
  readonly how: string
  readonly howFor: (name: string) => string
  readonly define: Readonly<Record<Bar, string>>
  readonly rules: string
  readonly posts: string
  readonly postsHint: string
  readonly postMean: (mean: string, n: number) => string
  readonly more: string
  readonly board: string
  readonly notices: string
  readonly handling: string
}

export const text = defineWords<OpennessWords>(
  {
    title: '我们做得怎么样',
    lead: (community) => `${community}的数，一个月一次，到期才计。`,
    month: (year, month) => `${year} 年 ${month} 月`,
    earlier: '上个月',
    later: '下个月',
    notFinal: '这个月刚过完，24 小时后定稿。',
    final: (moment) => `按 ${moment} 前记下的事实，之后不再改。`,
    name: {
      replied: '24 小时响应率',
      priority: '重点 48 小时办结率',
      solved: '月内解决率',
      satisfied: '满意率',
      csat: '服务满意度',
    },
    target: (percent) => `目标 ${percent}%`,
    of: (n, count) => `${n} 件中 ${count} 件`,
    confirmed: (count, percent) => `住户确认 ${count} 件，${percent}`,
    rated: (percent, n) => `参评率 ${percent}（请了 ${n} 次）`,
    ratedFew: (n) => `参评率样本不足（请了 ${n} 次）`,
    satisfied: (n, count) => `${n} 次评价，${count} 次给 4、5 分`,
    mean: (mean, n) => `平均 ${mean} 分，${n} 人`,
    interval: (low, high) => `误差范围 ${low} 到 ${high}`,
    few: '样本不足',
    fewCount: (n) => `只有 ${n} 个，不到 10 个不给出数字。`,
    dash: '—',
    legend: ['住户确认', '我们说办好', '目标'],
    how: '这个数怎么算',
    howFor: (name) => `${name}，这个数怎么算`,
    define: {
      replied:
        '从收到起 24 小时内有真人公开回复的，算响应。自动回执、派单、内部备注不算。24 小时的期限落在这个月的投诉、建议、咨询、报修都在分母里；在期限前撤回、合并的除外。周末和节假日照算，从不暂停。',
      priority:
        '电梯、水电、漏水、收费、安全等重点事项，48 小时内办好并且之后没有重新办理的，算办结。等住户补充的时间不计，最多 14 天。',
      solved:
        '一个自然月内，我们说办好了并且之后没有重新办理的。住户自己说“已解决”的，另外用实心标出。不予办理的留在分母里，不算解决。',
      satisfied:
        '住户给办理过程打 4 分、5 分的次数，除以这个月全部打分的次数。参评率：七天回答期在这个月结束的那些次里，有多少次打了分。',
      csat: '住户自己填的六项服务的总体打分，4 分、5 分占多少；每人一个季度只算最后一次。没用过、跳过的不算。',
    },
    rules: '误差范围是 95% 的区间：样本少，范围就宽。不到 10 个时谁都看不到分数，只看到个数。',
    posts: '岗位',
    postsHint: '扫岗位码的评价，最近 90 天，每人算最后一次。',
    postMean: (mean, n) => `${mean} 分 · ${n} 人`,
    more: '还可以看',
    board: '您说 · 我们做',
    notices: '公告',
    handling: '一件事是怎么办的',
  },
  {
    title: 'How we are doing',
    lead: (community) => `${community}, month by month. A promise is counted when it falls due.`,
    month: (year, month) => `${MONTHS[month - 1] ?? month} ${year}`,
    earlier: 'Earlier',
    later: 'Later',
    notFinal: 'The month is just over; final after 24 hours.',
    final: (moment) => `From what was recorded by ${moment}; it does not change any more.`,
    name: {
      replied: 'Replied in 24 h',
      priority: 'Priority in 48 h',
      solved: 'Solved in a month',
      satisfied: 'Satisfied',
      csat: 'Services overall',
    },
    target: (percent) => `target ${percent}%`,
    of: (n, count) => `${count} of ${n}`,
    confirmed: (count, percent) => `residents confirmed ${count}, ${percent}`,
    rated: (percent, n) => `rated: ${percent} of ${n} asked`,
    ratedFew: (n) => `rated: too few (${n} asked)`,
    satisfied: (n, count) => `${n} ratings, ${count} of them 4 or 5`,
    mean: (mean, n) => `mean ${mean}, ${n} residents`,
    interval: (low, high) => `margin ${low} to ${high}`,
    few: 'Too few answers',
    fewCount: (n) => `Only ${n}. Below 10 no figure is given.`,
    dash: '—',
    legend: ['Residents confirmed', 'We say done', 'Target'],
    how: 'How it is counted',
    howFor: (name) => `${name}, how it is counted`,
    define: {
      replied:
        'A person replied in public within 24 hours of the submission. Receipts, assignments and internal notes do not count. All complaints, suggestions, questions and repairs whose 24 hours end in this month are below the line, except those withdrawn or merged before. Weekends count; the clock never stops.',
      priority:
        'Lifts, water, power, leaks, fees, safety: solved within 48 hours and not reopened since. Time spent waiting for the resident is left out, 14 days at most.',
      solved:
        'We said it is done within a calendar month, and it was not reopened since. The solid part is what residents themselves confirmed. What was declined stays below the line and is not solved.',
      satisfied:
        'Ratings of 4 and 5 among all ratings of this month. Rated: of the requests whose seven days for an answer ended in this month, how many were rated.',
      csat: 'The overall score that residents gave themselves: the share of 4 and 5. Of each resident the last answer of a quarter counts; “not used” and skipped do not.',
    },
    rules:
      'The margin is a 95% interval: the fewer answers, the wider. Below ten nobody sees a score, only the count.',
    posts: 'Posts',
    postsHint: 'From the codes on the wall, last 90 days, the last answer of each person.',
    postMean: (mean, n) => `${mean} · ${n} residents`,
    more: 'See also',
    board: 'You said, we did',
    notices: 'Notices',
    handling: 'How a request is handled',
  },
)
