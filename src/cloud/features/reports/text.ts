import type { Lang } from '#contract/common'
import type { LoopKey } from '#domain/reports/closed-loop'

interface ReportWords {
  readonly report: string
  readonly community: string
  readonly period: string
  readonly asOf: string
  readonly definitions: string
  readonly sheets: Readonly<
    Record<
      | 'cover'
      | 'rates'
      | 'replies'
      | 'causes'
      | 'services'
      | 'nps'
      | 'trend'
      | 'coverage'
      | 'asking'
      | 'reasons'
      | 'handlers',
      string
    >
  >
  readonly figure: string
  readonly n: string
  readonly count: string
  readonly percent: string
  readonly low: string
  readonly high: string
  readonly how: string
  readonly mean: string
  readonly few: string
  readonly rate: Readonly<
    Record<
      | LoopKey
      | 'satisfied'
      | 'rated'
      | 'effort'
      | 'firstContact'
      | 'adopted'
      | 'covered'
      | 'six'
      | 'reached'
      | 'churn'
      | 'nps',
      string
    >
  >
  readonly define: Readonly<Record<LoopKey | 'satisfied' | 'rated' | 'covered' | 'nps', string>>
  readonly self: string
  readonly staff: string
  readonly change: string
  readonly parts: readonly [string, string, string]
  readonly rules: string
  readonly month: string
  readonly kind: string
  readonly code: string
  readonly by: string
  readonly tickets: string
  readonly contacts: string
  readonly exits: string
  readonly channel: string
  readonly hours: string
  readonly shown: string
  readonly answered: string
  readonly per100: string
  /** For the wall: a sentence of large letters. */
  readonly wall: {
    readonly title: string
    readonly replied: string
    readonly solved: string
    readonly confirmed: string
    readonly satisfied: string
    readonly foot: string
    readonly of: (n: number, count: number) => string
  }
}

const zh: ReportWords = {
  report: '服务报告（定稿）',
  community: '小区',
  period: '时间',
  asOf: '按此前记下的事实',
  definitions: '口径版本',
  sheets: {
    cover: '封面',
    rates: '比率',
    replies: '首次回应',
    causes: '类别和原因',
    services: '六项满意度',
    nps: '推荐意愿',
    trend: '走势',
    coverage: '覆盖率',
    asking: '回答率',
    reasons: '反映',
    handlers: '承办人',
  },
  figure: '指标',
  n: '分母',
  count: '分子',
  percent: '百分比',
  low: '误差下限',
  high: '误差上限',
  how: '怎么算的',
  mean: '平均分',
  few: '样本不足',
  rate: {
    replied: '24 小时响应率',
    repliedOwnWords: '24 小时响应率（自己写的）',
    priority: '重点 48 小时办结率',
    solved: '月内解决率',
    confirmed: '确认解决率',
    satisfied: '满意率',
    rated: '参评率',
    effort: '省力度',
    firstContact: '一次办结率',
    adopted: '建议采纳率',
    covered: '回访覆盖率',
    six: '六项覆盖率',
    reached: '触达率',
    churn: '流失率（今年）',
    nps: '推荐意愿 NPS',
  },
  define: {
    replied: '24 小时期限落在这段时间的投诉、建议、咨询、报修里，期限前有真人公开回复的。',
    repliedOwnWords: '同上，首次回复不是原样发出的常用语。',
    priority: '重点事项 48 小时内办好、之后没有重新办理的；等住户补充的时间不计，最多 14 天。',
    solved: '一个月期限落在这段时间的，按期办好且没有重新办理的；不予办理留在分母里。',
    confirmed: '同上，并且住户自己说已解决。',
    satisfied: '住户自填的工单评价里 4、5 分的占比。',
    rated: '七天回答期在这段时间结束的次数里，打了分的占比。',
    covered: '本季度有任何回答的户，除以入住满 30 天的户。目标 80%。',
    nps: '9、10 分占比减 0 到 6 分占比；每人一个季度算最后一次，员工不计。',
  },
  self: '住户自填',
  staff: '员工代填',
  change: '同比（百分点）',
  parts: ['贬损', '中立', '推荐'],
  rules: '误差范围是 95% 区间，只含抽样误差。不到 10 个的不给出分数，只有个数。',
  month: '月份',
  kind: '种类',
  code: '代码',
  by: '谁填的',
  tickets: '工单类别',
  contacts: '联系事由',
  exits: '搬走的原因',
  channel: '方式',
  hours: '中位小时',
  shown: '问了',
  answered: '答了',
  per100: '每百户',
  wall: {
    title: '我们做得怎么样',
    replied: '24 小时内有人回复',
    solved: '一个月内我们说办好了',
    confirmed: '住户自己说已解决',
    satisfied: '评价给 4、5 分',
    foot: '数据按到期才计，定稿后不再改。不满意，随时在小程序里重新办理。',
    of: (n, count) => `${n} 件中 ${count} 件`,
  },
}

