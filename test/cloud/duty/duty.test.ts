import { staffEndpoints } from '#contract/endpoints-staff'
import { days, hours, iso, minutes } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import {
  attempt,
  done,
  expectTrueStory,
  inboxOf,
  RESOLVED,
  reply,
  seen,
  startOver,
  storedTicket,
  submitted,
  take,
  work,
} from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await startOver(world)
  await world.db.deleteFrom('duty_roster').execute()
  await world.db.deleteFrom('staff_absences').execute()
})

const here = () => ({ communityId: world.here.id })
const span = (of: Person, from: number, to: number) => ({
  ...here(),
  staffId: of.staffId ?? '',
  from: iso(world.clock.at + from),
  to: iso(world.clock.at + to),
})
const shift = (of: Person, from: number, to: number, who: Person = world.staff.manager) =>
  world.as(who).ask(staffEndpoints.addShift, { body: span(of, from, to) })
const away = (of: Person, from: number, to: number, who: Person = world.staff.manager, more = {}) =>
  world.as(who).ask(staffEndpoints.addAbsence, { body: { ...span(of, from, to), ...more } })
const alarms = async (who: Person) =>
  (await world.as(who).ask(staffEndpoints.listAlarms, { query: here() })).body.items
const urgent = () =>
  submitted(world, { kind: 'repair', categoryId: 'safety', words: 'It smells of gas here' })

describe('STF-18: the roster', () => {
  test('is planned by the desk and the manager, read by everybody, and copied into the next week', async () => {
    const { worker, frontdesk } = world.staff
    expect((await shift(worker, 0, hours(8), worker)).status).toBe(403)
    const { body } = await shift(worker, 0, hours(8), frontdesk)
    expect(body.shifts).toMatchObject([{ staffId: worker.staffId, alias: 'worker alias' }])
    expect(await shift(worker, hours(7), hours(9))).toMatchObject({
      status: 409,
      body: { code: 'illegal-transition', field: 'once' },
    })
    expect((await shift(world.staff.farFrontdesk, 0, hours(8))).status).toBe(400)
    const copy = () =>
      world.as(frontdesk).ask(staffEndpoints.copyDutyWeek, {
        body: { ...here(), from: iso(world.clock.at) },
      })
    const next = await copy()
    expect(next.body.shifts.map((one) => one.from)).toEqual([iso(world.clock.at + days(7))])
    expect((await copy()).body.shifts).toHaveLength(1)
    const week = await world.as(worker).ask(staffEndpoints.getDutyWeek, { query: here() })
    expect(week.body).toMatchObject({ mayPlan: false, from: '2026-05-10T16:00:00.000Z' })
    const [one] = week.body.shifts
    const gone = await world
      .as(frontdesk)
      .ask(staffEndpoints.removeShift, { params: { id: one?.id ?? '' }, body: here() })
    expect(gone.body.shifts).toEqual([])
  })
})

