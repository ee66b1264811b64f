import { endpoints } from '#contract/endpoints'
import { rareEndpoints } from '#contract/endpoints-rare'
import { staffEndpoints } from '#contract/endpoints-staff'
import { known, listed, setUpChecks, wechat, world } from '../../support/cloud/checks'
import type { Person } from '../../support/cloud/places'
import { inboxOf, seen, submitted, take, templatesOf, work } from '../../support/cloud/tickets'

setUpChecks()
beforeEach(async () => {
  await world.db.updateTable('people').set({ name_wanted: null }).execute()
  await world.db
    .updateTable('people')
    .set({ display_name: 'Lin' })
    .where('id', '=', world.people.lin.id)
    .execute()
})

const rename = (displayName: string, person: Person = world.people.lin) =>
  world.as(person).ask(endpoints.updateMe, { body: { displayName } })
const myName = async () =>
  (await world.as(world.people.lin).ask(endpoints.getMe, {})).body.displayName
const mark = async () =>
  (await world.as(world.people.lin).ask(endpoints.getMyData, {})).body.nameCheck
/** What everybody else is shown, wherever it is. */
const othersSee = async () =>
  (
    await world.db
      .selectFrom('people')
      .select('display_name')
      .where('id', '=', world.people.lin.id)
      .executeTakeFirstOrThrow()
  ).display_name
const decide = (subjectId: string, decision: 'release' | 'hide') =>
  world.as(world.staff.frontdesk).ask(staffEndpoints.moderateContent, {
    body: {
      communityId: world.here.id,
      kind: 'name',
      subjectId,
      decision,
      ...(decision === 'hide' && { reason: 'It is an advertisement' }),
    },
  })

test('OPS-03: a new name is its author’s at once, and everybody else’s after the check passed', async () => {
  expect((await rename(' Lin Yi ')).body.displayName).toBe('Lin Yi')
  expect([await myName(), await othersSee(), await mark()]).toEqual(['Lin Yi', 'Lin', 'checking'])
  await work(world)
  expect([await myName(), await othersSee(), await mark()]).toEqual(['Lin Yi', 'Lin Yi', undefined])
  expect(await templatesOf(world, world.people.lin)).toEqual([])
})

test('OPS-03: a blocked name is said to be so, may be appealed once, and the desk decides', async () => {
  const { lin, kin } = world.people
  await rename('Buy fake invoices')
  await work(world)
  expect([await myName(), await othersSee(), await mark()]).toEqual([
    'Buy fake invoices',
    'Lin',
    'blocked',
  ])
  expect(await inboxOf(world, lin)).toMatchObject([
    { template: 'content-blocked', facts: { what: 'name' } },
  ])
  const appeal = (person: Person) =>
    world.as(person).ask(rareEndpoints.appealCheck, {
      params: { id: lin.id },
      body: { subjectId: lin.id },
    })
  expect((await appeal(kin)).status).toBe(404)
  expect([(await appeal(lin)).status, (await appeal(lin)).status]).toEqual([200, 409])
  expect(await listed()).toMatchObject([
    { kind: 'name', subjectId: lin.id, appealed: true, words: 'Buy fake invoices' },
  ])
  expect((await decide(lin.id, 'release')).status).toBe(200)
  expect([await othersSee(), await mark()]).toEqual(['Buy fake invoices', undefined])

  // What is shown may still be taken away, with a reason.
  expect((await decide(lin.id, 'hide')).status).toBe(200)
  expect([await othersSee(), await mark()]).toEqual(['', 'hidden'])
})

test('OPS-03: whom WeChat cannot judge goes to the desk; the old name again needs no check', async () => {
  await known(null)
  await rename('Lin Er')
  await work(world)
  expect(await listed()).toMatchObject([{ kind: 'name', state: 'review' }])
  expect(await othersSee()).toBe('Lin')
  await rename('Lin')
  expect([await myName(), await mark()]).toEqual(['Lin', undefined])
})

test('OPS-03: an hour without WeChat shows no unchecked name, and loses none', async () => {
  wechat.outage = { http: 500 }
  await rename('Lin San')
  await work(world)
  expect(await othersSee()).toBe('Lin')
  wechat.outage = null
  world.clock.advance(3_600_000)
  await work(world)
  expect(await othersSee()).toBe('Lin San')
})

test('OPS-03: who asks to join a home is named to its adults after the check only, to the desk at once', async () => {
  const { lin, guest } = world.people
  const house = lin.house
  if (!house) throw new Error('no home')
  const { building, room } = {
    building: house.buildingId,
    room: house.label.split(' ').at(-1) ?? '',
  }
  const asked = await world.as(guest).ask(endpoints.requestHome, {
    body: {
      communityId: world.here.id,
      buildingId: building,
      room,
      role: 'tenant',
      name: 'Buy fake invoices',
    },
  })
  expect(asked.status).toBe(200)
  const toLin = async () =>
    (await world.as(lin).ask(endpoints.listMyHomes, {})).body.toDecide.map(({ name }) => name)
  expect(await toLin()).toEqual([''])
  await work(world)
  expect(await toLin()).toEqual([''])
  expect(JSON.stringify(await inboxOf(world, lin))).not.toContain('invoices')
  const desk = await world.as(world.staff.frontdesk).ask(staffEndpoints.listHomeRequests, {
    query: { communityId: world.here.id },
  })
  expect(desk.body.items.map(({ name }) => name)).toContain('Buy fake invoices')
  expect((await decide(asked.body.id, 'release')).status).toBe(200)
  expect(await toLin()).toEqual(['Buy fake invoices'])
})

test('OPS-03: the name at work that the management gives is shown to residents after the check', async () => {
  const { frontdesk, manager } = world.staff
  await world.db
    .updateTable('people')
    .set((row) => ({
      openid_box: row
        .selectFrom('people as p')
        .select('p.openid_box')
        .where('p.id', '=', world.people.lin.id),
    }))
    .where('id', '=', manager.id)
    .execute()
  const { id } = await submitted(world)
  await take(world, id)
  const named = async () => JSON.stringify((await seen(world, world.people.lin, id)).timeline)
  const before = await named()
  expect(before).toContain('frontdesk alias')
  const answer = await world.as(manager).ask(staffEndpoints.changeSeat, {
    params: { id: frontdesk.staffId ?? '' },
    body: {
      communityId: world.here.id,
      alias: 'Miss Chen',
      role: 'frontdesk',
      departmentId: null,
    },
  })
  expect(answer.status).toBe(200)
  expect(await named()).toBe(before)
  await work(world)
  expect(await named()).toContain('Miss Chen')
})
