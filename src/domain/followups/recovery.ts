import { segmentOf } from '../nps/segments'
import type { EndingAnswer } from './ending'

export type RecoveryReason = 'ticket-rating' | 'overall' | 'nps'

interface Said {
  readonly answers: readonly EndingAnswer[]
  /** The person ticked "you may contact me". */
  readonly contactMe: boolean
  /** Staff who live here are never called back as residents. */
  readonly isStaff?: boolean
}

const scoreOf = (answers: readonly EndingAnswer[], metric: string, dimension?: string) =>
  answers.find((one) => one.metric === metric && one.dimension === dimension)?.score ?? null

const isLow = (score: number | null): boolean => score !== null && score <= 2

/**
 * LOOP-09: does somebody call about this answer within 48 h? A ticket rating of 1 or 2 always, as it belongs to a
 * known matter; an overall of 1 or 2 or a recommendation of 0-6 only when the person may be contacted.
 */
export function recoveryReason({ answers, contactMe, isStaff }: Said): RecoveryReason | null {
  if (isStaff === true) return null
  if (isLow(scoreOf(answers, 'rating'))) return 'ticket-rating'
  if (!contactMe) return null
  if (isLow(scoreOf(answers, 'csat', 'overall'))) return 'overall'
  const nps = scoreOf(answers, 'nps')
  return nps !== null && segmentOf(nps) === 'detractor' ? 'nps' : null
}
