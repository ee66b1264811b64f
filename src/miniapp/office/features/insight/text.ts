import type { ReplyBucket } from '#domain/reports/loop-rows'
import type { Step } from '#domain/reports/story'
import type { Verdict } from '#domain/reports/voice-figures'
import { defineWords } from '../../../lib/words'
import { percent, signed } from '../../lib/figures'
import { periodEn, periodZh } from '../../lib/text-period'

export type Part = 'loop' | 'voice' | 'reach'
export const PARTS: readonly Part[] = ['loop', 'voice', 'reach']

interface InsightWords {
  readonly title: string
  readonly parts: string
  readonly part: Readonly<Record<Part, string>>
  /** `2026-10`, `2026-Q3` */
  readonly period: (name: string) => string
  readonly soFar: string
  readonly version: (n: number) => string
  readonly filter: string
  readonly building: string
  readonly role: string
  readonly all: string
  readonly reports: string
  readonly reportsHint: string
  readonly few: string
  readonly count: (n: number, count: number | null) => string
  readonly people: (n: number) => string
  readonly interval: (low: string, high: string) => string
  readonly target: (percent: number) => string
  readonly confirmed: (count: number, share: number) => string
  readonly rated: (share: number) => string
  readonly legend: readonly [string, string, string]
  readonly more: string
  readonly firstReply: string
  readonly bucket: Readonly<Record<ReplyBucket, string>>
  readonly causes: string
  readonly steps: string
  readonly step: Readonly<Record<Step, string>>
  readonly hours: (hours: number) => string
  readonly handlers: string
  readonly handlersHint: string
  readonly nps: string
  readonly npsParts: (d: string, p: string, r: string) => readonly [string, string, string]
  readonly npsLine: (score: string, low: string, high: string) => string
  readonly population: (n: number) => string
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly against: (before: string) => string
  readonly byStaff: (n: number, words: string) => string
  readonly trend: string
  readonly dimensions: string
  readonly dimensionsHint: string
  readonly overall: string
  readonly mean: (mean: number) => string
  readonly points: (points: number, low: number, high: number) => string
  readonly quadrant: string
  readonly quadrantHint: string
  readonly pair: (mean: number, related: number | null) => string
  readonly company: string
  readonly companyOf: (counted: string, listed: string) => string
  readonly coverage: string
  readonly coverageOf: (count: number | null, n: number) => string
  readonly least: (building: string, share: string, missing: number) => string
  readonly tile: (name: string, covered: string, six: string, reached: string) => string
  readonly answers: string
  readonly exits: string
  readonly churn: string
  readonly contacts: string
  readonly per100: (count: number, rate: number | null) => string
  readonly scores: (score: number, n: number) => string
  readonly hidden: string
  readonly moreRows: string
}

