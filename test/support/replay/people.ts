import { dayOf, dayOfDate, ms } from './calendar'
import {
  endsWithStay,
  expectExitTask,
  expectMoveInTasks,
  moveInChanged,
  watchCancelled,
} from './followups/causes'
import { watchKey } from './followups/planning'
import type { Line } from './line'
import type { Household, Person, QuarterFacts, Residency, Stay } from './state'
import type { World } from './world'

export function communityCreated(world: World, line: Line): void {
  const id = line.communityId
  world.demand(!world.communities.has(id), 'ids', `community ${id} again`)
  world.communities.set(id, {
    id,
    duties: new Map(),
    startsByDay: new Map(),
    caps: new Map(),
    shortDays: new Set(),
    homes: new Map(),
    tickets: [],
    responses: [],
    attempts: [],
    snapshots: new Map(),
    uncovered: null,
  })
}

export function dutySet(world: World, line: Line): void {
  world.community(line.communityId)?.duties.set(dayOfDate(line.date), line.followupStaff)
}

export function householdCreated(world: World, line: Line): void {
  const id = line.householdId
  world.demand(!world.households.has(id), 'ids', `household ${id} again`)
  const home: Household = {
    id,
    communityId: line.communityId,
    residencies: [],
    stay: null,
    stays: 0,
    key: null,
    openTasks: new Set(),
    plannedQuarters: new Map(),
    plannedKeys: new Set(),
    scoredQuarters: new Map(),
    quarters: new Map(),
    tickets: new Set(),
    submissions: [],
    answeredInvitations: [],
    lastAnswerAt: 0,
  }
  world.households.set(id, home)
  world.community(line.communityId)?.homes.set(id, home)
}

export function personCreated(world: World, line: Line): void {
  world.demand(!world.people.has(line.personId), 'ids', `person ${line.personId} again`)
  const person: Person = {
    id: line.personId,
    verified: line.verified,
    isStaff: line.isStaff,
    adult: line.adult,
    optOut: new Set(line.optOut),
    neverUntil: 0,
    lastInviteAt: Number.NEGATIVE_INFINITY,
    npsQuarters: new Set(),
    lastNpsAnswerAt: Number.NEGATIVE_INFINITY,
    ratingCards: [],
    lastSubmitAt: Number.NEGATIVE_INFINITY,
  }
  world.people.set(person.id, person)
}

export function personChanged(world: World, line: Line): void {
  const person = world.person(line.personId)
  if (!person) return
  person.verified = line.verified ?? person.verified
  person.isStaff = line.isStaff ?? person.isStaff
  if (line.optOut) person.optOut = new Set(line.optOut)
}

const openResidency = (home: Household, personId: string) =>
  home.residencies.find((one) => one.personId === personId && one.movedOutAt === null)

function homeOf(world: World, line: Line): Household | undefined {
  const home = world.household(line.householdId)
  if (home)
    world.demand(home.communityId === line.communityId, 'ids', 'a home of another community')
  return home
}

const startOf = (stay: Stay) => Math.min(...stay.residencies.map((one) => one.movedInAt))

/** The stay begins with its earliest resident; a later or corrected date may move its begin. */
function settle(world: World, home: Household, stay: Stay): void {
  const startAt = startOf(stay)
  if (startAt === stay.startAt) return
  stay.startAt = startAt
  moveInChanged(world, home, stay)
}

export function moveIn(world: World, line: Line) {
  const home = homeOf(world, line)
  if (!home || !world.person(line.personId)) return
  world.demand(!openResidency(home, line.personId), 'residency', 'moves in twice')
  const residency: Residency = {
    personId: line.personId,
    movedInAt: ms(line.movedInAt),
    movedOutAt: null,
    recordedAt: line.t,
  }
  home.residencies.push(residency)
  if (home.stay) {
    home.stay.residencies.push(residency)
    return settle(world, home, home.stay)
  }
  home.stays += 1
  const { movedInAt: startAt } = residency
  const stay = {
    number: home.stays,
    startAt,
    recordedAt: line.t,
    endAt: null,
    residencies: [residency],
  }
  home.stay = stay
  expectMoveInTasks(world, home, stay)
}

export function moveInCorrected(world: World, line: Line) {
  const home = homeOf(world, line)
  const residency = home && openResidency(home, line.personId)
  if (!home || !residency) return world.report('residency', 'corrects somebody who is not there')
  residency.movedInAt = ms(line.movedInAt)
  if (home.stay) settle(world, home, home.stay)
}

export function moveOut(world: World, line: Line) {
  const home = homeOf(world, line)
  const residency = home && openResidency(home, line.personId)
  if (!home || !residency) return world.report('residency', 'moves out without being in')
  const at = ms(line.movedOutAt)
  world.demand(at >= residency.movedInAt, 'residency', 'moves out before the move-in')
  residency.movedOutAt = at
  const { stay } = home
  if (!stay || stay.residencies.some((one) => one.movedOutAt === null)) return
  stay.endAt = Math.max(...stay.residencies.map((one) => one.movedOutAt ?? 0))
  home.stay = null
  watchCancelled(world, [...home.openTasks].filter(endsWithStay), 'the stay ended')
  expectExitTask(world, home, stay.number, stay.endAt)
}

export function keySet(world: World, line: Line): void {
  const home = homeOf(world, line)
  if (!home) return
  const months = line.cadence === 'monthly' ? 1 : 3
  const key = { since: ms(line.since), months, recordedAt: line.t }
  home.key = key
  watchKey(world, home, key)
}

export function keyCleared(world: World, line: Line): void {
  const home = homeOf(world, line)
  if (!home) return
  world.demand(home.key !== null, 'key-customer', 'was none')
  home.key = null
  const tasks = [...home.openTasks].filter((task) => task.plan === 'key-customer')
  watchCancelled(world, tasks, 'no key customer any more')
}

/** What the home did in a quarter, made when first needed. */
export function factsOf(home: Household, quarter: string): QuarterFacts {
  const known = home.quarters.get(quarter)
  if (known) return known
  const facts: QuarterFacts = {
    answered: false,
    scored: false,
    reached: false,
    nearlyReached: false,
    unasked: null,
    unaskedSurvey: null,
    lastViewAt: 0,
  }
  home.quarters.set(quarter, facts)
  return facts
}

/** Follow-up staff on duty that Shanghai day: the latest setting counts. */
export function staffOn(duties: Map<number, number>, t: number): number {
  let day = -1
  for (const known of duties.keys()) if (known <= dayOf(t) && known > day) day = known
  return duties.get(day) ?? 0
}
