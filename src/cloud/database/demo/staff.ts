import type { StaffRole } from '#domain/staff/roles'
import type { Actor } from '#domain/tickets/ticket'
import { addMonths, type Instant } from '#domain/time'
import type { Dice } from './dice'
import { type DemoId, type Person, personId, type Resident } from './people'
import type { Community, Places } from './places'
import { ALIASES } from './words-people'
import { DEPARTMENTS } from './words-places'

export type DepartmentKey = keyof typeof DEPARTMENTS

export interface Department {
  readonly id: string
  readonly communityId: string
  readonly key: DepartmentKey
  readonly name: string
  readonly headId: string | null
}

export interface StaffMember {
  readonly id: string
  readonly communityId: string
  readonly person: Person
  readonly role: StaffRole
  readonly departmentId: string
  readonly alias: string
  readonly since: Instant
}

export const actorOf = (member: StaffMember): Actor => ({
  as: 'staff',
  staffId: member.id,
  personId: member.person.id,
  role: member.role,
  departmentId: member.departmentId,
})

type Post = readonly [
  alias: keyof typeof ALIASES,
  role: StaffRole,
  department: DepartmentKey,
  demoId: DemoId | null,
]

const WUTONG_POSTS: readonly Post[] = [
  ['manager', 'manager', 'site', 'manager-chen'],
  ['wang', 'frontdesk', 'desk', 'frontdesk-wang'],
  ['li', 'frontdesk', 'desk', null],
  ['zhao', 'steward', 'desk', null],
  ['he', 'steward', 'desk', null],
  ['caller', 'followup', 'desk', null],
  ['masterChen', 'worker', 'engineering', 'worker-chen'],
  ['masterMa', 'worker', 'engineering', null],
  ['guardLiu', 'worker', 'security', null],
  ['guardSun', 'worker', 'security', null],
  ['cleanerZhang', 'worker', 'cleaning', null],
  ['cleanerHu', 'worker', 'cleaning', null],
  ['admin', 'admin', 'site', null],
]
const HEYUE_POSTS: readonly Post[] = [
  ['manager2', 'manager', 'site', null],
  ['deskTwo', 'frontdesk', 'desk', 'frontdesk-fang'],
  ['masterTwo', 'worker', 'engineering', null],
  ['caller', 'followup', 'desk', null],
]
/** The first member of each is its head. */
const HEADS: Record<DepartmentKey, keyof typeof ALIASES> = {
  desk: 'wang',
  engineering: 'masterChen',
  security: 'guardLiu',
  cleaning: 'cleanerZhang',
  site: 'manager',
}

/** The people who work in one community, by what is needed of them. */
export interface Crew {
  readonly communityId: string
  readonly departments: readonly Department[]
  readonly members: readonly StaffMember[]
  readonly manager: StaffMember
  readonly desk: readonly StaffMember[]
  readonly named: (alias: keyof typeof ALIASES) => StaffMember
  readonly of: (department: DepartmentKey) => readonly StaffMember[]
}

function makeCrew(
  dice: Dice,
  community: Community,
  posts: readonly Post[],
  since: Instant,
  known: ReadonlyMap<keyof typeof ALIASES, Person>,
): Crew {
  const keys = [...new Set(posts.map(([, , department]) => department))]
  const ids = new Map(keys.map((key) => [key, dice.id(since)]))
  const departmentId = (key: DepartmentKey) => ids.get(key) ?? ''
  const byAlias = new Map<string, StaffMember>()
  for (const [alias, role, department, demoId] of posts) {
    const name = ALIASES[alias]
    byAlias.set(alias, {
      id: dice.id(since),
      communityId: community.id,
      person: known.get(alias) ?? {
        id: personId(dice, demoId, since),
        name,
        elder: false,
        demoId,
        since,
      },
      role,
      departmentId: departmentId(department),
      alias: name,
      since,
    })
  }
  const members = [...byAlias.values()]
  const named = (alias: keyof typeof ALIASES) => {
    const member = byAlias.get(alias)
    if (!member) throw new RangeError(`nobody is called ${alias}`)
    return member
  }
  const of = (key: DepartmentKey) =>
    members.filter((member) => member.departmentId === ids.get(key))
  const departments = keys.map((key) => ({
    id: departmentId(key),
    communityId: community.id,
    key,
    name: DEPARTMENTS[key],
    headId: (byAlias.get(HEADS[key]) ?? of(key)[0])?.id ?? null,
  }))
  const manager = members.find((member) => member.role === 'manager')
  if (!manager) throw new RangeError('a site needs its manager')
  return {
    communityId: community.id,
    departments,
    members,
    manager,
    desk: members.filter((member) => member.role === 'frontdesk'),
    named,
    of,
  }
}

export type Crews = {
  readonly wutong: Crew
  readonly heyue: Crew
}

/** @param neighbour a resident who works here as well (edge case 18). */
export function makeStaff(dice: Dice, places: Places, neighbour: Resident, now: Instant): Crews {
  const since = addMonths(now, -30)
  const wutong = makeCrew(
    dice,
    places.wutong,
    WUTONG_POSTS,
    since,
    new Map([['masterMa', neighbour.person]]),
  )
  // one caller and one person, two sites
  const caller = wutong.named('caller').person
  const heyue = makeCrew(dice, places.heyue, HEYUE_POSTS, since, new Map([['caller', caller]]))
  return { wutong, heyue }
}
