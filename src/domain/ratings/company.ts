import { isTooSmall } from './samples'
import type { Interval } from './score'

/** One community's share: answers of 4 and 5 among n, and its occupied homes. */
export interface CommunityShare {
  readonly communityId: string
  readonly top: number
  readonly n: number
  readonly homes: number
}

export interface CompanySatisfaction extends Interval {
  readonly score: number | null
  readonly counted: readonly string[]
  /** Too few answers: named beside the figure, not in it. */
  readonly listed: readonly string[]
}

/**
 * CSAT of the company: the communities' scores weighted by occupied homes, in percent, with
 * 1.96 x sqrt(sum(w^2 x SE^2)). Communities with n < 10 are listed only.
 */
export function companySatisfaction(shares: readonly CommunityShare[]): CompanySatisfaction {
  const fitting = shares.filter(({ n, homes }) => !isTooSmall(n) && homes > 0)
  const counted = fitting.map(({ communityId }) => communityId)
  const listed = shares.map((s) => s.communityId).filter((id) => !counted.includes(id))
  const homes = fitting.reduce((sum, share) => sum + share.homes, 0)
  if (homes === 0) return { score: null, low: null, high: null, counted, listed }
  const parts = fitting.map(({ top, n, homes: own }) => {
    const p = top / n
    return { w: own / homes, p, variance: (p * (1 - p)) / n }
  })
  const score = 100 * parts.reduce((sum, { w, p }) => sum + w * p, 0)
  const half = 196 * Math.sqrt(parts.reduce((sum, { w, variance }) => sum + w * w * variance, 0))
  return {
    score,
    low: Math.max(0, score - half),
    high: Math.min(100, score + half),
    counted,
    listed,
  }
}
