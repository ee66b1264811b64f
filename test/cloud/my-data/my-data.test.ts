import { sql } from 'kysely'
import { audit } from '#cloud/audit'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { days } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import { freshResident } from '../../support/cloud/residents'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld({ demo: true })
})
afterAll(() => world.close())

const data = async (person: Person) => (await world.as(person).ask(endpoints.getMyData, {})).body

const consent = (person: Person, given: boolean) =>
  world.as(person).ask(endpoints.changeConsent, { body: { given, version: PRIVACY_VERSION } })

test('RES-12: what is kept about me is told in numbers, with the phones that are signed in', async () => {
  const person = await freshResident(world)
  await submitted(world, {}, person)
  expect(await data(person)).toMatchObject({
    wishes: { sms: true, call: true, visit: true, preference: 'none' },
    consent: { state: 'none', version: PRIVACY_VERSION, at: null },
    counts: { tickets: 1, messages: 0, photos: 0, ratings: 0, homes: 1 },
    phones: [{ current: true }],
  })
})

test('RES-12: wishes are kept for each person, and a wish nobody knows is bad input', async () => {
  const { lin, kin } = world.people
  const wishes = { sms: false, call: false, visit: true, preference: 'large' } as const
  expect((await world.as(lin).ask(endpoints.changeWishes, { body: wishes })).body).toEqual(wishes)
  expect((await data(lin)).wishes).toEqual(wishes)
  expect((await data(kin)).wishes.sms).toBe(true)
  const strange = { ...wishes, preference: 'pigeon' }
  expect((await world.as(lin).loose(endpoints.changeWishes, { body: strange })).status).toBe(400)
})

describe('RES-12: the privacy consent', () => {
  test('withdrawn, personal features stop at once; public things and the own data stay; a new yes opens all again', async () => {
    const person = await freshResident(world)
    expect((await consent(person, true)).body.state).toBe('given')
    world.clock.advance(1000)
    expect((await consent(person, false)).body.state).toBe('withdrawn')
    const phone = world.as(person)
    const closed = [
      await phone.ask(endpoints.listTickets, { query: {} }),
      await phone.ask(endpoints.listInbox, { query: {} }),
      await phone.ask(endpoints.changeWishes, {
        body: { sms: true, call: true, visit: true, preference: 'none' },
      }),
    ]
    for (const answer of closed)
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed', field: 'consent' } })
    const open = [
      await phone.ask(endpoints.listCommunities, {}),
      await phone.ask(endpoints.listImprovements, { query: { communityId: world.here.id } }),
      await phone.ask(endpoints.getMyData, {}),
      await phone.ask(endpoints.exportMyData, {}),
    ]
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const me = await phone.ask(endpoints.getMe, {})
    expect(me.body).toMatchObject({ withdrawn: true, homes: [{ verified: true }] })
    world.clock.advance(1000)
    await consent(person, true)
    expect((await phone.ask(endpoints.listTickets, { query: {} })).status).toBe(200)
    expect((await phone.ask(endpoints.getMe, {})).body.withdrawn).toBeUndefined()
  })

  test('agreed to beside the login button it is written down once, and again after a withdrawal', async () => {
    world.wechat
      .set('c1', { ok: true, openid: 'o-consent' })
      .set('c2', { ok: true, openid: 'o-consent' })
    const enter = (code: string) =>
      world.as(null).ask(endpoints.signInWithWechat, { body: { code, agreed: PRIVACY_VERSION } })
    await enter('c1')
    const { body } = await enter('c2')
    const rows = await world.db
      .selectFrom('privacy_consents')
      .select(['version', 'given'])
      .where('person_id', '=', body.me.personId)
      .execute()
    expect(rows).toEqual([{ version: PRIVACY_VERSION, given: true }])
  })

  test('staff work on, whatever they decided as residents', async () => {
    await consent(world.staff.worker, false)
    const desk = await world
      .as(world.staff.worker)
      .ask(staffEndpoints.countDesk, { query: { communityId: world.here.id } })
    expect(desk.status).toBe(200)
    world.clock.advance(1000)
    await consent(world.staff.worker, true)
  })
})

test('RES-12: who saw a hidden name is told with time, role and alias, to the reporter only', async () => {
  const person = await freshResident(world)
  const ticket = await submitted(world, { hideNameFrom: 'handlers' }, person)
  world.clock.advance(days(1))
  await audit(world.db, {
    communityId: world.here.id,
    actorId: world.staff.manager.id,
    verb: 'reveal-reporter',
    subjectId: ticket.id,
    at: world.clock.at,
  })
  const views = async (who: Person) =>
    (await world.as(who).ask(endpoints.listNameViews, {})).body.items
  expect(await views(person)).toMatchObject([
    {
      ticketId: ticket.id,
      receiptNo: ticket.receiptNo,
      by: { role: 'manager', alias: 'manager alias' },
    },
  ])
  expect(await views(world.people.lin)).toEqual([])
})

test('QS-4: signed out everywhere, every phone is refused at once', async () => {
  const person = await world.newPerson('Many phones')
  await world.db
    .updateTable('people')
    .set({ demo_id: 'many' })
    .where('id', '=', person.id)
    .execute()
  const other = await world.as(null).ask(endpoints.signInAsDemo, { body: { id: 'many' } })
  const second = { id: person.id, token: other.body.token }
  expect((await data(person)).phones.filter(({ current }) => current)).toHaveLength(1)
  expect((await data(person)).phones).toHaveLength(2)
  await world.as(second).ask(endpoints.signOut, { body: { everywhere: true } })
  for (const phone of [person, second])
    expect((await world.as(phone).ask(endpoints.getMyData, {})).status).toBe(401)
  await sql`update people set demo_id = null where id = ${person.id}`.execute(world.db)
})
