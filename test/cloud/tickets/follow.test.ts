import { endpoints } from '#contract/endpoints'
import { days, hours } from '#domain/time'
import { done, resolved, seen, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Confirmed, and so long ago that nothing can be reopened. */
async function longClosed(): Promise<string> {
  const { id } = await submitted(world)
  await resolved(world, id)
  await done(world, world.people.lin, id, { action: 'confirm', answer: 'yes' })
  world.clock.at += days(32)
  return id
}

test('RES-04: what cannot be reopened is followed by a new ticket, and each shows the number of the other', async () => {
  const { lin } = world.people
  const first = await longClosed()
  const before = await seen(world, lin, first)
  expect(before).toMatchObject({ may: { follow: true }, allowed: [], followedBy: [] })
  const next = await submitted(world, { followsId: first })
  expect(await seen(world, lin, next.id)).toMatchObject({
    follows: { id: first, receiptNo: before.receiptNo },
    followedBy: [],
  })
  expect((await seen(world, lin, first)).followedBy).toEqual([
    { id: next.id, receiptNo: next.receiptNo },
  ])
  expect((await seen(world, world.staff.frontdesk, next.id)).follows).toEqual({
    id: first,
    receiptNo: before.receiptNo,
  })
})

test('hidden from handlers: no link leads staff from a hidden ticket to one with a name, or back', async () => {
  const { frontdesk } = world.staff
  const first = await longClosed()
  const next = await submitted(world, { followsId: first, hideNameFrom: 'handlers' })
  expect((await seen(world, frontdesk, next.id)).follows).toBeNull()
  expect((await seen(world, frontdesk, first)).followedBy).toEqual([])
  expect((await seen(world, world.people.lin, first)).followedBy).toHaveLength(1)
})

test('RES-04: while it can be reopened no new ticket is offered', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  await resolved(world, id)
  await done(world, lin, id, { action: 'confirm', answer: 'yes' })
  const view = await seen(world, lin, id)
  expect(view.allowed).toContain('reopen')
  expect(view.may.follow).toBe(false)
})

test('RES-04: after a reminder the next possible time is told, until it has come', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  expect((await seen(world, lin, id)).urgeAgainAt).toBeNull()
  await world.as(lin).ask(endpoints.urgeTicket, { params: { id }, body: {} })
  const again = new Date(world.clock.at + hours(24)).toISOString()
  expect((await seen(world, lin, id)).urgeAgainAt).toBe(again)
  expect((await seen(world, world.staff.frontdesk, id)).urgeAgainAt).toBeNull()
  world.clock.at += hours(24)
  expect(await seen(world, lin, id)).toMatchObject({ urgeAgainAt: null, may: { urge: true } })
})

test('RES-04: an equal answer is 304 without a body; a new word is not', async () => {
  const { lin } = world.people
  const { id } = await submitted(world)
  const ask = async (tag?: string) =>
    world.app.inject({
      url: `/api/tickets/${id}`,
      headers: {
        authorization: `Bearer ${lin.token}`,
        ...(tag === undefined ? {} : { 'if-none-match': tag }),
      },
    })
  const first = await ask()
  const tag = String(first.headers.etag)
  world.clock.at += 20_000
  const again = await ask(tag)
  expect([again.statusCode, again.body]).toEqual([304, ''])
  await world.as(lin).ask(endpoints.urgeTicket, { params: { id }, body: {} })
  expect((await ask(tag)).statusCode).toBe(200)
})

test('T15: the promise of a declined ticket says that it ended, never that it was solved', async () => {
  const { lin } = world.people
  const { manager } = world.staff
  const { id } = await submitted(world)
  await done(world, manager, id, { action: 'take', ownerId: manager.staffId ?? '' })
  await done(world, manager, id, {
    action: 'decline',
    declineReason: 'not_responsible',
    words: 'This belongs to the street office',
    whereTo: 'The street office, 12345',
  })
  const { clocks } = await seen(world, lin, id)
  expect(clocks.find((clock) => clock.kind === 'priority')?.state).toBe('ended')
  expect(clocks.map((clock) => clock.state)).not.toContain('claimed')
})

test('T8: on hold, the list of what is allowed names a new date', async () => {
  const { manager } = world.staff
  const { id } = await submitted(world)
  const hold = (ahead: number) => ({
    action: 'hold' as const,
    holdReason: 'parts' as const,
    expectedAt: new Date(world.clock.at + days(ahead)).toISOString(),
  })
  await done(world, manager, id, { action: 'take', ownerId: manager.staffId ?? '' })
  const held = await done(world, manager, id, hold(3))
  expect(held.allowed).toContain('hold')
  const later = await done(world, manager, id, hold(9))
  expect(later.timeline.at(-1)).toMatchObject({ type: 'expected-date-set' })
})
