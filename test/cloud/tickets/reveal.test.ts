import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days, hours } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import {
  expectTrueStory,
  inboxOf,
  seen,
  submitted,
  take,
  templatesOf,
  work,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += days(2)
})

const REASON = 'The line is cut, we have to call back'

const reveal = (who: Person, id: string, reason = REASON) =>
  world.as(who).loose(staffEndpoints.revealReporter, { params: { id }, body: { reason } })

const hiddenTicket = () =>
  submitted(world, {
    hideNameFrom: 'handlers',
    place: { kind: 'home', detail: 'the balcony' },
  })

const auditRows = (id: string) =>
  world.db
    .selectFrom('audit_log')
    .selectAll()
    .where('subject_id', '=', id)
    .where('verb', '=', 'reveal-reporter')
    .execute()

test('hidden from handlers: the manager reveals with a reason, and learns name and home', async () => {
  const { lin } = world.people
  const { manager } = world.staff
  const { id } = await hiddenTicket()
  expect((await seen(world, manager, id)).may.reveal).toBe(true)
  const told = await reveal(manager, id)
  expect(told).toMatchObject({
    status: 200,
    body: { reporter: { name: 'Lin' }, homeLabel: 'Here B1 1201', may: { reveal: false } },
  })
  expect(await auditRows(id)).toMatchObject([
    { actor_id: manager.id, community_id: world.here.id, at: new Date(world.clock.at) },
  ])
  expect((await seen(world, lin, id)).timeline.at(-1)).toMatchObject({
    type: 'revealed',
    by: { as: 'staff', role: 'manager' },
    facts: { reason: REASON },
  })
  await work(world)
  expect((await inboxOf(world, lin)).at(-1)).toMatchObject({
    template: 'revealed',
    facts: { staffRole: 'manager', reason: REASON },
  })
  await expectTrueStory(world, id)
})

test('hidden from handlers: a reveal is one manager’s alone; lists and colleagues go on knowing nobody', async () => {
  const { manager, frontdesk, admin, worker } = world.staff
  const { id, communityId } = await hiddenTicket()
  await reveal(manager, id)
  for (const who of [frontdesk, admin, worker]) {
    const body = JSON.stringify(await seen(world, who, id))
    expect(body).not.toMatch(/Lin|1201|balcony/)
  }
  const list = await world.as(manager).ask(staffEndpoints.listDesk, { query: { communityId } })
  expect(list.text).not.toMatch(/Lin|1201|balcony/)
})

test('hidden from handlers: shown and hidden again, the name has to be asked for anew', async () => {
  const { lin } = world.people
  const { manager } = world.staff
  const { id } = await hiddenTicket()
  await reveal(manager, id)
  for (const hideNameFrom of ['neighbours', 'handlers'] as const) {
    await world.as(lin).ask(endpoints.changePrivacy, { params: { id }, body: { hideNameFrom } })
  }
  const again = await seen(world, manager, id)
  expect(again).toMatchObject({ reporter: { name: null }, homeLabel: null, may: { reveal: true } })
})

test.each([
  ['the front desk', 'frontdesk', 403],
  ['the company’s admin', 'admin', 403],
  ['a worker', 'worker', 403],
  ['a manager of another community', 'farManager', 404],
] as const)('hidden from handlers: %s does not reveal', async (_who, role, status) => {
  const { id } = await hiddenTicket()
  expect((await reveal(world.staff[role], id)).status).toBe(status)
  expect(await auditRows(id)).toEqual([])
})

test('hidden from handlers: no reason, no reveal; and what is not hidden needs none', async () => {
  const { manager } = world.staff
  const { id } = await hiddenTicket()
  expect((await reveal(manager, id, '   ')).body).toEqual(
    expect.objectContaining({ code: 'bad-input', field: 'reason' }),
  )
  const open = await submitted(world)
  expect((await reveal(manager, open.id)).status).toBe(409)
  expect((await seen(world, manager, open.id)).may.reveal).toBe(false)
})

test('hidden from handlers: what the house tells staff in the inbox names nobody', async () => {
  const { frontdesk, manager } = world.staff
  const { id } = await hiddenTicket()
  await take(world, id)
  await world.as(world.people.lin).ask(endpoints.urgeTicket, { params: { id }, body: {} })
  world.clock.at += hours(30)
  await work(world)
  expect(await templatesOf(world, frontdesk)).toContain('urged')
  const told = JSON.stringify([await inboxOf(world, frontdesk), await inboxOf(world, manager)])
  expect(told).not.toMatch(/Lin|1201|balcony/)
  expect(told).not.toContain(world.people.lin.id)
})

test('edge case 30: where the building would tell, the desk’s filter by building tells nothing either', async () => {
  const { frontdesk } = world.staff
  const { id, communityId } = await hiddenTicket()
  const buildingId = world.people.lin.house?.buildingId ?? ''
  const ids = async (query: { buildingId?: string }) => {
    const list = await world
      .as(frontdesk)
      .ask(staffEndpoints.listDesk, { query: { communityId, limit: 50, ...query } })
    return list.body.items.map((row) => row.id)
  }
  expect(await ids({})).toContain(id)
  expect(await ids({ buildingId })).not.toContain(id)
})
