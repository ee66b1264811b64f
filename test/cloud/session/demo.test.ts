import { endpoints } from '#contract/endpoints'
import { openWorld } from '../../support/cloud/world'

test('with the demo switch on, a visitor steps in as one of the listed persons', async () => {
  const world = await openWorld({ demo: true })
  const name = (personId: string, demo_id: string) =>
    world.db.updateTable('people').set({ demo_id }).where('id', '=', personId).execute()
  await name(world.people.lin.id, 'resident-lin')
  await name(world.staff.frontdesk.id, 'frontdesk-wang')
  const visitor = world.as(null)
  const list = await visitor.ask(endpoints.listDemoIdentities, {})
  expect(list.body.items).toEqual([
    { id: 'resident-lin', as: 'resident', name: 'Lin', detail: 'Here B1 1201' },
    { id: 'frontdesk-wang', as: 'frontdesk', name: 'frontdesk alias', detail: 'Here' },
  ])
  const session = await visitor.ask(endpoints.signInAsDemo, { body: { id: 'frontdesk-wang' } })
  expect(session.body.me.seats).toMatchObject([{ role: 'frontdesk', communityId: world.here.id }])
  const me = await world.as({ id: '', token: session.body.token }).ask(endpoints.getMe, {})
  expect(me.body.personId).toBe(world.staff.frontdesk.id)
  // A person whom the seed did not name cannot be stepped into, whatever is tried.
  for (const id of ['', 'nobody', world.people.zhou.id, "' or 1=1"]) {
    const answer = await visitor.loose(endpoints.signInAsDemo, { body: { id } })
    expect([400, 404]).toContain(answer.status)
  }
  await world.close()
})

test('with the demo switch off, the demo addresses do not exist (QS-8)', async () => {
  const world = await openWorld()
  await world.db
    .updateTable('people')
    .set({ demo_id: 'resident-lin' })
    .where('id', '=', world.people.lin.id)
    .execute()
  const visitor = world.as(null)
  expect((await visitor.ask(endpoints.listDemoIdentities, {})).status).toBe(404)
  expect((await visitor.ask(endpoints.signInAsDemo, { body: { id: 'resident-lin' } })).status).toBe(
    404,
  )
  await world.close()
})
