import { endpoints } from '#contract/endpoints'
import { openWorld } from '../../support/cloud/world'

test('sign-in is limited by address, and says when to come back', async () => {
  const world = await openWorld({ limits: true })
  const knock = () => world.as(null).ask(endpoints.signInWithWechat, { body: { code: 'x' } })
  const answers = []
  for (let n = 0; n < 62; n++) answers.push(await knock())
  expect(answers.filter((one) => one.status === 400)).toHaveLength(60)
  const last = answers.at(-1)
  expect([last?.status, last?.body]).toMatchObject([429, { code: 'too-many' }])
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  // Reading is not hindered by it.
  expect((await world.as(null).ask(endpoints.listCommunities, {})).status).toBe(200)
  await world.close()
})

test('any route has a general limit, counted by session: one noisy phone does not silence its network', async () => {
  const world = await openWorld({ limits: true, mostPerMinute: 5 })
  const ask = (who: 'lin' | 'zhou') => world.as(world.people[who]).ask(endpoints.getMe, {})
  const noisy = []
  for (let n = 0; n < 7; n++) noisy.push((await ask('lin')).status)
  expect(noisy).toEqual([200, 200, 200, 200, 200, 429, 429])
  const refused = await ask('lin')
  expect(refused.body).toMatchObject({ code: 'too-many' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await ask('zhou')).status).toBe(200)
  // Whoever watches the process is never turned away.
  for (let n = 0; n < 10; n++) expect((await world.app.inject('/healthz')).statusCode).toBe(200)
  await world.close()
})

test('behind a trusted proxy the address is the one that it reports; without trust nobody can make one up', async () => {
  const knocks = async (trustProxy?: string) => {
    const world = await openWorld({
      limits: true,
      mostPerMinute: 3,
      ...(trustProxy !== undefined && { trustProxy }),
    })
    const from = (address: string) =>
      world.app.inject({ url: '/api/communities', headers: { 'x-forwarded-for': address } })
    const statuses = []
    for (let n = 1; n <= 5; n++) statuses.push((await from(`203.0.113.${n}`)).statusCode)
    await world.close()
    return statuses
  }
  expect(await knocks('loopback')).toEqual([200, 200, 200, 200, 200])
  expect(await knocks()).toEqual([200, 200, 200, 429, 429])
})
