import { endpoints } from '#contract/endpoints'
import type { Person } from '../../support/cloud/places'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const ask = (who: Person | null, id = world.here.id) =>
  world.as(who).loose(endpoints.listStaffCards, { params: { id } })

test('RES-03: a resident finds by name and post whom a complaint is about, and no telephone', async () => {
  const { status, body } = await ask(world.people.lin)
  expect(status).toBe(200)
  const { items } = body as unknown as { items: readonly Record<string, unknown>[] }
  expect(items).toHaveLength(8)
  for (const card of items)
    expect(Object.keys(card).sort()).toEqual(['alias', 'departmentName', 'id', 'role'])
  expect(items.map((card) => card.id)).toContain(world.staff.worker.staffId)
})

test('who left is not on it', async () => {
  const { staffId = '' } = world.staff.worker2
  const disabled_at = new Date(world.clock.at)
  await world.db.updateTable('staff').set({ disabled_at }).where('id', '=', staffId).execute()
  expect((await ask(world.people.lin)).text).not.toContain(staffId)
})

test('another community, somebody without a home, and nobody at all are not shown it', async () => {
  expect((await ask(world.people.far)).status).toBe(404)
  expect((await ask(world.people.lin, world.there.id)).status).toBe(404)
  expect((await ask(world.people.guest)).status).toBe(403)
  expect((await ask(null)).status).toBe(401)
})
