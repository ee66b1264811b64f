import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days, instant, iso } from '#domain/time'
import { homeTasks } from '../../support/cloud/followups'
import { askAnew } from '../../support/cloud/measures'
import { type House, makeResident, type Person } from '../../support/cloud/places'
import { freshResident } from '../../support/cloud/residents'
import { seen, submitted, templatesOf } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const codeOf = async (house: House) =>
  (
    await world.as(world.staff.frontdesk).ask(staffEndpoints.renewHomeCode, {
      params: { id: house.id },
      body: { communityId: house.communityId },
    })
  ).body.code

const bind = (person: Person, code: string, role: 'owner' | 'tenant' | 'family' = 'tenant') =>
  world.as(person).ask(endpoints.bindHomeByCode, { body: { code, role } })

/** An empty home, and somebody who binds it with its code. */
async function movedIn() {
  const first = await freshResident(world)
  await world.db.deleteFrom('residencies').where('person_id', '=', first.id).execute()
  const person = await world.newPerson('Newcomer')
  const { status, body } = await bind(person, await codeOf(first.house))
  expect([status, body.state]).toEqual([200, 'bound'])
  return { ...person, house: first.house, residencyId: body.id }
}

const residentsOf = async (house: House, by = world.staff.frontdesk) =>
  (
    await world.as(by).ask(staffEndpoints.listHouseResidents, {
      params: { id: house.id },
      query: { communityId: house.communityId },
    })
  ).body.items

const end = (residencyId: string, movedOutAt: string, by = world.staff.frontdesk) =>
  world.as(by).ask(staffEndpoints.endResidency, {
    params: { id: residencyId },
    body: { communityId: world.here.id, movedOutAt },
  })

const leave = (person: Person & { house: House }) =>
  world.as(person).ask(endpoints.leaveHome, { params: { id: person.house.id }, body: {} })

test('RES-09: who binds a home has the move-in questions of a week, a month and three months before them', async () => {
  const newcomer = await movedIn()
  expect(await homeTasks(world, newcomer.house.id)).toEqual([
    ['move-in-1', 'scheduled', newcomer.id],
    ['move-in-2', 'scheduled', newcomer.id],
    ['move-in-3', 'scheduled', newcomer.id],
  ])
})

test.each([
  ['an adult in the same fortnight', 'owner', 0],
  ['an adult a year later', 'owner', 400],
  ['a child', 'family', 400],
] as const)('RES-09: %s approved into a home that is lived in', async (_who, role, later) => {
  const newcomer = await movedIn()
  world.clock.advance(days(later))
  const second = await world.newPerson('Second')
  const { body } = await bind(second, await codeOf(newcomer.house), role)
  const [request] = (
    await world.as(world.staff.frontdesk).ask(staffEndpoints.listHomeRequests, {
      query: { communityId: world.here.id },
    })
  ).body.items.filter((one) => one.id === body.id)
  await world.as(world.staff.frontdesk).ask(endpoints.decideHomeRequest, {
    params: { id: request?.id ?? '' },
    body: { communityId: world.here.id, approve: true },
  })
  const theirs = (await homeTasks(world, newcomer.house.id)).filter(([, , id]) => id === second.id)
  expect(theirs).toHaveLength(role === 'owner' && later > 0 ? 3 : 0)
})

test('RES-09 edge case 21: moved in on a leap day, asked on 7 March, 29 March and 29 May', async () => {
  world.clock.at = instant('2028-02-29T10:00:00+08:00')
  const newcomer = await movedIn()
  const rows = await world.db
    .selectFrom('followup_tasks')
    .select('due_at')
    .where('house_id', '=', newcomer.house.id)
    .orderBy('due_at')
    .execute()
  expect(rows.map((row) => row.due_at.toISOString())).toEqual([
    '2028-03-07T02:00:00.000Z',
    '2028-03-29T02:00:00.000Z',
    '2028-05-29T02:00:00.000Z',
  ])
})

test('the desk ends a residency: code void, exit questions planned, others told, own tickets readable for 30 days (edge case 3)', async () => {
  const tenant = await movedIn()
  const owner = await world.newPerson('Owner')
  await makeResident(world.db, owner, tenant.house, world.clock.at)
  const code = await codeOf(tenant.house)
  const { id } = await submitted(world, {}, tenant)
  world.clock.advance(days(2))
  const movedOutAt = iso(world.clock.at - days(1))
  expect((await end(tenant.residencyId, movedOutAt)).status).toBe(200)

  expect((await bind(await world.newPerson('Late'), code)).status).toBe(400)
  const tasks = await homeTasks(world, tenant.house.id)
  expect(tasks).toEqual([
    ['quarterly', 'scheduled', null],
    // What was asked of the tenant is now asked of the adult who stays; the leaving only of the tenant.
    ['move-in-1', 'scheduled', owner.id],
    ['move-in-2', 'scheduled', owner.id],
    ['exit', 'scheduled', tenant.id],
    ['move-in-3', 'scheduled', owner.id],
  ])
  expect(await templatesOf(world, tenant)).toContain('home-ended')
  expect(await templatesOf(world, owner)).toContain('home-left')
  expect((await world.as(tenant).ask(endpoints.getMe, {})).body.homes).toEqual([])
  expect((await seen(world, tenant, id)).id).toBe(id)
  world.clock.advance(days(30))
  expect((await world.as(tenant).ask(endpoints.getTicket, { params: { id } })).status).toBe(404)
  expect(await residentsOf(tenant.house)).toEqual([
    expect.objectContaining({ name: 'Owner', movedOutAt: null, exit: null }),
    expect.objectContaining({
      name: 'Newcomer',
      movedOutAt,
      exit: expect.objectContaining({ answered: false }),
    }),
  ])
})

test('the last one out takes the move-in questions along', async () => {
  const tenant = await movedIn()
  world.clock.advance(days(3))
  expect((await leave(tenant)).status).toBe(200)
  expect(await homeTasks(world, tenant.house.id)).toEqual([
    ['move-in-1', 'cancelled', tenant.id],
    ['move-in-2', 'cancelled', tenant.id],
    ['exit', 'scheduled', tenant.id],
    ['move-in-3', 'cancelled', tenant.id],
  ])
  expect((await leave(tenant)).status).toBe(404)
})

test.each([
  ['in the future', (now: number) => now + 1, { code: 'bad-input', field: 'movedOutAt' }],
  ['before the move-in', (now: number) => now - days(9), { code: 'bad-input' }],
])('a move-out %s is refused', async (_when, at, problem) => {
  const tenant = await movedIn()
  world.clock.advance(days(1))
  const answer = await end(tenant.residencyId, iso(at(world.clock.at)))
  expect(answer).toMatchObject({ status: 400, body: problem })
})

test('a move-out that is no date, and a second one, are refused', async () => {
  const tenant = await movedIn()
  const now = iso(world.clock.at)
  expect(await end(tenant.residencyId, 'soon')).toMatchObject({ status: 400 })
  expect((await end(tenant.residencyId, now)).status).toBe(200)
  expect(await end(tenant.residencyId, now)).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'movedOutAt' },
  })
})

test('two clerks who end the same residency at once end it once', async () => {
  const tenant = await movedIn()
  const now = iso(world.clock.at)
  const both = await Promise.all([
    end(tenant.residencyId, now),
    end(tenant.residencyId, now, world.staff.frontdesk2),
  ])
  expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  const exits = (await homeTasks(world, tenant.house.id)).filter(([plan]) => plan === 'exit')
  expect(exits).toHaveLength(1)
})
