import { endpoints } from '#contract/endpoints'
import type { AnswerNps } from '#contract/nps'
import { hours, instant } from '#domain/time'
import { askAnew, rawCells, responsesOf, rollupOf, tasksOf } from '../../support/cloud/measures'
import { makeStaff, type Person, testId } from '../../support/cloud/places'
import { newKey } from '../../support/cloud/talk'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const body = (person: Person, change: Partial<AnswerNps> = {}): AnswerNps => ({
  id: testId(world.clock.at),
  houseId: person.house?.id ?? testId(world.clock.at),
  score: 3,
  reasons: ['security'],
  comment: 'The guards do not know us',
  ...change,
})
const answer = (person: Person, change: Partial<AnswerNps> = {}, key = newKey()) =>
  world.as(person).ask(endpoints.answerNps, { body: body(person, change), key })

test('RES-08: an answer is kept with its quarter and may be changed for 24 h', async () => {
  const { lin } = world.people
  const first = await answer(lin)
  expect(first).toMatchObject({
    status: 200,
    body: { score: 3, quarter: '2026-Q2', editableUntil: '2026-05-14T02:00:00.000Z' },
  })
  world.clock.advance(hours(24))
  expect((await answer(lin, { score: 8 })).body).toMatchObject({ id: first.body.id, score: 8 })
  world.clock.advance(1)
  expect(await answer(lin, { score: 10 })).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'editableUntil' },
  })
  expect(await rollupOf(world)).toEqual([['nps', '', 8, 1]])
  expect(await rollupOf(world)).toEqual(await rawCells(world))
})

test('edge case 16: 0 is a score', async () => {
  await answer(world.people.lin, { score: 0 })
  expect(await rollupOf(world)).toEqual([['nps', '', 0, 1]])
})

test('edge case 15: all passives, and a single answer, are counted as they are', async () => {
  await answer(world.people.lin, { score: 7 })
  await answer(world.people.kin, { score: 8 })
  await answer(world.people.zhou, { score: 7 })
  expect(await rollupOf(world)).toEqual([
    ['nps', '', 7, 2],
    ['nps', '', 8, 1],
  ])
})

test('edge case 4: each of a family has an NPS answer of their own', async () => {
  await answer(world.people.lin, { score: 9 })
  await answer(world.people.kin, { score: 2 })
  const rows = await responsesOf(world)
  expect(rows.map(({ person_id }) => person_id).sort()).toEqual(
    [world.people.lin.id, world.people.kin.id].sort(),
  )
})

test('LOOP-04 F2: the next quarter has its own answer', async () => {
  const { lin } = world.people
  world.clock.at = instant('2026-06-30T23:59:59.999+08:00')
  await answer(lin)
  world.clock.advance(1)
  expect((await answer(lin, { score: 6 })).body.quarter).toBe('2026-Q3')
  expect(await responsesOf(world)).toHaveLength(2)
})

test('LOOP-04 F4: the answer ends its card', async () => {
  const { lin } = world.people
  await world.as(lin).ask(endpoints.rateServices, {
    body: {
      id: testId(world.clock.at),
      houseId: lin.house?.id ?? '',
      scores: { fees: 3 },
      overall: null,
      expectation: null,
      suggestion: '',
    },
  })
  const query = { houseId: lin.house?.id ?? '' }
  const asked = await world.as(lin).ask(endpoints.nextPrompt, { query })
  const invitationId = asked.body.card?.invitationId ?? ''
  expect(asked.body.card?.kind).toBe('nps')
  await answer(lin, { invitationId })
  const card = await world.db
    .selectFrom('invitations')
    .select(['outcome', 'outcome_at'])
    .where('id', '=', invitationId)
    .executeTakeFirstOrThrow()
  expect(card).toEqual({ outcome: 'answered', outcome_at: new Date(world.clock.at) })
})

test("a stranger's card is refused, and nothing is kept", async () => {
  const query = { houseId: world.people.zhou.house?.id ?? '' }
  const asked = await world.as(world.people.zhou).ask(endpoints.nextPrompt, { query })
  const invitationId = asked.body.card?.invitationId ?? ''
  expect(await answer(world.people.lin, { invitationId })).toMatchObject({
    status: 400,
    body: { code: 'bad-input', field: 'invitationId' },
  })
  expect(await responsesOf(world)).toEqual([])
  expect(await rollupOf(world)).toEqual([])
})

test('LOOP-09: who would not recommend us and may be called is called within 48 h; nobody else', async () => {
  await answer(world.people.lin, { score: 6, contactMe: true })
  await answer(world.people.kin, { score: 0 })
  await answer(world.people.zhou, { score: 7, contactMe: true })
  expect(await tasksOf(world)).toEqual([
    expect.objectContaining({
      plan: 'recovery',
      state: 'scheduled',
      house_id: world.people.lin.house?.id,
      due_at: new Date(world.clock.at + hours(48)),
    }),
  ])
})

test('edge case 18: staff are not asked and do not answer', async () => {
  const { wu } = world.people
  const staffId = await makeStaff(world.db, wu, world.here, 'frontdesk', world.clock.at)
  expect(await answer(wu)).toMatchObject({ status: 403, body: { field: 'staff' } })
  await world.db.deleteFrom('staff').where('id', '=', staffId).execute()
})

test("nobody answers for another's home", async () => {
  // without any home there is nothing to recommend from
  expect((await answer(world.people.guest)).status).toBe(403)
  const houseId = world.people.zhou.house?.id ?? ''
  expect((await answer(world.people.lin, { houseId })).status).toBe(404)
  expect((await answer(world.people.far, { houseId })).status).toBe(404)
})

test('QR-4: a repeated key gets the same bytes, another body under it is refused', async () => {
  const { lin } = world.people
  const key = newKey()
  const sent = body(lin)
  const ask = (change: Partial<AnswerNps> = {}) =>
    world.as(lin).ask(endpoints.answerNps, { body: { ...sent, ...change }, key })
  const taps = await Promise.all(Array.from({ length: 10 }, () => ask()))
  expect(new Set(taps.map(({ text }) => text)).size).toBe(1)
  expect((await ask({ score: 10 })).status).toBe(422)
  expect(await responsesOf(world)).toHaveLength(1)
})

test.each([
  ['-1', { score: -1 }],
  ['11', { score: 11 }],
  ['7.5', { score: 7.5 }],
  ['no number', { score: null }],
  ['seven reasons', { reasons: Array(7).fill('fees') }],
  ['a comment too long', { comment: 'x'.repeat(1001) }],
])('bad input is named and nothing is kept: %s', async (_what, change) => {
  const { status, body: problem } = await world
    .as(world.people.lin)
    .loose(endpoints.answerNps as never, { body: { ...body(world.people.lin), ...change } })
  expect([status, problem.code]).toEqual([400, 'bad-input'])
  expect(await responsesOf(world)).toEqual([])
})
