import { days, type Instant, minutes } from '#domain/time'
import type { Dice } from './dice'
import { livesThere, type Resident } from './people'
import type { Given } from './surveys'
import { at, type Plain } from './write-rows'

/** How far back the log is told; the rules keep it for 90 days. */
const TOLD = days(6)
/** People who open the app in that time. */
const LOOKS = 70

const WHY: readonly (readonly [readonly [rule: string, reason: string], number])[] = [
  [['F1', 'gap'], 6],
  [['F4', 'snoozed'], 4],
  [['F4', 'dayView'], 3],
  [['F5', 'submitted24h'], 5],
  [['F5', 'overdueTicket'], 2],
  [['F5', 'homeAnsweredToday'], 2],
  [['F2', 'answered'], 3],
  [['F3', 'two'], 1],
  [['F8', 'never'], 1],
  [['F7', 'capacity'], 1],
]

/** STF-13: cards that were shown and answered, and visits in which none was, each with its rule. */
export function decisionRows(
  dice: Dice,
  residents: readonly Resident[],
  given: readonly Given[],
  now: Instant,
): Plain<'prompt_decisions'>[] {
  const row = (resident: Resident, kind: string, when: Instant, why: readonly string[] | null) => ({
    community_id: resident.house.communityId,
    id: dice.id(when),
    person_id: resident.person.id,
    house_id: resident.house.id,
    kind,
    asked: why === null,
    rule: why?.[0] ?? null,
    reason: why?.[1] ?? null,
    invitation_id: null,
    at: at(when),
  })
  const asked = given
    .filter(({ cardSeenAt, kind }) => cardSeenAt !== null && kind !== 'ticket')
    .filter(({ at: when }) => when > now - TOLD)
    .map((one) => row(one.resident, one.kind, one.cardSeenAt ?? one.at, null))
  // Whoever a visitor steps in as shall find cards of their own, not of the story.
  const phones = residents.filter(
    (one) => one.app && one.verified && one.person.demoId === null && livesThere(one, now),
  )
  const others = Array.from({ length: LOOKS }, () => dice.pick(phones)).flatMap((resident) => {
    if (resident === undefined) return []
    const when = now - minutes(dice.int(5, 6 * 24 * 60))
    const kind = dice.weighted([
      ['services', 5],
      ['nps', 4],
      ['rating', 2],
    ] as const)
    return [row(resident, kind, when, dice.chance(0.2) ? null : dice.weighted(WHY))]
  })
  return [...asked, ...others]
}
