import type { Suggest } from '../gateway'

/** So that a visitor of the demo can see what the check does: words that it finds risky, or leaves to a person. */
const RISKY = ['代开发票', '刷单', '办假证', 'fake invoices']
const DOUBTFUL = ['不要脸', '去死', 'shameless liar']

/** WeChat's labels: advertising, abuse, nothing found. */
const LABELS: Readonly<Record<Suggest, number>> = { risky: 10001, review: 20003, pass: 100 }

export const verdictOf = (suggest: Suggest) => ({ suggest, label: LABELS[suggest] })

export function judge(words: string): Suggest {
  const has = (list: readonly string[]) => list.some((one) => words.includes(one))
  if (has(RISKY)) return 'risky'
  return has(DOUBTFUL) ? 'review' : 'pass'
}
