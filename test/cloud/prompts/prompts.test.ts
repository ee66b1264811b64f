import { endpoints } from '#contract/endpoints'
import { days, hours, instant, minutes } from '#domain/time'
import { askAnew } from '../../support/cloud/measures'
import { makeResident, type Person, testId } from '../../support/cloud/places'
import { cardId, cardOrRule, decisionLog, nextPrompt, rateHome } from '../../support/cloud/prompts'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

const next = (person: Person) => nextPrompt(world, person)
const kind = (person: Person) => cardOrRule(world, person)
const idOf = (person: Person) => cardId(world, person)
const services = (person: Person, change: object = {}) => rateHome(world, person, change)
const log = () => decisionLog(world)

const tap = async (
  person: Person,
  deed: 'seePrompt' | 'snoozePrompt' | 'closePrompt',
  id: string,
) => (await world.as(person).ask(endpoints[deed], { params: { id }, body: {} })).body

const nps = (person: Person, change: object = {}) =>
  world.as(person).ask(endpoints.answerNps, {
    body: {
      id: testId(world.clock.at),
      houseId: person.house?.id ?? '',
      score: 9,
      reasons: [],
      comment: '',
      ...change,
    },
  })

test('RES-06: the first card of a quarter asks about the services; asking again gives the same one', async () => {
  const first = await next(world.people.lin)
  expect(first).toMatchObject({
    card: { kind: 'services', houseId: world.people.lin.house?.id, communityId: world.here.id },
    rule: null,
  })
  expect(await next(world.people.lin)).toEqual(first)
  const both = await Promise.all([next(world.people.wu), next(world.people.wu)])
  expect(both[0]).toEqual(both[1])
})

test('LOOP-04 F11: a decision is logged when it changes, not at every look', async () => {
  const { lin } = world.people
  await next(lin)
  await next(lin)
  expect(await log()).toEqual([['services', true, null, null]])
  world.clock.advance(days(2))
  await submitted(world)
  await next(lin)
  await next(lin)
  expect(await log()).toEqual([
    ['services', true, null, null],
    ['services', false, 'F5', 'submitted24h'],
    ['nps', false, 'F5', 'submitted24h'],
  ])
})

test('LOOP-04 F1: 30 days lie between the first views of two surveys', async () => {
  const { lin } = world.people
  await tap(lin, 'seePrompt', await idOf(lin))
  await services(lin)
  world.clock.advance(days(1))
  expect(await kind(lin)).toBe('F1')
  world.clock.advance(days(29) - 1)
  expect(await kind(lin)).toBe('F1')
  world.clock.advance(1)
  expect(await kind(lin)).toBe('nps')
})

test('LOOP-04 F1: an answer by the menu keeps no card away', async () => {
  const { lin } = world.people
  await services(lin)
  expect(await kind(lin)).toBe('nps')
})

test('LOOP-04 F2 and RES-08: one recommendation question a quarter, and 75 days after the last answer', async () => {
  const { lin } = world.people
  world.clock.at = instant('2026-06-20T10:00:00+08:00')
  await services(lin)
  const invitationId = await idOf(lin)
  expect((await nps(lin, { invitationId })).status).toBe(200)
  world.clock.advance(days(1))
  expect(await kind(lin)).toBe('F4')
  world.clock.at = instant('2026-07-20T10:00:00+08:00')
  await services(lin)
  world.clock.advance(days(1))
  expect(await kind(lin)).toBe('F2')
  world.clock.at = instant('2026-06-20T10:00:00+08:00') + days(75)
  expect(await kind(lin)).toBe('nps')
})

test('LOOP-04 F2: an answer in one home rests the question in the other one too (edge case 1)', async () => {
  const { zhou } = world.people
  const second = world.there.houses[2]
  if (!second) throw new Error('no second home')
  await makeResident(world.db, zhou, second, world.clock.at)
  await nps(zhou)
  expect(await nps(zhou, { houseId: second.id })).toMatchObject({
    status: 409,
    body: { code: 'illegal-transition', field: 'quarter' },
  })
  world.clock.advance(days(2))
  const there = await world.as(zhou).ask(endpoints.nextPrompt, { query: { houseId: second.id } })
  expect(there.body.card?.kind).toBe('services')
  await services(zhou, { houseId: second.id })
  world.clock.advance(days(2))
  const after = await world.as(zhou).ask(endpoints.nextPrompt, { query: { houseId: second.id } })
  expect(after.body).toEqual({ card: null, rule: 'F2' })
  await world.db.deleteFrom('residencies').where('house_id', '=', second.id).execute()
})

