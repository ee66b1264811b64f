import { tidy } from '#cloud/operations/housekeeping'
import { endpoints } from '#contract/endpoints'
import { days } from '#domain/time'
import { openWorld } from '../../support/cloud/world'

test('the first answer of a key is kept for more than 30 days, then it goes; people and their words stay', async () => {
  const world = await openWorld()
  const zhou = world.as(world.people.zhou)
  const change = (displayName: string) =>
    zhou.ask(endpoints.updateMe, { body: { displayName }, key: 'the-same-key' })
  const first = await change('Zhou')
  const keys = async () =>
    (await world.db.selectFrom('idempotency_keys').select('key').execute()).length
  await tidy(world.deps, world.clock.advance(days(31)))
  expect((await change('Zhou')).text).toBe(first.text)
  await tidy(world.deps, world.clock.advance(days(10)))
  expect(await keys()).toBe(0)
  expect((await world.db.selectFrom('people').select('id').execute()).length).toBeGreaterThan(10)
  await world.close()
})

test('sessions that ended long ago go, others stay', async () => {
  const world = await openWorld({ only: () => {} })
  const sessions = async () =>
    (await world.db.selectFrom('sessions').select('token_hash').execute()).length
  const all = await sessions()
  const ended = new Date(world.clock.at - days(41))
  await world.db
    .updateTable('sessions')
    .set({ expires_at: ended })
    .where('person_id', '=', world.people.lin.id)
    .execute()
  await tidy(world.deps, world.clock.at)
  expect(await sessions()).toBe(all - 1)
  await world.close()
})