const en: ReportWords = {
  report: 'Service report (final)',
  community: 'Community',
  period: 'Period',
  asOf: 'From what was recorded by',
  definitions: 'Definitions',
  sheets: {
    cover: 'Cover',
    rates: 'Rates',
    replies: 'First reply',
    causes: 'Causes',
    services: 'Services',
    nps: 'NPS',
    trend: 'Trend',
    coverage: 'Coverage',
    asking: 'Answer rate',
    reasons: 'Contacts',
    handlers: 'Handlers',
  },
  figure: 'Figure',
  n: 'Of',
  count: 'Count',
  percent: 'Percent',
  low: 'Margin from',
  high: 'Margin to',
  how: 'How it is counted',
  mean: 'Mean',
  few: 'Too few',
  rate: {
    replied: 'Replied in 24 h',
    repliedOwnWords: 'Replied in 24 h, own words',
    priority: 'Priority in 48 h',
    solved: 'Solved in a month',
    confirmed: 'Confirmed solved',
    satisfied: 'Satisfied',
    rated: 'Rated',
    effort: 'Effort',
    firstContact: 'Solved at first contact',
    adopted: 'Suggestions adopted',
    covered: 'Coverage',
    six: 'Six-dimension coverage',
    reached: 'Reach',
    churn: 'Moved out this year',
    nps: 'Recommendation NPS',
  },
  define: {
    replied:
      'Complaints, suggestions, questions, repairs whose 24 hours end in the period: a person replied in public before.',
    repliedOwnWords: 'The same, without saved replies sent as they stand.',
    priority:
      'Priority matters solved within 48 hours and not reopened; waiting for the resident is left out, 14 days at most.',
    solved:
      'Requests whose month ends in the period: solved by then and not reopened. Declined ones stay below the line.',
    confirmed: 'The same, and the resident said so.',
    satisfied: 'Ratings of 4 and 5 among all that residents gave themselves.',
    rated: 'Of the rounds whose seven days for an answer ended in the period.',
    covered:
      'Homes with any answer in the quarter, of those lived in for 30 days of it. Target 80%.',
    nps: 'Share of 9 and 10 minus share of 0 to 6; the last answer of each person and quarter, staff left out.',
  },
  self: 'Self-filled',
  staff: 'Filled in by staff',
  change: 'Year on year, points',
  parts: ['Detractors', 'Passives', 'Promoters'],
  rules:
    'Margins are 95% intervals of sampling error. Below ten no score is given, only the count.',
  month: 'Month',
  kind: 'Kind',
  code: 'Code',
  by: 'Filled in by',
  tickets: 'Request by category',
  contacts: 'Contact by reason',
  exits: 'Reason of leaving',
  channel: 'Channel',
  hours: 'Median hours',
  shown: 'Asked',
  answered: 'Answered',
  per100: 'Per 100 homes',
  wall: {
    title: 'How we are doing',
    replied: 'a person replied within 24 hours',
    solved: 'we said done within a month',
    confirmed: 'residents said solved',
    satisfied: 'rated 4 or 5',
    foot: 'Counted when due, final, never changed. Not satisfied? Reopen it in the app at any time.',
    of: (n, count) => `${count} of ${n}`,
  },
}

export const reportText: Readonly<Record<Lang, ReportWords>> = { zh, en }

export const periodWords = (name: string, lang: Lang): string => {
  const [year, part = ''] = name.split('-')
  if (lang === 'en') return part.startsWith('Q') ? `${part} ${year}` : name
  return part.startsWith('Q') ? `${year} 年第 ${part[1]} 季度` : `${year} 年 ${Number(part)} 月`
}
