import { createHash } from 'node:crypto'
import type { OptOut } from '#domain/followups/asking'
import type { StaffRole } from '#domain/staff/roles'
import { days, type Instant } from '#domain/time'
import type { Tx } from './transaction'
import type { Community, Home, Lodging, Person, Sim, StaffMember } from './world'

/** Shares of all homes; one community is small. */
const SIZES = [0.26, 0.22, 0.18, 0.15, 0.12, 0.07]
const STAFF: readonly StaffRole[] = [
  'frontdesk',
  'frontdesk',
  'steward',
  'steward',
  'worker',
  'worker',
  'worker',
  'followup',
  'followup',
  'manager',
  'admin',
]
/** Homes that stand empty at the beginning. */
const EMPTY = 0.04
/** Everything closed, in the harder year. */
const OPTED_OUT = 0.08
const SILENT = 0.2
const ALL: readonly OptOut[] = ['sms', 'subscribe', 'phone', 'inApp', 'onSite']

/** Of somebody now and then one way is closed. */
const FEW_CLOSE_A_WAY = 0.02

function staffOf(index: number): StaffMember[] {
  return STAFF.map((role, n) => ({
    staffId: `s-${index}-${n + 1}`,
    personId: `sp-${index}-${n + 1}`,
    role,
    departmentId: role === 'worker' ? `d-${index}-works` : `d-${index}-desk`,
  }))
}

function emptyCommunity(index: number): Community {
  return {
    id: `c-${index}`,
    homes: [],
    tickets: [],
    staff: staffOf(index),
    responses: [],
    attempts: [],
    starts: [],
    recoveries: [],
    duty: 0,
    day: null,
    startedToday: 0,
  }
}

const hashOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0)

function emptyHome(sim: Sim, community: Community, index: number): Home {
  const { dice, behaviour, keyed } = sim
  const id = `h-${community.id.slice(2)}-${String(index).padStart(5, '0')}`
  return {
    id,
    community,
    app: dice.chance(behaviour.appHomes),
    hash: hashOf(id),
    silent: keyed.harder && dice.chance(SILENT),
    lodgings: [],
    tasks: [],
    tickets: [],
    keyCare: null,
    cardAnsweredAt: null,
    answeredAt: [],
    scoredAt: [],
    reachedAt: [],
    refusals: [],
    shownAt: [],
    visitedAt: [],
  }
}

export interface Newcomer {
  readonly adult: boolean
  readonly verified: boolean
  readonly isStaff: boolean
  readonly optOut: readonly OptOut[]
}

export function bringPerson(sim: Sim, tx: Tx, home: Home, who: Newcomer): Person {
  const { adult, verified, isStaff, optOut } = who
  const person: Person = {
    id: sim.newId('p'),
    home,
    adult,
    verified,
    isStaff,
    optOut,
    neverAt: null,
    lastNpsAnswerAt: null,
    lastSubmittedAt: null,
    cards: new Map(),
    decided: new Map(),
    consents: new Map(),
  }
  tx.write('person-created', null, { personId: person.id, verified, isStaff, adult, optOut })
  return person
}

export function moveIn(tx: Tx, home: Home, lodging: Lodging): void {
  const { person, role, movedInAt } = lodging
  tx.add(home.lodgings, lodging)
  tx.write('move-in', home.community.id, {
    householdId: home.id,
    personId: person.id,
    role,
    movedInAt,
  })
}

/** How many share a home, 1.45 on average, where the behaviour says so. */
function sizeOf(sim: Sim): number {
  const more = sim.behaviour.personsPerHome - 1
  if (!sim.dice.chance(more * 0.84)) return 1
  return sim.dice.chance(0.19) ? 3 : 2
}

function newcomer(sim: Sim, index: number, optOut: readonly OptOut[] | null): Newcomer {
  const { dice } = sim
  const first = index === 0
  const few = dice.chance(FEW_CLOSE_A_WAY) ? [dice.pick(ALL)] : []
  const adult = first || dice.chance(0.8)
  return {
    adult,
    // Adults are verified when they move in; the children come to the desk some time, or never.
    verified: adult || !dice.chance(0.06),
    isStaff: first && dice.chance(0.003),
    optOut: optOut ?? few,
  }
}

/** A household moves in. @returns those who came */
export function settle(sim: Sim, tx: Tx, home: Home, movedInAt: Instant): readonly Person[] {
  const { dice, keyed } = sim
  const closed = keyed.harder && dice.chance(OPTED_OUT) ? ALL : null
  const owner = dice.chance(0.7) ? 'owner' : 'tenant'
  return Array.from({ length: sizeOf(sim) }, (_, index) => {
    const who = newcomer(sim, index, closed)
    const person = bringPerson(sim, tx, home, who)
    const role = who.adult ? owner : 'family'
    moveIn(tx, home, { person, role, movedInAt, movedOutAt: null })
    return person
  })
}

/** Six communities with their homes and staff, and who has lived there for long. */
export function foundCommunities(sim: Sim, tx: Tx, homes: number): void {
  for (const [index, share] of SIZES.entries()) {
    const community = emptyCommunity(index + 1)
    sim.communities.push(community)
    tx.write('community-created', community.id, {})
    const count = Math.max(10, Math.round(homes * share))
    for (let n = 1; n <= count; n += 1) {
      const home = emptyHome(sim, community, n)
      community.homes.push(home)
      tx.write('household-created', community.id, { householdId: home.id, app: home.app })
      // Long enough ago that the first months are over: at least four months, at most twelve years.
      const since = sim.start - days(125) - Math.round(sim.dice.roll() * days(4_250))
      if (!sim.dice.chance(EMPTY)) settle(sim, tx, home, since)
    }
  }
}
