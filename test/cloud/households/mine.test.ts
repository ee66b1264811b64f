import { endpoints } from '#contract/endpoints'
import { days, iso } from '#domain/time'
import { type Person, testId } from '../../support/cloud/places'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const mine = async (person: Person) => (await world.as(person).ask(endpoints.listMyHomes, {})).body

const ask = async (person: Person, room: string, name = 'Asker') => {
  const body = {
    communityId: world.here.id,
    buildingId: world.here.buildings[0]?.id ?? '',
    room,
    role: 'tenant',
    name,
  } as const
  return (await world.as(person).ask(endpoints.requestHome, { body })).body.id
}

const decide = (by: Person, id: string, approve: boolean, reason = '') =>
  world.as(by).ask(endpoints.decideHomeRequest, {
    params: { id },
    body: { communityId: world.here.id, approve, reason },
  })

describe('RES-01: a request for a home', () => {
  test('is shown to the adults of that home, who decide it; not to family, neighbours or the asker', async () => {
    const { lin, kin, zhou } = world.people
    const asker = await world.newPerson('Asker')
    const id = await ask(asker, '1201', 'Aunt Mei')
    expect((await mine(lin)).toDecide).toMatchObject([{ id, name: 'Aunt Mei', role: 'tenant' }])
    for (const other of [kin, zhou, asker]) expect((await mine(other)).toDecide).toEqual([])
    expect((await mine(asker)).asked).toMatchObject([{ id, state: 'waiting', reason: null }])
    await decide(lin, id, true)
    expect((await mine(lin)).toDecide).toEqual([])
    expect((await mine(asker)).asked).toEqual([])
    const me = await world.as(asker).ask(endpoints.getMe, {})
    expect(me.body.homes).toMatchObject([{ verified: true, role: 'tenant' }])
  })

  test('refused, says why and whom to call, for 30 days or until it is asked again', async () => {
    const asker = await world.newPerson('Refused')
    await decide(world.people.zhou, await ask(asker, '1202'), false, 'I do not know you')
    expect((await mine(asker)).asked).toMatchObject([
      { state: 'refused', reason: 'I do not know you', deskPhone: '021-0000-0001' },
    ])
    world.clock.advance(days(1))
    await ask(asker, '1202')
    expect((await mine(asker)).asked).toMatchObject([{ state: 'waiting' }])
    world.clock.advance(days(31))
    expect((await mine(asker)).asked).toEqual([])
  })
})

test('edge case 27: a reassigned phone number or an equal name opens no home; only a code or an approval does', async () => {
  const { zhou } = world.people
  const stranger = await world.newPerson('Zhou')
  await world.as(stranger).ask(endpoints.updateMe, { body: { displayName: 'Zhou' } })
  // Nothing in the promise takes a number, and one that is sent along is refused.
  const withNumber = await world.as(stranger).loose(endpoints.requestHome, {
    body: {
      communityId: world.here.id,
      buildingId: world.here.buildings[0]?.id,
      room: '1202',
      role: 'owner',
      name: 'Zhou',
      phone: '13800000000',
    },
  })
  expect(withNumber.status).toBe(400)
  await ask(stranger, '1202', 'Zhou')
  const me = await world.as(stranger).ask(endpoints.getMe, {})
  expect(me.body.homes).toMatchObject([{ verified: false }])
  const theirs = await submitted(world, { words: 'of the real Zhou' }, zhou)
  const read = await world.as(stranger).ask(endpoints.getTicket, { params: { id: theirs.id } })
  expect(read.status).toBe(404)
})

test('edge case 3: who moved out is told until when the own tickets stay readable', async () => {
  const { wu } = world.people
  const ticket = await submitted(world, {}, wu)
  const at = world.clock.at
  await world.db
    .updateTable('residencies')
    .set({ moved_out_at: new Date(at) })
    .where('person_id', '=', wu.id)
    .execute()
  const past = { label: wu.house?.label, movedOutAt: iso(at), readableUntil: iso(at + days(30)) }
  expect((await mine(wu)).past).toMatchObject([past])
  world.clock.advance(days(30) - 1)
  expect((await mine(wu)).past).toHaveLength(1)
  const read = () => world.as(wu).ask(endpoints.getTicket, { params: { id: ticket.id } })
  expect((await read()).status).toBe(200)
  world.clock.advance(2)
  expect((await mine(wu)).past).toEqual([])
  expect((await read()).status).toBe(404)
})

test('who moved back in has not left', async () => {
  const { wu } = world.people
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: wu.house?.id ?? '',
      person_id: wu.id,
      role: 'owner',
      moved_in_at: new Date(world.clock.at),
      moved_out_at: null,
      verified_by: 'desk',
      verified_at: new Date(world.clock.at),
    })
    .execute()
  expect((await mine(wu)).past).toEqual([])
})
