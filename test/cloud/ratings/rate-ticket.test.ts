import { endpoints } from '#contract/endpoints'
import type { RateTicket } from '#contract/ratings'
import { days, hours } from '#domain/time'
import { askAnew, responsesOf, rollupOf, tasksOf } from '../../support/cloud/measures'
import { makeStaff, type Person, testId } from '../../support/cloud/places'
import { newKey } from '../../support/cloud/talk'
import { done, RESOLVED, reply, resolved, submitted, work } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const rating = (change: Partial<RateTicket> = {}): RateTicket => ({
  id: testId(world.clock.at),
  score: 4,
  tags: ['quick', 'skilled', 'quick'],
  comment: ' Well done ',
  ces: 6,
  ...change,
})

const rate = (person: Person, id: string, body: RateTicket, key = newKey()) =>
  world.as(person).ask(endpoints.rateTicket, { params: { id }, body, key })

/** Answered, worked on and claimed done. */
async function claimed(): Promise<string> {
  const { id } = await submitted(world)
  await resolved(world, id)
  return id
}

async function confirmed(): Promise<string> {
  const id = await claimed()
  await done(world, world.people.lin, id, { action: 'confirm', answer: 'yes' })
  return id
}

test('RES-05: the reporter rates what was claimed done; response, row and rollup agree', async () => {
  const id = await claimed()
  const { status, body } = await rate(world.people.lin, id, rating())

  expect(status).toBe(200)
  expect(body).toEqual({
    ticketId: id,
    score: 4,
    tags: ['quick', 'skilled'],
    comment: 'Well done',
    ces: 6,
    editableUntil: '2026-05-14T02:00:00.000Z',
  })
  expect(await responsesOf(world)).toEqual([
    expect.objectContaining({
      kind: 'ticket',
      ticket_id: id,
      cycle: 1,
      quarter: '2026-Q2',
      filled_by: 'self',
    }),
  ])
  expect(await rollupOf(world)).toEqual([
    ['ces', '', 6, 1],
    ['rating', '', 4, 1],
  ])
  expect(await tasksOf(world)).toEqual([])
  const { body: ticket } = await world
    .as(world.people.lin)
    .ask(endpoints.getTicket, { params: { id } })
  expect(ticket).toMatchObject({
    rated: true,
    rating: { score: 4 },
    confirmed: false,
    state: 'resolved',
  })
})

test('RES-05: "don\'t know" is kept and counted nowhere', async () => {
  const id = await confirmed()
  await rate(world.people.lin, id, rating({ score: null, ces: null, tags: [], comment: '' }))
  expect(await responsesOf(world)).toHaveLength(1)
  expect(await rollupOf(world)).toEqual([])
})

test('F9: within 24 h the last value counts, the earlier is kept, and the rollup follows', async () => {
  const id = await confirmed()
  await rate(world.people.lin, id, rating({ score: 2 }))
  world.clock.advance(hours(24))
  const { status, body } = await rate(world.people.lin, id, rating({ score: 5, ces: null }))

  expect(status).toBe(200)
  expect(body).toMatchObject({ score: 5, ces: null })
  expect(await responsesOf(world)).toHaveLength(1)
  expect(await rollupOf(world)).toEqual([['rating', '', 5, 1]])
  const history = await world.db.selectFrom('response_history').selectAll().execute()
  expect(history).toEqual([
    expect.objectContaining({
      revision: 1,
      answers: expect.arrayContaining([{ metric: 'rating', score: 2 }]),
    }),
  ])
})

test('F9: a millisecond after 24 h it stands for good', async () => {
  const id = await confirmed()
  await rate(world.people.lin, id, rating())
  world.clock.advance(hours(24) + 1)
  const { status, body } = await rate(world.people.lin, id, rating({ score: 1 }))
  expect([status, body]).toMatchObject([
    409,
    { code: 'illegal-transition', field: 'editableUntil' },
  ])
  expect(await rollupOf(world)).toEqual([
    ['ces', '', 6, 1],
    ['rating', '', 4, 1],
  ])
})

test('each round is rated once: after a reopening the next claim asks again', async () => {
  const id = await claimed()
  await rate(world.people.lin, id, rating({ score: 1 }))
  await done(world, world.people.lin, id, { action: 'reopen', words: 'It stopped again' })
  expect(await rate(world.people.lin, id, rating())).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'state' },
  })
  const { frontdesk } = world.staff
  await reply(world, frontdesk, id)
  await done(world, frontdesk, id, RESOLVED)
  expect((await rate(world.people.lin, id, rating({ score: 5 }))).status).toBe(200)
  expect((await responsesOf(world)).map(({ cycle }) => cycle).sort()).toEqual([1, 2])
})

test('edge case 17: after an automatic close it may be rated for 30 days, which confirms nothing', async () => {
  const id = await claimed()
  world.clock.advance(days(7))
  await work(world)
  const closed = await world.as(world.people.lin).ask(endpoints.getTicket, { params: { id } })
  expect(closed.body).toMatchObject({ state: 'closed', closedBy: 'auto', confirmed: false })

  // closed by the job on 20 May: the end of the 30th Shanghai day is that of 19 June
  world.clock.at = Date.parse('2026-06-19T23:59:59.999+08:00')
  expect((await rate(world.people.lin, id, rating())).status).toBe(200)
  const after = await world.as(world.people.lin).ask(endpoints.getTicket, { params: { id } })
  expect(after.body).toMatchObject({ confirmed: false, closedBy: 'auto' })
})