test('LOOP-04 F4: later rests 7 days, then 30, then the card is over', async () => {
  const { lin } = world.people
  world.clock.at = instant('2026-04-02T10:00:00+08:00')
  const id = await idOf(lin)
  expect(await tap(lin, 'snoozePrompt', id)).toEqual({
    invitationId: id,
    outcome: 'snoozed',
    until: '2026-04-09T02:00:00.000Z',
  })
  world.clock.advance(days(7) - 1)
  expect(await kind(lin)).not.toBe('services')
  world.clock.advance(1)
  expect(await idOf(lin)).toBe(id)
  expect((await tap(lin, 'snoozePrompt', id)).until).toBe('2026-05-09T02:00:00.000Z')
  world.clock.advance(days(30))
  expect(await idOf(lin)).toBe(id)
  expect(await tap(lin, 'snoozePrompt', id)).toMatchObject({ outcome: 'expired', until: null })
  world.clock.advance(days(40))
  expect(await kind(lin)).toBe('nps')
})

test('LOOP-04 F4: the same "later" sent twice is one', async () => {
  const { lin } = world.people
  const id = await idOf(lin)
  const first = await tap(lin, 'snoozePrompt', id)
  expect(await tap(lin, 'snoozePrompt', id)).toEqual(first)
})

test('LOOP-04 F4: a view counts once a Shanghai day; three without a tap are one "later"', async () => {
  const { lin } = world.people
  const id = await idOf(lin)
  expect(await tap(lin, 'seePrompt', id)).toMatchObject({ outcome: 'shown' })
  expect(await tap(lin, 'seePrompt', id)).toMatchObject({ outcome: 'shown' })
  world.clock.at = instant('2026-05-14T00:00:00+08:00')
  await tap(lin, 'seePrompt', id)
  world.clock.at = instant('2026-05-14T23:59:59.999+08:00')
  expect(await tap(lin, 'seePrompt', id)).toMatchObject({ outcome: 'shown' })
  world.clock.advance(1)
  expect(await tap(lin, 'seePrompt', id)).toMatchObject({
    outcome: 'snoozed',
    until: '2026-05-21T16:00:00.000Z',
  })
  const { views, first_seen_at } = await world.db
    .selectFrom('invitations')
    .select(['views', 'first_seen_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect([views, first_seen_at?.toISOString()]).toEqual([0, '2026-05-13T02:00:00.000Z'])
})

test('LOOP-04 F4 and F6: seen once today it stays for this visit, and does not come back in the next one', async () => {
  const { lin } = world.people
  const id = await idOf(lin)
  await tap(lin, 'seePrompt', id)
  world.clock.advance(minutes(29))
  expect(await idOf(lin)).toBe(id)
  world.clock.advance(hours(3))
  expect(await kind(lin)).toBe('F4')
  world.clock.advance(days(1))
  expect(await idOf(lin)).toBe(id)
})

test('LOOP-04 F6: after "later" no second card comes in the same visit', async () => {
  const { lin } = world.people
  const id = await idOf(lin)
  await tap(lin, 'seePrompt', id)
  await tap(lin, 'snoozePrompt', id)
  expect(await kind(lin)).not.toBe('nps')
})

test('LOOP-04 F8: "do not ask" stops every survey of this person for 365 days, and of nobody else', async () => {
  const { lin, kin } = world.people
  const id = await idOf(lin)
  expect(await tap(lin, 'closePrompt', id)).toEqual({
    invitationId: id,
    outcome: 'never',
    until: '2027-05-13T02:00:00.000Z',
  })
  expect(await tap(lin, 'closePrompt', id)).toMatchObject({ outcome: 'never' })
  expect(await kind(lin)).toBe('F8')
  expect(await kind(kin)).toBe('services')
  world.clock.advance(days(365) - 1)
  expect(await kind(lin)).toBe('F8')
  world.clock.advance(1)
  expect(await kind(lin)).toBe('services')
})

test('a home that scored a service this quarter has its task done: no card for the others of it', async () => {
  const { lin, kin } = world.people
  await services(lin)
  world.clock.advance(days(1))
  expect(await kind(kin)).toBe('nps')
})

test('a card belongs to one person: for all others it does not exist', async () => {
  const id = await idOf(world.people.lin)
  for (const person of [world.people.kin, world.people.far])
    for (const deed of ['seePrompt', 'snoozePrompt', 'closePrompt'] as const) {
      const { status } = await world.as(person).ask(endpoints[deed], { params: { id }, body: {} })
      expect(status).toBe(404)
    }
  expect((await next(world.people.lin)).card?.invitationId).toBe(id)
  const other = await world
    .as(world.people.far)
    .ask(endpoints.nextPrompt, { query: { houseId: world.people.lin.house?.id ?? '' } })
  expect(other.status).toBe(404)
})

test('the card of a quarter that is over is over', async () => {
  const { lin } = world.people
  const id = await idOf(lin)
  world.clock.at = instant('2026-07-01T00:00:00+08:00')
  expect(await tap(lin, 'snoozePrompt', id)).toMatchObject({ outcome: 'expired' })
  expect(await idOf(lin)).not.toBe(id)
})
