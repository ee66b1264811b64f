import {
  addMonths,
  days,
  hours,
  type Instant,
  minutes,
  type Quarter,
  quarterOf,
} from '#domain/time'
import type { Answer } from '../../measures/answers'
import { NOISY } from './calendar'
import type { Dice } from './dice'
import { npsAnswers, servicesAnswers, ticketAnswers } from './opinions'
import { livesThere, type Resident } from './people'
import type { Story } from './story'
import type { Site } from './year'

/** An answer as it was given; what becomes of it is told in loop.ts. */
export interface Given {
  readonly id: string
  readonly kind: 'services' | 'nps' | 'ticket'
  readonly resident: Resident
  readonly story: Story | null
  readonly quarter: string
  readonly channel: 'app' | 'phone'
  readonly contactMe: boolean
  readonly answers: readonly Answer[]
  readonly at: Instant
  /** Through a card on the home page, first seen then; null: by the menu or by phone. */
  readonly cardSeenAt: Instant | null
}

/** Calendar quarters that the year before `now` touches, oldest first. */
function quartersOf(now: Instant): Quarter[] {
  const first = quarterOf(now - days(364))
  const quarters = [first]
  for (let last = first; last.to <= now; ) {
    last = quarterOf(last.to)
    quarters.push(last)
  }
  return quarters
}

/** The whole quarter, or as much of it as lies in the year that is told. */
function spanOf(quarter: Quarter, now: Instant) {
  const from = Math.max(quarter.from, now - days(364)) + hours(9)
  const to = Math.min(quarter.to, now) - hours(3)
  return { from, to, share: Math.max(0, to - from) / (quarter.to - quarter.from) }
}

/** Share of residents with the app who answer in a whole quarter. */
const SERVICES_SHARE = 0.5
const NPS_SHARE = 0.42

/** Building 9 is hardest to reach, the first ones answer readily. */
const reach = (building: number): number =>
  [1.15, 1.1, 1.15, 0.8, 1, 0.7, 1.1, 1, 0.55, 1.1][building - 1] ?? 1.1

interface Asked {
  readonly dice: Dice
  readonly site: Site
  readonly now: Instant
  readonly out: Given[]
}

interface Temper {
  readonly resident: Resident
  readonly view: number
  readonly reach: number
}

const wasDisturbed = ({ site, now }: Asked, { house }: Resident, at: Instant): boolean =>
  house.buildingId === site.community.buildings[NOISY.building - 1]?.id &&
  site.community.lifts &&
  at >= now - days(NOISY.fromDaysAgo) &&
  at <= now - days(NOISY.toDaysAgo - 20)

/** F5, thin: nobody is asked in the first days, or after moving out. */
const isAsked = ({ resident }: Temper, at: Instant): boolean =>
  livesThere(resident, at) && at > resident.movedInAt + days(7)

function give(
  asked: Asked,
  temper: Temper,
  kind: 'services' | 'nps',
  at: Instant,
  seenAt: Instant | null,
): void {
  const { dice, now, out } = asked
  const { resident, view } = temper
  const answers =
    kind === 'nps'
      ? npsAnswers(dice, at, now, view)
      : servicesAnswers(dice, at, now, view, wasDisturbed(asked, resident, at))
  out.push({
    id: dice.id(at),
    kind,
    resident,
    story: null,
    quarter: quarterOf(at).name,
    channel: 'app',
    contactMe: dice.chance(0.4),
    answers,
    at,
    cardSeenAt: seenAt,
  })
}

