import { endpoints } from '#contract/endpoints'
import type { RateServices } from '#contract/ratings'
import { days, hours, instant } from '#domain/time'
import { askAnew, rawCells, responsesOf, rollupOf, tasksOf } from '../../support/cloud/measures'
import { makeResident, makeStaff, type Person, testId } from '../../support/cloud/places'
import { newKey } from '../../support/cloud/talk'
import { done, resolved, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const answer = (person: Person, change: Partial<RateServices> = {}): RateServices => ({
  id: testId(world.clock.at),
  houseId: person.house?.id ?? testId(world.clock.at),
  scores: { environment: 4, repair: 3, security: 5, facilities: 2, communication: 4, fees: null },
  overall: 4,
  expectation: 3,
  suggestion: ' More light in the garage ',
  ...change,
})

const rate = (person: Person, change: Partial<RateServices> = {}, key = newKey()) =>
  world.as(person).ask(endpoints.rateServices, { body: answer(person, change), key })

const mine = (person: Person, houseId?: string) =>
  world.as(person).ask(endpoints.listMyRatings, { query: houseId === undefined ? {} : { houseId } })

test('RES-06: six services, "not used" is no score, the rollup equals the raw answers', async () => {
  const { lin } = world.people
  const { status, body } = await rate(lin)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    quarter: '2026-Q2',
    scores: { environment: 4, repair: 3, security: 5, facilities: 2, communication: 4, fees: null },
    overall: 4,
    expectation: 3,
    suggestion: 'More light in the garage',
    submittedAt: '2026-05-13T02:00:00.000Z',
    editableUntil: '2026-05-14T02:00:00.000Z',
  })
  const cells = await rollupOf(world)
  expect(cells).toHaveLength(7)
  expect(cells).toEqual(await rawCells(world))
  expect(cells.some(([, dimension]) => dimension === 'fees')).toBe(false)
})

test('RES-06: what was skipped stays out of the answer; the own answer is shown again', async () => {
  const { lin } = world.people
  await rate(lin, { scores: { security: 5 }, overall: null, expectation: null, suggestion: '' })
  const { body } = await mine(lin, lin.house?.id)
  expect(body.current).toMatchObject({ scores: { security: 5 }, overall: null, suggestion: '' })
  expect(Object.keys(body.current?.scores ?? {})).toEqual(['security'])
  expect(body.previous).toBeNull()
})

test('an answer that says nothing is refused', async () => {
  const empty = { scores: { fees: null }, overall: null, expectation: null, suggestion: '  ' }
  expect(await rate(world.people.lin, empty)).toMatchObject({
    status: 400,
    body: { code: 'bad-input', field: 'scores' },
  })
})

test('F9: one answer per person, home and quarter; within 24 h it is replaced, then it stands', async () => {
  const { lin } = world.people
  const first = await rate(lin)
  world.clock.advance(hours(24))
  const second = await rate(lin, { scores: { fees: 1 }, overall: 2, expectation: null })
  expect(second.body).toMatchObject({ id: first.body.id, overall: 2, scores: { fees: 1 } })
  expect(await rollupOf(world)).toEqual([
    ['csat', 'fees', 1, 1],
    ['csat', 'overall', 2, 1],
  ])
  world.clock.advance(1)
  expect(await rate(lin)).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'editableUntil' },
  })
  expect(await responsesOf(world)).toHaveLength(1)
  expect(await rollupOf(world)).toEqual(await rawCells(world))
})

test('edge case 6: the last millisecond of a quarter counts for it, the next one for the new one', async () => {
  const { lin } = world.people
  world.clock.at = instant('2026-06-30T23:59:59.999+08:00')
  expect((await rate(lin)).body.quarter).toBe('2026-Q2')
  world.clock.advance(1)
  expect((await rate(lin)).body.quarter).toBe('2026-Q3')
  const { body } = await mine(lin, lin.house?.id)
  expect([body.current?.quarter, body.previous?.quarter]).toEqual(['2026-Q3', '2026-Q2'])
})

test('edge case 4: each of a family answers, and the home stays one home', async () => {
  await rate(world.people.lin)
  await rate(world.people.kin)
  const rows = await responsesOf(world)
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map(({ house_id }) => house_id)).size).toBe(1)
})