test('edge case 17: a millisecond later it is too late', async () => {
  const id = await confirmed()
  world.clock.at = Date.parse('2026-06-13T00:00:00.000+08:00')
  expect(await rate(world.people.lin, id, rating())).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'state' },
  })
})

test('LOOP-09: a 1 or 2 gets a call within 48 h, also without asking for it', async () => {
  const id = await confirmed()
  await rate(world.people.lin, id, rating({ score: 2 }))
  expect(await tasksOf(world)).toEqual([
    {
      plan: 'recovery',
      state: 'scheduled',
      ticket_id: id,
      house_id: world.here.houses[0]?.id,
      due_at: new Date(world.clock.at + hours(48)),
    },
  ])
})

test('LOOP-09: edited upwards before anybody called, it needs none; downwards again, it does', async () => {
  const id = await confirmed()
  await rate(world.people.lin, id, rating({ score: 1 }))
  world.clock.advance(hours(1))
  await rate(world.people.lin, id, rating({ score: 4 }))
  expect(await tasksOf(world)).toMatchObject([{ state: 'cancelled' }])
  world.clock.advance(hours(1))
  await rate(world.people.lin, id, rating({ score: 2 }))
  expect(await tasksOf(world)).toMatchObject([
    { state: 'scheduled', due_at: new Date(world.clock.at + hours(48)) },
  ])
})

test('only the reporter rates: for others the ticket does not exist, or is not theirs to rate', async () => {
  const id = await confirmed()
  const { kin, zhou, far, guest } = world.people
  const { frontdesk, worker, farManager } = world.staff
  const codes = async (person: Person) => {
    const { status, body } = await rate(person, id, rating())
    return [status, (body as unknown as { code: string }).code]
  }
  for (const person of [kin, zhou, far, guest, farManager])
    expect(await codes(person)).toEqual([404, 'not-found'])
  for (const person of [frontdesk, worker])
    expect(await codes(person)).toEqual([403, 'not-allowed'])
  expect(await responsesOf(world)).toEqual([])
})

test('who shares with the home lets it read, not rate', async () => {
  const id = await confirmed()
  await world.db
    .updateTable('residencies')
    .set({ shared: true })
    .where('person_id', '=', world.people.lin.id)
    .execute()
  expect((await rate(world.people.kin, id, rating())).status).toBe(403)
})

test('edge case 18: who works here does not rate here, not even the own ticket', async () => {
  const id = await confirmed()
  const staffId = await makeStaff(world.db, world.people.lin, world.here, 'worker', world.clock.at)
  expect(await rate(world.people.lin, id, rating())).toMatchObject({
    status: 403,
    body: { code: 'not-allowed', field: 'staff' },
  })
  await world.db.deleteFrom('staff').where('id', '=', staffId).execute()
})

test('nothing is rated before staff say that it is done; praise never', async () => {
  const open = await submitted(world)
  expect((await rate(world.people.lin, open.id, rating())).status).toBe(409)
  const praise = await submitted(world, { kind: 'praise', categoryId: 'cleaning' })
  await done(world, world.staff.frontdesk, praise.id, { action: 'thank', words: 'Thank you' })
  expect((await rate(world.people.lin, praise.id, rating())).status).toBe(409)
})

test('QR-4: twenty times the same tap is one rating and one answer, two devices are an edit', async () => {
  const id = await confirmed()
  const body = rating()
  const key = newKey()
  const taps = await Promise.all(
    Array.from({ length: 20 }, () => rate(world.people.lin, id, body, key)),
  )
  expect(new Set(taps.map(({ text }) => text)).size).toBe(1)
  const other = await Promise.all(
    [1, 2, 3].map((score) => rate(world.people.lin, id, rating({ score }))),
  )
  expect(other.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await responsesOf(world)).toHaveLength(1)
  const cells = await rollupOf(world)
  expect(cells.filter(([metric]) => metric === 'rating').map(([, , , n]) => n)).toEqual([1])
})

test('a response id that is used already is refused, and nothing of it is kept', async () => {
  const first = await confirmed()
  const body = rating()
  await rate(world.people.lin, first, body)
  const second = await confirmed()
  expect(await rate(world.people.lin, second, body)).toMatchObject({
    status: 400,
    body: { code: 'bad-input', field: 'id' },
  })
  expect(await responsesOf(world)).toHaveLength(1)
})

test.each([
  ['a score of 0', { score: 0 }],
  ['a score of 6', { score: 6 }],
  ['half a point', { score: 3.5 }],
  ['a score in words', { score: '5' }],
  ['an effort of 8', { ces: 8 }],
  ['eleven tags', { tags: Array(11).fill('x') }],
  ['a comment too long', { comment: 'x'.repeat(1001) }],
  ['a NUL', { comment: 'a\u0000b' }],
  ['a member nobody knows', { stars: 5 }],
  ['no score at all', { score: undefined }],
])('bad input is named and nothing is kept: %s', async (_what, change) => {
  const { status, body } = await world.as(world.people.lin).loose(endpoints.rateTicket as never, {
    params: { id: testId(world.clock.at) },
    body: { ...rating(), ...change },
  })
  expect([status, body.code]).toEqual([400, 'bad-input'])
})

test('a ticket that does not exist answers not-found', async () => {
  expect((await rate(world.people.lin, testId(world.clock.at), rating())).status).toBe(404)
})

test('QS-7: neither comment nor tag reaches the log', async () => {
  const id = await confirmed()
  await rate(world.people.lin, id, rating({ comment: 'secret-comment', tags: ['secret-tag'] }))
  expect(world.logged.join('\n')).not.toMatch(/secret-/)
})
