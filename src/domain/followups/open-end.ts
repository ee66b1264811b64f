import { allowed, type Decision, refused } from '../decision'
import { segmentOf } from '../nps/segments'
import { addDays, type Instant } from '../time'
import { fits } from '../words'

export const OPEN_END_AS = ['ticket', 'improvement', 'none'] as const
/** LOOP-09: how a low answer ends. */
export type OpenEndAs = (typeof OPEN_END_AS)[number]

interface Scored {
  readonly metric: string
  readonly score?: number | null
}

const RATED = ['csat', 'rating']
const LOW = 2
const WITHIN = 7

/** LOOP-09: a rating of 1 or 2, of a request or of a service, or a recommendation of 0-6; ticked or not. */
export const isLowAnswer = (answers: readonly Scored[]): boolean =>
  answers.some(({ metric, score }) => {
    if (typeof score !== 'number') return false
    return metric === 'nps'
      ? segmentOf(score) === 'detractor'
      : RATED.includes(metric) && score <= LOW
  })

/** Within 7 d of the answer. */
export const openEndDue = (answeredAt: Instant): Instant => addDays(answeredAt, WITHIN)

export const REASON = { min: 6, max: 300 }

/** What is wished for an open end; the thing it leads to is named, "no action" says why. */
export interface OpenEndWish {
  readonly as: OpenEndAs
  readonly ticketId?: string | undefined
  readonly improvementId?: string | undefined
  readonly reason?: string | undefined
}

export type OpenEndRefusal =
  | 'illegal-transition:ended'
  | 'bad-input:ticketId'
  | 'bad-input:improvementId'
  | 'bad-input:reason'

/** @returns refusal: it has ended already; the thing is not named; "no action" without a reason of 6-300 characters */
export function decideOpenEnd(
  end: { readonly endedAt: Instant | null },
  wish: OpenEndWish,
): Decision<OpenEndWish, OpenEndRefusal> {
  if (end.endedAt !== null) return refused('illegal-transition:ended')
  const { as, ticketId, improvementId } = wish
  switch (as) {
    case 'ticket':
      return ticketId === undefined ? refused('bad-input:ticketId') : allowed({ as, ticketId })
    case 'improvement':
      return improvementId === undefined
        ? refused('bad-input:improvementId')
        : allowed({ as, improvementId })
    case 'none': {
      const reason = wish.reason?.trim() ?? ''
      return fits(reason, REASON) ? allowed({ as, reason }) : refused('bad-input:reason')
    }
  }
}
