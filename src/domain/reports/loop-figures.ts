import { hideSmallCells } from '../ratings/samples'
import { customerEffort, EFFORTS, type Effort } from '../ratings/score'
import { hours } from '../time'
import { behindRate, LOOP_KEYS, type LoopKey, type Period, shareOf } from './closed-loop'
import { type Figure, figureOf } from './figure'
import { behindFigure, REPLY_BUCKETS, type ReplyBucket } from './loop-rows'
import { fits, isHiddenUnder, type Narrowed, type Placed } from './narrowed'
import { ratedShare } from './rates'
import { median } from './statistics'
import { STEPS, type Step, type TicketStory } from './story'

/** A rating that a resident gave to one round of a ticket. */
export interface TicketRating extends Placed {
  readonly ticketId: string
  readonly cycle: number
  readonly at: number
  /** null: "don't know"; what was said about the effort counts all the same. */
  readonly score: number | null
  /** 1-7; null: not asked or not known. */
  readonly effort: number | null
  readonly filledBy: 'self' | 'staff'
}

export interface HandlerFigure {
  readonly staffId: string
  /** Tickets whose month ended in the period. */
  readonly n: number
  readonly replied: Figure
  readonly solved: Figure
}

/** What was promised and kept. */
export interface LoopFigures {
  readonly rates: Readonly<Record<LoopKey, Figure>>
  readonly satisfied: Figure
  /** Filled in by staff for the resident; never mixed with the above. */
  readonly satisfiedByStaff: Figure
  readonly rated: Figure
  readonly effort: Figure & { readonly mean: number | null }
  readonly firstReply: readonly { readonly key: ReplyBucket; readonly count: number }[]
  readonly causes: readonly { readonly key: string; readonly count: number }[]
  readonly firstContact: Figure
  readonly adopted: Figure
  /** Median hours, one decimal; null below ten. */
  readonly steps: readonly {
    readonly key: Step
    readonly n: number
    readonly hours: number | null
  }[]
  readonly handlers: readonly HandlerFigure[]
}

const inside = (period: Period) => (at: number) => at >= period.from && at < period.to

const hiddenFigure = (n: number): Figure => ({
  ...figureOf({ numerator: 0, denominator: 0 }),
  n,
})

type Scored = TicketRating & { readonly score: number }
const isScored = (one: TicketRating): one is Scored => one.score !== null

/** Opinions are hidden with what would tell them; `all` is there to see that. */
function satisfiedOf(all: readonly Scored[], narrowed: Narrowed): Figure {
  const own = all.filter(fits(narrowed))
  const isHidden = isHiddenUnder(
    all.map((one) => ({ ...one, n: 1 })),
    narrowed,
  )
  if (isHidden) return hiddenFigure(own.length)
  return figureOf(shareOf(own.map(({ score }) => ({ met: score >= 4 }))))
}

function effortOf(all: readonly TicketRating[], narrowed: Narrowed): LoopFigures['effort'] {
  const asked = all.filter(({ effort }) => effort !== null)
  const own = asked.filter(fits(narrowed))
  const count = (value: Effort) => own.filter(({ effort }) => effort === value).length
  const counts = Object.fromEntries(EFFORTS.map((value) => [value, count(value)]))
  const { n, top, mean } = customerEffort(counts as Record<Effort, number>)
  const isHidden = isHiddenUnder(
    asked.map((one) => ({ ...one, n: 1 })),
    narrowed,
  )
  if (isHidden) return { ...hiddenFigure(n), mean: null }
  return { ...figureOf({ numerator: top, denominator: n }), mean }
}

const TENTHS = 10

function stepsOf(stories: readonly TicketStory[], period: Period): LoopFigures['steps'] {
  const isIn = inside(period)
  return STEPS.map((key) => {
    const spans = stories.flatMap(({ kind, steps }) => {
      const span = steps[key]
      return kind !== 'praise' && span !== null && isIn(span.to)
        ? [(span.to - span.from) / hours(1)]
        : []
    })
    const n = spans.length
    const middle = n < TENTHS ? null : median(spans)
    return { key, n, hours: middle === null ? null : Math.round(middle * TENTHS) / TENTHS }
  })
}

