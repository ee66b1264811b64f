import type { DimensionScores, ServiceRatingView, TicketRatingView } from '#contract/ratings'
import { DIMENSIONS, type Score } from '#domain/ratings/dimensions'
import { iso } from '#domain/time'
import { type Answer, scoreOf, tagsOf, textOf } from '../../measures/answers'
import type { KeptResponse } from '../../measures/store'

export const ticketRatingView = (ticketId: string, kept: KeptResponse): TicketRatingView => ({
  ticketId,
  score: scoreOf(kept.answers, 'rating') ?? null,
  tags: tagsOf(kept.answers),
  comment: textOf(kept.answers),
  ces: scoreOf(kept.answers, 'ces') ?? null,
  editableUntil: iso(kept.editableUntil),
})

/** Dimensions that were skipped are left out; "not used" is null. */
export function scoresView(answers: readonly Answer[]): DimensionScores {
  const scores: DimensionScores = {}
  for (const dimension of DIMENSIONS) {
    const score = scoreOf(answers, 'csat', dimension)
    if (score !== undefined) scores[dimension] = score as Score | null
  }
  return scores
}

export function serviceRatingView(kept: KeptResponse): ServiceRatingView {
  return {
    id: kept.id,
    quarter: kept.quarter,
    scores: scoresView(kept.answers),
    overall: scoreOf(kept.answers, 'csat', 'overall') ?? null,
    expectation: scoreOf(kept.answers, 'expectation') ?? null,
    suggestion: textOf(kept.answers),
    contactMe: kept.contactMe,
    submittedAt: iso(kept.submittedAt),
    editableUntil: iso(kept.editableUntil),
  }
}
