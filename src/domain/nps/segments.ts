export const SEGMENTS = ['detractor', 'passive', 'promoter'] as const
/** Words for reports; residents never read them. */
export type Segment = (typeof SEGMENTS)[number]

/**
 * @param score integer 0-10; 0 is an answer, not an empty one
 * @throws RangeError for anything else
 */
export function segmentOf(score: number): Segment {
  if (!Number.isInteger(score) || score < 0 || score > 10) {
    throw new RangeError(`not a score from 0 to 10: ${score}`)
  }
  if (score <= 6) return 'detractor'
  return score <= 8 ? 'passive' : 'promoter'
}

/** The one question that follows the number: what went wrong, what is missing, what was good. */
export type NextQuestion = 'wrong' | 'missing' | 'good'

export function nextQuestion(segment: Segment): NextQuestion {
  switch (segment) {
    case 'detractor':
      return 'wrong'
    case 'passive':
      return 'missing'
    case 'promoter':
      return 'good'
  }
}
