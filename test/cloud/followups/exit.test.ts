import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { AnswerExit } from '#contract/followups'
import { days } from '#domain/time'
import { dueTask, taskOf } from '../../support/cloud/followups'
import { askAnew, responsesOf } from '../../support/cloud/measures'
import { testId } from '../../support/cloud/places'
import { newKey } from '../../support/cloud/talk'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const issue = (id: string, key = newKey(), by = world.staff.frontdesk) =>
  world.as(by).ask(staffEndpoints.issueExitLink, {
    params: { id },
    body: { communityId: world.here.id },
    key,
  })
const stranger = () => world.as(null)
const open = (token: string) => stranger().ask(endpoints.openExit, { body: { token } })
const answer = (token: string, change: Partial<AnswerExit> = {}) =>
  stranger().ask(endpoints.answerExit, {
    body: {
      token,
      id: testId(world.clock.at),
      version: 1,
      said: [{ question: 'reason', choices: ['work', 'price'] }],
      ...change,
    },
  })

/** The exit questions of Lin, and a link to them. */
async function linked() {
  const task = await dueTask(world, world.people.lin, 'exit', {
    window: [world.clock.at, world.clock.at + days(14)],
  })
  const { status, body } = await issue(task)
  expect(status).toBe(200)
  return { task, token: body.token }
}

const GONE = { status: 404, body: { code: 'not-found', field: 'link' } }

test('RES-09: the exit link opens the questions without a login, shows nobody, and looking consumes nothing', async () => {
  const { token } = await linked()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  const [first, second] = [await open(token), await open(token)]
  expect([first.status, second.text]).toEqual([200, first.text])
  expect(Object.keys(first.body).sort()).toEqual(['questions', 'until', 'version'])
  for (const secret of ['Lin', world.people.lin.id, world.people.lin.house?.label ?? 'home'])
    expect(first.text).not.toContain(secret)
})

test('RES-09: it works once; the same draft sent again gets the same answer, another one nothing', async () => {
  const { task, token } = await linked()
  const id = testId(world.clock.at)
  const [first, again] = [await answer(token, { id }), await answer(token, { id })]
  expect([first.status, again.text]).toEqual([200, first.text])
  expect(await answer(token)).toMatchObject(GONE)
  expect(await open(token)).toMatchObject(GONE)
  expect(await responsesOf(world)).toEqual([
    expect.objectContaining({
      id,
      kind: 'followup',
      channel: 'link',
      filled_by: 'self',
      task_id: task,
      person_id: world.people.lin.id,
    }),
  ])
  expect(await taskOf(world, task)).toMatchObject({ state: 'completed', response_id: id })
})

test('two who send at once: one answer', async () => {
  const { token } = await linked()
  const both = await Promise.all([answer(token), answer(token)])
  expect(both.map((one) => one.status).sort()).toEqual([200, 404])
  expect(await responsesOf(world)).toHaveLength(1)
})

test('wrong, expired, replaced and refused links are one and the same answer', async () => {
  const { task, token } = await linked()
  const texts = new Set<string>()
  const without = ({ text }: { text: string }) => text.replace(/"requestId":"[^"]*"/, '')
  texts.add(without(await open('guessed')))
  const fresh = (await issue(task)).body.token
  texts.add(without(await open(token)))
  texts.add(without(await answer(token)))
  world.clock.advance(days(14))
  expect((await open(fresh)).status).toBe(200)
  world.clock.advance(1)
  texts.add(without(await open(fresh)))
  texts.add(without(await answer(fresh)))
  expect(texts.size).toBe(1)
  expect(await open(fresh)).toMatchObject(GONE)
})

test('nothing said is refused and consumes nothing', async () => {
  const { token } = await linked()
  expect(await answer(token, { said: [] })).toMatchObject({ status: 400 })
  expect((await open(token)).status).toBe(200)
})

test('the link is shown once: a hash is kept, a repeated tap gets the same one, nothing is logged of it', async () => {
  const task = await dueTask(world, world.people.lin, 'exit')
  const key = newKey()
  const [first, again] = [await issue(task, key), await issue(task, key)]
  expect(again.text).toBe(first.text)
  const { token } = first.body
  await open(token)
  const rows = await world.db.selectFrom('exit_links').selectAll().execute()
  expect(rows).toHaveLength(1)
  const kept = await world.db.selectFrom('idempotency_keys').select('answer').execute()
  for (const text of [JSON.stringify(rows), JSON.stringify(kept), world.logged.join()])
    expect(text).not.toContain(token)
})

test('only for exit questions that are still open, and only by the desk and the callers of this community', async () => {
  const moveIn = await dueTask(world, world.people.lin, 'move-in-1')
  expect((await issue(moveIn)).status).toBe(404)
  const { task, token } = await linked()
  expect((await issue(task, newKey(), world.staff.followup)).status).toBe(200)
  expect((await issue(task, newKey(), world.staff.worker)).status).toBe(403)
  expect((await issue(task, newKey(), world.staff.farFrontdesk)).status).toBe(404)
  const last = (await issue(task)).body.token
  expect(token).not.toBe(last)
  await answer(last)
  expect(await issue(task)).toMatchObject({ status: 409, body: { field: 'state' } })
})

test('brute force: after 30 knocks within ten minutes an address waits', async () => {
  const strict = await openWorld({ limits: true })
  try {
    const knock = () => strict.as(null).ask(endpoints.openExit, { body: { token: 'guessed' } })
    for (let n = 0; n < 30; n += 1) expect((await knock()).status).toBe(404)
    expect((await knock()).status).toBe(429)
  } finally {
    await strict.close()
  }
})
