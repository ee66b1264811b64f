import { endpoints } from '#contract/endpoints'
import { days, instant, iso } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  done,
  expectTrueStory,
  resolved,
  seen,
  startOver,
  storedTicket,
  storyOf,
  submitted,
  take,
  templatesOf,
  work,
} from '../../support/cloud/tickets'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => startOver(world))
afterAll(() => world.close())

const say = (id: string, words = 'Is anybody there?') =>
  world.as(world.people.lin).ask(endpoints.addMessage, {
    params: { id },
    body: { id: testId(world.clock.at), words },
  })

const transitions = async (id: string) =>
  (await storyOf(world, id)).flatMap((e) => (e.type === 'transition' ? [e.transition] : []))

const tasks = (id: string) =>
  world.db.selectFrom('followup_tasks').selectAll().where('ticket_id', '=', id).execute()

describe('LOOP-02 T12: closed after 7 x 24 h of silence', () => {
  test('at the moment and not a millisecond before; nothing is confirmed or rated', async () => {
    const { id } = await submitted(world)
    await resolved(world, id)
    world.clock.at += days(7) - 1
    await work(world)
    expect((await storedTicket(world, id)).state).toBe('resolved')
    world.clock.at += 1
    await work(world)
    const view = await seen(world, world.people.lin, id)
    expect(view).toMatchObject({
      state: 'closed',
      closedBy: 'auto',
      confirmed: false,
      rating: null,
    })
    expect(view.allowed).toEqual(['confirm', 'reopen'])
    expect(view.timeline.at(-1)?.by).toEqual({ as: 'system', role: null, name: null })
    const responses = await world.db.selectFrom('responses').select('id').execute()
    expect(responses).toEqual([])
    await work(world)
    expect(await templatesOf(world, world.people.lin)).toContain('auto-closed')
    expect(await tasks(id)).toMatchObject([
      { plan: 'ticket', state: 'scheduled', due_at: new Date(world.clock.at + days(7)) },
    ])
    await expectTrueStory(world, id)
  })

  test('T11b, edge case 17: a late yes confirms what the job closed', async () => {
    const { id } = await submitted(world)
    await resolved(world, id)
    world.clock.at += days(7)
    await work(world)
    world.clock.at += days(20)
    const view = await done(world, world.people.lin, id, { action: 'confirm', answer: 'yes' })
    expect(view).toMatchObject({ state: 'closed', closedBy: 'auto', confirmed: true })
  })

  test('the window moves with the resident’s words and with "I do not know" (T11c); the old job finds nothing', async () => {
    const { id } = await submitted(world)
    await resolved(world, id)
    world.clock.at += days(5)
    await say(id)
    world.clock.at += days(2)
    await work(world)
    expect((await storedTicket(world, id)).state).toBe('resolved')
    await done(world, world.people.lin, id, { action: 'unclear' })
    world.clock.at += days(12) - 1
    await work(world)
    expect((await storedTicket(world, id)).state).toBe('resolved')
    world.clock.at += 1
    await work(world)
    expect((await storedTicket(world, id)).closedBy).toBe('auto')
    expect((await transitions(id)).filter((name) => name === 'T12')).toHaveLength(1)
  })

  test('a ticket that was reopened is left alone', async () => {
    const { id } = await submitted(world)
    await resolved(world, id)
    await done(world, world.people.lin, id, { action: 'reopen', words: 'Still there' })
    world.clock.at += days(8)
    await work(world)
    expect((await storedTicket(world, id)).state).toBe('processing')
  })

  test('a question that closes by itself, or is left unclear (T11c), is asked about no more', async () => {
    const { id } = await submitted(world, { kind: 'inquiry' })
    await done(world, world.staff.frontdesk, id, { action: 'answer', words: 'At nine' })
    await done(world, world.people.lin, id, { action: 'unclear' })
    world.clock.at += days(14)
    await work(world)
    expect((await storedTicket(world, id)).state).toBe('closed')
    expect(await tasks(id)).toEqual([])
  })
})

test('LOOP-02 T6: a question that stays open for 7 days resumes by itself, once', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  await done(world, world.staff.frontdesk, id, { action: 'ask', words: 'Which floor?' })
  world.clock.at += days(7) - 1
  await work(world)
  expect((await storedTicket(world, id)).state).toBe('pending_resident')
  world.clock.at += 1
  await work(world)
  await work(world)
  const ticket = await storedTicket(world, id)
  expect(ticket.state).toBe('processing')
  expect(ticket.pauses).toEqual([{ from: START, to: START + days(7) }])
  expect((await storyOf(world, id)).at(-1)).toMatchObject({ transition: 'T6', actorRole: 'job' })
  await expectTrueStory(world, id)
})

