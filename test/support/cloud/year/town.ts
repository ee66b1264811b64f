import { days, type Instant } from '#domain/time'
import { type Community, type House, makeResident, makeStaff, type Person, testId } from '../places'
import type { World } from '../world'

export interface Quarter {
  readonly community: Community
  readonly desk: Person
  readonly manager: Person
  readonly worker: Person
  readonly caller: Person
  readonly homes: House[]
}

export interface Town {
  readonly quarters: Quarter[]
  /** Who lives in a home now. */
  readonly living: Map<string, Person[]>
}

const EXTRA_HOMES = 8

async function moreHomes(world: World, community: Community): Promise<House[]> {
  const homes = Array.from({ length: EXTRA_HOMES }, (_, n) => ({
    communityId: community.id,
    id: testId(world.clock.at),
    buildingId: community.buildings[n % 2]?.id ?? '',
    label: `Home ${n}`,
  }))
  const rows = homes.map(({ communityId, id, buildingId, label }, n) => ({
    community_id: communityId,
    id,
    building_id: buildingId,
    unit: '1',
    room: `2${n}01`,
    label,
  }))
  await world.db.insertInto('houses').values(rows).execute()
  return homes
}

/** Somebody moves in at `at`. */
export async function settle(world: World, town: Town, house: House, at: Instant): Promise<Person> {
  const person = { ...(await world.newPerson('Resident')), house }
  await makeResident(world.db, person, house, at + days(400))
  town.living.set(house.id, [...(town.living.get(house.id) ?? []), person])
  return person
}

async function member(world: World, community: Community, role: 'worker' | 'followup') {
  const person = await world.newPerson(role)
  const staffId = await makeStaff(world.db, person, community, role, world.clock.at)
  return { ...person, staffId }
}

/** Two communities of sixteen homes, all but two of them lived in for years; four staff in each. */
export async function openTown(world: World): Promise<Town> {
  const { people, staff, here, there, clock } = world
  const town: Town = { quarters: [], living: new Map() }
  for (const person of Object.values(people))
    if (person.house)
      town.living.set(person.house.id, [...(town.living.get(person.house.id) ?? []), person])
  for (const [community, desk, manager] of [
    [here, staff.frontdesk, staff.manager],
    [there, staff.farFrontdesk, staff.farManager],
  ] as const) {
    const homes = [...community.houses, ...(await moreHomes(world, community))]
    const worker = await member(world, community, 'worker')
    const caller = await member(world, community, 'followup')
    for (const house of homes.slice(0, -1))
      if (!town.living.has(house.id)) await settle(world, town, house, clock.at - days(500))
    town.quarters.push({ community, desk, manager, worker, caller, homes })
  }
  return town
}
