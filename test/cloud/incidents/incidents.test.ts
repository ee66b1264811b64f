import { sql } from 'kysely'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { UpdateIncident } from '#contract/incidents'
import { firstResponseClock } from '#domain/tickets/clock'
import { hours, iso } from '#domain/time'
import { announced } from '../../support/cloud/incidents'
import { type Person, testId } from '../../support/cloud/places'
import {
  done,
  expectTrueStory,
  inboxOf,
  seen,
  startOver,
  storedTicket,
  submitted,
  templatesOf,
  work,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await startOver(world)
  await sql`truncate incidents cascade`.execute(world.db)
})
afterAll(() => world.close())

const house = (person: Person) => {
  if (!person.house) throw new Error('lives nowhere')
  return person.house
}
const list = async (person: Person, houseId = house(person).id) =>
  world.as(person).ask(endpoints.listIncidents, { query: { houseId } })
const join = (person: Person, id: string, words?: string, key?: string) =>
  world.as(person).ask(endpoints.joinIncident, {
    params: { id },
    body: { houseId: house(person).id, ...(words !== undefined && { words }) },
    ...(key !== undefined && { key }),
  })
const update = (id: string, change: Partial<UpdateIncident> = {}, by = world.staff.frontdesk) =>
  world.as(by).ask(staffEndpoints.updateIncident, {
    params: { id },
    body: {
      id: testId(world.clock.at),
      words: 'The pump is here; water again at noon.',
      expectedEndAt: iso(world.clock.at + hours(2)),
      ends: false,
      ...change,
    },
  })
const link = (id: string, ticketIds: string[], by = world.staff.frontdesk) =>
  world.as(by).ask(staffEndpoints.linkIncidentTickets, { params: { id }, body: { ticketIds } })
const noWater = (person: Person) =>
  submitted(world, { kind: 'repair', categoryId: 'water', place: { kind: 'home' } }, person)

test('RES-18: residents of the concerned building see it, those of another one do not', async () => {
  const { lin, zhou, wu } = world.people
  const id = await announced(world, house(lin))
  for (const person of [lin, zhou]) {
    const { body } = await list(person)
    expect(body.items).toMatchObject([
      { id, kind: 'water', title: 'No water', homes: 0, joined: false, buildings: ['Here B1'] },
    ])
  }
  expect((await list(wu)).body.items).toEqual([])
  expect((await world.as(wu).ask(endpoints.getIncident, { params: { id } })).status).toBe(404)
  await announced(world, house(wu), { buildingIds: [], title: 'All of it' })
  expect((await list(wu)).body.items).toMatchObject([{ title: 'All of it', buildings: [] }])
})

test('RES-18: "me too" counts a home once, whoever of it taps and however often', async () => {
  const { lin, kin, zhou, wu } = world.people
  const id = await announced(world, house(lin))
  expect((await join(lin, id, 'none since seven')).body).toEqual({ incidentId: id, homes: 1 })
  expect((await join(lin, id)).body.homes).toBe(1)
  expect((await join(kin, id)).body.homes).toBe(1)
  expect((await join(zhou, id)).body.homes).toBe(2)
  expect((await join(wu, id)).status).toBe(404)
  const shown = (await list(zhou)).body.items[0]
  // The words of a neighbour are the desk's business.
  expect(shown).toMatchObject({ homes: 2, joined: true, said: [] })
  const desk = await world.as(world.staff.worker).ask(endpoints.getIncident, { params: { id } })
  expect(desk.body).toMatchObject({ homes: 2, said: ['none since seven'] })
})

test('edge case 8: fifty taps at once of two people of one home are one home and two listeners', async () => {
  const { lin, kin } = world.people
  const id = await announced(world, house(lin))
  const taps = Array.from({ length: 50 }, (_, n) => join(n % 2 === 0 ? lin : kin, id))
  const answers = await Promise.all(taps)
  expect(answers.map(({ body }) => body.homes)).toEqual(answers.map(() => 1))
})

test('RES-18: one reply reaches everybody who joined and every linked ticket, each exactly once', async () => {
  const { lin, kin, zhou } = world.people
  const id = await announced(world, house(lin))
  await join(kin, id)
  await join(zhou, id)
  await join(lin, id)
  const ticket = await noWater(lin)
  const linked = await link(id, [ticket.id])
  expect(linked.body.items).toMatchObject([{ ticket: { id: ticket.id }, linked: true }])
  world.clock.advance(hours(1))
  expect((await update(id)).status).toBe(200)
  await Promise.all([work(world, 'a'), work(world, 'b')])
  await work(world)

  for (const person of [kin, zhou]) {
    const news = (await inboxOf(world, person)).filter((row) => row.template === 'incident-news')
    expect(news).toMatchObject([{ facts: { incidentId: id, title: 'No water' } }])
  }
  // Whoever has a ticket reads it there, not twice.
  expect(await templatesOf(world, lin)).toEqual(['reply'])
  const view = await seen(world, lin, ticket.id)
  const said = view.timeline.filter((line) => line.words?.startsWith('The pump'))
  expect(said).toHaveLength(1)
  await expectTrueStory(world, ticket.id)
})

test('RES-18, T9: such a reply is a first response: the clock of the ticket stops in time', async () => {
  const ticket = await noWater(world.people.lin)
  const id = await announced(world, house(world.people.lin))
  await link(id, [ticket.id])
  expect((await storedTicket(world, ticket.id)).firstResponseAt).toBeNull()
  const at = world.clock.advance(hours(3))
  await update(id)
  await work(world)
  const stored = await storedTicket(world, ticket.id)
  expect(stored.firstResponseAt).toBe(at)
  expect(firstResponseClock(stored, at)).toMatchObject({ state: 'kept', stoppedAt: at })
})

