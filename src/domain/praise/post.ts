import { days, type Instant } from '../time'
import { fits, type Lengths } from '../words'

/** Places at which residents meet staff; each carries a printed code. */
export const POST_KINDS = ['frontdesk', 'gate', 'cleaning', 'repair', 'greening', 'other'] as const
export type PostKind = (typeof POST_KINDS)[number]

export const POST_NAME: Lengths = { min: 2, max: 20 }
export const PRAISE_WORDS: Lengths = { min: 0, max: 200 }

export const fitsPraise = (words: string): boolean => fits(words, PRAISE_WORDS)

/** RES-07: one person rates one post once in seven days. */
const AGAIN = days(7)

/** When this person may rate this post again; null: now. @param lastAt null: never yet */
export function praiseAgainAt(lastAt: Instant | null, now: Instant): Instant | null {
  if (lastAt === null || now >= lastAt + AGAIN) return null
  return lastAt + AGAIN
}

/** Why somebody may not rate a post now. */
export type PraiseBar = 'home' | 'colleague' | 'again'

/**
 * RES-07: only residents with a bound home of the community, never its staff, once in seven days.
 * @param who what is known of the person in the community of the post
 */
export function praiseBar(
  who: {
    readonly hasHome: boolean
    readonly worksHere: boolean
    readonly lastAt: Instant | null
  },
  now: Instant,
): PraiseBar | null {
  if (who.worksHere) return 'colleague'
  if (!who.hasHome) return 'home'
  return praiseAgainAt(who.lastAt, now) === null ? null : 'again'
}

/** Staff see sums about themselves from here on, never single scores (domain.md section 8). */
const OWN_SUMS = 5

export const showsOwnSum = (n: number): boolean => n >= OWN_SUMS
