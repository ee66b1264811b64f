import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { House, Person } from '../../support/cloud/places'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
let empty: House
beforeAll(async () => {
  world = await openWorld()
  empty = world.here.houses[2] as House
})
afterAll(() => world.close())

const renew = async (house: House, by = world.staff.frontdesk) =>
  (
    await world.as(by).ask(staffEndpoints.renewHomeCode, {
      params: { id: house.id },
      body: { communityId: house.communityId },
    })
  ).body.code
const bind = (person: Person, code: string, role: 'owner' | 'tenant' | 'family' = 'owner') =>
  world.as(person).ask(endpoints.bindHomeByCode, { body: { code, role } })
const inbox = async (person: Person) =>
  await world.db
    .selectFrom('inbox')
    .select(['template', 'facts'])
    .where('person_id', '=', person.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
const waiting = async () =>
  (
    await world
      .as(world.staff.frontdesk)
      .ask(staffEndpoints.listHomeRequests, { query: { communityId: world.here.id } })
  ).body.items
const decide = (by: Person, id: string, approve: boolean, reason?: string) =>
  world.as(by).ask(endpoints.decideHomeRequest, {
    params: { id },
    body: { communityId: world.here.id, approve, ...(reason !== undefined && { reason }) },
  })

describe('RES-01: a home by its code', () => {
  test('is bound at once for the first resident, however the code is typed', async () => {
    const owner = await world.newPerson('Owner')
    const code = await renew(empty)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' ')
    const answer = await bind(owner, typed)
    expect(answer.body).toMatchObject({
      state: 'bound',
      home: { houseId: empty.id, verified: true, role: 'owner' },
    })
    const me = await world.as(owner).ask(endpoints.getMe, {})
    expect(me.body.homes).toHaveLength(1)
  })

  test('binding again changes nothing and says so', async () => {
    const owner = await world.newPerson('Again')
    const house = world.here.houses[3] as House
    const code = await renew(house)
    const [first, second] = [await bind(owner, code), await bind(owner, code)]
    expect(second.body).toEqual(first.body)
  })

  test('waits for approval from the second resident on; all who live there are told', async () => {
    const house = world.here.houses[0] as House
    const second = await world.newPerson('Second')
    const answer = await bind(second, await renew(house), 'tenant')
    expect(answer.body).toMatchObject({ state: 'waiting', home: { verified: false } })
    for (const member of [world.people.lin, world.people.kin])
      expect(await inbox(member)).toMatchObject([
        { template: 'home-asked', facts: { home: house.label, name: 'Second', role: 'tenant' } },
      ])
    expect(await waiting()).toMatchObject([
      { label: house.label, role: 'tenant', name: 'Second', bound: 1 },
    ])
    // Not a resident yet: nothing of the home is theirs.
    const share = await world
      .as(second)
      .ask(endpoints.shareWithHome, { params: { id: house.id }, body: { shared: true } })
    expect([403, 404]).toContain(share.status)
  })

  test('two first bindings at the same moment: one is bound, one waits', async () => {
    const house = world.here.houses[5] as House
    const code = await renew(house)
    const [a, b] = [await world.newPerson('A'), await world.newPerson('B')]
    const states = (await Promise.all([bind(a, code), bind(b, code)])).map((one) => one.body.state)
    expect(states.sort()).toEqual(['bound', 'waiting'])
  })

  test('a renewed code voids the old one: one valid code per home', async () => {
    const house = world.here.houses[6] as House
    const [old, fresh] = [await renew(house), await renew(house)]
    const person = await world.newPerson('Late')
    expect((await bind(person, old)).body).toMatchObject({ code: 'bad-input', field: 'code' })
    expect((await bind(person, fresh)).body.state).toBe('bound')
  })

  test('renewed by twenty clerks at once, one code is valid in the end', async () => {
    const house = world.here.houses[5] as House
    const codes = await Promise.all(Array.from({ length: 20 }, () => renew(house)))
    expect(new Set(codes).size).toBe(20)
    const valid = await world.db
      .selectFrom('home_codes')
      .select('code_hash')
      .where('house_id', '=', house.id)
      .where('voided_at', 'is', null)
      .execute()
    expect(valid).toHaveLength(1)
  })

  test('is stored hashed only, also in the answer kept for a repeated key', async () => {
    const house = world.here.houses[7] as House
    const key = 'renew-with-one-key'
    const ask = () =>
      world.as(world.staff.manager).ask(staffEndpoints.renewHomeCode, {
        params: { id: house.id },
        body: { communityId: world.here.id },
        key,
      })
    const [first, again] = [await ask(), await ask()]
    expect(again.text).toBe(first.text)
    const rows = JSON.stringify([
      await world.db.selectFrom('home_codes').selectAll().execute(),
      await world.db.selectFrom('idempotency_keys').selectAll().where('key', '=', key).execute(),
      await world.db.selectFrom('audit_log').selectAll().execute(),
    ])
    expect(rows).not.toContain(first.body.code)
    expect(rows).not.toContain(first.body.code.replace('-', ''))
  })

  test.each([
    '',
    'A',
    '0000000000',
    'IIIIIIIIII',
    'ABCDE-FGHJU',
    '一二三四五六七八九十',
    "' or 1=1 --",
  ])('a wrong code (%s) is bad input, never more', async (code) => {
    const answer = await world
      .as(await world.newPerson('Wrong'))
      .loose(endpoints.bindHomeByCode, { body: { code, role: 'owner' } })
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'bad-input', field: 'code' }])
  })
})

