import { days } from '#domain/time'
import { testId } from './places'
import type { World } from './world'

/** Somebody in a home of their own, so that the limit of others does not matter. */
export async function freshResident(world: World) {
  const person = await world.newPerson('Fresh')
  const { here } = world
  const id = testId(world.clock.at)
  const building = here.buildings[1]
  if (!building) throw new Error('two buildings')
  const label = `${building.name} ${id.slice(-4)}`
  const house = { communityId: here.id, id, buildingId: building.id, label }
  await world.db
    .insertInto('houses')
    .values({
      community_id: here.id,
      id,
      building_id: building.id,
      unit: '1',
      room: id.slice(-8),
      label,
    })
    .execute()
  await world.db
    .insertInto('residencies')
    .values({
      community_id: here.id,
      id: testId(world.clock.at),
      house_id: id,
      person_id: person.id,
      role: 'owner',
      moved_in_at: new Date(world.clock.at - days(200)),
      moved_out_at: null,
      verified_by: 'desk',
      verified_at: new Date(world.clock.at - days(200)),
    })
    .execute()
  return { ...person, house }
}