describe('STF-18: the alarm', () => {
  test('rings for who is on duty every ten minutes, in the inbox and on the page, until somebody opens it', async () => {
    const { worker, frontdesk } = world.staff
    await shift(worker, 0, hours(8))
    const { id } = await urgent()
    await work(world)
    expect(await alarms(worker)).toMatchObject([{ ticketId: id, rings: 1 }])
    expect(await alarms(frontdesk)).toEqual([])
    const [first] = await inboxOf(world, worker)
    expect(first).toMatchObject({ template: 'urgent-ticket', ticket_id: id })
    world.clock.at += minutes(9)
    await work(world)
    expect(await alarms(worker)).toMatchObject([{ rings: 1 }])
    world.clock.at += minutes(1)
    await work(world)
    const rung = await inboxOf(world, worker)
    expect(rung.map((row) => row.template)).toEqual(['urgent-ticket', 'urgent-ticket'])
    const out = () =>
      world.db.selectFrom('messages_out').select(['channel', 'state']).orderBy('id').execute()
    expect(new Set((await out()).map((one) => one.channel))).toEqual(new Set(['sms', 'call']))
    await world.as(worker).ask(staffEndpoints.listViewers, { params: { id } })
    expect(await alarms(worker)).toEqual([])
    world.clock.at += hours(1)
    await work(world)
    expect(await inboxOf(world, worker)).toHaveLength(2)
    expect((await out()).filter((one) => one.channel === 'call')).toMatchObject([{ state: 'read' }])
  })

  test('after two hours of standstill it rings once, and goes on from there', async () => {
    const { frontdesk } = world.staff
    await urgent()
    await work(world)
    world.clock.at += hours(2) + minutes(3)
    await work(world)
    await work(world)
    expect(await alarms(frontdesk)).toMatchObject([{ rings: 13 }])
    const rows = await world.db
      .selectFrom('jobs')
      .select(['run_at', 'done_at'])
      .where('kind', '=', 'urgent-alarm')
      .execute()
    expect(rows.filter((row) => row.done_at === null)).toEqual([
      { run_at: new Date(world.clock.at + minutes(7)), done_at: null },
    ])
    expect(rows).toHaveLength(3)
  })

  test('ends with a human answer, and never wakes somebody it is about', async () => {
    const { worker, frontdesk } = world.staff
    await shift(worker, 0, hours(8))
    const { id } = await submitted(world, {
      categoryId: 'safety',
      words: 'The worker left the gas open',
      aboutStaffIds: [worker.staffId ?? ''],
    })
    await work(world)
    expect(await alarms(worker)).toEqual([])
    expect(await alarms(frontdesk)).toHaveLength(1)
    const body = {
      ...here(),
      ticketId: id,
      channel: 'phone',
      reasonCode: 'handling',
      minutes: 1,
      answered: true,
    } as const
    await world.as(frontdesk).ask(staffEndpoints.recordContact, { body })
    world.clock.at += minutes(10)
    await work(world)
    const rung = await world.db.selectFrom('urgent_alarms').select('rings').execute()
    expect(rung).toEqual([{ rings: 1 }])
  })
})

describe('STF-17: absence', () => {
  test('hands on what somebody has to the substitute; nothing comes to them meanwhile, not even later', async () => {
    const { worker, worker2, frontdesk, manager } = world.staff
    const { id } = await submitted(world)
    await done(world, frontdesk, id, { action: 'take', ownerId: worker.staffId ?? '' })
    expect((await away(worker, 0, days(3), worker2)).status).toBe(403)
    const plan = await away(worker, hours(1), days(3), worker, { substituteId: worker2.staffId })
    expect(plan.body.away).toMatchObject([{ staffId: worker.staffId, mine: true }])
    await work(world)
    expect((await storedTicket(world, id)).ownerId).toBe(worker.staffId)
    world.clock.at += hours(1)
    await work(world)
    const view = await seen(world, manager, id)
    expect(view.ownerId).toBe(worker2.staffId)
    expect(view.timeline.at(-1)).toMatchObject({
      type: 'handed-on',
      facts: { fromName: 'worker alias', ownerName: 'worker alias' },
    })
    await expectTrueStory(world, id)
    const give = await attempt(world, manager, id, {
      action: 'offer',
      ownerId: worker.staffId ?? '',
      reason: 'knows it best',
    })
    expect(give.status).toBe(400)
    // Who is away acts after all, and keeps nothing by it: the hourly look hands it on again.
    const second = await submitted(world, { categoryId: 'noise' }, world.people.zhou)
    await world.db
      .updateTable('tickets')
      .set({
        owner_id: worker.staffId ?? '',
        facts: JSON.stringify({
          ...(await storedTicket(world, second.id)),
          ownerId: worker.staffId,
        }),
      })
      .where('id', '=', second.id)
      .execute()
    world.clock.at += hours(1)
    await work(world)
    expect((await storedTicket(world, second.id)).ownerId).toBe(worker2.staffId)
    const summary = await world.as(worker2).ask(staffEndpoints.getHandover, { query: here() })
    expect(summary.body.handedOn.count).toBe(2)
  })

  test('without a substitute the head of the department takes over, else the desk on duty; back early, tickets may come again', async () => {
    const { worker, frontdesk, frontdesk2, manager } = world.staff
    await shift(frontdesk2, 0, hours(8))
    const { id } = await submitted(world)
    await done(world, frontdesk, id, { action: 'take', ownerId: worker.staffId ?? '' })
    const { body } = await away(worker, 0, days(3))
    await work(world)
    expect((await storedTicket(world, id)).ownerId).toBe(frontdesk2.staffId)
    const back = await world.as(worker).ask(staffEndpoints.endAbsence, {
      params: { id: body.away[0]?.id ?? '' },
      body: here(),
    })
    expect(back.status).toBe(200)
    const again = await attempt(world, manager, id, {
      action: 'offer',
      ownerId: worker.staffId ?? '',
      reason: 'is back',
    })
    expect(again.status).toBe(200)
    await done(world, worker, id, { action: 'accept-offer' })
    world.clock.at += hours(2)
    await work(world)
    expect((await storedTicket(world, id)).ownerId).toBe(worker.staffId)
  })
})

