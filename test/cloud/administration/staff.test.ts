import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { StaffRole } from '#domain/staff/roles'
import { days } from '#domain/time'
import { type Person, testId } from '../../support/cloud/places'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const communityId = () => world.here.id
const seats = async (by: Person) =>
  (await world.as(by).ask(staffEndpoints.listSeats, { query: { communityId: communityId() } })).body
const invite = (by: Person, role: StaffRole) =>
  world.as(by).ask(staffEndpoints.inviteStaff, {
    body: {
      id: testId(world.clock.at),
      communityId: communityId(),
      alias: 'New one',
      role,
      departmentId: world.here.departments[1]?.id ?? null,
    },
  })
const join = (by: Person, code: string) =>
  world.as(by).ask(staffEndpoints.joinStaff, { body: { code } })
const change = (by: Person, id: string, role: StaffRole) =>
  world.as(by).ask(staffEndpoints.changeSeat, {
    params: { id },
    body: { communityId: communityId(), alias: 'Changed', role, departmentId: null },
  })
const disable = (by: Person, id: string, disabled = true) =>
  world.as(by).ask(staffEndpoints.disableSeat, {
    params: { id },
    body: { communityId: communityId(), disabled },
  })
const desk = (by: Person) =>
  world.as(by).ask(staffEndpoints.listColleagues, { query: { communityId: communityId() } })

test('STF-11: a code makes one seat for whoever is signed in and has it; once, for seven days', async () => {
  const { manager } = world.staff
  const { guest, zhou } = world.people
  const made = await invite(manager, 'worker')
  expect(made.body.code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  const stored = await world.db.selectFrom('staff_invites').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(made.body.code.slice(0, 5))
  expect((await seats(manager)).invites).toMatchObject([{ id: made.body.id, alias: 'New one' }])
  expect((await desk(guest)).status).toBe(403)
  expect((await join(guest, ` ${made.body.code.toLowerCase()} `)).body).toMatchObject({
    communityName: 'Here',
    role: 'worker',
  })
  expect((await desk(guest)).status).toBe(200)
  expect(await join(zhou, made.body.code)).toMatchObject({ status: 400, body: { field: 'code' } })
  expect((await seats(manager)).invites).toEqual([])
  const late = await invite(manager, 'worker')
  world.clock.advance(days(7))
  expect((await join(zhou, late.body.code)).status).toBe(400)
  const voided = await invite(manager, 'worker')
  const params = { id: voided.body.id }
  const body = { communityId: communityId() }
  expect((await world.as(manager).ask(staffEndpoints.voidInvite, { params, body })).status).toBe(
    200,
  )
  expect((await join(zhou, voided.body.code)).status).toBe(400)
  // Who has a seat does not raise it with a code.
  const raise = await invite(world.staff.admin, 'admin')
  expect(await join(manager, raise.body.code)).toMatchObject({
    status: 409,
    body: { field: 'seat' },
  })
})

test('a manager cannot make himself or anybody admin; nobody ends the seat of the last admin', async () => {
  const { manager, admin, worker2 } = world.staff
  const idOf = ({ staffId }: Person) => staffId ?? ''
  expect((await change(manager, idOf(manager), 'admin')).body).toMatchObject({ field: 'self' })
  expect((await change(manager, idOf(worker2), 'admin')).body).toMatchObject({ field: 'role' })
  expect((await invite(manager, 'manager')).status).toBe(403)
  expect((await disable(manager, idOf(admin))).status).toBe(403)
  expect((await change(admin, idOf(worker2), 'admin')).status).toBe(200)
  // Two admins who end each other's seat at the same moment: one stays.
  const both = await Promise.all([disable(admin, idOf(worker2)), disable(worker2, idOf(admin))])
  const kept = (await seats(both[0]?.status === 200 ? admin : worker2)).staff
  expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200])
  expect(kept.filter((one) => one.role === 'admin' && !one.disabled)).toHaveLength(1)
})

test('a seat that is ended is ended with the next request, and its department has no head', async () => {
  const { manager, frontdesk, farManager } = world.staff
  const id = frontdesk.staffId ?? ''
  const department = world.here.departments[0]
  const body = { communityId: communityId(), name: 'Desk', headId: id }
  const save = (by: Person, change: Partial<typeof body> = {}) =>
    world.as(by).ask(staffEndpoints.saveDepartment, {
      params: { id: department?.id ?? '' },
      body: { ...body, ...change },
    })
  expect((await save(manager)).status).toBe(200)
  expect((await save(manager, { name: 'Repair' })).body).toMatchObject({ field: 'name' })
  expect((await save(farManager)).status).toBe(404)
  expect((await desk(frontdesk)).status).toBe(200)
  expect((await disable(manager, id)).status).toBe(200)
  expect((await desk(frontdesk)).status).toBe(403)
  expect((await world.as(frontdesk).ask(endpoints.getMe, {})).status).toBe(200)
  const after = await seats(manager)
  expect(after.departments.find((one) => one.id === department?.id)?.headId).toBeNull()
  expect(after.staff.at(-1)).toMatchObject({ disabled: true, mayChange: expect.any(Boolean) })
  expect((await save(manager, { headId: id })).body).toMatchObject({ field: 'headId' })
  expect((await disable(manager, id, false)).status).toBe(200)
  expect((await desk(frontdesk)).status).toBe(200)
})

test('STF-11: everything of it stands in the audit log: by verb, by whom, by day, page after page', async () => {
  const { manager, admin, worker, farManager } = world.staff
  const reader = (await seats(admin)).staff ? admin : manager
  const audit = (query: object, by: Person = reader) =>
    world.as(by).ask(staffEndpoints.listAudit, { query: { communityId: communityId(), ...query } })
  expect((await audit({})).body.verbs).toEqual([
    'change-seat',
    'disable-seat',
    'enable-seat',
    'invite-staff',
    'join-staff',
    'save-department',
    'void-invite',
  ])
  const joined = (await audit({ verb: 'join-staff' })).body.items
  expect(joined).toMatchObject([{ verb: 'join-staff', by: 'New one', facts: { role: 'worker' } }])
  const his = (await audit({ staffId: manager.staffId })).body.items
  expect(new Set(his.map(({ by }) => by))).toEqual(new Set(['manager alias']))
  expect((await audit({ to: '2026-05-12' })).body.items).toEqual([])
  expect((await audit({ from: '2026-05-13', to: '2026-05-13' })).body.items.length).toBeGreaterThan(
    1,
  )
  expect((await audit({ from: '2026-02-30' })).body).toMatchObject({ field: 'from' })
  for (let n = 0; n < 35; n++)
    await world.db
      .insertInto('audit_log')
      .values({
        community_id: communityId(),
        id: testId(world.clock.at),
        actor_id: null,
        verb: 'a-row',
        subject_id: null,
        at: new Date(world.clock.at + n),
      })
      .execute()
  const first = (await audit({ verb: 'a-row' })).body
  const second = (await audit({ verb: 'a-row', cursor: first.nextCursor ?? '' })).body
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([30, 5, null])
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35)
  expect((await audit({}, worker)).status).toBe(403)
  expect((await audit({}, farManager)).status).toBe(404)
})
