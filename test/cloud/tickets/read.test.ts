import sharp from 'sharp'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days, hours } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { attempt, inboxOf, reply, seen, submitted, take, work } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += hours(25)
})

const get = (who: Parameters<World['as']>[0], id: string, headers = {}) =>
  world.as(who).ask(endpoints.getTicket, { params: { id }, headers })

const share = (shared: boolean) =>
  world.as(world.people.lin).ask(endpoints.shareWithHome, {
    params: { id: world.people.lin.house?.id ?? '' },
    body: { shared },
  })

test('a ticket is seen by its reporter and the staff of its community, and by nobody else', async () => {
  const { id } = await submitted(world)
  const { people, staff } = world
  const status = async (who: Parameters<World['as']>[0]) => (await get(who, id)).status
  expect(await status(people.lin)).toBe(200)
  for (const role of ['frontdesk', 'steward', 'worker', 'followup', 'manager', 'admin'] as const)
    expect([role, await status(staff[role])]).toEqual([role, 200])
  for (const who of ['kin', 'zhou', 'wu', 'far', 'guest'] as const)
    expect([who, await status(people[who])]).toEqual([who, 404])
  expect(await status(staff.farFrontdesk)).toBe(404)
  expect(await status(staff.farManager)).toBe(404)
  expect(await status(null)).toBe(401)
  expect(await status({ id: 'x', token: 'forged' })).toBe(401)
  expect((await get(people.lin, testId(0))).status).toBe(404)
  expect((await get(people.lin, 'no-id')).status).toBe(400)
})

test('edge case 2: a home sees it only while its reporter shares, and may only look', async () => {
  const { kin } = world.people
  const { id } = await submitted(world)
  await share(true)
  const view = await seen(world, kin, id)
  expect(view).toMatchObject({
    mine: false,
    reporter: { as: 'resident', name: null },
    allowed: [],
    may: { message: false, urge: false, rate: false, note: false },
  })
  const list = await world.as(kin).ask(endpoints.listTickets, { query: {} })
  expect(list.body.items.map((row) => [row.id, row.mine])).toContainEqual([id, false])
  const word = await world
    .as(kin)
    .loose(endpoints.addMessage, { params: { id }, body: { id: testId(0), words: 'Me too' } })
  expect(word.status).toBe(403)
  await share(false)
  expect((await get(kin, id)).status).toBe(404)
  const after = await world.as(kin).ask(endpoints.listTickets, { query: {} })
  expect(after.body.items).toEqual([])
})

test('edge case 3: who moved out reads the own tickets for 30 days, and the next tenant reads none of them', async () => {
  const { wu } = world.people
  const { id } = await submitted(world, {}, wu)
  const out = new Date(world.clock.at)
  await world.db
    .updateTable('residencies')
    .set({ moved_out_at: out, shared: true })
    .where('person_id', '=', wu.id)
    .execute()
  const next = await world.newPerson('Next tenant')
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: wu.house?.id ?? '',
      person_id: next.id,
      role: 'tenant',
      moved_in_at: new Date(world.clock.at + 1),
      moved_out_at: null,
      verified_by: 'code',
      verified_at: out,
    })
    .execute()
  world.clock.at += days(30) - 1
  expect((await get(wu, id)).status).toBe(200)
  expect((await world.as(wu).ask(endpoints.listTickets, { query: {} })).body.items).toHaveLength(1)
  expect((await get(next, id)).status).toBe(404)
  world.clock.at += 1
  expect((await get(wu, id)).status).toBe(404)
  expect((await world.as(wu).ask(endpoints.listTickets, { query: {} })).body.items).toEqual([])
})

describe('hidden from handlers', () => {
  test('staff learn neither name nor home nor the words about the place, in any corner of the answer', async () => {
    const { lin } = world.people
    const { id } = await submitted(world, {
      hideNameFrom: 'handlers',
      place: { kind: 'home', detail: 'the balcony' },
    })
    await world.as(lin).ask(endpoints.addMessage, {
      params: { id },
      body: { id: testId(world.clock.at), words: 'It is getting worse' },
    })
    for (const role of ['frontdesk', 'worker', 'manager', 'admin'] as const) {
      const { body, text } = await get(world.staff[role], id)
      expect(body).toMatchObject({
        reporter: { as: 'resident', name: null },
        homeLabel: null,
        // Eight homes in all: even the building would tell.
        placeLabel: 'Here',
      })
      expect(text).not.toMatch(/Lin|1201|balcony/)
      expect(text).not.toContain(lin.id)
      expect(text).not.toContain(lin.house?.id)
    }
    expect((await get(lin, id)).body).toMatchObject({
      homeLabel: 'Here B1 1201',
      placeLabel: 'Here B1 1201',
    })
  })

  test('a name can be hidden later, and shown again (RES-04)', async () => {
    const { lin } = world.people
    const { id } = await submitted(world)
    expect((await get(world.staff.frontdesk, id)).text).toContain('Lin')
    const hidden = await world
      .as(lin)
      .ask(endpoints.changePrivacy, { params: { id }, body: { hideNameFrom: 'handlers' } })
    expect(hidden.body).toMatchObject({
      hideNameFrom: 'handlers',
      may: { hideName: false },
      version: 1,
    })
    expect((await get(world.staff.frontdesk, id)).text).not.toMatch(/Lin|1201/)
    const staff = await world
      .as(world.staff.manager)
      .loose(endpoints.changePrivacy, { params: { id }, body: { hideNameFrom: 'neighbours' } })
    expect(staff.status).toBe(403)
    await world
      .as(lin)
      .ask(endpoints.changePrivacy, { params: { id }, body: { hideNameFrom: 'neighbours' } })
    expect((await get(world.staff.frontdesk, id)).body.reporter.name).toBe('Lin')
  })
})

