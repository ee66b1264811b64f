import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { hours } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import { testId } from '../../support/cloud/places'
import {
  done,
  expectTrueStory,
  seen,
  storedTicket,
  storyOf,
  submitted,
  take,
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

async function neighbour(n: number): Promise<Person> {
  const person = await world.newPerson(`Neighbour ${n}`)
  const house = world.here.houses[n]
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: house?.id ?? '',
      person_id: person.id,
      role: 'tenant',
      moved_in_at: new Date(world.clock.at),
      moved_out_at: null,
      verified_by: 'desk',
      verified_at: new Date(world.clock.at),
    })
    .execute()
  return { ...person, ...(house && { house }) }
}

const endorse = (who: Person, id: string, houseId = who.house?.id ?? '') =>
  world.as(who).loose(endpoints.endorseTicket, { params: { id }, body: { houseId } })

const similar = async (who: Person, categoryId: 'lift' | 'lighting' | 'noise') =>
  (
    await world
      .as(who)
      .ask(endpoints.listSimilarTickets, { query: { houseId: who.house?.id ?? '', categoryId } })
  ).body.items

describe('urge (RES-04)', () => {
  test('once in 24 h by the reporter; too early is 429 with the time to wait', async () => {
    const { id } = await submitted(world)
    const urge = (who: Person) =>
      world.as(who).loose(endpoints.urgeTicket, { params: { id }, body: {} })
    const first = await urge(world.people.lin)
    expect(first).toMatchObject({ status: 200, body: { version: 1, may: { urge: false } } })
    world.clock.at += hours(23)
    const early = await urge(world.people.lin)
    expect(early).toMatchObject({ status: 429, body: { code: 'too-many', field: 'urge' } })
    expect(Number(early.headers['retry-after'])).toBe(3600)
    world.clock.at += hours(1)
    expect((await urge(world.people.lin)).status).toBe(200)
    expect((await urge(world.staff.frontdesk)).status).toBe(403)
    expect((await urge(world.people.zhou)).status).toBe(404)
    await expectTrueStory(world, id)
  })
})

