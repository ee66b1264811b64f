import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days, hours } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  done,
  inboxOf,
  RESOLVED,
  reply,
  resolved,
  seen,
  startOver,
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
      .select(['clock', 'step', 'due_at', 'cycle'])
      .where('ticket_id', '=', id)
      .where('step', '=', 100)
      .orderBy('due_at')
      .execute()
  ).map((row) => [row.clock, row.step, row.cycle, row.due_at.getTime()])

const broken = async (who: { id: string; token: string }) =>
  (await templatesOf(world, who)).filter((name) => name.startsWith('promise-broken'))

test('100 % of the first response: noted, the manager told, and the resident told that the manager knows', async () => {
  const start = world.clock.at
  const { id } = await submitted(world, { categoryId: 'noise' })
  world.clock.at = start + hours(24)
  await work(world)
  expect(await steps(id)).toEqual([])
  world.clock.at += 1
  await work(world)
  expect(await steps(id)).toEqual([['firstResponse', 100, 1, start + hours(24)]])
  expect(await broken(world.staff.manager)).toEqual(['promise-broken-desk'])
  expect(await broken(world.people.lin)).toEqual(['promise-broken'])
  const view = await seen(world, world.people.lin, id)
  expect(view.timeline.at(-1)).toMatchObject({
    type: 'promise-broken',
    by: { as: 'system' },
    facts: { clock: 'firstResponse' },
  })
  expect((await inboxOf(world, world.people.lin)).at(-1)?.facts).toMatchObject({
    clock: 'firstResponse',
    receiptNo: view.receiptNo,
  })
})

test('100 % of the resolution, 48 h for a priority and a month else, each once for ever', async () => {
  const start = world.clock.at
  const lift = await submitted(world)
  const noise = await submitted(world, { categoryId: 'noise' })
  for (const { id } of [lift, noise]) {
    await take(world, id)
    await reply(world, world.staff.frontdesk, id)
  }
  for (let day = 0; day < 40; day++) {
    world.clock.at += days(1)
    await work(world)
    await work(world, 'another')
  }
  expect(await steps(lift.id)).toEqual([['priority', 100, 1, start + hours(48)]])
  // 13 May to 13 June: a calendar month of 31 days.
  expect(await steps(noise.id)).toEqual([['resolution', 100, 1, start + days(31)]])
  expect(await broken(world.staff.manager)).toHaveLength(2)
})

test('a promise that was kept is never told of, nor one that was paused in time', async () => {
  const start = world.clock.at
  const kept = await submitted(world)
  await resolved(world, kept.id)
  const paused = await submitted(world)
  await take(world, paused.id)
  world.clock.at += hours(40)
  await done(world, world.staff.frontdesk, paused.id, { action: 'ask', words: 'Which floor?' })
  world.clock.at += days(3)
  await work(world)
  expect(await steps(kept.id)).toEqual([])
  expect((await steps(paused.id)).filter(([clock]) => clock === 'priority')).toEqual([])
  // The answer ends the pause: 8 of 48 hours are left.
  const answered = world.clock.at
  const body = { id: testId(world.clock.at), words: 'The eighth' }
  await world.as(world.people.lin).ask(endpoints.addMessage, { params: { id: paused.id }, body })
  world.clock.at += hours(8) + 1
  await work(world)
  expect((await steps(paused.id)).filter(([clock]) => clock === 'priority')).toEqual([
    ['priority', 100, 1, answered + hours(8)],
  ])
  expect(start).toBeLessThan(answered)
})

test('a pause that nobody ends: the job resumes it, and the rest of the time runs out', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  await done(world, world.staff.frontdesk, id, { action: 'ask', words: 'Which floor?' })
  const asked = world.clock.at
  for (let day = 0; day < 20; day++) {
    world.clock.at += days(1)
    await work(world)
  }
  expect(await steps(id)).toEqual([['priority', 100, 1, asked + days(7) + hours(48)]])
})

test('raising makes it due earlier, and the earlier moment counts', async () => {
  const start = world.clock.at
  const { id, version } = await submitted(world, { categoryId: 'noise' })
  world.clock.at += hours(2)
  const body = { priority: 'priority', reason: 'An old lady lives there', version } as const
  await world.as(world.staff.frontdesk).ask(staffEndpoints.changePriority, { params: { id }, body })
  await take(world, id)
  await reply(world, world.staff.frontdesk, id)
  world.clock.at = start + hours(50) + 1
  await work(world)
  expect(await steps(id)).toEqual([['priority', 100, 1, start + hours(50)]])
})

test('after a week of downtime every breach is noted once, also what was answered late meanwhile', async () => {
  const start = world.clock.at
  const unanswered = await submitted(world, { categoryId: 'noise' })
  const late = await submitted(world, { categoryId: 'noise' })
  const words = await submitted(world, { categoryId: 'noise' })
  await take(world, words.id)
  await reply(world, world.staff.frontdesk, words.id)
  const body = { id: testId(world.clock.at), words: 'And again' }
  await world.as(world.people.lin).ask(endpoints.addMessage, { params: { id: words.id }, body })
  // No worker runs; people go on.
  world.clock.at += days(3)
  await take(world, late.id)
  await reply(world, world.staff.frontdesk, late.id)
  await reply(world, world.staff.frontdesk, words.id)
  world.clock.at += days(4)
  await Promise.all(['a', 'b'].map((name) => work(world, name)))
  await work(world)
  expect(await steps(unanswered.id)).toEqual([['firstResponse', 100, 1, start + hours(24)]])
  expect(await steps(late.id)).toEqual([['firstResponse', 100, 1, start + hours(24)]])
  expect(await steps(words.id)).toEqual([['nextResponse', 100, 1, start + hours(24)]])
  expect(await broken(world.staff.manager)).toHaveLength(3)
})

test('T19: a claim that is taken back after the due was no solution: the breach is noted then', async () => {
  const start = world.clock.at
  const { id } = await submitted(world)
  await take(world, id)
  await reply(world, world.staff.frontdesk, id)
  world.clock.at = start + hours(48) - 60_000
  await done(world, world.staff.frontdesk, id, RESOLVED)
  world.clock.at = start + hours(48) + 60_000
  await work(world)
  expect(await steps(id)).toEqual([])
  await done(world, world.staff.frontdesk, id, { action: 'undo' })
  await work(world)
  expect(await steps(id)).toEqual([['priority', 100, 1, start + hours(48)]])
})

test('a reopening has promises of its own: a reply in 24 h, a solution in 7 d', async () => {
  const { id } = await submitted(world, { categoryId: 'noise' })
  await resolved(world, id)
  world.clock.at += days(1)
  const reopened = world.clock.at
  await done(world, world.people.lin, id, { action: 'reopen', words: 'Still there' })
  for (let day = 0; day < 9; day++) {
    world.clock.at += days(1)
    await work(world)
  }
  expect(await steps(id)).toEqual([
    ['reopenReply', 100, 2, reopened + hours(24)],
    ['resolution', 100, 2, reopened + days(7)],
  ])
})

test('a withdrawn ticket breaks no promise', async () => {
  const { id } = await submitted(world)
  await done(world, world.people.lin, id, { action: 'withdraw' })
  world.clock.at += days(60)
  await work(world)
  expect(await steps(id)).toEqual([])
})

test('about the manager: the admin hears of it instead', async () => {
  const { manager, admin } = world.staff
  await submitted(world, { aboutStaffIds: [manager.staffId ?? ''] })
  world.clock.at += hours(24) + 1
  await work(world)
  expect(await broken(manager)).toEqual([])
  expect(await broken(admin)).toEqual(['promise-broken-desk'])
})