describe('a request decided', () => {
  const ask = (person: Person, room: string, role: 'owner' | 'tenant' = 'tenant') =>
    world.as(person).ask(endpoints.requestHome, {
      body: {
        communityId: world.here.id,
        buildingId: world.here.buildings[0]?.id ?? '',
        room,
        role,
        name: ' Asker ',
      },
    })

  test('by the desk binds the asker, tells both sides, and is written down', async () => {
    const asker = await world.newPerson('Asker')
    const { id, state } = (await ask(asker, '1202')).body
    expect(state).toBe('waiting')
    expect((await decide(world.staff.frontdesk, id, true)).body).toEqual({ done: true })
    const me = await world.as(asker).ask(endpoints.getMe, {})
    expect(me.body.homes).toMatchObject([{ label: 'Here B1 1202', verified: true, role: 'tenant' }])
    expect(await inbox(asker)).toMatchObject([{ template: 'home-approved' }])
    expect(await inbox(world.people.zhou)).toMatchObject([
      { template: 'home-asked', facts: { name: 'Asker' } },
      { template: 'home-joined' },
    ])
    const deeds = await world.db
      .selectFrom('audit_log')
      .select(['verb', 'facts', 'actor_id'])
      .where('subject_id', '=', id)
      .execute()
    expect(deeds).toEqual([
      {
        verb: 'decide-home-request',
        facts: { approved: true, by: 'desk' },
        actor_id: world.staff.frontdesk.id,
      },
    ])
  })

  test('a second time is refused: nobody is asked twice', async () => {
    const asker = await world.newPerson('Twice')
    const { id } = (await ask(asker, '1202')).body
    expect((await ask(asker, '1202')).body.id).toBe(id)
    await decide(world.staff.manager, id, false, 'Please bring the lease')
    expect((await decide(world.staff.manager, id, true)).body).toMatchObject({
      code: 'illegal-transition',
      field: 'refused',
    })
    expect(await inbox(asker)).toMatchObject([
      { template: 'home-refused', facts: { reason: 'Please bring the lease' } },
    ])
    expect((await world.as(asker).ask(endpoints.getMe, {})).body.homes).toEqual([])
    // A refusal is not for ever.
    expect((await ask(asker, '1202')).body.state).toBe('waiting')
  })

  test('by an adult of the home is as good; a family member, a neighbour and the asker are not asked', async () => {
    const asker = await world.newPerson('Guest of Lin')
    const { id } = (await ask(asker, '1201')).body
    for (const other of [world.people.kin, world.people.zhou, world.people.far, asker])
      expect([403, 404]).toContain((await decide(other, id, true)).status)
    expect((await decide(world.people.lin, id, true)).status).toBe(200)
    const row = await world.db
      .selectFrom('residencies')
      .select('verified_by')
      .where('person_id', '=', asker.id)
      .executeTakeFirst()
    expect(row?.verified_by).toBe('adult')
  })

  test('is not there for another community’s staff (404), and not for a worker (403)', async () => {
    const asker = await world.newPerson('Hidden')
    const { id } = (await ask(asker, '1301')).body
    const decideAs = async (by: Person, communityId: string) =>
      (
        await world.as(by).ask(endpoints.decideHomeRequest, {
          params: { id },
          body: { communityId, approve: true },
        })
      ).status
    expect(await decideAs(world.staff.farManager, world.here.id)).toBe(404)
    expect(await decideAs(world.staff.farManager, world.there.id)).toBe(404)
    expect(await decideAs(world.staff.worker, world.here.id)).toBe(403)
  })

  test.each([
    ['an unknown room', { room: '9999' }, 'room'],
    ['a blank name', { name: '   ' }, 'name'],
    ['an unknown building', { buildingId: '019e1f0f-f500-7000-8000-00000000ffff' }, 'room'],
    ['a role nobody knows', { role: 'king' }, 'role'],
  ])('%s is bad input', async (_what, change, field) => {
    const body = {
      communityId: world.here.id,
      buildingId: world.here.buildings[0]?.id,
      room: '1201',
      role: 'owner',
      name: 'X',
      ...change,
    }
    const answer = await world
      .as(await world.newPerson('Bad'))
      .loose(endpoints.requestHome, { body })
    expect([answer.status, answer.body]).toMatchObject([400, { code: 'bad-input', field }])
  })
})

