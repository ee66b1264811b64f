import { tellAll } from '#cloud/notify/inbox'
import { endpoints } from '#contract/endpoints'
import { testId } from '../../support/cloud/places'
import { freshResident } from '../../support/cloud/residents'
import { reply, submitted, take } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('RES-12: the export holds own words, answers, homes and ratings', async () => {
  const person = await freshResident(world)
  const ticket = await submitted(world, { words: 'My tap drips', kind: 'repair' }, person)
  await take(world, ticket.id)
  await reply(world, world.staff.frontdesk, ticket.id, 'A plumber comes at two')
  const body = { id: testId(world.clock.at), words: 'I am at home' }
  await world.as(person).ask(endpoints.addMessage, { params: { id: ticket.id }, body })
  const nps = {
    id: testId(world.clock.at),
    houseId: person.house.id,
    score: 0,
    reasons: [],
    comment: 'too slow',
  }
  await world.as(person).ask(endpoints.answerNps, { body: nps })
  await world.as(person).ask(endpoints.updateMe, { body: { displayName: 'Fresh one' } })
  const told = { personId: person.id, communityId: world.here.id, template: 'reply' }
  await tellAll(world.db, [{ ...told, dedupeKey: 'told', at: world.clock.at }])
  const { body: mine, status } = await world.as(person).ask(endpoints.exportMyData, {})
  expect(status).toBe(200)
  expect(mine).toMatchObject({
    format: 'huisheng-export-1',
    profile: { id: person.id, displayName: 'Fresh one' },
    homes: [{ home: person.house.label, role: 'owner', movedOutAt: null }],
    tickets: [
      {
        receiptNo: ticket.receiptNo,
        words: 'My tap drips',
        submittedAt: expect.stringMatching(/^2026-05-13T\d\d:\d\d:\d\d\.\d{3}Z$/),
        messages: [
          { from: 'staff', words: 'A plumber comes at two' },
          { from: 'me', words: 'I am at home' },
        ],
      },
    ],
    phones: [{ current: true }],
  })
  expect(JSON.stringify(mine.answers)).toContain('too slow')
  expect(mine.inbox.map(({ template }) => template)).toContain('reply')
})

test('RES-12 security: an export holds nobody else: no name, words or id of family, neighbours or staff', async () => {
  const { lin, kin, zhou } = world.people
  const own = await submitted(world, { words: 'words of Lin' }, lin)
  await take(world, own.id)
  await reply(world, world.staff.frontdesk, own.id, 'We look at it')
  const note = { id: testId(world.clock.at), words: 'internal: a difficult one', internal: true }
  await world.as(world.staff.frontdesk).loose(endpoints.addMessage, {
    params: { id: own.id },
    body: { ...note, version: 99 },
  })
  // Kin lives in the same home and shares; Zhou reports in the same building; somebody asks to join the home.
  await world.as(kin).ask(endpoints.shareWithHome, {
    params: { id: lin.house?.id ?? '' },
    body: { shared: true },
  })
  const others = [
    await submitted(world, { words: 'words of Kin' }, kin),
    await submitted(world, { words: 'words of Zhou' }, zhou),
  ]
  const asker = await world.newPerson('Nosy Asker')
  await world.as(asker).ask(endpoints.requestHome, {
    body: {
      communityId: world.here.id,
      buildingId: world.here.buildings[0]?.id ?? '',
      room: '1201',
      role: 'tenant',
      name: 'Nosy Asker',
    },
  })
  const { text } = await world.as(lin).ask(endpoints.exportMyData, {})
  expect(text).toContain('words of Lin')
  const strange = [
    ...['words of Kin', 'words of Zhou', 'Nosy', 'internal', 'frontdesk alias', 'openid'],
    ...others.flatMap(({ id, receiptNo }) => [id, receiptNo]),
    ...[kin, zhou, asker, world.staff.frontdesk].flatMap(({ id, token }) => [id, token]),
    lin.token,
  ]
  expect(strange.filter((word) => text.includes(word))).toEqual([])
})

test('RES-12: somebody without anything gets an export, too', async () => {
  const guest = await world.newPerson('Nobody yet')
  const { body } = await world.as(guest).ask(endpoints.exportMyData, {})
  expect(body).toMatchObject({ homes: [], tickets: [], answers: [], nameViews: [] })
})