/** By owner, of the tickets whose limits fell due: hidden where too few, and never without the next smallest. */
function handlersOf(stories: readonly TicketStory[], period: Period): readonly HandlerFigure[] {
  const owners = [...new Set(stories.flatMap(({ ownerId }) => ownerId ?? []))].sort()
  const parts = owners.map((staffId) => {
    const own = stories.filter(({ ownerId }) => ownerId === staffId)
    const share = (key: LoopKey) => shareOf(behindRate(key, own, period))
    return { staffId, replied: share('replied'), solved: share('solved') }
  })
  const small = (of: 'replied' | 'solved') =>
    hideSmallCells(
      parts
        .filter((part) => part[of].denominator > 0)
        .map((part) => ({ key: part.staffId, n: part[of].denominator })),
    )
  const hidden = { replied: small('replied'), solved: small('solved') }
  const shown = (part: (typeof parts)[number], of: 'replied' | 'solved'): Figure =>
    hidden[of].has(part.staffId) ? hiddenFigure(part[of].denominator) : figureOf(part[of])
  return parts
    .map((part) => ({
      staffId: part.staffId,
      n: part.solved.denominator,
      replied: shown(part, 'replied'),
      solved: shown(part, 'solved'),
    }))
    .filter(({ replied, solved }) => replied.n + solved.n > 0)
}

function countedBy<K extends string>(cells: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}

function ratedOf(
  stories: readonly TicketStory[],
  ratings: readonly TicketRating[],
  period: Period,
): Figure {
  const done = new Set(ratings.map(({ ticketId, cycle }) => `${ticketId} ${cycle}`))
  const shares = stories.map(({ id, rounds }) =>
    ratedShare(rounds, period, ({ cycle }) => done.has(`${id} ${cycle}`)),
  )
  const sum = (of: 'numerator' | 'denominator') => shares.reduce((all, share) => all + share[of], 0)
  return figureOf({ numerator: sum('numerator'), denominator: sum('denominator') })
}

/**
 * @param all every ticket that may count in the period, of the whole community
 * @param ratings every rating of theirs until asOf
 */
export function loopFigures(
  all: readonly TicketStory[],
  ratings: readonly TicketRating[],
  period: Period,
  narrowed: Narrowed = {},
): LoopFigures {
  const stories = all.filter(fits(narrowed))
  const given = ratings.filter(({ at }) => inside(period)(at))
  const by = (who: TicketRating['filledBy']) => given.filter(({ filledBy }) => filledBy === who)
  const scored = (who: TicketRating['filledBy']) => by(who).filter(isScored)
  const share = (figure: 'firstContact' | 'adopted') =>
    figureOf(shareOf(behindFigure(figure, stories, period)))
  const cells = (figure: 'firstReply' | 'cause') =>
    countedBy(behindFigure(figure, stories, period).map(({ cell }) => cell))
  const replies = cells('firstReply')
  const rates = LOOP_KEYS.map((key) => [key, figureOf(shareOf(behindRate(key, stories, period)))])
  return {
    rates: Object.fromEntries(rates) as LoopFigures['rates'],
    satisfied: satisfiedOf(scored('self'), narrowed),
    satisfiedByStaff: satisfiedOf(scored('staff'), narrowed),
    rated: ratedOf(stories, ratings.filter(isScored), period),
    effort: effortOf(by('self'), narrowed),
    firstReply: REPLY_BUCKETS.map((key) => ({ key, count: replies.get(key) ?? 0 })),
    causes: [...cells('cause')]
      .map(([key, count]) => ({ key, count }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
    firstContact: share('firstContact'),
    adopted: share('adopted'),
    steps: stepsOf(stories, period),
    handlers: handlersOf(stories, period),
  }
}
