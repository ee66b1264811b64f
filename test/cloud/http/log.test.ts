import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { openWorld } from '../../support/cloud/world'

test('OPS-06: a day of work leaves ids and codes in the log, and nobody’s words, names, tokens or searches (QS-7)', async () => {
  const world = await openWorld()
  const { lin } = world.people
  const words = 'the-neighbour-Zhang-plays-the-trumpet'
  await world.as(lin).ask(endpoints.updateMe, { body: { displayName: words } })
  await world.as(lin).loose(endpoints.updateMe, { body: { displayName: words, [words]: 1 } })
  await world
    .as(world.staff.frontdesk)
    .ask(staffEndpoints.searchHouses, { query: { communityId: world.here.id, q: words } })
  await world.as(await world.newPerson('Xu')).ask(endpoints.requestHome, {
    body: {
      communityId: world.here.id,
      buildingId: world.here.buildings[0]?.id ?? '',
      room: '1201',
      role: 'tenant',
      name: words,
    },
  })
  await world.as(null).send({ method: 'GET', url: `/${words}?q=${words}` })
  await world.as(null).send({ method: 'GET', url: `/api/tickets/${words}` })
  await world.as(null).ask(endpoints.signInWithWechat, { body: { code: words } })
  const log = world.logged.join('')
  expect(world.logged.length).toBeGreaterThanOrEqual(7)
  expect(log).not.toContain(words)
  expect(log).not.toContain(lin.token)
  expect(log).not.toMatch(/displayName|openid|authorization/i)
  expect(JSON.parse(world.logged[0] ?? '')).toMatchObject({
    method: 'PUT',
    route: '/api/me',
    status: 200,
    personId: lin.id,
    reqId: expect.any(String),
  })
  await world.close()
})
