import { endpoints } from '#contract/endpoints'
import { days, hours } from '#domain/time'
import { askAnew } from '../../support/cloud/measures'
import { type Person, testId } from '../../support/cloud/places'
import { reply, resolved, submitted, take } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const screen = async (person: Person, houseId = person.house?.id ?? '') =>
  world.as(person).ask(endpoints.getHomeScreen, { query: { houseId } })

const improvement = (
  asked: string,
  state: 'doing' | 'done' | 'not_possible',
  published: number | null,
  done: number | null = null,
  communityId = world.here.id,
) =>
  world.db
    .insertInto('improvements')
    .values({
      community_id: communityId,
      id: testId(world.clock.at),
      asked,
      did: 'Something',
      state,
      department_id: null,
      homes: 23,
      due_at: null,
      done_at: done === null ? null : new Date(world.clock.at + days(done)),
      published_at: published === null ? null : new Date(world.clock.at + days(published)),
    })
    .execute()

const notice = (title: string, published: number) =>
  world.db
    .insertInto('notices')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      title,
      words: 'Words',
      published_at: new Date(world.clock.at + days(published)),
    })
    .execute()

test('RES-02: a first visit shows an empty home, the board and at most one card', async () => {
  await improvement('More light', 'done', -20, -2)
  await notice('Water off on Friday', -1)
  const { status, body } = await screen(world.people.lin)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    asOf: '2026-05-13T02:00:00.000Z',
    openCount: 0,
    open: [],
    prompt: { card: { kind: 'services' }, rule: null },
    newestImprovement: { asked: 'More light', state: 'done', homes: 23 },
    notices: [{ title: 'Water off on Friday', at: '2026-05-12T02:00:00.000Z' }],
    unread: 0,
  })
})

test('RES-02: what waits for the resident stands first, then the nearest promise; three are shown, all are counted', async () => {
  const slow = await submitted(world, { categoryId: 'greening' })
  await reply(world, world.staff.frontdesk, slow.id)
  const near = await submitted(world, { categoryId: 'noise' })
  world.clock.advance(hours(1))
  const later = await submitted(world, { categoryId: 'cleaning' })
  const claimed = await submitted(world, { categoryId: 'parking' })
  await resolved(world, claimed.id)
  const { body } = await screen(world.people.lin)
  expect(body.openCount).toBe(4)
  expect(body.open.map(({ id }) => id)).toEqual([claimed.id, near.id, later.id])
  expect(body.open[1]?.clock).toMatchObject({ kind: 'firstResponse', state: 'running' })
  expect(body.open.every(({ mine }) => mine)).toBe(true)
  expect(body.prompt).toEqual({ card: null, rule: 'F5' })
})

test("one sees the own tickets only: neither the family's nor the neighbours'", async () => {
  await submitted(world)
  for (const person of [world.people.kin, world.people.zhou]) {
    const { body } = await screen(person)
    expect([body.openCount, body.open]).toEqual([0, []])
  }
})

test('a closed ticket leaves the first screen', async () => {
  const ticket = await submitted(world)
  await take(world, ticket.id)
  const body = { action: 'withdraw', version: 2 } as const
  await world
    .as(world.people.lin)
    .ask(endpoints.transitionTicket, { params: { id: ticket.id }, body })
  expect((await screen(world.people.lin)).body.openCount).toBe(0)
})

test("another's home is not-found; nobody signed in is asked to", async () => {
  const { lin, zhou, far } = world.people
  expect((await screen(lin, zhou.house?.id)).status).toBe(404)
  expect((await screen(lin, far.house?.id)).status).toBe(404)
  expect((await screen(lin, testId(world.clock.at))).status).toBe(404)
  const query = { houseId: lin.house?.id ?? '' }
  expect((await world.as(null).ask(endpoints.getHomeScreen, { query })).status).toBe(401)
})

test('while a request waits at the desk, the community is shown and nothing is asked', async () => {
  const { guest } = world.people
  const house = world.here.houses[5]
  await improvement('More light', 'doing', -1)
  await world.db
    .insertInto('home_requests')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: house?.id ?? '',
      person_id: guest.id,
      role: 'tenant',
      name: 'Guest',
      asked_at: new Date(world.clock.at),
      decided_at: null,
      decided_by: null,
      reason: null,
    })
    .execute()
  const { status, body } = await screen(guest, house?.id)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    openCount: 0,
    prompt: { card: null, rule: 'F5' },
    newestImprovement: { asked: 'More light' },
  })
})

test('RES-10: you said, we did, newest deed first; what is not published yet stays inside', async () => {
  await improvement('Old and done lately', 'done', -60, -1)
  await improvement('Promised last week', 'doing', -7)
  await improvement('Not yet', 'doing', null)
  await improvement('Tomorrow', 'doing', 1)
  await improvement('Elsewhere', 'done', -3, -2, world.there.id)
  const { status, body } = await world
    .as(null)
    .ask(endpoints.listImprovements, { query: { communityId: world.here.id } })
  expect(status).toBe(200)
  expect(body.items.map(({ asked }) => asked)).toEqual([
    'Old and done lately',
    'Promised last week',
  ])
  expect((await screen(world.people.lin)).body.newestImprovement?.asked).toBe('Old and done lately')
})

test('a community without improvements has an empty board, an unknown one none', async () => {
  const board = (communityId: string) =>
    world.as(null).ask(endpoints.listImprovements, { query: { communityId } })
  expect((await board(world.there.id)).body).toEqual({ items: [] })
  expect((await board(testId(world.clock.at))).status).toBe(404)
  expect((await board('nowhere')).status).toBe(400)
})

test('the first screen costs five statements, however much has happened', async () => {
  for (let i = 0; i < 3; i++) await submitted(world, { categoryId: 'noise' })
  await screen(world.people.lin)
  const asked = jest.spyOn(world.db.getExecutor(), 'executeQuery')
  await screen(world.people.lin)
  process.stdout.write(`first screen: ${asked.mock.calls.length} statements\n`)
  expect(asked.mock.calls.length).toBeLessThanOrEqual(5)
  asked.mockRestore()
})
