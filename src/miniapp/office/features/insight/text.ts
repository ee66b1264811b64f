import type { RateView } from '#contract/transparency'
import { defineWords } from '../../../lib/words'

/** One decimal, as in the reports. */
export const percent = (value: number): string => `${(Math.round(value * 10) / 10).toFixed(1)}%`

interface InsightWords {
  readonly title: string
  /** `2026-10` */
  readonly month: (name: string) => string
  readonly earlier: string
  readonly later: string
  readonly rates: string
  readonly rate: Readonly<Record<RateView['key'], string>>
  readonly target: (percent: number) => string
  readonly of: (n: number, count: number | null) => string
  readonly confirmed: (count: number, share: number) => string
  readonly rated: (share: number) => string
  readonly few: string
}

const parts = (name: string): readonly number[] => name.split('-').map(Number)

export const text = defineWords<InsightWords>(
  {
    title: '数据',
    month: (name) => `${parts(name)[0]} 年 ${parts(name)[1]} 月`,
    earlier: '上个月',
    later: '下个月',
    rates: '三率',
    rate: {
      replied: '24 小时响应率',
      priority: '重点 48 小时办结率',
      solved: '月内解决率',
      confirmed: '确认解决率',
      satisfied: '满意率',
      rated: '参评率',
    },
    target: (share) => `目标 ${share}%`,
    of: (n, count) => (count === null ? `共 ${n} 件` : `${n} 件中 ${count} 件`),
    confirmed: (count, share) => `住户确认 ${count} 件，${percent(share)}`,
    rated: (share) => `参评率 ${percent(share)}`,
    few: '样本不足',
  },
  {
    title: 'Figures',
    month: (name) => name,
    earlier: 'Earlier',
    later: 'Later',
    rates: 'The three rates',
    rate: {
      replied: 'Replied in 24 h',
      priority: 'Priority in 48 h',
      solved: 'Solved in a month',
      confirmed: 'Confirmed solved',
      satisfied: 'Satisfied',
      rated: 'Rated',
    },
    target: (share) => `target ${share}%`,
    of: (n, count) => (count === null ? `${n} in all` : `${count} of ${n}`),
    confirmed: (count, share) => `residents confirmed ${count}, ${percent(share)}`,
    rated: (share) => `rated: ${percent(share)} of those asked`,
    few: 'Too few answers',
  },
)