export const text = defineWords<InsightWords>(
  {
    title: '数据',
    parts: '看哪一部分',
    part: { loop: '办得怎样', voice: '住户怎么说', reach: '问到了谁' },
    period: periodZh,
    soFar: '至今',
    version: (n) => `口径第 ${n} 版 · 到期才计`,
    filter: '时间和范围',
    building: '楼栋',
    role: '业主或租户',
    all: '全部',
    reports: '定稿的月报、季报',
    reportsHint: '期末 24 小时后定稿，可下载',
    few: '样本不足',
    count: (n, count) => (count === null ? `共 ${n} 件` : `${n} 件中 ${count} 件`),
    people: (n) => `${n} 人`,
    interval: (low, high) => `误差范围 ${low} 到 ${high}`,
    target: (share) => `目标 ${share}%`,
    confirmed: (count, share) => `住户确认 ${count} 件，${percent(share)}`,
    rated: (share) => `参评率 ${percent(share)}`,
    legend: ['住户确认', '我们说办好', '目标'],
    more: '更多',
    firstReply: '首次回应用了多久',
    bucket: {
      within1h: '1 小时内',
      within4h: '4 小时内',
      within24h: '24 小时内',
      later: '超过 24 小时',
      never: '还没回应',
    },
    causes: '类别和根本原因',
    steps: '每一步的中位时长',
    step: { accept: '到受理', reply: '到首次回应', solve: '到办结', confirm: '办结到关闭' },
    hours: (hours) => `${hours} 小时`,
    handlers: '按承办人',
    handlersHint: '月内解决率。不到 10 件不显示，只剩一人时再隐去一人。',
    nps: '推荐意愿 NPS',
    npsParts: (d, p, r) => [`贬损 ${d}`, `中立 ${p}`, `推荐 ${r}`],
    npsLine: (score, low, high) => `从 −100 到 100 的刻度上 ${score}，误差范围 ${low} 到 ${high}`,
    population: (n) => `可回答的住户 ${n} 人；误差只含抽样误差`,
    verdict: { rose: '显著上升', fell: '显著下降', notSignificant: '变化不显著' },
    against: (before) => `比${before}：`,
    byStaff: (n, words) => `员工代填 ${n} 人：${words}，不计入上面`,
    trend: '走势',
    dimensions: '六项满意度',
    dimensionsHint: '4、5 分的占比，浅色段是误差；住户自填',
    overall: '总体',
    mean: (mean) => `平均 ${mean.toFixed(2)}`,
    points: (points, low, high) => `同比 ${signed(points)} 点（${signed(low)} 到 ${signed(high)}）`,
    quadrant: '先改哪一项',
    quadrantHint: '越靠左分越低，越靠上越影响推荐意愿：左上角先改。',
    pair: (mean, related) =>
      `平均 ${mean.toFixed(2)}，与推荐意愿相关 ${related === null ? '—' : related.toFixed(2)}`,
    company: '公司',
    companyOf: (counted, listed) =>
      `按入住户数加权：${counted}${listed === '' ? '' : `；样本不足未计入：${listed}`}`,
    coverage: '回访覆盖率',
    coverageOf: (count, n) => (count === null ? `${n} 户` : `${count} / ${n} 户`),
    least: (building, share, missing) =>
      `${building}最少，${share}。再回访 ${missing} 户就到 80%。`,
    tile: (name, covered, six, reached) => `${name}：覆盖 ${covered}，六项 ${six}，触达 ${reached}`,
    answers: '各渠道的回答率',
    exits: '为什么搬走',
    churn: '今年流失率',
    contacts: '每百户反映',
    per100: (count, rate) => (rate === null ? `${count} 次` : `${count} 次 · 每百户 ${rate}`),
    scores: (score, n) => `${score} 分：${n} 人`,
    hidden: '不到 10 份回答，或会推算出不到 10 份的，谁都看不到。',
    moreRows: '再看一些',
  },
  {
    title: 'Figures',
    parts: 'Which part',
    part: { loop: 'Kept promises', voice: 'What they say', reach: 'Whom we asked' },
    period: periodEn,
    soFar: 'so far',
    version: (n) => `Definitions ${n} · counted when due`,
    filter: 'Time and part',
    building: 'Building',
    role: 'Owner or tenant',
    all: 'All',
    reports: 'Final reports',
    reportsHint: 'Frozen 24 h after the end, to download',
    few: 'Too few',
    count: (n, count) => (count === null ? `${n} in all` : `${count} of ${n}`),
    people: (n) => `${n} residents`,
    interval: (low, high) => `margin ${low} to ${high}`,
    target: (share) => `target ${share}%`,
    confirmed: (count, share) => `residents confirmed ${count}, ${percent(share)}`,
    rated: (share) => `rated: ${percent(share)} of those asked`,
    legend: ['Residents confirmed', 'We say done', 'Target'],
    more: 'More',
    firstReply: 'Time to the first reply',
    bucket: {
      within1h: 'within 1 h',
      within4h: 'within 4 h',
      within24h: 'within 24 h',
      later: 'after 24 h',
      never: 'not yet',
    },
    causes: 'Category and root cause',
    steps: 'Median hours per step',
    step: {
      accept: 'to acceptance',
      reply: 'to the first reply',
      solve: 'to the solution',
      confirm: 'solution to closing',
    },
    hours: (hours) => `${hours} h`,
    handlers: 'By handler',
    handlersHint: 'Solved in a month. Below 10 it is hidden, and never just one of them.',
    nps: 'Recommendation NPS',
    npsParts: (d, p, r) => [`detractors ${d}`, `passives ${p}`, `promoters ${r}`],
    npsLine: (score, low, high) => `On a line from −100 to 100: ${score}, margin ${low} to ${high}`,
    population: (n) => `${n} residents could answer; the margin is sampling error only`,
    verdict: { rose: 'clearly up', fell: 'clearly down', notSignificant: 'no clear change' },
    against: (before) => `Against ${before}: `,
    byStaff: (n, words) => `Filled in by staff for ${n}: ${words}, not counted above`,
    trend: 'Trend',
    dimensions: 'Six services',
    dimensionsHint: 'Share of 4 and 5, light part is the margin; self-filled',
    overall: 'Overall',
    mean: (mean) => `mean ${mean.toFixed(2)}`,
    points: (points, low, high) =>
      `year on year ${signed(points)} pts (${signed(low)} to ${signed(high)})`,
    quadrant: 'What to mend first',
    quadrantHint: 'Left: lower scores. Up: matters more for the recommendation. Top left first.',
    pair: (mean, related) =>
      `mean ${mean.toFixed(2)}, related to NPS ${related === null ? '—' : related.toFixed(2)}`,
    company: 'Company',
    companyOf: (counted, listed) =>
      `weighted by occupied homes: ${counted}${listed === '' ? '' : `; too few: ${listed}`}`,
    coverage: 'Coverage',
    coverageOf: (count, n) => (count === null ? `${n} homes` : `${count} / ${n} homes`),
    least: (building, share, missing) =>
      `${building} has the least, ${share}. ${missing} more homes make 80%.`,
    tile: (name, covered, six, reached) =>
      `${name}: covered ${covered}, six services ${six}, reached ${reached}`,
    answers: 'Answered, by channel',
    exits: 'Why they left',
    churn: 'Moved out this year',
    contacts: 'Per hundred homes',
    per100: (count, rate) => (rate === null ? `${count}` : `${count} · ${rate} per 100`),
    scores: (score, n) => `${score}: ${n} residents`,
    hidden: 'Below ten answers, or where they could be worked out, nobody sees them.',
    moreRows: 'Show more',
  },
)