test('sharing with the home is off until switched on, and only the own switch moves', async () => {
  const lin = world.as(world.people.lin)
  const house = world.here.houses[0] as House
  const mine = async (person: Person) =>
    (await world.as(person).ask(endpoints.getMe, {})).body.homes[0]?.sharedWithHome
  expect(await mine(world.people.lin)).toBe(false)
  await lin.ask(endpoints.shareWithHome, { params: { id: house.id }, body: { shared: true } })
  expect([await mine(world.people.lin), await mine(world.people.kin)]).toEqual([true, false])
  const strange = await lin.ask(endpoints.shareWithHome, {
    params: { id: world.here.houses[1]?.id ?? '' },
    body: { shared: true },
  })
  expect(strange.status).toBe(404)
})

test('homes are found by label or room; a percent sign is a percent sign', async () => {
  const find = async (q: string) =>
    (
      await world
        .as(world.staff.frontdesk)
        .ask(staffEndpoints.searchHouses, { query: { communityId: world.here.id, q } })
    ).body.items
  expect((await find('B1 12')).map((one) => one.label)).toEqual(['Here B1 1201', 'Here B1 1202'])
  expect((await find('B1 1201'))[0]?.residents).toBeGreaterThanOrEqual(2)
  for (const odd of ['%', '_', '\\', "'", '%%%']) expect(await find(odd)).toEqual([])
})

test('everybody may read whom the app serves and its places; no home, no name is in there', async () => {
  const visitor = world.as(null)
  const list = await visitor.ask(endpoints.listCommunities, {})
  expect(list.body.items.map((one) => one.name)).toEqual(['Here', 'There'])
  const places = await visitor.ask(endpoints.listPlaces, { params: { id: world.here.id } })
  expect(places.body.buildings.map((one) => one.name)).toEqual(['Here B1', 'Here B2'])
  expect(places.body.areas).toHaveLength(2)
  expect(places.text).not.toMatch(/1201|Lin/)
  expect(
    (await visitor.ask(endpoints.listPlaces, { params: { id: world.people.lin.id } })).status,
  ).toBe(404)
})