test('LOOP-02 T20c: an offer that nobody took is void after 4 office hours; the night does not count', async () => {
  world.clock.at = instant('2026-05-13T16:30:00+08:00')
  const { id } = await submitted(world)
  await take(world, id)
  const { worker, frontdesk } = world.staff
  await done(world, frontdesk, id, {
    action: 'offer',
    ownerId: worker.staffId ?? '',
    reason: 'Tools',
  })
  await work(world)
  expect(await templatesOf(world, worker)).toEqual(['offered'])
  // 16:30-18:00 is an hour and a half, the rest ends at 11:30 the next morning.
  world.clock.at = instant('2026-05-14T11:29:59.999+08:00')
  await work(world)
  expect((await storedTicket(world, id)).offer).not.toBeNull()
  world.clock.at += 1
  await work(world)
  const ticket = await storedTicket(world, id)
  expect(ticket).toMatchObject({ offer: null, ownerId: frontdesk.staffId })
  await work(world)
  expect(await templatesOf(world, frontdesk)).toContain('offer-returned')
})

test('LOOP-02 T8: an expected date that goes by is written down once and told to owner and manager', async () => {
  const { id } = await submitted(world, { categoryId: 'noise' })
  await take(world, id)
  const expectedAt = iso(world.clock.at + days(3))
  await done(world, world.staff.frontdesk, id, { action: 'hold', holdReason: 'parts', expectedAt })
  world.clock.at += days(3)
  await work(world)
  await work(world)
  const story = await storyOf(world, id)
  expect(story.filter((event) => event.type === 'expected-date-passed')).toHaveLength(1)
  expect((await storedTicket(world, id)).state).toBe('on_hold')
  for (const who of [world.staff.frontdesk, world.staff.manager])
    expect(await templatesOf(world, who)).toContain('expected-date-passed')
  const again = iso(world.clock.at + days(2))
  const named = await done(world, world.staff.frontdesk, id, {
    action: 'hold',
    holdReason: 'parts',
    expectedAt: again,
  })
  expect(named.expectedAt).toBe(again)
  await work(world)
  expect(await templatesOf(world, world.people.lin)).toContain('expected-date-set')
  await expectTrueStory(world, id)
})

test('LOOP-02: after weeks of downtime each of the four comes once, whoever works; no job confirms, rates or answers a follow-up', async () => {
  const { frontdesk, worker } = world.staff
  const claimed = await submitted(world)
  await resolved(world, claimed.id)
  const asked = await submitted(world)
  await take(world, asked.id)
  await done(world, frontdesk, asked.id, { action: 'ask', words: 'Which floor?' })
  const held = await submitted(world, { categoryId: 'noise' })
  await take(world, held.id)
  const expectedAt = iso(world.clock.at + days(3))
  await done(world, frontdesk, held.id, { action: 'hold', holdReason: 'parts', expectedAt })
  const offered = await submitted(world)
  await take(world, offered.id)
  await done(world, frontdesk, offered.id, {
    action: 'offer',
    ownerId: worker.staffId ?? '',
    reason: 'Tools',
  })
  world.clock.at += days(25)
  for (let day = 0; day < 3; day += 1) {
    await Promise.all([work(world, 'a'), work(world, 'b')])
    world.clock.at += days(1)
  }
  const byJobs = async (id: string) =>
    (await storyOf(world, id)).flatMap((event) => {
      if (event.type === 'expected-date-passed') return [event.type]
      return event.type === 'transition' && event.actorRole === 'job' ? [event.transition] : []
    })
  expect(await byJobs(claimed.id)).toEqual(['T12'])
  expect(await byJobs(asked.id)).toEqual(['T6'])
  expect(await byJobs(held.id)).toEqual(['expected-date-passed'])
  expect(await byJobs(offered.id)).toEqual(['T20c'])
  expect(await storedTicket(world, claimed.id)).toMatchObject({
    closedBy: 'auto',
    confirmed: false,
  })
  expect(await world.db.selectFrom('responses').select('id').execute()).toEqual([])
  const ended = await world.db
    .selectFrom('followup_tasks')
    .select('state')
    .where('state', 'in', ['completed', 'refused'])
    .execute()
  expect(ended).toEqual([])
  for (const { id } of [claimed, asked, held, offered]) await expectTrueStory(world, id)
})
