import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { answerProblem } from '#cloud/http/problems'
import { pressure } from '#cloud/operations/guards'

test('OPS-06: a cloud that is far behind sends questions back for five seconds, and hands out the app all the same', async () => {
  const app = Fastify()
  app.setErrorHandler(answerProblem)
  await pressure(app, 1e-6) // behind by a nanosecond: always
  for (const url of ['/api/home', '/pages/home/index', '/healthz']) app.get(url, async () => 'here')
  await app.ready()
  await sleep(1_200) // the delay is looked at once a second
  const at = async (url: string) => app.inject({ url })
  expect(await at('/api/home')).toMatchObject({ statusCode: 429, headers: { 'retry-after': '5' } })
  expect((await at('/pages/home/index')).statusCode).toBe(200)
  expect((await at('/healthz')).statusCode).toBe(200)
  await app.close()
})
