import { openEndsJob } from '#cloud/jobs/open-ends'
import { enqueue } from '#cloud/queue/queue'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { addDays, addMonths, days, iso } from '#domain/time'
import { callList, planned } from '../../support/cloud/calls'
import { homeTasks } from '../../support/cloud/followups'
import { askAnew } from '../../support/cloud/measures'
import { makeResident, type Person, testId } from '../../support/cloud/places'
import { cardOrRule, rateHome } from '../../support/cloud/prompts'
import { submitted, templatesOf, work } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await askAnew(world)
  await world.db.deleteFrom('audit_log').execute()
  await world.db
    .updateTable('houses')
    .set({ key_cadence: null, key_since: null, key_steward: null })
    .execute()
})
afterAll(() => world.close())

const fileOf = async (by: Person, houseId: string) => {
  const ask = { params: { id: houseId }, query: { communityId: world.here.id } }
  const { status, body } = await world.as(by).ask(staffEndpoints.getHomeFile, ask)
  expect(status).toBe(200)
  return body
}

const nps = (person: Person, score: number, contactMe: boolean) =>
  world.as(person).ask(endpoints.answerNps, {
    body: {
      id: testId(world.clock.at),
      houseId: person.house?.id ?? '',
      score,
      reasons: [],
      comment: 'Slow',
      contactMe,
    },
  })

test('STF-15: the file tells who lives there and how to reach them; single answers only to whoever calls', async () => {
  const { zhou } = world.people
  const { frontdesk, followup, manager } = world.staff
  await submitted(world, { words: 'The tap drips' }, zhou)
  await submitted(world, { words: 'Somebody smokes', hideNameFrom: 'handlers' }, zhou)
  await nps(zhou, 9, true)
  const houseId = zhou.house?.id ?? ''
  const desk = await fileOf(frontdesk, houseId)
  expect(desk).toMatchObject({
    label: zhou.house?.label,
    segments: [],
    residents: [{ name: 'Zhou', role: 'owner', stage: 'settled', closed: [], never: false }],
    ratings: null,
    may: { key: false, movedIn: true, phone: true },
  })
  // What the reporter hides from handlers is not found by way of the home.
  expect(desk.tickets.map(({ words }) => words)).toEqual(['The tap drips'])
  const calls = await fileOf(followup, houseId)
  expect(calls.ratings).toMatchObject([{ kind: 'nps', scores: [{ question: 'nps', score: 9 }] }])
  const trace = await world.db.selectFrom('audit_log').select(['verb', 'actor_id']).execute()
  expect(trace).toEqual([{ verb: 'see-answer', actor_id: followup.id }])
  const far = {
    params: { id: world.there.houses[0]?.id ?? '' },
    query: { communityId: world.here.id },
  }
  expect((await world.as(manager).ask(staffEndpoints.getHomeFile, far)).status).toBe(404)
})

test('key customer: its steward calls it five days before the day, and nobody else’s steward; cleared, the call is cancelled', async () => {
  const { zhou } = world.people
  const { manager, steward, followup } = world.staff
  const houseId = zhou.house?.id ?? ''
  const since = addDays(addMonths(world.clock.at, -1), 3)
  const put = (key: object | null) =>
    world.as(manager).loose(staffEndpoints.setKeyCustomer, {
      params: { id: houseId },
      body: { communityId: world.here.id, key },
    })
  const key = { cadence: 'monthly', since: iso(since), stewardId: steward.staffId }
  expect((await put({ ...key, since: iso(world.clock.at + 1) })).status).toBe(400)
  expect((await put(key)).status).toBe(200)
  const mine = await callList(world, steward)
  expect(mine.map(({ plan, houseId: home }) => [plan, home])).toEqual([['key-customer', houseId]])
  expect((await fileOf(followup, houseId)).segments).toContain('key')
  await put(null)
  expect(await callList(world, steward)).toEqual([])
  expect(await homeTasks(world, houseId)).toContainEqual(['key-customer', 'cancelled', null])
})

