import { days, hours, type Instant, minutes, quarterOf } from '#domain/time'
import type { Answer } from '../../measures/answers'
import type { Planned } from './calendar'
import type { Dice } from './dice'
import type { Cast, Resident } from './people'
import type { Given } from './surveys'
import { themeOf } from './themes'

type Past = readonly [theme: string, daysAgo: number]

/** What the people that a visitor may step in as have been through. */
const PAST: Partial<Record<keyof Cast, readonly Past[]>> = {
  lin: [
    ['lift-stops', 203],
    ['tap-leaks', 161],
    ['water-weak', 118],
    ['ask-visitor-parking', 74],
    ['space-taken', 41],
    ['praise-master', 33],
    ['corridor-lamp', 16],
  ],
  zhou: [
    ['lift-stops', 190],
    ['ebike-upstairs', 97],
    ['ask-fees', 50],
    ['gate-open', 22],
  ],
  wu: [
    ['corridor-lamp', 140],
    ['power-trip', 88],
    ['praise-guard', 37],
  ],
  su: [
    ['ceiling-leak', 120],
    ['ask-fees', 44],
    ['corridor-stuff', 19],
  ],
  xu: [
    ['suggest-notice', 150],
    ['noise-upstairs', 58],
  ],
  ma: [['tap-leaks', 66]],
}

/** At a quarter to eight in the evening of that day. */
export function castPlans(cast: Cast, communityId: string, now: Instant): Planned[] {
  const evening = hours(19.75)
  return Object.entries(PAST).flatMap(([name, past]) => {
    const reporter = cast[name as keyof Cast]
    if (reporter.house.communityId !== communityId) return []
    return past.map(([theme, daysAgo]) => ({
      at: Math.floor((now - days(daysAgo)) / days(1)) * days(1) - hours(8) + evening,
      theme: themeOf(theme),
      reporter,
    }))
  })
}

const services = (scores: readonly number[], text: string): Answer[] => [
  ...(['environment', 'repair', 'security', 'facilities', 'communication', 'fees'] as const).map(
    (dimension, i): Answer => ({ metric: 'csat', dimension, score: scores[i] ?? null }),
  ),
  { metric: 'csat', dimension: 'overall', score: scores[6] ?? 3 },
  { metric: 'expectation', score: 3 },
  ...(text === '' ? [] : [{ metric: 'text', text } as const]),
]

/**
 * So that cards are sure: Lin is due for the six services (last answered in the quarter before, NPS
 * 40 days ago), Zhou for the recommendation question (services answered this quarter by the menu).
 */
export function castAnswers(dice: Dice, cast: Cast, wish: string, now: Instant): Given[] {
  const before = quarterOf(quarterOf(now).from - days(20))
  const given = (
    resident: Resident,
    kind: 'services' | 'nps',
    at: Instant,
    answers: readonly Answer[],
    card = false,
  ): Given => ({
    id: dice.id(at),
    kind,
    resident,
    story: null,
    quarter: quarterOf(at).name,
    channel: 'app',
    contactMe: false,
    answers,
    at,
    cardSeenAt: card ? at - minutes(2) : null,
  })
  const { from } = quarterOf(now)
  const thisQuarter = Math.floor(from + (now - from) * 0.35)
  return [
    given(cast.lin, 'services', before.from + days(34), services([4, 3, 4, 2, 4, 3, 4], wish)),
    given(cast.lin, 'nps', now - days(40), [{ metric: 'nps', score: 8 }], true),
    given(cast.zhou, 'services', before.from + days(50), services([4, 4, 5, 3, 4, 2, 4], '')),
    given(cast.zhou, 'services', thisQuarter, services([4, 4, 5, 3, 5, 3, 4], '')),
    given(cast.su, 'services', before.from + days(41), services([3, 4, 4, 3, 4, 3, 4], '')),
    given(cast.xu, 'nps', now - days(100), [{ metric: 'nps', score: 6 }], true),
  ]
}
