import type { ResidentRole } from '#domain/staff/roles'
import { addMonths, days, type Instant, instant } from '#domain/time'
import type { Dice } from './dice'
import { type Community, type House, houseAt, housesOf, type Places } from './places'
import { FAMILY_NAMES, NAMED, TITLES } from './words-people'

export interface Person {
  readonly id: string
  readonly name: string
  readonly elder: boolean
  readonly demoId: DemoId | null
  readonly since: Instant
}

export interface Resident {
  readonly id: string
  readonly person: Person
  readonly house: House
  readonly role: ResidentRole
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
  readonly verified: boolean
  readonly shared: boolean
  /** Uses the app; the others call, walk in, or say nothing. */
  readonly app: boolean
}

export const livesThere = (resident: Resident, at: Instant): boolean =>
  resident.movedInAt <= at && (resident.movedOutAt === null || at < resident.movedOutAt)

type Title = keyof typeof TITLES
const APP_SHARE: Record<Title, number> = { woman: 0.8, man: 0.7, oldWoman: 0.35, oldMan: 0.3 }

/** In this order a visitor is offered to step in; ids of version 7 sort by their moment. */
const DEMO_ORDER = [
  'resident-lin',
  'neighbour-zhou',
  'frontdesk-wang',
  'manager-chen',
  'worker-chen',
  'elder-wu',
  'resident-xu',
  'resident-su',
  'worker-ma',
  'frontdesk-fang',
  'resident-he',
] as const
export type DemoId = (typeof DEMO_ORDER)[number]

const FIRST = instant('2020-01-01T00:00:00+08:00')

export const personId = (dice: Dice, demoId: DemoId | null, since: Instant): string =>
  dice.id(demoId === null ? since : FIRST + DEMO_ORDER.indexOf(demoId))

interface Settler {
  readonly dice: Dice
  readonly now: Instant
  readonly residents: Resident[]
}

interface Stay {
  readonly from: Instant
  readonly to: Instant | null
  readonly role: ResidentRole
  readonly title: Title
  readonly named?: string
  readonly demoId?: DemoId
}

function settle({ dice, residents }: Settler, house: House, stay: Stay, known?: Person): Resident {
  const person = known ?? {
    id: personId(dice, stay.demoId ?? null, stay.from),
    name: stay.named ?? dice.weighted(FAMILY_NAMES) + TITLES[stay.title],
    elder: stay.title === 'oldWoman' || stay.title === 'oldMan',
    demoId: stay.demoId ?? null,
    since: stay.from,
  }
  const resident: Resident = {
    id: dice.id(stay.from),
    person,
    house,
    role: stay.role,
    movedInAt: stay.from,
    movedOutAt: stay.to,
    verified: stay.demoId !== undefined || known !== undefined || dice.chance(0.97),
    shared: dice.chance(0.12),
    app: stay.demoId !== undefined || dice.chance(APP_SHARE[stay.title]),
  }
  residents.push(resident)
  return resident
}

/** One household: first adult, perhaps a second, perhaps an old parent; in rented homes sometimes the owner elsewhere. */
function settleHome(settler: Settler, house: House, from: Instant, to: Instant | null): void {
  const { dice } = settler
  const rented = dice.chance(0.28)
  const role = rented ? 'tenant' : 'owner'
  const first: Title = dice.chance(0.56) ? 'woman' : 'man'
  settle(settler, house, { from, to, role, title: first })
  if (dice.chance(0.45))
    settle(settler, house, { from, to, role: 'family', title: first === 'woman' ? 'man' : 'woman' })
  if (dice.chance(0.14))
    settle(settler, house, {
      from,
      to,
      role: 'family',
      title: dice.chance(0.6) ? 'oldWoman' : 'oldMan',
    })
  if (rented && dice.chance(0.2))
    settle(settler, house, { from: addMonths(from, -14), to: null, role: 'owner', title: 'man' })
}

function settleCommunity(settler: Settler, community: Community, taken: ReadonlySet<string>): void {
  const { dice, now } = settler
  for (const house of housesOf(community)) {
    if (taken.has(house.id)) continue
    // one home in ten changes hands within the year; a month stands empty between
    const moved = dice.chance(0.1) ? now - days(dice.int(20, 330)) : null
    const longAgo = now - days(dice.int(400, 2400))
    if (moved === null) settleHome(settler, house, longAgo, null)
    else {
      settleHome(settler, house, longAgo, moved - days(dice.int(12, 40)))
      settleHome(settler, house, moved, null)
    }
  }
}

/** The people that a visitor may step in as. */
export type Cast = {
  readonly lin: Resident
  readonly zhou: Resident
  readonly wu: Resident
  readonly su: Resident
  /** Lives in both communities (edge case 1). */
  readonly xu: Resident
  /** Mends the lifts here and lives here (edge case 18). */
  readonly ma: Resident
  /** Moved in a month ago, into the home that Xu lets (edge case 2): due for the second move-in questions. */
  readonly he: Resident
}

export interface People {
  readonly residents: readonly Resident[]
  readonly cast: Cast
}

export function makePeople(dice: Dice, places: Places, now: Instant): People {
  const residents: Resident[] = []
  const settler: Settler = { dice, now, residents }
  const years = (n: number) => addMonths(now, -12 * n)
  const { wutong, heyue } = places
  const named = (house: House, name: string, demoId: DemoId, title: Title, since: number) =>
    settle(settler, house, {
      from: years(since) - days(40),
      to: null,
      role: 'owner',
      title,
      named: name,
      demoId,
    })

  const lin = named(houseAt(wutong, 3, '1201', 2), NAMED.lin, 'resident-lin', 'woman', 4)
  settle(settler, lin.house, {
    from: lin.movedInAt,
    to: null,
    role: 'family',
    title: 'oldWoman',
    named: NAMED.linFamily,
  })
  const zhou = named(houseAt(wutong, 3, '0801', 2), NAMED.zhou, 'neighbour-zhou', 'man', 3)
  const wu = named(houseAt(wutong, 1, '0102'), NAMED.wuElder, 'elder-wu', 'oldWoman', 5)
  const su = named(houseAt(heyue, 2, '0302', 1), NAMED.su, 'resident-su', 'woman', 2)
  const xu = named(houseAt(wutong, 10, '1101'), NAMED.xu, 'resident-xu', 'man', 3)
  const second = houseAt(heyue, 1, '0501', 2)
  settle(settler, second, { from: years(1), to: null, role: 'owner', title: 'man' }, xu.person)

  const ma = named(houseAt(wutong, 11, '0401', 2), NAMED.ma, 'worker-ma', 'man', 3)

  const taken = new Set(
    [lin, zhou, wu, su, xu, ma].map((resident) => resident.house.id).concat(second.id),
  )
  settleCommunity(settler, wutong, taken)
  settleCommunity(settler, heyue, taken)
  const newcomer = { ...settler, dice: dice.fork('newcomer') }
  const he = settle(newcomer, second, {
    from: now - days(32),
    to: null,
    role: 'tenant',
    title: 'woman',
    named: NAMED.he,
    demoId: 'resident-he',
  })
  return { residents, cast: { lin, zhou, wu, su, xu, ma, he } }
}
