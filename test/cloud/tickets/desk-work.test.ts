import type { RecordContact, ReportForResident } from '#contract/desk-work'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days, hours, iso, minutes } from '#domain/time'
import { makeStaff, type Person, testId } from '../../support/cloud/places'
import {
  attempt,
  done,
  expectTrueStory,
  resolved,
  seen,
  storedTicket,
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

const desk = () => world.as(world.staff.frontdesk)

const report = (change: Partial<ReportForResident> = {}, who = world.staff.frontdesk) =>
  world.as(who).ask(staffEndpoints.reportForResident, {
    body: {
      id: testId(world.clock.at),
      communityId: world.here.id,
      channel: 'phone',
      minutes: 4,
      kind: 'repair',
      categoryId: 'water',
      words: 'Water drips from the ceiling of the bath',
      photoIds: [],
      place: { kind: 'home' },
      ...(change.place === undefined && { houseId: world.here.houses[1]?.id ?? '' }),
      ...change,
    },
  })

const contact = (change: Partial<RecordContact>, who: Person = world.staff.frontdesk) =>
  world.as(who).ask(staffEndpoints.recordContact, {
    body: {
      communityId: world.here.id,
      channel: 'phone',
      reasonCode: 'progress',
      minutes: 3,
      ...change,
    },
  })

const residencyOf = async (person: Person) =>
  (
    await world.db
      .selectFrom('residencies')
      .select('id')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
  ).id

describe('STF-05: on behalf', () => {
  test('a call becomes a ticket of the resident, with the time of the call and the contact it came from', async () => {
    const { zhou } = world.people
    const contactAt = iso(world.clock.at - hours(20))
    const { status, body } = await report({ contactAt, residencyId: await residencyOf(zhou) })
    expect(status).toBe(200)
    expect(body).toMatchObject({ source: 'phone', submittedAt: contactAt, state: 'submitted' })
    expect(body.contacts).toMatchObject([
      { channel: 'phone', reasonCode: 'report', minutes: 4, at: contactAt },
    ])
    // The contact that made it never counts as an answer.
    expect(await storedTicket(world, body.id)).toMatchObject({
      reporterId: zhou.id,
      firstResponseAt: null,
    })
    expect((await seen(world, zhou, body.id)).reporter.as).toBe('you')
    expect(body.clocks[0]).toMatchObject({ dueAt: iso(world.clock.at + hours(4)) })
    await expectTrueStory(world, body.id)
  })

  test('an order of 12345 keeps the stricter of its deadline and ours; whoever has no account is no obstacle', async () => {
    const externalDueAt = iso(world.clock.at + days(3))
    const { body } = await report({
      channel: 'hotline12345',
      orderNo: 'SH2026-77',
      externalDueAt,
      place: { kind: 'area', areaId: world.here.areas[0]?.id ?? '' },
      categoryId: 'noise',
      kind: 'complaint',
    })
    expect(body).toMatchObject({ source: 'hotline12345', externalDueAt, homeLabel: null })
    expect(body.clocks.find((one) => one.kind === 'resolution')?.dueAt).toBe(externalDueAt)
    expect(body.contacts?.[0]?.orderNo).toBe('SH2026-77')
  })

  test('edge case 23: what is open in the app is offered first, and the order is linked to it instead', async () => {
    const open = await submitted(world, { kind: 'repair', place: { kind: 'home' } })
    const hidden = await submitted(world, { kind: 'repair', hideNameFrom: 'handlers' })
    const home = await desk().ask(staffEndpoints.listOpenOfHome, {
      params: { id: world.here.houses[0]?.id ?? '' },
      query: { communityId: world.here.id },
    })
    const ids = home.body.items.map((one) => one.id)
    expect(ids).toContain(open.id)
    expect(ids).not.toContain(hidden.id)
    const externalDueAt = iso(world.clock.at + days(1))
    const { body } = await contact({
      ticketId: open.id,
      channel: 'hotline12345',
      reasonCode: 'report',
      orderNo: 'SH-1',
      externalDueAt,
      note: 'The same as in the app',
    })
    expect(body.ticket).toMatchObject({ id: open.id, externalDueAt })
    expect(body.ticket?.timeline.at(-1)).toMatchObject({
      type: 'contact',
      internal: true,
      words: 'The same as in the app',
      facts: { channel: 'hotline12345', externalDueAt },
    })
    const own = await seen(world, world.people.lin, open.id)
    expect(own.timeline.map((one) => one.type)).not.toContain('contact')
    expect(own.contacts).toBeUndefined()
    await expectTrueStory(world, open.id)
  })

  test('sent twice it is one ticket; of another community, too late, or one’s own it is refused', async () => {
    const id = testId(world.clock.at)
    expect((await report({ id })).body.id).toBe(id)
    expect((await report({ id })).body.id).toBe(id)
    const rows = await world.db
      .selectFrom('contact_records')
      .select('id')
      .where('ticket_id', '=', id)
      .execute()
    expect(rows).toHaveLength(1)
    const late = await report({ contactAt: iso(world.clock.at - hours(73)) })
    expect(late).toMatchObject({ status: 400, body: { field: 'contactAt' } })
    const foreign = await report({ houseId: world.there.houses[0]?.id ?? '' })
    expect(foreign).toMatchObject({ status: 400, body: { field: 'houseId' } })
    expect((await report({}, world.staff.farFrontdesk)).status).toBe(404)
    expect((await report({}, world.staff.worker)).status).toBe(403)
  })

  test('T11, T13, T18: staff speak for the resident on a contact of that ticket, written down before', async () => {
    const { id } = await submitted(world)
    await resolved(world, id)
    const { followup } = world.staff
    expect((await seen(world, followup, id)).allowed).not.toContain('confirm')
    const { body } = await contact({ ticketId: id, reasonCode: 'confirm' }, followup)
    expect(body.ticket?.allowed).toContain('confirm')
    const other = await contact({ reasonCode: 'confirm' }, followup)
    const act = { action: 'confirm', answer: 'yes' } as const
    expect(
      (await attempt(world, followup, id, { ...act, contactRecordId: other.body.id })).status,
    ).toBe(400)
    const closed = await done(world, followup, id, { ...act, contactRecordId: body.id })
    expect(closed).toMatchObject({ confirmed: true, closedBy: 'visit' })
  })

  test('a call in which the resident was answered is a first response, and is flagged as no saved reply', async () => {
    const { id } = await submitted(world)
    await contact({ ticketId: id, answered: true })
    expect((await storedTicket(world, id)).firstResponseAt).toBe(world.clock.at)
    expect((await contact({ ticketId: id, channel: 'sms', answered: true })).status).toBe(400)
  })
})

test('STF-02: a saved reply sent with its blanks filled is flagged; one changed letter is one’s own', async () => {
  const savedReplyId = testId(world.clock.at)
  const words = 'Dear {name}, {receiptNo} is with us. {me}'
  await world.db
    .insertInto('saved_replies')
    .values({ community_id: world.here.id, id: savedReplyId, title: 'Got it', words })
    .execute()
  const { id, receiptNo } = await submitted(world)
  const say = async (text: string) => {
    const { version } = await seen(world, world.staff.frontdesk, id)
    const body = { id: testId(world.clock.at), words: text, version, savedReplyId }
    return (await desk().ask(endpoints.addMessage, { params: { id }, body })).body.timeline.at(-1)
  }
  expect(await say(`Dear Lin, ${receiptNo} is with us. Desk`)).toMatchObject({ saved: true })
  expect(await say(`Dear Lin, ${receiptNo} is on its way. Desk`)).toMatchObject({ saved: false })
})

test('STF-02: colleagues on one ticket see each other for 45 seconds; nothing of it is kept', async () => {
  const { id } = await submitted(world)
  const { frontdesk, worker } = world.staff
  const look = async (who: Person) =>
    (await world.as(who).ask(staffEndpoints.listViewers, { params: { id } })).body.items
  expect(await look(frontdesk)).toEqual([])
  expect(await look(worker)).toMatchObject([{ alias: 'frontdesk alias', role: 'frontdesk' }])
  expect(await look(frontdesk)).toMatchObject([{ role: 'worker' }])
  world.clock.at += minutes(1)
  expect(await look(frontdesk)).toEqual([])
  expect(await world.db.selectFrom('ticket_viewers').selectAll().execute()).toHaveLength(1)
  const about = await submitted(world, { aboutStaffIds: [worker.staffId ?? ''] })
  const ask = (who: Person, ticketId: string) =>
    world.as(who).ask(staffEndpoints.listViewers, { params: { id: ticketId } })
  expect((await ask(worker, about.id)).status).toBe(404)
  expect((await ask(world.staff.farManager, id)).status).toBe(404)
})

test('STF-04: a helper hears what the resident writes and finds it among the own; the owner stays', async () => {
  const { worker, frontdesk, worker2 } = world.staff
  const { id } = await submitted(world)
  await take(world, id, frontdesk)
  const help = (who: Person, of: Person, helps = true) =>
    world.as(who).ask(staffEndpoints.changeHelper, {
      params: { id },
      body: { staffId: of.staffId ?? '', helps },
    })
  expect((await help(worker2, worker)).status).toBe(403)
  const { body } = await help(frontdesk, worker)
  expect(body).toMatchObject({
    ownerId: frontdesk.staffId,
    helpers: [{ staffId: worker.staffId, alias: 'worker alias' }],
    mayHelp: true,
  })
  await world.as(world.people.lin).ask(endpoints.addMessage, {
    params: { id },
    body: { id: testId(world.clock.at), words: 'When will somebody come?' },
  })
  await work(world)
  expect(await templatesOf(world, worker)).toEqual(['assigned', 'resident-wrote'])
  const mine = await world.as(worker).ask(staffEndpoints.listDesk, {
    query: { communityId: world.here.id, filter: 'mine' },
  })
  expect(mine.body.items.map((one) => one.id)).toEqual([id])
  expect((await help(worker, worker, false)).body.helpers).toEqual([])
  await expectTrueStory(world, id)
})

test('STF-04, edge case 18: a member of staff who lives here handles the own ticket in no way', async () => {
  const { kin } = world.people
  const staffId = await makeStaff(world.db, kin, world.here, 'frontdesk', world.clock.at)
  const { id } = await submitted(world, { kind: 'repair' }, kin)
  const view = await seen(world, kin, id)
  expect([view.mine, view.contacts]).toEqual([true, undefined])
  expect(view.allowed.filter((act) => !['withdraw'].includes(act))).toEqual([])
  expect((await attempt(world, kin, id, { action: 'take', ownerId: staffId })).status).toBe(403)
  expect(
    (await attempt(world, world.staff.frontdesk, id, { action: 'take', ownerId: staffId })).status,
  ).toBe(400)
  expect((await contact({ ticketId: id, answered: true }, kin)).status).toBe(403)
  const viewers = await world.as(kin).ask(staffEndpoints.listViewers, { params: { id } })
  expect(viewers.status).toBe(404)
  const own = await report(
    { residencyId: await residencyOf(kin), houseId: kin.house?.id ?? '' },
    kin,
  )
  expect(own).toMatchObject({ status: 403, body: { field: 'ownTicket' } })
})
