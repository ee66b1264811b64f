import { days, hours, minutes } from '#domain/time'
import {
  attempt,
  done,
  expectTrueStory,
  RESOLVED,
  reply,
  resolved,
  seen,
  submitted,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += hours(25)
})

const desk = () => world.staff.frontdesk
test('T11, T11c, T13: partly, unclear once, and not solved at all', async () => {
  const { lin } = world.people
  const partly = await submitted(world)
  await resolved(world, partly.id)
  expect(await done(world, lin, partly.id, { action: 'confirm', answer: 'partly' })).toMatchObject({
    state: 'closed',
    confirmed: false,
    outcome: 'partly',
  })

  const unsolved = await submitted(world)
  const { autoCloseAt } = await resolved(world, unsolved.id)
  const unclear = await done(world, lin, unsolved.id, { action: 'unclear' })
  expect(Date.parse(unclear.autoCloseAt ?? '')).toBe(Date.parse(autoCloseAt ?? '') + days(7))
  expect(unclear.allowed).not.toContain('unclear')
  const again = await done(world, lin, unsolved.id, {
    action: 'reopen',
    words: 'It stopped again this morning',
    tags: ['not-fixed'],
  })
  expect(again).toMatchObject({ state: 'processing', reopenCount: 1, cycle: 2 })
  expect(again.clocks.map((clock) => clock.kind)).toContain('reopenReply')
  expect(again.timeline.at(-1)).toMatchObject({
    words: 'It stopped again this morning',
    facts: { tags: 'not-fixed', reopenCount: '1' },
  })
  await expectTrueStory(world, unsolved.id)
})

test('T14: the second reopening makes the manager the owner and raises the priority; the fourth is refused', async () => {
  const { lin } = world.people
  const { id } = await submitted(world, { categoryId: 'noise' })
  await resolved(world, id)
  await done(world, lin, id, { action: 'reopen', words: 'Still there' })
  await reply(world, desk(), id)
  await done(world, desk(), id, RESOLVED)
  world.clock.advance(minutes(11))
  await done(world, lin, id, { action: 'confirm', answer: 'yes' })
  const second = await done(world, lin, id, { action: 'reopen', tags: ['came-back'] })
  expect(second).toMatchObject({ reopenCount: 2, priority: 'priority', ownerName: 'manager alias' })
  const { manager } = world.staff
  await reply(world, manager, id)
  await done(world, manager, id, RESOLVED)
  const third = await done(world, lin, id, { action: 'reopen', words: 'And again' })
  expect(third.reopenCount).toBe(3)
  await reply(world, manager, id)
  expect((await done(world, manager, id, RESOLVED)).allowed).not.toContain('reopen')
  const fourth = await attempt(world, lin, id, { action: 'reopen', words: 'Once more' })
  expect(fourth).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'reopenCount' },
  })
  const calls = await world.db
    .selectFrom('followup_tasks')
    .select('plan')
    .where('ticket_id', '=', id)
    .execute()
  expect(calls).toEqual([{ plan: 'reopened' }])
  await expectTrueStory(world, id)
})

test('edge case 14: reopened at 23:59 Shanghai of the 30th day, and not a minute later', async () => {
  const { lin } = world.people
  const late = await submitted(world)
  const later = await submitted(world)
  for (const { id } of [late, later]) {
    await resolved(world, id)
    await done(world, lin, id, { action: 'confirm', answer: 'yes' })
  }
  const { reopenUntil } = await seen(world, lin, late.id)
  const before = world.clock.at
  world.clock.at = Date.parse(reopenUntil ?? '')
  expect(new Date(world.clock.at).toISOString()).toMatch(/T15:59:59\.999Z$/)
  expect((await attempt(world, lin, late.id, { action: 'reopen', words: 'Back' })).status).toBe(200)
  world.clock.advance(1)
  const refused = await attempt(world, lin, later.id, { action: 'reopen', words: 'Back' })
  expect(refused).toMatchObject({ status: 409, body: { field: 'tooLate' } })
  world.clock.at = before
})