describe('similar and "me too" (RES-03)', () => {
  test('the building sees that it was reported, and never by whom, where or in what words', async () => {
    const { lin, zhou, wu } = world.people
    const { id } = await submitted(world)
    const items = await similar(zhou, 'lift')
    expect(items.find((item) => item.ticketId === id)).toEqual({
      ticketId: id,
      categoryId: 'lift',
      placeLabel: 'Here B1',
      submittedAt: new Date(world.clock.at).toISOString(),
      endorsements: 0,
      endorsedByYou: false,
    })
    expect(JSON.stringify(items)).not.toMatch(/eighth|1201|Lin/)
    expect((await similar(lin, 'lift')).map((item) => item.ticketId)).not.toContain(id)
    expect((await similar(wu, 'lift')).map((item) => item.ticketId)).not.toContain(id)
  })

  test('what happens in a home, what is about a person, and what is done is never offered', async () => {
    const { zhou } = world.people
    const noise = await submitted(world, { categoryId: 'noise' })
    const about = await submitted(world, { aboutStaffIds: [world.staff.worker.staffId ?? ''] })
    const gone = await submitted(world)
    await done(world, world.people.lin, gone.id, { action: 'withdraw' })
    expect(await similar(zhou, 'noise')).toEqual([])
    const ids = (await similar(zhou, 'lift')).map((item) => item.ticketId)
    for (const { id } of [about, gone]) expect(ids).not.toContain(id)
    for (const { id } of [noise, about, gone])
      expect(await endorse(zhou, id)).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  test('a home counts once, whoever of it taps; the third home makes it a priority', async () => {
    const { id } = await submitted(world, { categoryId: 'lighting' })
    const { zhou } = world.people
    const homes = [zhou, await neighbour(2), await neighbour(3)]
    const flatmate = await neighbour(2)
    expect((await endorse(zhou, id)).body).toEqual({ ticketId: id, endorsements: 1 })
    expect((await endorse(zhou, id)).body).toEqual({ ticketId: id, endorsements: 1 })
    expect((await endorse(homes[1] ?? zhou, id)).body).toMatchObject({ endorsements: 2 })
    expect((await endorse(flatmate, id)).body).toMatchObject({ endorsements: 2 })
    expect((await similar(flatmate, 'lighting'))[0]).toMatchObject({ endorsedByYou: true })
    expect((await storedTicket(world, id)).priority).toBe('normal')
    expect((await endorse(homes[2] ?? zhou, id)).body).toMatchObject({ endorsements: 3 })
    const ticket = await storedTicket(world, id)
    expect(ticket).toMatchObject({ priority: 'priority', priorityAt: world.clock.at })
    const rows = await world.db
      .selectFrom('endorsements')
      .select('house_id')
      .where('ticket_id', '=', id)
      .execute()
    expect(rows).toHaveLength(3)
    await expectTrueStory(world, id)
  })

  test('three homes at once still make one priority and lose nobody', async () => {
    const { id } = await submitted(world, { categoryId: 'cleaning' })
    const people = [world.people.zhou, await neighbour(2), await neighbour(3)]
    await Promise.all(people.map((one) => endorse(one, id)))
    expect((await storedTicket(world, id)).endorsedHouseIds).toHaveLength(3)
    const story = await storyOf(world, id)
    expect(story.filter((event) => event.type === 'priority-changed')).toHaveLength(1)
    await expectTrueStory(world, id)
  })

  test('nobody endorses the own ticket, from a home of others, or from another building', async () => {
    const { id } = await submitted(world)
    const { lin, kin, zhou, wu } = world.people
    for (const who of [lin, kin, wu]) expect((await endorse(who, id)).status).toBe(404)
    expect((await endorse(zhou, id, lin.house?.id)).status).toBe(404)
    expect((await endorse(zhou, id, 'x')).status).toBe(400)
    expect((await endorse(world.staff.frontdesk, id, lin.house?.id)).status).toBe(403)
  })
})

describe('priority', () => {
  const change = (who: Person, id: string, body: object) =>
    world.as(who).loose(staffEndpoints.changePriority, {
      params: { id },
      body: { priority: 'priority', reason: 'An old lady lives there', version: 1, ...body },
    })

  test('the desk raises with a reason; only the manager lowers; it stays in the story', async () => {
    const { id } = await submitted(world, { categoryId: 'noise' })
    const due = (await seen(world, world.staff.frontdesk, id)).clocks.find(
      (c) => c.kind === 'resolution',
    )?.dueAt
    const raised = await change(world.staff.frontdesk, id, {})
    expect(raised).toMatchObject({ status: 200, body: { priority: 'priority', version: 2 } })
    const after = (await seen(world, world.staff.frontdesk, id)).clocks.find(
      (c) => c.kind === 'priority',
    )?.dueAt
    expect(Date.parse(after ?? '')).toBeLessThan(Date.parse(due ?? ''))
    const lower = { priority: 'normal', reason: 'It was a mistake', version: 2 }
    expect((await change(world.staff.frontdesk, id, lower)).status).toBe(403)
    expect((await change(world.people.lin, id, lower)).status).toBe(403)
    const lowered = await change(world.staff.manager, id, lower)
    expect(lowered).toMatchObject({ status: 200, body: { priority: 'normal' } })
    const own = await seen(world, world.people.lin, id)
    expect(
      own.timeline.filter((e) => e.type === 'priority-changed').map((e) => e.facts.to),
    ).toEqual(['priority', 'normal'])
  })

  test.each([
    ['no reason', { reason: '' }, 400, 'reason'],
    ['a long reason', { reason: 'x'.repeat(201) }, 400, 'reason'],
    ['an unknown priority', { priority: 'now' }, 400, 'priority'],
    ['a stale version', { version: 0 }, 409, 'version'],
    ['the same again', { priority: 'normal' }, 403, ''],
  ])('bad input: %s', async (_what, body, status, field) => {
    const { id } = await submitted(world, { categoryId: 'noise' })
    const answer = await change(world.staff.frontdesk, id, body)
    expect(answer.status).toBe(status)
    if (field) expect(answer.body.field).toBe(field)
    expect((await storedTicket(world, id)).version).toBe(1)
  })

  test('a ticket that is taken shows its promise of 48 h on', async () => {
    const { id } = await submitted(world)
    const view = await take(world, id)
    expect(view.clock).toMatchObject({ kind: 'firstResponse' })
    expect(view.clocks.map((clock) => clock.kind)).toEqual(['firstResponse', 'priority'])
  })
})