/** One person and one quarter: perhaps the six services, perhaps the recommendation, by F1 and F2. */
function askPerson(
  asked: Asked,
  temper: Temper,
  quarter: Quarter,
  lastNps: Instant | null,
): Instant | null {
  const { dice, now } = asked
  const { from, to, share } = spanOf(quarter, now)
  if (to <= from) return lastNps
  const somewhen = () => Math.floor(from + dice.next() * (to - from))
  const services = dice.chance(SERVICES_SHARE * share * temper.reach) ? somewhen() : null
  if (services !== null && isAsked(temper, services))
    give(asked, temper, 'services', services, dice.chance(0.7) ? services - minutes(3) : null)
  const nps = somewhen()
  // F1 keeps 30 days between two cards, F2 75 days between two such answers
  const rested = lastNps === null || nps >= lastNps + days(75)
  const apart = services === null || Math.abs(nps - services) >= days(30)
  const wants = dice.chance((NPS_SHARE * share * temper.reach) / (services === null ? 0.9 : 0.6))
  if (!wants || !rested || !apart || !isAsked(temper, nps)) return lastNps
  give(asked, temper, 'nps', nps, nps - minutes(2))
  return nps
}

/** Who has no app is called by the follow-up caller, once in two quarters. */
function callPerson(asked: Asked, temper: Temper, quarter: Quarter): void {
  const { dice, now, out } = asked
  const { from, to, share } = spanOf(quarter, now)
  if (to <= from || !dice.chance(0.34 * share)) return
  const at = Math.floor(from + dice.next() * (to - from))
  if (!isAsked(temper, at)) return
  out.push({
    id: dice.id(at),
    kind: 'services',
    resident: temper.resident,
    story: null,
    quarter: quarter.name,
    channel: 'phone',
    contactMe: false,
    answers: servicesAnswers(dice, at, now, temper.view + 0.4, false),
    at,
    cardSeenAt: null,
  })
}

function askYear(asked: Asked, temper: Temper): void {
  const { resident } = temper
  let lastNps: Instant | null = null
  for (const quarter of quartersOf(asked.now)) {
    if (resident.app) lastNps = askPerson(asked, temper, quarter, lastNps)
    else if (resident.role !== 'family') callPerson(asked, temper, quarter)
  }
}

/** @param leaveOut persons of the cast: cast.ts says what they answered, so that their cards are sure */
export function askResidents(
  dice: Dice,
  site: Site,
  now: Instant,
  leaveOut: ReadonlySet<string>,
): Given[] {
  const asked: Asked = { dice, site, now, out: [] }
  const numbers = new Map(site.community.buildings.map(({ id, number }) => [id, number]))
  for (const resident of site.residents) {
    if (!resident.verified || leaveOut.has(resident.person.id)) continue
    const building = numbers.get(resident.house.buildingId) ?? 1
    askYear(asked, { resident, view: dice.next() * 2 - 1, reach: reach(building) })
  }
  return asked.out
}

function rate(dice: Dice, story: Story, now: Instant): Given | null {
  const { ticket, reporter, theme } = story
  const { closedAt, closedBy } = ticket
  if (closedAt === null || theme.kind === 'praise' || !reporter.app) return null
  const byResident = closedBy === 'resident'
  if (!dice.chance(byResident ? 0.72 : 0.16)) return null
  const waited = byResident ? minutes(dice.int(0, 5)) : hours(dice.wait(20))
  const at = Math.floor(closedAt + waited)
  if (at >= now || at > addMonths(closedAt, 1)) return null
  return {
    id: dice.id(at),
    kind: 'ticket',
    resident: reporter,
    story,
    quarter: quarterOf(at).name,
    channel: 'app',
    contactMe: dice.chance(0.3),
    answers: ticketAnswers(dice, story, now),
    at,
    cardSeenAt: null,
  }
}

/** Ratings of tickets: most who confirm also rate, few of those whom the job closed. */
export function rateTickets(
  dice: Dice,
  site: Site,
  stories: readonly Story[],
  now: Instant,
): Given[] {
  // Who works here never rates here, also not as a resident.
  const staff = new Set(site.crew.members.map(({ person }) => person.id))
  return stories.flatMap((story) =>
    staff.has(story.reporter.person.id) ? [] : (rate(dice, story, now) ?? []),
  )
}
