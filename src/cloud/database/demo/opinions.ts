import { DIMENSIONS, type Dimension } from '#domain/ratings/dimensions'
import { days, type Instant } from '#domain/time'
import type { Answer } from '../../measures/answers'
import type { Dice } from './dice'
import type { Story } from './story'
import { NPS_COMMENTS, SUGGESTIONS } from './words-measures'
import { RATING_COMMENTS } from './words-replies'

/** Share of 4 and 5 today; a year ago people were less content, most of all with repairs and answers. */
const CONTENT: Record<Dimension, readonly [today: number, before: number]> = {
  security: [0.89, 0.86],
  environment: [0.8, 0.76],
  communication: [0.74, 0.61],
  repair: [0.72, 0.6],
  facilities: [0.61, 0.58],
  fees: [0.565, 0.55],
}

/** Detractors and promoters: 22 and 41 of a hundred in the quarter that got better. */
const RECOMMEND = { today: [0.22, 0.41], before: [0.275, 0.355] } as const

/** The last 92 days count as the quarter that got better. */
const isLate = (at: Instant, now: Instant): boolean => now - at <= days(92)

const clamp = (share: number): number => Math.min(0.97, Math.max(0.05, share))

/** 1-5: `content` is the chance of a 4 or 5. */
function score5(dice: Dice, content: number): number {
  return dice.chance(clamp(content))
    ? dice.weighted([
        [4, 55],
        [5, 45],
      ])
    : dice.weighted([
        [3, 56],
        [2, 28],
        [1, 16],
      ])
}

const EXPECTED: readonly (readonly [number, number])[] = [
  [1, 4],
  [2, 16],
  [3, 46],
  [4, 25],
  [5, 9],
]

/**
 * Six services, overall, expectation and sometimes a wish.
 * @param temper -1 to 1: how this person sees the world
 */
export function servicesAnswers(
  dice: Dice,
  at: Instant,
  now: Instant,
  temper: number,
  disturbed: boolean,
): Answer[] {
  const late = isLate(at, now)
  const scores = DIMENSIONS.map((dimension): Answer => {
    const [today, before] = CONTENT[dimension]
    const bother = disturbed && dimension !== 'fees' ? 0.18 : 0
    const score = score5(dice, (late ? today : before) + temper * 0.16 - bother)
    return { metric: 'csat', dimension, score: dice.chance(0.06) ? null : score }
  }).filter(() => !dice.chance(0.03))
  const given = scores.flatMap(({ score }) => (typeof score === 'number' ? [score] : []))
  const mean = given.reduce((sum, score) => sum + score, 0) / Math.max(1, given.length)
  const overall = Math.min(5, Math.max(1, Math.round(mean + (dice.next() - 0.5) * 0.8)))
  const worst = scores.reduce<Answer | null>(
    (low, one) => (typeof one.score === 'number' && one.score < (low?.score ?? 6) ? one : low),
    null,
  )
  const wish = worst?.dimension && worst.dimension !== 'overall' && dice.chance(0.28)
  return [
    ...scores,
    ...(given.length > 0
      ? [{ metric: 'csat', dimension: 'overall', score: overall } as const]
      : []),
    { metric: 'expectation', score: dice.chance(0.1) ? null : dice.weighted(EXPECTED) },
    ...(wish
      ? [{ metric: 'text', text: dice.pick(SUGGESTIONS[worst.dimension as Dimension]) } as const]
      : []),
  ]
}

/** 0-10, now and then a reason and a sentence. */
export function npsAnswers(dice: Dice, at: Instant, now: Instant, temper: number): Answer[] {
  const [low, high] = isLate(at, now) ? RECOMMEND.today : RECOMMEND.before
  const throwAt = dice.next() + temper * 0.12
  const upper = throwAt > 1 - high ? 'promoter' : 'passive'
  const segment = throwAt < low ? 'detractor' : upper
  const score = dice.weighted(SCORES[segment])
  const reasons = dice.shuffle(DIMENSIONS).slice(
    0,
    dice.weighted([
      [0, 2],
      [1, 5],
      [2, 3],
    ]),
  )
  const comment = dice.chance(0.3) ? dice.pick(NPS_COMMENTS[segment]) : null
  return [
    { metric: 'nps', score },
    ...reasons.map((text) => ({ metric: 'tag', text }) as const),
    ...(comment === null ? [] : [{ metric: 'text', text: comment } as const]),
  ]
}

const SCORES: Record<'detractor' | 'passive' | 'promoter', readonly (readonly [number, number])[]> =
  {
    detractor: [
      [0, 1],
      [1, 0.6],
      [2, 1],
      [3, 2],
      [4, 2.5],
      [5, 5],
      [6, 6],
    ],
    passive: [
      [7, 5],
      [8, 7],
    ],
    promoter: [
      [9, 5],
      [10, 5],
    ],
  }

/** Codes of the phone's tags, by how content somebody is. */
const RATING_TAGS = {
  low: ['waited', 'unclear', 'attitude', 'workmanship'],
  middle: ['quick', 'polite', 'waited', 'unclear', 'messy'],
  high: ['quick', 'explained', 'skilled', 'tidy'],
} as const

const BANDS = ['low', 'low', 'middle', 'high', 'high'] as const

/** How the handling of a ticket was found: quick and once is good, late or again is not. */
export function ticketAnswers(dice: Dice, story: Story, now: Instant): Answer[] {
  const { ticket } = story
  const waited = (ticket.firstResponseAt ?? ticket.submittedAt) - ticket.submittedAt
  const content =
    (isLate(ticket.submittedAt, now) ? 0.86 : 0.76) -
    0.3 * ticket.reopenCount -
    (waited > days(1) ? 0.3 : 0) -
    (ticket.outcome === 'partly' ? 0.3 : 0)
  const score = score5(dice, content)
  const band = BANDS[score - 1] ?? 'middle'
  const tags = dice.shuffle<string>(RATING_TAGS[band]).slice(0, dice.int(0, 2))
  const ease = Math.min(7, Math.max(1, score + dice.int(0, 2)))
  return [
    { metric: 'rating', score: dice.chance(0.02) ? null : score },
    ...tags.map((text) => ({ metric: 'tag', text }) as const),
    ...(dice.chance(0.25)
      ? [{ metric: 'text', text: dice.pick(RATING_COMMENTS[band]) } as const]
      : []),
    ...(dice.chance(0.7) ? [{ metric: 'ces', score: ease } as const] : []),
  ]
}