test('edge case 10: a reply to all that is late is late in each ticket, too', async () => {
  const ticket = await noWater(world.people.lin)
  world.clock.advance(hours(24) + 1)
  const id = await announced(world, house(world.people.lin))
  await link(id, [ticket.id])
  await update(id)
  await work(world)
  const stored = await storedTicket(world, ticket.id)
  expect(firstResponseClock(stored, world.clock.at)).toMatchObject({ state: 'broken' })
})

test('RES-18: many linked tickets are answered batch by batch, none twice, none left out', async () => {
  const { lin, zhou } = world.people
  const id = await announced(world, house(lin))
  const tickets = []
  for (let n = 0; n < 45; n++) tickets.push((await noWater(n % 2 === 0 ? lin : zhou)).id)
  await link(id, tickets)
  await update(id)
  await Promise.all([work(world, 'a'), work(world, 'b'), work(world, 'c')])
  await work(world)
  const { rows } = await sql<{ n: number; tickets: number }>`
    select count(*)::int as n, count(distinct ticket_id)::int as tickets from messages
    where words like 'The pump%'`.execute(world.db)
  expect(rows).toEqual([{ n: 45, tickets: 45 }])
})

test('RES-18: what is linked or joined after an update hears of the next one', async () => {
  const { lin, zhou } = world.people
  const id = await announced(world, house(lin))
  await update(id)
  world.clock.advance(1000)
  await join(zhou, id)
  const ticket = await noWater(lin)
  await link(id, [ticket.id])
  await work(world)
  expect(await inboxOf(world, zhou)).toEqual([])
  expect((await storedTicket(world, ticket.id)).firstResponseAt).toBeNull()
})

test('RES-18: a ticket that was withdrawn meanwhile is left alone, the others are answered', async () => {
  const { lin, zhou } = world.people
  const [gone, stays] = [await noWater(lin), await noWater(zhou)]
  const id = await announced(world, house(lin))
  await link(id, [gone.id, stays.id])
  await done(world, lin, gone.id, { action: 'withdraw' })
  await update(id)
  await work(world)
  expect((await storedTicket(world, gone.id)).firstResponseAt).toBeNull()
  expect((await storedTicket(world, stays.id)).firstResponseAt).not.toBeNull()
})

test('RES-18: offered for linking are open tickets of the category and building, never one about the clerk', async () => {
  const { lin, wu } = world.people
  const { frontdesk, frontdesk2 } = world.staff
  const fits = await noWater(lin)
  await noWater(wu)
  await submitted(world, { kind: 'repair', categoryId: 'lighting' }, lin)
  const about = await submitted(
    world,
    { categoryId: 'water', aboutStaffIds: [frontdesk.staffId ?? ''] },
    world.people.zhou,
  )
  const id = await announced(world, house(lin))
  const offered = (by: Person) =>
    world.as(by).ask(staffEndpoints.listIncidentTickets, { params: { id } })
  const ids = (answer: Awaited<ReturnType<typeof offered>>) =>
    answer.body.items.map(({ ticket }) => ticket.id)
  expect(ids(await offered(frontdesk))).toEqual([fits.id])
  expect(ids(await offered(frontdesk2))).toEqual([fits.id, about.id])
  expect(await link(id, [about.id])).toMatchObject({
    status: 400,
    body: { code: 'bad-input', field: 'ticketIds' },
  })
})

test('RES-18: an end with words; it stays readable for a day, and nobody joins or updates it any more', async () => {
  const { lin } = world.people
  const id = await announced(world, house(lin))
  await join(lin, id)
  const over = await update(id, { words: 'Water is back.', ends: true })
  expect(over.body).toMatchObject({ expectedEndAt: null, endedAt: iso(world.clock.at) })
  await work(world)
  expect(await templatesOf(world, lin)).toEqual(['incident-over'])
  expect((await join(lin, id)).body).toMatchObject({ code: 'illegal-transition', field: 'ended' })
  expect((await update(id)).status).toBe(409)
  expect((await list(lin)).body.items).toMatchObject([{ id, endedAt: iso(world.clock.at) }])
  world.clock.advance(hours(24))
  expect((await list(lin)).body.items).toEqual([])
})

test('RES-18: the same update sent twice is said once', async () => {
  const { lin } = world.people
  const id = await announced(world, house(lin))
  await join(lin, id)
  const same = testId(world.clock.at)
  await update(id, { id: same })
  const again = await update(id, { id: same })
  expect(again.body.updates).toHaveLength(1)
  await work(world)
  expect(await inboxOf(world, lin)).toHaveLength(1)
})

test('RES-18: workers read, the desk acts; buildings of elsewhere are no buildings', async () => {
  const { lin, far } = world.people
  const { worker, farFrontdesk, frontdesk } = world.staff
  const id = await announced(world, house(lin))
  expect((await update(id, {}, worker)).status).toBe(403)
  expect((await update(id, {}, farFrontdesk)).status).toBe(404)
  await expect(
    announced(world, house(lin), { buildingIds: [house(far).buildingId] }),
  ).rejects.toThrow('buildingIds')
  const desk = await world
    .as(frontdesk)
    .ask(staffEndpoints.listDeskIncidents, { query: { communityId: world.here.id } })
  expect(desk.body.items.map((one) => one.id)).toEqual([id])
})