test('LOOP-03: a corrected move-in date moves what has not begun', async () => {
  const person = await world.newPerson('Late')
  const house = world.here.houses[5]
  if (!house) throw new Error('no house')
  await makeResident(world.db, person, house, world.clock.at)
  await world.db
    .updateTable('residencies')
    .set({ moved_in_at: new Date(world.clock.at) })
    .where('person_id', '=', person.id)
    .execute()
  await planned(world)
  const dues = async () =>
    (
      await world.db
        .selectFrom('followup_tasks')
        .select(['plan', 'due_at'])
        .where('house_id', '=', house.id)
        .where('state', '=', 'scheduled')
        .orderBy('due_at')
        .execute()
    ).map(({ plan, due_at }) => [plan, (due_at.getTime() - world.clock.at) / days(1)])
  expect((await dues())[0]).toEqual(['move-in-1', 7])
  const [resident] = (await fileOf(world.staff.frontdesk, house.id)).residents
  const correct = (movedInAt: number) =>
    world.as(world.staff.frontdesk).ask(staffEndpoints.correctMoveIn, {
      params: { id: resident?.residencyId ?? '' },
      body: { communityId: world.here.id, movedInAt: iso(movedInAt) },
    })
  expect((await correct(world.clock.at + 1)).status).toBe(400)
  expect((await correct(world.clock.at - days(4))).status).toBe(200)
  expect((await dues())[0]).toEqual(['move-in-1', 3])
  await world.db.deleteFrom('residencies').where('person_id', '=', person.id).execute()
})

test('STF-13: the decision log says in rules why somebody was asked, or not; of one home, too', async () => {
  const { lin, zhou } = world.people
  const { followup, worker } = world.staff
  await cardOrRule(world, lin)
  await submitted(world, {}, zhou)
  await cardOrRule(world, zhou)
  const log = async (list: 'all' | 'asked' | 'notAsked', houseId?: string) =>
    (
      await world.as(followup).ask(staffEndpoints.listDecisions, {
        query: { communityId: world.here.id, list, ...(houseId && { houseId }) },
      })
    ).body
  const all = await log('all')
  expect(all.today).toEqual({ asked: 1, notAsked: 2 })
  const asked = await log('asked')
  expect(asked.items.map(({ personName, kind }) => [personName, kind])).toEqual([
    ['Lin', 'services'],
  ])
  const why = (await log('notAsked', zhou.house?.id)).items
  expect(why.map(({ rule, reason }) => [rule, reason])).toEqual([
    ['F5', 'submitted24h'],
    ['F5', 'submitted24h'],
  ])
  const no = await world.as(worker).ask(staffEndpoints.listDecisions, {
    query: { communityId: world.here.id, list: 'all' },
  })
  expect(no.status).toBe(403)
})

test('LOOP-09: a low answer waits for its end, unnamed where nobody may know; after seven days the manager is told', async () => {
  const { lin, zhou, wu } = world.people
  const { manager } = world.staff
  await rateHome(world, lin, { scores: { fees: 1 }, suggestion: 'Too dear' })
  await rateHome(world, wu, { scores: { fees: 4 } })
  await nps(zhou, 3, true)
  const list = async () =>
    (
      await world.as(manager).ask(staffEndpoints.listOpenEnds, {
        query: { communityId: world.here.id },
      })
    ).body
  const { items, open } = await list()
  expect(open).toBe(2)
  const unnamed = items.find(({ kind }) => kind === 'services')
  expect(unnamed).toMatchObject({ homeLabel: null, houseId: null, words: 'Too dear', late: false })
  expect(items.find(({ kind }) => kind === 'nps')?.homeLabel).toBe(zhou.house?.label)

  const end = (id: string, body: object) =>
    world.as(manager).loose(staffEndpoints.endOpenEnd, {
      params: { id },
      body: { communityId: world.here.id, ...body },
    })
  const id = unnamed?.id ?? ''
  expect((await end(id, { as: 'none', reason: 'no' })).status).toBe(400)
  expect((await end(id, { as: 'ticket', receiptNo: 'HR-000000-0000' })).status).toBe(400)
  const { receiptNo } = await submitted(world)
  expect((await end(id, { as: 'ticket', receiptNo })).status).toBe(200)
  expect(await end(id, { as: 'none', reason: 'twice is once' })).toMatchObject({ status: 409 })

  world.clock.advance(days(7) + 1)
  await enqueue(world.db, openEndsJob(world.here.id, world.clock.at), world.clock.at)
  world.clock.advance(days(1))
  await work(world)
  expect(await templatesOf(world, manager)).toContain('open-ends')
  expect(await list()).toMatchObject({ open: 1, late: 1 })
})

test('LOOP-09: an answer that is corrected upwards needs no end', async () => {
  const { lin } = world.people
  await rateHome(world, lin, { scores: { fees: 1 } })
  await rateHome(world, lin, { scores: { fees: 3 } })
  expect(await world.db.selectFrom('open_ends').select('id').execute()).toEqual([])
})
