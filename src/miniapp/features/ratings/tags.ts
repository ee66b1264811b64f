/** What a rating may name: speed, attitude, competence. Codes travel; words are looked up. */
export const RATING_TAGS = [
  'quick',
  'explained',
  'skilled',
  'tidy',
  'polite',
  'waited',
  'unclear',
  'attitude',
  'workmanship',
  'messy',
] as const
export type RatingTag = (typeof RATING_TAGS)[number]

/** Offered by score, good and bad together: a 4 may have waited too long, a 2 may have met a kind person. */
export function tagsFor(score: number): readonly RatingTag[] {
  if (score >= 4) return ['quick', 'explained', 'skilled', 'tidy', 'waited']
  if (score === 3) return ['quick', 'polite', 'waited', 'unclear', 'messy']
  return ['waited', 'unclear', 'attitude', 'workmanship', 'polite']
}

export const REOPEN_TAGS = ['still', 'again', 'half', 'nobody', 'unclear'] as const
export type ReopenTag = (typeof REOPEN_TAGS)[number]
