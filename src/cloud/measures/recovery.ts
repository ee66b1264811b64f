import { segmentOf } from '#domain/nps/segments'
import { type Answer, scoreOf } from './answers'

export type RecoveryReason = 'ticket-rating' | 'overall' | 'nps'

interface Said {
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  readonly answers: readonly Answer[]
  readonly contactMe: boolean
}

const isLow = (score: number | null | undefined): boolean =>
  score !== null && score !== undefined && score <= 2

/**
 * LOOP-09: does somebody call about this answer within 48 h? A ticket rating of 1 or 2 always, as it
 * belongs to a known matter; an overall of 1 or 2 or a recommendation of 0-6 only when the person
 * ticked "you may contact me".
 */
export function recoveryReason({ kind, answers, contactMe }: Said): RecoveryReason | null {
  if (kind === 'ticket') return isLow(scoreOf(answers, 'rating')) ? 'ticket-rating' : null
  if (!contactMe) return null
  if (isLow(scoreOf(answers, 'csat', 'overall'))) return 'overall'
  const nps = scoreOf(answers, 'nps')
  if (nps === null || nps === undefined) return null
  return segmentOf(nps) === 'detractor' ? 'nps' : null
}
