import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function notice(communityId: string, title: string, published: number | null) {
  const id = testId(world.clock.at)
  await world.db
    .insertInto('notices')
    .values({
      community_id: communityId,
      id,
      title,
      words: `${title} in full`,
      published_at: published === null ? null : new Date(world.clock.at + days(published)),
    })
    .execute()
  return id
}

test('RES-10: notices are read before any login, newest first, and not before their time', async () => {
  const { here, there } = world
  const old = await notice(here.id, 'Tank cleaning', -30)
  await notice(here.id, 'Lift works', -1)
  const later = await notice(here.id, 'Tomorrow', 1)
  const draft = await notice(here.id, 'Draft', null)
  await notice(there.id, 'Elsewhere', -2)
  const list = (communityId?: string) =>
    world.as(null).ask(endpoints.listNotices, { query: communityId ? { communityId } : {} })
  expect((await list(here.id)).body.items.map(({ title }) => title)).toEqual([
    'Lift works',
    'Tank cleaning',
  ])
  expect((await list()).body.items.map(({ communityName }) => communityName)).toEqual([
    'Here',
    'Here',
    'There',
  ])
  const one = (id: string) => world.as(null).ask(endpoints.getNotice, { params: { id } })
  expect((await one(old)).body).toMatchObject({ words: 'Tank cleaning in full' })
  for (const id of [later, draft, testId(world.clock.at)]) expect((await one(id)).status).toBe(404)
  expect((await list(testId(world.clock.at))).status).toBe(404)
})

test('STF-12: a draft is read by nobody; published it reaches its building only, each reader counts once; taken down it is gone', async () => {
  const { here, people, staff } = world
  const { lin, wu, far } = people
  const desk = world.as(staff.frontdesk)
  const id = testId(world.clock.at)
  const building = here.buildings[0]?.id ?? ''
  const body = {
    id,
    communityId: here.id,
    title: 'Power off in this building',
    words: 'On Saturday from nine to ten',
    buildingIds: [building],
  }
  const draft = (change = {}) =>
    desk.ask(staffEndpoints.draftNotice, { body: { ...body, ...change } })
  const step = (what: 'publish' | 'withdraw') =>
    desk.ask(staffEndpoints.stepNotice, {
      params: { id },
      body: { communityId: here.id, step: what },
    })
  const open = async (person: typeof lin | null) =>
    (await world.as(person).ask(endpoints.getNotice, { params: { id } })).status
  const listed = async (person: typeof lin | null) =>
    (
      await world.as(person).ask(endpoints.listNotices, { query: { communityId: here.id } })
    ).body.items.some((one) => one.id === id)
  const shown = async () => {
    const query = { communityId: here.id }
    const { items } = (await desk.ask(staffEndpoints.listDeskNotices, { query })).body
    const one = items.find((notice) => notice.id === id)
    return one && [one.state, one.reads, one.title, one.buildings.length]
  }
  expect((await draft({ title: 'x' })).status).toBe(400)
  expect((await draft({ buildingIds: [testId(world.clock.at)] })).status).toBe(400)
  expect((await draft()).status).toBe(200)
  expect((await draft({ title: 'Power off on Saturday' })).status).toBe(200)
  expect(await open(lin)).toBe(404)
  expect(await shown()).toEqual(['draft', 0, 'Power off on Saturday', 1])

  expect((await step('publish')).status).toBe(200)
  expect((await step('publish')).status).toBe(409)
  expect((await draft({ title: 'Something else' })).status).toBe(409)
  expect(await Promise.all([lin, wu, far, null].map(listed))).toEqual([true, false, false, false])
  for (const [person, status] of [
    [lin, 200],
    [lin, 200],
    [wu, 404],
    [far, 404],
    [null, 404],
    [staff.frontdesk, 200],
  ] as const)
    expect(await open(person)).toBe(status)
  expect(await shown()).toEqual(['published', 1, 'Power off on Saturday', 1])

  expect((await step('withdraw')).status).toBe(200)
  expect(await open(lin)).toBe(404)
  expect(await shown()).toEqual(['withdrawn', 1, 'Power off on Saturday', 1])
})
