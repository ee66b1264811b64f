import { days, hours, type Instant } from '#domain/time'
import { type Planned, planYear } from './calendar'
import type { Dice } from './dice'
import { direct } from './direct'
import { livesThere, type Resident } from './people'
import type { Community } from './places'
import { actorOf, type Crew, type StaffMember } from './staff'
import type { Mood, SavedReply, Stage } from './stage'
import { byStaff } from './stage'
import { type Opening, type Spot, type Story, tell } from './story'
import { type Blanks, fill, type Theme } from './theme'
import { liftOf } from './words-places'
import { MERGE_NOTE } from './words-replies'

export interface Site {
  readonly community: Community
  readonly crew: Crew
  readonly residents: readonly Resident[]
  readonly saved: readonly SavedReply[]
}

/** The quarter that got better, the one before, and the rest of the year. */
function moodAt(at: Instant, now: Instant): Mood {
  const age = now - at
  if (age <= days(92))
    return { replyHours: 1.6, lateShare: 0.01, workPace: 0.7, againShare: 0.05, confirmShare: 0.72 }
  if (age <= days(184))
    return { replyHours: 4, lateShare: 0.06, workPace: 1, againShare: 0.1, confirmShare: 0.6 }
  return { replyHours: 5.5, lateShare: 0.09, workPace: 1.15, againShare: 0.12, confirmShare: 0.58 }
}

const buildingOf = (site: Site, { house }: Resident) =>
  site.community.buildings.find((building) => building.id === house.buildingId)

const hasEntrances = (site: Site, reporter: Resident): boolean =>
  (buildingOf(site, reporter)?.units.length ?? 1) > 1

/** In a house with one entrance people speak of the building's lift. */
function liftName(site: Site, reporter: Resident): string {
  const building = buildingOf(site, reporter)?.name ?? ''
  return liftOf(hasEntrances(site, reporter) ? reporter.house.unit : building)
}

export function spotOf(site: Site, theme: Theme, reporter: Resident): Spot {
  const area = site.community.areas.find((one) => one.name === theme.area)
  if (theme.place === 'area' && area)
    return { kind: 'area', buildingId: null, areaId: area.id, detail: '' }
  const entrance = hasEntrances(site, reporter) ? reporter.house.unit : ''
  const detail = theme.needsLift === true ? liftOf(entrance) : ''
  const kind = theme.place === 'home' ? 'home' : 'building'
  return { kind, buildingId: reporter.house.buildingId, areaId: null, detail }
}

function blanksFor(dice: Dice, site: Site, reporter: Resident, worker: StaffMember): Blanks {
  const building = buildingOf(site, reporter)
  const top = Math.max(2, ...(building?.houses.map((house) => house.floor) ?? [2]))
  return {
    b: building?.name ?? '',
    lift: liftName(site, reporter),
    f: String(dice.int(2, top)),
    name: reporter.person.name,
    owner: worker.alias,
  }
}

/** Nobody gets the own ticket, nor one about oneself. */
function castFor(dice: Dice, { crew }: Site, theme: Theme, reporter: Resident) {
  const others = (members: readonly StaffMember[]) =>
    members.filter((member) => member.person.id !== reporter.person.id)
  const about = theme.aboutStaff === true ? dice.pick(crew.of(theme.department)) : null
  const post = others(crew.of(theme.department))
  const desk = dice.pick(others(crew.desk))
  const fallback = theme.department === 'desk' || post.length === 0 ? desk : dice.pick(post)
  return { desk, about, worker: about ? crew.manager : fallback }
}

const COMMON = new Set(['lift', 'water', 'power', 'lighting', 'cleaning', 'greening', 'facilities'])

function neighboursHit(dice: Dice, site: Site, plan: Planned): Resident[] {
  const { theme, reporter, at } = plan
  const common = COMMON.has(theme.category) && theme.kind !== 'suggestion' && theme.place !== 'home'
  if (!common || !dice.chance(0.3)) return []
  const near = site.residents.filter(
    (one) =>
      one.app &&
      one.verified &&
      livesThere(one, at) &&
      one.house.id !== reporter.house.id &&
      (theme.place === 'area' || one.house.buildingId === reporter.house.buildingId),
  )
  const homes = new Set<string>()
  const once = dice.shuffle(near).filter(({ house }) => !homes.has(house.id) && homes.add(house.id))
  return once.slice(
    0,
    dice.weighted([
      [1, 5],
      [2, 4],
      [3, 2],
      [5, 1],
      [8, 0.5],
    ]),
  )
}