test('edge case 1: who has homes in two communities answers for each of them', async () => {
  const { zhou } = world.people
  const second = world.there.houses[2]
  if (!second) throw new Error('no second home')
  await makeResident(world.db, zhou, second, world.clock.at)
  expect((await rate(zhou)).status).toBe(200)
  expect((await rate(zhou, { houseId: second.id })).status).toBe(200)
  expect((await responsesOf(world)).map(({ community_id }) => community_id).sort()).toEqual(
    [world.here.id, world.there.id].sort(),
  )
  await world.db.deleteFrom('residencies').where('house_id', '=', second.id).execute()
})

test('another home is not-found; a home that waits for the desk may not rate', async () => {
  const { lin, zhou, guest } = world.people
  expect((await rate(guest)).status).toBe(403)
  expect((await rate(lin, { houseId: zhou.house?.id ?? '' })).status).toBe(404)
  await world.db
    .updateTable('residencies')
    .set({ verified_at: null, verified_by: null })
    .where('person_id', '=', lin.id)
    .execute()
  const refused = await rate(lin)
  await world.db
    .updateTable('residencies')
    .set({ verified_at: new Date(0), verified_by: 'desk' })
    .where('person_id', '=', lin.id)
    .execute()
  expect(refused.status).toBe(403)
})

test('edge case 18: staff never rate the community in which they work', async () => {
  const { wu } = world.people
  const staffId = await makeStaff(world.db, wu, world.here, 'worker', world.clock.at)
  expect(await rate(wu)).toMatchObject({
    status: 403,
    body: { code: 'not-allowed', field: 'staff' },
  })
  await world.db.deleteFrom('staff').where('id', '=', staffId).execute()
  expect((await rate(wu)).status).toBe(200)
})

test('LOOP-09: overall 1 or 2 gets a call within 48 h only where "you may contact me" was ticked', async () => {
  await rate(world.people.lin, { overall: 2 })
  expect(await tasksOf(world)).toEqual([])
  await rate(world.people.zhou, { overall: 2, contactMe: true })
  await rate(world.people.wu, { overall: 3, contactMe: true })
  expect(await tasksOf(world)).toEqual([
    expect.objectContaining({ plan: 'recovery', house_id: world.people.zhou.house?.id }),
  ])
})

test('QR-4: two phones of one person at once leave one answer, and the rollup counts it once', async () => {
  const both = await Promise.all(
    [1, 2, 3, 4, 5].map((overall) => rate(world.people.lin, { overall })),
  )
  expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect(await responsesOf(world)).toHaveLength(1)
  expect(await rollupOf(world)).toEqual(await rawCells(world))
})

test('the list of what waits: claimed or closed lately, not rated, newest first, never praise', async () => {
  const { lin } = world.people
  const first = await submitted(world)
  await resolved(world, first.id)
  world.clock.advance(hours(1))
  const second = await submitted(world, { categoryId: 'noise' })
  await resolved(world, second.id)
  await submitted(world, { categoryId: 'water' })
  const praise = await submitted(world, { kind: 'praise' })
  await done(world, world.staff.frontdesk, praise.id, { action: 'thank', words: 'Thank you' })

  const waiting = async () => (await mine(lin)).body.waiting.map(({ id }) => id)
  expect(await waiting()).toEqual([second.id, first.id])
  const body = { id: testId(world.clock.at), score: 5, tags: [], comment: '', ces: null }
  await world.as(lin).ask(endpoints.rateTicket, { params: { id: second.id }, body })
  expect(await waiting()).toEqual([first.id])
  expect((await mine(world.people.kin)).body.waiting).toEqual([])
  world.clock.advance(days(40))
  expect(await waiting()).toEqual([])
})

test.each([
  ['a service scored 0', { scores: { fees: 0 } }],
  ['a service scored 6', { scores: { fees: 6 } }],
  ['a service nobody knows', { scores: { parking: 3 } }],
  ['an overall of 2.5', { overall: 2.5 }],
  ['an expectation in words', { expectation: 'better' }],
  ['a suggestion too long', { suggestion: 'x'.repeat(1001) }],
  ['a home that is no id', { houseId: 'home' }],
  ['scores as a list', { scores: [1, 2] }],
])('bad input is named and nothing is kept: %s', async (_what, change) => {
  const { lin } = world.people
  const { status, body } = await world
    .as(lin)
    .loose(endpoints.rateServices as never, { body: { ...answer(lin), ...change } })
  expect([status, body.code]).toEqual([400, 'bad-input'])
  expect(await responsesOf(world)).toEqual([])
})

test('a stranger is asked to sign in', async () => {
  const { status } = await world.as(null).ask(endpoints.listMyRatings, { query: {} })
  expect(status).toBe(401)
})
