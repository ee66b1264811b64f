import { endpoints } from '#contract/endpoints'
import { days, hours, iso, minutes } from '#domain/time'
import { testId } from '../../support/cloud/places'
import {
  done,
  RESOLVED,
  reply,
  resolved,
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

const say = (id: string, words = 'Is anybody there?') =>
  world.as(world.people.lin).ask(endpoints.addMessage, {
    params: { id },
    body: { id: testId(world.clock.at), words },
  })

describe('who hears of what, once each', () => {
  test('the resident hears of acceptance, question, reply, hold, hand-over; never of the own deeds', async () => {
    const { lin } = world.people
    const { frontdesk, worker } = world.staff
    const { id } = await submitted(world)
    await say(id)
    await done(world, frontdesk, id, { action: 'accept', ownerId: worker.staffId ?? '' })
    await reply(world, frontdesk, id)
    await done(world, worker, id, { action: 'ask', words: 'Which floor?' })
    await say(id, 'The eighth')
    await work(world)
    const expectedAt = iso(world.clock.at + days(1))
    await done(world, worker, id, { action: 'hold', holdReason: 'parts', expectedAt })
    await done(world, worker, id, {
      action: 'offer',
      ownerId: frontdesk.staffId ?? '',
      reason: 'Mine',
    })
    await done(world, frontdesk, id, { action: 'accept-offer' })
    await work(world)
    await work(world)
    expect([...(await templatesOf(world, lin))].sort()).toEqual(
      ['accepted', 'handed-over', 'on-hold', 'question', 'reply'].sort(),
    )
    expect(await templatesOf(world, worker)).toEqual(
      expect.arrayContaining(['assigned', 'resident-wrote']),
    )
    const inbox = await world.db.selectFrom('inbox').select(['facts', 'template']).execute()
    // RES-11: the reporter's name is in no message.
    expect(JSON.stringify(inbox)).not.toMatch(/Lin|1201|eighth/)
  })

  test('T19: what is taken back within 10 minutes is told to nobody; what stands is told after them', async () => {
    const { lin } = world.people
    const { frontdesk } = world.staff
    const { id } = await submitted(world)
    await resolved(world, id)
    world.clock.at += minutes(9)
    await work(world)
    await done(world, frontdesk, id, { action: 'undo' })
    world.clock.at += minutes(5)
    await work(world)
    expect(await templatesOf(world, lin)).toEqual(['accepted', 'reply'])
    await done(world, frontdesk, id, RESOLVED)
    world.clock.at += minutes(10)
    await work(world)
    expect(await templatesOf(world, lin)).not.toContain('resolved')
    world.clock.at += 1
    await work(world)
    expect((await templatesOf(world, lin)).filter((name) => name === 'resolved')).toHaveLength(1)
  })

  describe('RES-03: homes that said "me too" hear how far it got, without a name or a word of the matter', () => {
    const stepsTold = async () => {
      const told = await world.db
        .selectFrom('inbox')
        .select(['template', 'ticket_id', 'facts'])
        .where('person_id', '=', world.people.zhou.id)
        .orderBy('at')
        .orderBy('id')
        .execute()
      for (const { template, ticket_id, facts } of told) {
        expect([template, ticket_id]).toEqual(['endorsed-progress', null])
        expect(Object.keys(facts as object).sort()).toEqual(['categoryId', 'step'])
      }
      return told.map((row) => (row.facts as { step: string }).step)
    }

    async function endorsed(): Promise<string> {
      const { zhou } = world.people
      const { id } = await submitted(world)
      await world
        .as(zhou)
        .ask(endpoints.endorseTicket, { params: { id }, body: { houseId: zhou.house?.id ?? '' } })
      return id
    }

    test('taken, first answered, claimed, confirmed', async () => {
      const id = await endorsed()
      await resolved(world, id)
      world.clock.at += 1
      await reply(world, world.staff.frontdesk, id, 'One more word')
      world.clock.at += minutes(11)
      await done(world, world.people.lin, id, { action: 'confirm', answer: 'yes' })
      await work(world)
      expect((await stepsTold()).sort()).toEqual(['accepted', 'closed', 'replied', 'resolved'])
    })

    test('closed by a job (T12), and declined (T15)', async () => {
      await resolved(world, await endorsed())
      world.clock.at += days(8)
      await work(world)
      expect((await stepsTold()).at(-1)).toBe('ended')
      const other = await endorsed()
      await take(world, other)
      await done(world, world.staff.manager, other, {
        action: 'decline',
        declineReason: 'not_responsible',
        words: 'The street lamp belongs to the city',
        whereTo: 'Please call 12345',
      })
      world.clock.at += minutes(11)
      await work(world)
      expect(await stepsTold()).toContain('declined')
    })

    test('an internal note is no answer', async () => {
      const id = await endorsed()
      const { version } = await take(world, id)
      await work(world)
      const note = { id: testId(world.clock.at), words: 'Ask the lift company', internal: true }
      await world
        .as(world.staff.frontdesk)
        .ask(endpoints.addMessage, { params: { id }, body: { ...note, version } })
      await work(world)
      expect(await stepsTold()).toEqual(['accepted'])
    })
  })

  test('an emergency reaches desk and manager; a matter about the manager reaches the admin instead', async () => {
    const { manager, admin, frontdesk } = world.staff
    await submitted(world, { categoryId: 'safety' })
    await work(world)
    expect(await templatesOf(world, manager)).toEqual(['urgent-ticket'])
    expect(await templatesOf(world, frontdesk)).toEqual(['urgent-ticket'])
    expect(await templatesOf(world, admin)).toEqual([])
    await submitted(world, { categoryId: 'safety', aboutStaffIds: [manager.staffId ?? ''] })
    await work(world)
    expect(await templatesOf(world, manager)).toEqual(['urgent-ticket'])
    expect(await templatesOf(world, admin)).toEqual(['urgent-ticket'])
  })

  test('reminders, words and reopening reach who has it, else the desk', async () => {
    const { frontdesk, frontdesk2, worker } = world.staff
    const { id } = await submitted(world)
    await world.as(world.people.lin).ask(endpoints.urgeTicket, { params: { id }, body: {} })
    await work(world)
    expect(await templatesOf(world, frontdesk)).toEqual(['urged'])
    expect(await templatesOf(world, frontdesk2)).toEqual(['urged'])
    await done(world, frontdesk, id, { action: 'take', ownerId: worker.staffId ?? '' })
    await reply(world, worker, id)
    await done(world, worker, id, RESOLVED)
    await done(world, world.people.lin, id, { action: 'reopen', words: 'Still there' })
    await work(world)
    expect(await templatesOf(world, worker)).toEqual(['assigned', 'reopened'])
    expect(await templatesOf(world, frontdesk)).toEqual(['urged'])
  })

  test('two workers at once tell once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 10 }, async () => (await submitted(world, { kind: 'repair' })).id),
    )
    for (const id of ids) await take(world, id)
    const results = await Promise.all(['a', 'b', 'c'].map((name) => work(world, name)))
    expect(results.reduce((sum, result) => sum + result.failed + result.dead, 0)).toBe(0)
    expect(await templatesOf(world, world.people.lin)).toEqual(Array(10).fill('accepted'))
  })

  test('a crash between doing and telling loses nothing: the job is in the same transaction', async () => {
    const { id } = await submitted(world)
    await take(world, id)
    const waiting = await world.db
      .selectFrom('jobs')
      .select('kind')
      .where('done_at', 'is', null)
      .where('run_at', '<=', new Date(world.clock.at))
      .execute()
    expect(waiting.filter((job) => job.kind === 'tell-resident')).toHaveLength(2)
    world.clock.at += hours(1)
    await work(world)
    expect(await templatesOf(world, world.people.lin)).toEqual(['accepted'])
  })
})

test('edge case 13: a merged parent that is reopened tells the reporters of its children, once', async () => {
  const { lin, zhou } = world.people
  const { frontdesk } = world.staff
  const parent = await submitted(world)
  const child = await submitted(world, {}, zhou)
  const own = await submitted(world)
  for (const { id } of [child, own]) {
    await done(world, frontdesk, id, {
      action: 'merge',
      parentId: parent.id,
      words: 'Already being worked on',
    })
  }
  await resolved(world, parent.id)
  await work(world)
  expect(await templatesOf(world, zhou)).not.toContain('merged-reopened')
  await done(world, lin, parent.id, { action: 'reopen', words: 'It stopped again' })
  await work(world)
  await work(world)
  const told = await world.db
    .selectFrom('inbox')
    .select(['person_id', 'ticket_id', 'facts'])
    .where('template', '=', 'merged-reopened')
    .execute()
  expect(told).toEqual([
    {
      person_id: zhou.id,
      ticket_id: child.id,
      facts: { receiptNo: child.receiptNo, categoryId: 'lift' },
    },
  ])
})
