import { endpoints } from '#contract/endpoints'
import { days, hours, iso } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  done,
  inboxOf,
  reply,
  startOver,
  storedTicket,
  submitted,
  take,
  templatesOf,
  work,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => startOver(world))
afterAll(() => world.close())

const steps = async (id: string) =>
  (
    await world.db
      .selectFrom('clock_events')
      .select(['clock', 'step'])
      .where('ticket_id', '=', id)
      .orderBy('clock')
      .orderBy('step')
      .execute()
  ).map((row) => `${row.clock} ${row.step}`)

const LADDER = ['promise-half', 'promise-near', 'promise-broken-desk', 'late-list']
const FIRST = ['firstResponse 50', 'firstResponse 80']
const told = async (who: { id: string; token: string }) =>
  (await templatesOf(world, who)).filter((name) => LADDER.includes(name))

/** Two workers look every hour. */
async function pass(span: number) {
  for (const end = world.clock.at + span; world.clock.at < end; ) {
    world.clock.at = Math.min(end, world.clock.at + hours(1))
    await work(world)
    await work(world, 'another')
  }
}

test('LOOP-01: half a promise is told to who has it, four fifths to the head, the breach to the manager, each once', async () => {
  const { frontdesk, worker, manager } = world.staff
  const { id } = await submitted(world)
  await take(world, id)
  await reply(world, frontdesk, id)
  await pass(hours(47))
  expect(await steps(id)).toEqual(['priority 50', 'priority 80'])
  expect(await told(frontdesk)).toEqual(['promise-half', 'promise-near'])
  expect(await told(manager)).toEqual([])
  await pass(hours(30))
  expect(await steps(id)).toEqual(['priority 50', 'priority 80', 'priority 100', 'priority 150'])
  expect(await told(frontdesk)).toEqual(['promise-half', 'promise-near'])
  expect(await told(manager)).toContain('promise-broken-desk')
  expect(await told(worker)).toEqual([])
})

test('LOOP-01: with a head of the department, four fifths goes to the head', async () => {
  const { frontdesk, worker } = world.staff
  const { id } = await submitted(world)
  await take(world, id)
  await reply(world, frontdesk, id)
  const facts = await storedTicket(world, id)
  const department = testId(world.clock.at)
  await world.db
    .insertInto('departments')
    .values({
      community_id: world.here.id,
      id: department,
      name: 'Repairs',
      head_id: worker.staffId,
    })
    .execute()
  await world.db
    .updateTable('staff')
    .set({ department_id: department })
    .where('id', '=', worker.staffId ?? '')
    .execute()
  await world.db
    .updateTable('tickets')
    .set({
      department_id: department,
      facts: JSON.stringify({ ...facts, departmentId: department }),
    })
    .where('id', '=', id)
    .execute()
  await pass(hours(40))
  expect(await told(frontdesk)).toEqual(['promise-half'])
  expect(await told(worker)).toEqual(['promise-near'])
})

test('LOOP-01: after a week of downtime each step is noted once; only the breach is still told', async () => {
  const { frontdesk, manager } = world.staff
  const { id } = await submitted(world, { categoryId: 'noise' })
  world.clock.at += days(7)
  await Promise.all(['a', 'b', 'c'].map((name) => work(world, name)))
  const reached = ['firstResponse 50', 'firstResponse 80', 'firstResponse 100', 'firstResponse 150']
  expect(await steps(id)).toEqual(reached)
  expect(await told(frontdesk)).toEqual([])
  expect(await told(manager)).toEqual(['promise-broken-desk'])
})

test('LOOP-01: an answer stops the ladder of its promise where it stands', async () => {
  const { id } = await submitted(world, { categoryId: 'noise' })
  await take(world, id)
  await pass(hours(13))
  await reply(world, world.staff.frontdesk, id)
  await pass(hours(48))
  expect((await steps(id)).filter((step) => step.startsWith('first'))).toEqual(['firstResponse 50'])
})

test('LOOP-01: waiting for the resident moves the steps that are still to come', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  await pass(hours(20))
  await done(world, world.staff.frontdesk, id, { action: 'ask', words: 'Which floor?' })
  await pass(days(2))
  expect(await steps(id)).toEqual(FIRST)
  const body = { id: testId(world.clock.at), words: 'The eighth' }
  await world.as(world.people.lin).ask(endpoints.addMessage, { params: { id }, body })
  await reply(world, world.staff.frontdesk, id)
  await pass(hours(3))
  expect(await steps(id)).toEqual(FIRST)
  await pass(hours(2)) // 20 + 4 hours without the pause: half of 48
  expect(await steps(id)).toEqual([...FIRST, 'priority 50'])
})

test('LOOP-01: what is half as long again too late is on the list of every morning until it is done', async () => {
  const { manager } = world.staff
  await submitted(world, { categoryId: 'noise' })
  await submitted(world, { categoryId: 'noise' })
  await pass(days(4))
  const lists = (await inboxOf(world, manager)).filter((item) => item.template === 'late-list')
  expect(lists.map((item) => item.facts)).toEqual(Array(3).fill({ count: '2' }))
  expect(lists.every((item) => iso(item.at.getTime()).endsWith('T01:00:00.000Z'))).toBe(true)
})

test('LOOP-01: about the manager: the admin reads the list of the morning, the manager does not', async () => {
  const { manager, admin } = world.staff
  await submitted(world, { categoryId: 'noise', aboutStaffIds: [manager.staffId ?? ''] })
  await pass(days(3))
  expect(await told(manager)).toEqual([])
  expect(await told(admin)).toContain('late-list')
})
