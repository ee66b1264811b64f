import { dayOf, days, hours, type Instant, minutes, startOfDay } from '#domain/time'
import type { Dice } from './dice'
import type { Resident } from './people'
import { livesThere } from './people'
import type { Community } from './places'
import { seasonal, type Theme } from './theme'
import { THEMES, themeOf } from './themes'

/** A ticket that will be told: when, about what, by whom. */
export interface Planned {
  readonly at: Instant
  readonly theme: Theme
  readonly reporter: Resident
}

/** The building site beside building 8 worked at night in these days before today. */
export const NOISY = { building: 8, fromDaysAgo: 215, toDaysAgo: 128, tickets: 26 } as const

/** The lift that fails often: building 3, entrance 2. */
export const BAD_LIFT = { building: 3, unit: 2, share: 0.45 } as const

/** Days on which it stood for hours and several homes wrote. */
const OUTAGES = { days: 7, reports: 3 } as const

/** Past tickets end before the last days; those are told one by one in today.ts. */
const LAST_DAYS = 5

/** When people write: before work, at noon, most of all in the evening. */
const HOURS: readonly (readonly [number, number])[] = [
  [6, 1],
  [7, 4],
  [8, 6],
  [9, 5],
  [10, 4],
  [11, 4],
  [12, 5],
  [13, 3],
  [14, 3],
  [15, 3],
  [16, 3],
  [17, 4],
  [18, 6],
  [19, 8],
  [20, 9],
  [21, 8],
  [22, 5],
  [23, 2],
  [0, 1],
]

const monthOf = (at: Instant): number => Number(dayOf(at).slice(5, 7))

function momentOn(dice: Dice, day: Instant): Instant {
  return (
    startOfDay(day) + hours(dice.weighted(HOURS)) + minutes(dice.int(0, 59)) + dice.int(0, 59_999)
  )
}

/** Heat, cold and rain bring more; the same days of the same season do not repeat. */
function pickDay(dice: Dice, now: Instant): Instant {
  const busy = [1.1, 0.9, 0.9, 0.9, 1, 1.2, 1.4, 1.3, 1, 0.9, 1, 1.1]
  for (;;) {
    const day = now - days(LAST_DAYS + dice.next() * (364 - LAST_DAYS))
    if (dice.chance((busy[monthOf(day) - 1] ?? 1) / 1.4)) return day
  }
}

const fits = (theme: Theme, community: Community): boolean =>
  (theme.needsLift !== true || community.lifts) &&
  (theme.area === undefined || community.areas.some((area) => area.name === theme.area))

/** Some people write often, most never: each resident gets a temper once. */
function tempers(
  dice: Dice,
  residents: readonly Resident[],
): readonly (readonly [Resident, number])[] {
  return residents.map((resident) => {
    const base = resident.app ? 1 : 0.35
    return [resident, base * dice.wait(0.6, 1)] as const
  })
}

interface Pool {
  readonly dice: Dice
  readonly tempers: readonly (readonly [Resident, number])[]
}

function pickReporter(pool: Pool, at: Instant, only?: (resident: Resident) => boolean): Resident {
  const here = pool.tempers.filter(
    ([resident]) => resident.verified && livesThere(resident, at) && (only?.(resident) ?? true),
  )
  return pool.dice.weighted(here)
}

function planOne(pool: Pool, community: Community, now: Instant): Planned {
  const { dice } = pool
  const at = Math.min(momentOn(dice, pickDay(dice, now)), now - days(LAST_DAYS))
  const month = monthOf(at)
  const choice = THEMES.filter((theme) => fits(theme, community))
  const theme = dice.weighted(choice.map((one) => [one, seasonal(one, month)] as const))
  const badLift = theme.needsLift === true && dice.chance(BAD_LIFT.share)
  const reporter = pickReporter(
    pool,
    at,
    badLift ? (resident) => livesAtBadLift(community, resident) : undefined,
  )
  return { at, theme, reporter }
}

export const livesAtBadLift = (community: Community, { house }: Resident): boolean => {
  const building = community.buildings[BAD_LIFT.building - 1]
  return house.buildingId === building?.id && house.unit === building.units[BAD_LIFT.unit - 1]
}

function planNoise(pool: Pool, community: Community, now: Instant): Planned {
  const { dice } = pool
  const day = now - days(NOISY.toDaysAgo + dice.next() * (NOISY.fromDaysAgo - NOISY.toDaysAgo))
  const at = momentOn(dice, day)
  const buildingId = community.buildings[NOISY.building - 1]?.id
  const reporter = pickReporter(pool, at, ({ house }) => house.buildingId === buildingId)
  return { at, theme: themeOf('noise-site'), reporter }
}

function planOutage(pool: Pool, community: Community, now: Instant): Planned[] {
  const { dice } = pool
  const start = startOfDay(pickDay(dice, now)) + hours(dice.int(7, 9))
  const homes = new Set<string>()
  return Array.from({ length: OUTAGES.reports }, (_, i): Planned => {
    const at = start + minutes(i * dice.int(15, 50)) + dice.int(0, 59_999)
    const reporter = pickReporter(
      pool,
      at,
      (one) => one.app && livesAtBadLift(community, one) && !homes.has(one.house.id),
    )
    homes.add(reporter.house.id)
    return { at, theme: themeOf('lift-stops'), reporter }
  })
}

/** A year of tickets of one community, oldest first. */
export function planYear(
  dice: Dice,
  community: Community,
  residents: readonly Resident[],
  tickets: number,
  now: Instant,
): Planned[] {
  const here = residents.filter(({ house }) => house.communityId === community.id)
  const pool: Pool = { dice, tempers: tempers(dice, here) }
  const plain = Array.from({ length: tickets }, () => planOne(pool, community, now))
  const noisy = community.lifts
    ? Array.from({ length: NOISY.tickets }, () => planNoise(pool, community, now))
    : []
  const outages = community.lifts
    ? Array.from({ length: OUTAGES.days }, () => planOutage(pool, community, now)).flat()
    : []
  return [...plain, ...noisy, ...outages].sort((a, b) => a.at - b.at)
}