test('a complaint about a member of staff is invisible to that person everywhere, and to the manager too if it is about the manager', async () => {
  const { worker, manager, frontdesk, admin } = world.staff
  const { id, receiptNo } = await submitted(world, {
    categoryId: 'staff',
    aboutStaffIds: [worker.staffId ?? '', manager.staffId ?? ''],
  })
  const { communityId } = await seen(world, frontdesk, id)
  for (const one of [worker, manager]) {
    expect((await get(one, id)).status).toBe(404)
    for (const query of [
      { communityId },
      { communityId, q: receiptNo },
      { communityId, q: 'eighth' },
    ]) {
      const list = await world.as(one).ask(staffEndpoints.listDesk, { query })
      expect(list.body.items.map((row) => row.id)).not.toContain(id)
    }
    const act = await world.as(one).loose(endpoints.addMessage, {
      params: { id },
      body: { id: testId(0), words: 'I was not there', version: 1 },
    })
    expect(act.status).toBe(404)
  }
  const counted = async (who: typeof worker) =>
    (await world.as(who).ask(staffEndpoints.countDesk, { query: { communityId } })).body.all
  expect(await counted(worker)).toBe((await counted(frontdesk)) - 1)
  expect((await seen(world, admin, id)).allowed).toContain('accept')
  expect((await get(world.people.lin, id)).status).toBe(200)
})

test('RES-03: of a complaint about them staff learn nothing: no photo, no message, no hand-over', async () => {
  const { lin } = world.people
  const { worker, frontdesk } = world.staff
  const about = worker.staffId ?? ''
  const create = { width: 64, height: 64, channels: 3, background: '#7a8f6a' } as const
  const bytes = await sharp({ create }).jpeg().toBuffer()
  const photo = (await world.as(lin).upload('/api/photos', bytes)).body as { id: string }
  const { id } = await submitted(world, {
    categoryId: 'staff',
    aboutStaffIds: [about],
    photoIds: [photo.id],
  })
  await take(world, id)
  await reply(world, frontdesk, id)
  const handedOver = await attempt(world, frontdesk, id, {
    action: 'offer',
    ownerId: about,
    reason: 'Please look',
  })
  expect(handedOver.status).toBeGreaterThanOrEqual(400)
  await work(world)
  expect(JSON.stringify(await inboxOf(world, worker))).not.toContain(id)
  // A photo is shown by the address that a view gives out, and this person is given none.
  expect((await get(worker, id)).status).toBe(404)
  expect((await world.app.inject(`/api/photos/${photo.id}`)).statusCode).toBe(404)
  const own = await world.as(worker).ask(endpoints.listTickets, { query: {} })
  expect(JSON.stringify(own.body)).not.toContain(id)
})

test('what staff say among themselves stays among them', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  const note = {
    params: { id },
    body: {
      id: testId(world.clock.at),
      words: 'The belts of 3 and 4 are worn too',
      internal: true,
    },
  }
  const noted = await world.as(world.staff.worker).ask(endpoints.addMessage, note)
  expect(noted.body.timeline.at(-1)).toMatchObject({ internal: true, by: { as: 'you' } })
  expect(noted.body.version).toBe(2)
  const own = await get(world.people.lin, id)
  expect(own.text).not.toContain('worn')
  expect(own.body.timeline.map((entry) => entry.type)).toEqual(['submitted', 'transition'])
})

test('the story tells who by role: names of staff, never another resident', async () => {
  const { id } = await submitted(world)
  await take(world, id)
  await reply(world, world.staff.frontdesk, id, 'Seen, the engineer comes today')
  await world.as(world.people.zhou).ask(endpoints.endorseTicket, {
    params: { id },
    body: { houseId: world.people.zhou.house?.id ?? '' },
  })
  const own = await seen(world, world.people.lin, id)
  expect(own.timeline.map(({ type, by }) => [type, by.as, by.role, by.name])).toEqual([
    ['submitted', 'you', null, null],
    ['transition', 'staff', 'frontdesk', 'frontdesk alias'],
    ['message', 'staff', 'frontdesk', 'frontdesk alias'],
    ['endorsed', 'neighbour', null, null],
  ])
  expect(own.endorsements).toBe(1)
  expect((await get(world.staff.frontdesk, id)).text).not.toContain('Zhou')
})

test('ETag: an unchanged ticket answers 304, also when only time went by; a change answers anew', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  const first = await get(lin, id)
  const tag = String(first.headers.etag)
  world.clock.at += 60_000
  const again = await get(lin, id, { 'if-none-match': tag })
  expect([again.status, again.text]).toEqual([304, ''])
  // The promise comes near: that is news.
  world.clock.at += hours(20)
  expect((await get(lin, id, { 'if-none-match': tag })).status).toBe(200)
  const near = String((await get(lin, id)).headers.etag)
  await take(world, id)
  expect((await get(lin, id, { 'if-none-match': near })).status).toBe(200)
  // Another reader's view is another thing.
  const desk = await get(world.staff.frontdesk, id)
  expect(desk.headers.etag).not.toBe((await get(lin, id)).headers.etag)
})
