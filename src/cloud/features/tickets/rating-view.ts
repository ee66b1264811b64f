import type { TicketView } from '#contract/tickets'
import type { RatingFacts } from './view-store'

/** The reporter's rating of the running cycle, out of the answers in which it is kept. */
export function ratingView(rating: RatingFacts | null): TicketView['rating'] {
  if (rating === null) return null
  const { answers } = rating
  const one = (metric: string) => answers.find((answer) => answer.metric === metric)
  return {
    score: one('rating')?.score ?? null,
    tags: answers.filter((a) => a.metric === 'tag').map((a) => a.text ?? ''),
    comment: one('text')?.text ?? '',
    ces: one('ces')?.score ?? null,
    editableUntil: new Date(rating.editableUntil).toISOString(),
  }
}
