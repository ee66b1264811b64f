import { sql } from 'kysely'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Person } from '../../support/cloud/places'
import { testId } from '../../support/cloud/places'
import { freshResident } from '../../support/cloud/residents'
import { done, RESOLVED, reply, seen, submitted, take } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

const NAME = 'Zebedee Quux'

let world: World
beforeAll(async () => {
  world = await openWorld({ demo: true })
})
afterAll(() => world.close())

const remove = (person: Person, key?: string) =>
  world
    .as(person)
    .ask(endpoints.deleteMe, { body: { sure: true }, ...(key !== undefined && { key }) })

const countsOf = async () => {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from tickets) as tickets, (select count(*) from messages) as messages,
      (select count(*) from responses) as responses,
      (select coalesce(sum(n), 0) from measure_days) as measured,
      (select count(*) from ticket_events) as events, (select count(*) from people) as people
    `.execute(world.db)
  return rows[0]
}

/** Every table in which a word still stands; the first answers of other people's writes are swept after 30 days. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name <> 'idempotency_keys'`.execute(world.db)
  const found: string[] = []
  for (const { name } of rows) {
    const hit = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(name)} t
      where t::text ilike ${`%${word}%`}`.execute(world.db)
    if ((hit.rows[0]?.n ?? 0) > 0) found.push(name)
  }
  return found
}

async function lived() {
  const person = await freshResident(world)
  await world.as(person).ask(endpoints.updateMe, { body: { displayName: NAME } })
  const open = await submitted(world, { words: 'The lamp flickers' }, person)
  await take(world, open.id)
  await reply(world, world.staff.frontdesk, open.id)
  const nps = { id: testId(world.clock.at), houseId: person.house.id, score: 3, reasons: [] }
  await world.as(person).ask(endpoints.answerNps, { body: { ...nps, comment: 'still my words' } })
  const asked = {
    communityId: world.here.id,
    buildingId: world.here.buildings[0]?.id ?? '',
    room: '1201',
    role: 'family',
    name: NAME,
  } as const
  await world.as(person).ask(endpoints.requestHome, { body: asked })
  return { person, open }
}

test('edge case 5: deleted account: text kept, name gone, counts kept', async () => {
  const { person, open } = await lived()
  const before = await countsOf()
  expect(await tablesWith(NAME)).toEqual(['people', 'home_requests', 'inbox'].sort())
  expect((await remove(person)).body).toEqual({ done: true })
  expect(await tablesWith(NAME)).toEqual([])
  expect(await countsOf()).toEqual(before)
  expect(await tablesWith('The lamp flickers')).toContain('tickets')
  expect(await tablesWith('still my words')).toEqual(['responses'])
  // The open matter goes on at the desk, without a name.
  const desk = await seen(world, world.staff.frontdesk, open.id)
  expect(desk.words).toBe('The lamp flickers')
  expect(JSON.stringify(desk)).not.toContain(NAME)
  expect((await done(world, world.staff.frontdesk, open.id, RESOLVED)).state).toBe('resolved')
})

test('QS-4, edge case 5: every session ends at once, residencies end, the code of the home is void', async () => {
  const { person } = await lived()
  const { house } = person
  const renewed = await world.as(world.staff.manager).ask(staffEndpoints.renewHomeCode, {
    params: { id: house.id },
    body: { communityId: world.here.id },
  })
  await remove(person)
  expect((await world.as(person).ask(endpoints.getMe, {})).status).toBe(401)
  expect((await remove(person)).status).toBe(401)
  const left = await world.db
    .selectFrom('residencies')
    .select('moved_out_at')
    .where('person_id', '=', person.id)
    .execute()
  expect(left.every(({ moved_out_at }) => moved_out_at !== null)).toBe(true)
  const next = await world.newPerson('Next')
  const bound = await world.as(next).loose(endpoints.bindHomeByCode, {
    body: { code: renewed.body.code, role: 'tenant' },
  })
  expect(bound.body).toMatchObject({ code: 'bad-input', field: 'code' })
})

test('RES-01: those who live on in the home are told that somebody left, without a name', async () => {
  const { person } = await lived()
  const mate = await world.newPerson('Mate')
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: person.house.id,
      person_id: mate.id,
      role: 'family',
      moved_in_at: new Date(world.clock.at),
      moved_out_at: null,
      verified_by: 'adult',
      verified_at: new Date(world.clock.at),
    })
    .execute()
  await remove(person)
  const inbox = await world.as(mate).ask(endpoints.listInbox, { query: {} })
  expect(inbox.body.items).toMatchObject([
    { template: 'home-left', facts: { home: person.house.label } },
  ])
  expect(inbox.text).not.toContain(NAME)
})

test('the same WeChat account is a new person afterwards, with nothing of the old one', async () => {
  for (const code of ['d1', 'd2']) world.wechat.set(code, { ok: true, openid: 'o-deleted' })
  const enter = async (code: string) =>
    (await world.as(null).ask(endpoints.signInWithWechat, { body: { code } })).body
  const first = await enter('d1')
  await remove({ id: first.me.personId, token: first.token })
  const second = await enter('d2')
  expect(second.me.personId).not.toBe(first.me.personId)
  expect(second.me).toMatchObject({ displayName: '', homes: [] })
})

test('somebody who works here is told to have the seat ended first', async () => {
  expect(await remove(world.staff.worker)).toMatchObject({
    status: 403,
    body: { code: 'not-allowed', field: 'staff' },
  })
})

test('without a sure yes nothing is deleted', async () => {
  const person = await world.newPerson('Unsure')
  for (const body of [{}, { sure: false }, { sure: 'yes' }])
    expect((await world.as(person).loose(endpoints.deleteMe, { body })).status).toBe(400)
  expect((await world.as(person).ask(endpoints.getMe, {})).status).toBe(200)
})
