import { endpoints } from '#contract/endpoints'
import { days } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { freshResident } from '../../support/cloud/residents'
import {
  draftOf,
  expectTrueStory,
  storedTicket,
  storyOf,
  submitted,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const count = async (table: 'tickets' | 'ticket_events' | 'jobs') => {
  const { n } = await world.db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

test('T1: a complaint gets a receipt, a promise, an event and its jobs, in one transaction', async () => {
  const { lin } = world.people
  const body = draftOf(world, lin, {
    categoryId: 'noise',
    words: '  Drumming every night at 23:00  ',
  })
  const { status, body: receipt } = await world.as(lin).ask(endpoints.submitTicket, { body })

  expect(status).toBe(200)
  expect(receipt.ticket).toMatchObject({
    id: body.id,
    receiptNo: 'HR-260513-0001',
    state: 'submitted',
    priority: 'normal',
    words: 'Drumming every night at 23:00',
    placeLabel: 'Here B1',
    mine: true,
    version: 1,
    reporter: { as: 'you' },
    asOf: '2026-05-13T02:00:00.000Z',
  })
  expect(receipt.promise.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
    ['firstResponse', '2026-05-14T02:00:00.000Z'],
    ['resolution', '2026-06-13T02:00:00.000Z'],
  ])
  expect((await storyOf(world, body.id)).map((event) => event.type)).toEqual(['submitted'])
  await expectTrueStory(world, body.id)
  const jobs = await world.db
    .selectFrom('jobs')
    .select(['kind', 'run_at'])
    .orderBy('run_at')
    .execute()
  expect(jobs.map(({ kind, run_at }) => [kind, run_at.toISOString()])).toEqual([
    ['tell-resident', '2026-05-13T02:00:00.000Z'],
    ['tell-staff', '2026-05-13T02:00:00.000Z'],
    ['promise-step', '2026-05-13T14:00:00.000Z'], // half of 24 h
    ['promise-step', '2026-05-28T14:00:00.000Z'], // half of a month
  ])
})

test('RES-03: that the telephone was shown and "not urgent" was said is kept with the ticket', async () => {
  const kept = async (safetySeen?: boolean) => {
    const change = { kind: 'repair', ...(safetySeen === undefined ? {} : { safetySeen }) } as const
    const { id } = await submitted(world, change)
    const row = world.db.selectFrom('tickets').select('safety_seen').where('id', '=', id)
    return (await row.executeTakeFirstOrThrow()).safety_seen
  }
  expect([await kept(true), await kept(false), await kept()]).toEqual([true, false, false])
})

test('receipt numbers count up by community and Shanghai day', async () => {
  const numbers = async () => (await submitted(world, { kind: 'repair' })).receiptNo
  const first = await numbers()
  const next = await numbers()
  expect(Number(next.slice(-4))).toBe(Number(first.slice(-4)) + 1)
  const { far } = world.people
  expect((await submitted(world, { kind: 'repair' }, far)).receiptNo).toBe('TR-260513-0001')
  world.clock.at += days(1)
  expect(await numbers()).toBe('HR-260514-0001')
  world.clock.at -= days(1)
})

test.each([
  ['a lift is a priority', { categoryId: 'lift' }, 'priority'],
  ['safety is an emergency', { categoryId: 'safety' }, 'urgent'],
  ['noise is normal', { categoryId: 'noise' }, 'normal'],
  ['a suggestion about the lift is normal', { kind: 'suggestion', categoryId: 'lift' }, 'normal'],
] as const)('priority: %s', async (_what, change, priority) => {
  const ticket = await submitted(world, change, await freshResident(world))
  expect(ticket.priority).toBe(priority)
})

test('edge case 19: a key customer’s matter is a priority from the start', async () => {
  const resident = await freshResident(world)
  await world.db
    .updateTable('houses')
    .set({ key_customer: true })
    .where('id', '=', resident.house?.id ?? '')
    .execute()
  expect((await submitted(world, { categoryId: 'noise' }, resident)).priority).toBe('priority')
})

describe('edge case 8: one client id is one ticket', () => {
  test('a second tap and a second device get the first ticket, whatever their keys', async () => {
    const resident = await freshResident(world)
    const body = draftOf(world, resident)
    const phone = world.as(resident)
    const first = await phone.ask(endpoints.submitTicket, { body, key: 'device-one-key' })
    const second = await phone.ask(endpoints.submitTicket, {
      body: { ...body, words: 'The same matter in other words' },
      key: 'device-two-key',
    })
    expect([first.status, second.status]).toEqual([200, 200])
    expect(second.body.ticket).toEqual(first.body.ticket)
    expect(await storyOf(world, body.id)).toHaveLength(1)
  })

  test('fifty at once with fifty keys make one ticket, and all say the same (QR-4)', async () => {
    const resident = await freshResident(world)
    const body = draftOf(world, resident)
    const before = await count('tickets')
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.as(resident).ask(endpoints.submitTicket, { body })),
    )
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
    expect(new Set(answers.map((answer) => answer.body.ticket.receiptNo)).size).toBe(1)
    expect(await count('tickets')).toBe(before + 1)
    expect(await storyOf(world, body.id)).toHaveLength(1)
  })

  test.each(['zhou', 'far'] as const)(
    "somebody else's id says nothing of their ticket (%s)",
    async (who) => {
      const body = draftOf(world, await freshResident(world))
      const resident = await freshResident(world)
      await world
        .as(resident)
        .ask(endpoints.submitTicket, { body: draftOf(world, resident, { id: body.id }) })
      const other = world.people[who]
      const answer = await world
        .as(other)
        .loose(endpoints.submitTicket, { body: draftOf(world, other, { id: body.id }) })
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ code: 'bad-input', field: 'id' })
    },
  )
})

