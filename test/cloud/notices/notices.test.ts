import { endpoints } from '#contract/endpoints'
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