function openingOf(dice: Dice, site: Site, plan: Planned, stage: Cast): Opening {
  const { theme, reporter, at } = plan
  const byPhone = !reporter.app || theme.urgent === true
  return {
    theme,
    reporter,
    at,
    spot: spotOf(site, theme, reporter),
    words: fill(theme.says[stage.variant] ?? '', stage.blanks),
    pictures: theme.picture && reporter.app && dice.chance(0.5) ? dice.int(1, 2) : 0,
    hidden: reporter.app && dice.chance(theme.category === 'noise' ? 0.3 : 0.06),
    aboutStaffIds: stage.about ? [stage.about.id] : [],
    ...(byPhone && {
      source: dice.weighted([
        ['phone', 6],
        ['onsite', 3],
        ['hotline12345', 1],
      ] as const),
      enteredBy: actorOf(stage.desk),
    }),
  }
}

interface Cast {
  readonly desk: StaffMember
  readonly worker: StaffMember
  readonly about: StaffMember | null
  readonly blanks: Blanks
  readonly variant: number
}

/** An open ticket about the same lift, to which the desk adds this one (T16). */
function parentFor(dice: Dice, plan: Planned, earlier: readonly Story[]): Story | undefined {
  if (plan.theme.id !== 'lift-stops' || !plan.reporter.app) return undefined
  const at = plan.at + hours(3)
  const same = earlier.find(
    (story) =>
      story.theme.id === 'lift-stops' &&
      story.reporter.house.id !== plan.reporter.house.id &&
      story.spot.buildingId === plan.reporter.house.buildingId &&
      story.reporter.house.unit === plan.reporter.house.unit &&
      (story.ticket.firstResolutionAt ?? 0) > at + hours(4) &&
      story.ticket.closedBy !== null,
  )
  return same && dice.chance(0.8) ? same : undefined
}

function mergeInto(stage: Stage, parent: Story): void {
  const { teller, desk, blanks } = stage
  const facts = {
    parent: {
      id: parent.ticket.id,
      communityId: parent.ticket.communityId,
      state: 'processing' as const,
      confirmed: false,
    },
  }
  const words = fill(MERGE_NOTE, blanks)
  const at = Math.min(byStaff(stage, 0.5), (parent.ticket.firstResolutionAt ?? stage.endBy) - 1)
  teller.act(actorOf(desk), at, { type: 'merge', parentId: parent.ticket.id, words }, facts)
}

/**
 * Tells all past tickets of one site, oldest first.
 * @param extra plans beside those of the dice
 */
export function tellYear(
  dice: Dice,
  site: Site,
  tickets: number,
  extra: readonly Planned[],
  now: Instant,
): Story[] {
  const thrown = planYear(dice.fork('plan'), site.community, site.residents, tickets, now)
  const plans = [...thrown, ...extra].sort((a, b) => a.at - b.at)
  const stories: Story[] = []
  const throws = dice.fork('stories')
  for (const plan of plans) {
    const { theme, reporter, at } = plan
    const cast = castFor(throws, site, theme, reporter)
    const blanks = blanksFor(throws, site, reporter, cast.worker)
    const variant = throws.int(0, theme.says.length - 1)
    const teller = tell(throws, openingOf(throws, site, plan, { ...cast, blanks, variant }))
    const stage: Stage = {
      dice: throws,
      teller,
      theme,
      reporter,
      crew: site.crew,
      desk: cast.desk,
      worker: cast.worker,
      alsoHit: neighboursHit(throws, site, plan),
      saved: site.saved,
      mood: moodAt(at, now),
      blanks,
      variant,
      submittedAt: at,
      endBy: now - hours(2),
    }
    const parent = parentFor(throws, plan, stories)
    if (parent) mergeInto(stage, parent)
    else direct(stage)
    stories.push(teller.told())
  }
  return stories
}