describe('STF-17, STF-11: a seat that is ended', () => {
  const seat = (disabled: boolean) =>
    world.as(world.staff.manager).ask(staffEndpoints.disableSeat, {
      params: { id: world.staff.worker.staffId ?? '' },
      body: { ...here(), disabled },
    })
  const ownerOf = async (id: string) => (await storedTicket(world, id)).ownerId

  test('hands on what was in their name, also what is reopened afterwards; the story stays true', async () => {
    const { worker, frontdesk, manager } = world.staff
    const take = { action: 'take', ownerId: worker.staffId ?? '' } as const
    const open = await submitted(world)
    const closed = await submitted(world, { categoryId: 'noise' })
    for (const { id } of [open, closed]) await done(world, frontdesk, id, take)
    await reply(world, worker, closed.id)
    await done(world, worker, closed.id, RESOLVED)
    await done(world, world.people.lin, closed.id, { action: 'confirm', answer: 'yes' })
    expect((await seat(true)).status).toBe(200)
    await work(world)
    expect(await ownerOf(open.id)).toBe(frontdesk.staffId)
    expect((await seen(world, manager, open.id)).timeline.at(-1)).toMatchObject({
      type: 'handed-on',
      facts: { fromName: 'worker alias', ownerName: 'frontdesk alias' },
    })
    expect(await ownerOf(closed.id)).toBe(worker.staffId)
    world.clock.at += days(20)
    await work(world)
    await done(world, world.people.lin, closed.id, { action: 'reopen', tags: ['again'] })
    world.clock.at += hours(1)
    await work(world)
    expect(await ownerOf(closed.id)).toBe(frontdesk.staffId)
    for (const { id } of [open, closed]) await expectTrueStory(world, id)
    await seat(false)
  })

  test('who works here again keeps what comes after it', async () => {
    const { worker, frontdesk } = world.staff
    await seat(true)
    await work(world)
    await seat(false)
    const { id } = await submitted(world)
    await done(world, frontdesk, id, { action: 'take', ownerId: worker.staffId ?? '' })
    world.clock.at += hours(2)
    await work(world)
    expect(await ownerOf(id)).toBe(worker.staffId)
  })
})

test('STF-17: the shift summary names what is open, late, due next and promised, and who comes next', async () => {
  const { frontdesk, worker, followup } = world.staff
  await shift(frontdesk, 0, hours(4))
  await shift(worker, hours(4), hours(12))
  await away(followup, 0, days(1))
  const late = await submitted(world, { categoryId: 'noise' })
  const held = await submitted(world, { categoryId: 'water' }, world.people.zhou)
  await take(world, held.id)
  await attempt(world, frontdesk, held.id, {
    action: 'hold',
    words: 'The valve is on order',
    holdReason: 'parts',
    expectedAt: iso(world.clock.at + days(2)),
  })
  const { id: alarm } = await urgent()
  world.clock.at += hours(25)
  await shift(frontdesk, 0, hours(4))
  await shift(worker, hours(4), hours(12))
  const { body } = await world.as(frontdesk).ask(staffEndpoints.getHandover, { query: here() })
  expect(body).toMatchObject({ open: 3, unassigned: 2, urgent: { count: 1 } })
  expect(body.overdue.items.map((one) => one.id)).toEqual([alarm, late.id])
  expect(body.promised.items.map((one) => one.id)).toEqual([held.id])
  expect(body.onDuty.map((one) => one.role)).toEqual(['frontdesk'])
  expect(body.next.map((one) => one.role)).toEqual(['worker'])
  const about = await world.as(worker).ask(staffEndpoints.getHandover, { query: here() })
  expect(about.body.open).toBe(3)
})