test('T1: the sixth complaint of a home in 24 h is too many; repairs and emergencies are not counted', async () => {
  const resident = await freshResident(world)
  const send = (change: object) =>
    world
      .as(resident)
      .loose(endpoints.submitTicket, { body: { ...draftOf(world, resident), ...change } })
  for (let n = 0; n < 3; n++)
    expect((await send({ id: testId(world.clock.at), kind: 'repair' })).status).toBe(200)
  for (let n = 0; n < 5; n++) expect((await send({ id: testId(world.clock.at) })).status).toBe(200)
  const sixth = await send({ id: testId(world.clock.at) })
  expect(sixth.status).toBe(429)
  expect(sixth.body).toMatchObject({ code: 'too-many', field: 'home' })
  expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(0)
  expect((await send({ id: testId(world.clock.at), kind: 'repair' })).status).toBe(200)
  expect((await send({ id: testId(world.clock.at), categoryId: 'safety' })).status).toBe(200)
  world.clock.at += days(1) + 1
  expect((await send({ id: testId(world.clock.at) })).status).toBe(200)
  world.clock.at -= days(1) + 1
})

test('edge case 1: who lives in two communities reports in each, and cannot mix them', async () => {
  const resident = await freshResident(world)
  const { there } = world
  const house = there.houses[2]
  if (!house) throw new Error('a home there')
  await world.db
    .insertInto('residencies')
    .values({
      community_id: there.id,
      id: testId(world.clock.at),
      house_id: house.id,
      person_id: resident.id,
      role: 'tenant',
      moved_in_at: new Date(world.clock.at - days(9)),
      moved_out_at: null,
      verified_by: 'code',
      verified_at: new Date(world.clock.at - days(9)),
    })
    .execute()
  const here = await submitted(world, {}, resident)
  const away = await submitted(world, {}, { ...resident, house })
  expect([here.communityId, away.communityId]).toEqual([world.here.id, there.id])
  const mixed = draftOf(world, resident, { communityId: there.id })
  const answer = await world.as(resident).loose(endpoints.submitTicket, { body: mixed })
  expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
})

test('edge case 18: staff who live here report as residents do', async () => {
  const { worker } = world.staff
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: world.here.houses[3]?.id ?? '',
      person_id: worker.id,
      role: 'owner',
      moved_in_at: new Date(world.clock.at),
      moved_out_at: null,
      verified_by: 'desk',
      verified_at: new Date(world.clock.at),
    })
    .execute()
  const house = world.here.houses[3]
  const ticket = await submitted(world, {}, { ...worker, ...(house && { house }) })
  expect(ticket).toMatchObject({ mine: true, reporter: { as: 'you' }, rootCause: null })
  expect((await storedTicket(world, ticket.id)).reporterId).toBe(worker.id)
})

test('no word, name or phone of a resident reaches the log (QS-7)', () => {
  const lines = world.logged.join('\n')
  expect(lines).not.toMatch(/Drumming|eighth floor|Lin|Fresh/)
})
