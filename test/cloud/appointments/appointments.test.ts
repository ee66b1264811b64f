import type { ArrangeAppointment } from '#contract/appointments'
import { endpoints } from '#contract/endpoints'
import { windowsOfDay } from '#domain/appointments/windows'
import { days, hours, iso } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import {
  done,
  expectTrueStory,
  inboxOf,
  RESOLVED,
  reply,
  seen,
  startOver,
  submitted,
  take,
  work,
} from '../../support/cloud/tickets'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => startOver(world))

/** START is ten in the morning. */
const windowOn = (ahead: number, n: number): number => windowsOfDay(START + days(ahead))[n] ?? 0
const first = windowOn(1, 1)
const second = windowOn(2, 0)

const arrange = (who: Person, id: string, body: ArrangeAppointment) =>
  world.as(who).loose(endpoints.arrangeAppointment, { params: { id }, body })

async function repair(): Promise<string> {
  const { id } = await submitted(world, { kind: 'repair', categoryId: 'leak' })
  await take(world, id)
  return id
}

async function chosen(window = first): Promise<string> {
  const id = await repair()
  const windows = [window, second, windowOn(3, 2)].map(iso)
  await arrange(world.staff.frontdesk, id, { action: 'offer', windows })
  await arrange(world.people.lin, id, { action: 'choose', window: iso(window) })
  return id
}

const told = async (who: Person, template: string) =>
  (await inboxOf(world, who)).filter((row) => row.template === template)

test('RES-17: staff offer windows, the resident chooses, and both see it in the page, the story and the list', async () => {
  const { lin } = world.people
  const { frontdesk } = world.staff
  const id = await repair()
  expect((await seen(world, frontdesk, id)).arrange).toEqual(['offer', 'agree'])
  expect((await seen(world, lin, id)).arrange).toEqual([])
  const offer = { action: 'offer' as const, windows: [iso(second), iso(first)] }
  const offered = await arrange(frontdesk, id, offer)
  expect(offered).toMatchObject({ status: 200, body: { appointment: { state: 'offered' } } })
  const waiting = await seen(world, lin, id)
  expect(waiting).toMatchObject({
    arrange: ['choose', 'move', 'cancel'],
    visit: { state: 'offered', window: null },
    appointment: {
      windows: [
        { from: iso(first), to: iso(first + hours(2)) },
        { from: iso(second), to: iso(second + hours(2)) },
      ],
    },
  })
  const settled = await arrange(lin, id, { action: 'choose', window: iso(first) })
  expect(settled).toMatchObject({
    status: 200,
    body: {
      appointment: { state: 'chosen', chosen: { from: iso(first) }, movesLeft: 3 },
      version: waiting.version,
    },
  })
  const { timeline, visit } = await seen(world, frontdesk, id)
  expect(timeline.slice(-2).map((entry) => [entry.by.as, entry.type, entry.facts])).toEqual([
    ['you', 'appointment', { deed: 'offered', windows: '2' }],
    ['resident', 'appointment', { deed: 'chosen', from: iso(first), to: iso(first + hours(2)) }],
  ])
  expect(visit).toMatchObject({ state: 'chosen', window: { from: iso(first) } })
  const list = await world.as(lin).ask(endpoints.listTickets, { query: {} })
  expect(list.body.items[0]?.visit).toMatchObject({ window: { from: iso(first) } })
  await work(world)
  expect(await told(lin, 'appointment-offered')).toHaveLength(1)
  expect(await told(frontdesk, 'appointment-chosen-desk')).toHaveLength(1)
  await expectTrueStory(world, id)
})

test('RES-17: who may not arrange is told so, and a stranger finds nothing', async () => {
  const id = await chosen()
  const cancel = { action: 'cancel', reason: 'no' } as const
  expect((await arrange(world.people.zhou, id, cancel)).status).toBe(404)
  expect((await arrange(world.staff.worker, id, cancel)).status).toBe(403)
  expect((await arrange(world.staff.farManager, id, cancel)).status).toBe(404)
  const wrong = await arrange(world.people.lin, id, { action: 'choose', window: 'tomorrow' })
  expect(wrong).toMatchObject({ status: 400, body: { field: 'window' } })
  const missing = await arrange(world.staff.frontdesk, id, { action: 'missed' })
  expect(missing).toMatchObject({ status: 400, body: { field: 'missedBy' } })
})

test('RES-17: moved three times, then by phone', async () => {
  const { lin } = world.people
  const id = await chosen()
  for (const window of [second, first, second]) {
    const body = { action: 'move', window: iso(window), reason: 'I am away' } as const
    expect((await arrange(lin, id, body)).status).toBe(200)
  }
  const more = await arrange(lin, id, { action: 'move', window: iso(first), reason: 'again' })
  expect(more).toMatchObject({ status: 429, body: { code: 'too-many', field: 'moves' } })
  const agreed = await arrange(world.staff.frontdesk, id, { action: 'agree', window: iso(first) })
  expect(agreed).toMatchObject({
    body: { appointment: { state: 'chosen', movesLeft: 0, chosen: { from: iso(first) } } },
  })
})

test('RES-17: kept is recorded by staff; the resident may still say that nobody came', async () => {
  const { lin } = world.people
  const id = await chosen()
  world.clock.at = first + hours(1)
  expect((await arrange(world.staff.frontdesk, id, { action: 'kept' })).body).toMatchObject({
    appointment: { state: 'kept' },
  })
  world.clock.at = first + hours(2)
  expect((await seen(world, lin, id)).arrange).toEqual(['missed'])
  await arrange(lin, id, { action: 'missed', missedBy: 'staff' })
  expect(await seen(world, lin, id)).toMatchObject({
    appointment: { state: 'missed', missedBy: 'staff' },
    visit: null,
  })
  await work(world)
  expect(await told(world.staff.frontdesk, 'appointment-missed-desk')).toHaveLength(1)
})

describe('reminders', () => {
  const reminded = async () => [
    (await told(world.people.lin, 'appointment-reminder')).length,
    (await told(world.staff.frontdesk, 'appointment-reminder-desk')).length,
  ]
  const runUntil = async (until: number) => {
    for (; world.clock.at <= until; world.clock.at += hours(1)) await work(world)
  }

  test('RES-17: resident and owner are reminded the evening before and two hours before, once each', async () => {
    await chosen(second + hours(4))
    await runUntil(second)
    expect(await reminded()).toEqual([1, 1])
    await runUntil(second + hours(8))
    expect(await reminded()).toEqual([2, 2])
  })

  test('RES-17: a window that was moved or cancelled reminds nobody, the new one does', async () => {
    const id = await chosen()
    const move = { action: 'move', window: iso(second), reason: 'I am away' } as const
    await arrange(world.people.lin, id, move)
    await runUntil(first)
    expect(await reminded()).toEqual([0, 0])
    await runUntil(second - hours(1))
    expect(await reminded()).toEqual([1, 1])
    const other = await chosen(windowOn(4, 2))
    await arrange(world.staff.frontdesk, other, { action: 'cancel', reason: 'no parts' })
    await runUntil(windowOn(4, 3))
    expect(await reminded()).toEqual([1, 1])
  })

  test('RES-17: away and back again, a window reminds once; after a long downtime nobody is woken', async () => {
    const id = await chosen()
    for (const window of [second, first]) {
      const body = { action: 'move', window: iso(window), reason: 'I am away' } as const
      await arrange(world.people.lin, id, body)
    }
    world.clock.at = START + hours(12) // 22:00, the evening's reminder is four hours late
    await work(world)
    expect(await reminded()).toEqual([0, 0])
    await runUntil(first + hours(4))
    expect(await reminded()).toEqual([1, 1])
  })
})

describe('the end of the ticket', () => {
  const ended = async (id: string) => {
    const { appointment, timeline } = await seen(world, world.people.lin, id)
    return [appointment?.state, timeline.filter((entry) => entry.facts.deed === 'cancelled').length]
  }

  test('RES-17: resolved, withdrawn and declined take a visit along, and say so once', async () => {
    const { frontdesk, manager } = world.staff
    const done1 = await chosen()
    await reply(world, frontdesk, done1)
    await done(world, frontdesk, done1, RESOLVED)
    expect(await ended(done1)).toEqual(['cancelled', 1])
    const withdrawn = await chosen()
    await done(world, world.people.lin, withdrawn, { action: 'withdraw' })
    expect(await ended(withdrawn)).toEqual(['cancelled', 1])
    const declined = await chosen()
    await done(world, manager, declined, {
      action: 'decline',
      declineReason: 'no_action',
      words: 'Nothing can be done here',
      whereTo: 'The street office',
    })
    expect(await ended(declined)).toEqual(['cancelled', 1])
    for (const id of [done1, withdrawn, declined]) await expectTrueStory(world, id)
  })

  test('RES-17: a visit that has begun stays, so that what became of it can be said', async () => {
    const { frontdesk } = world.staff
    const id = await chosen()
    world.clock.at = first + hours(1)
    await reply(world, frontdesk, id)
    await done(world, frontdesk, id, RESOLVED)
    expect(await ended(id)).toEqual(['chosen', 0])
    expect((await arrange(frontdesk, id, { action: 'kept' })).status).toBe(200)
  })
})

test('RES-17: two taps, two people: one appointment', async () => {
  const id = await repair()
  const offer = { action: 'offer' as const, windows: [iso(first)] }
  const { frontdesk, manager } = world.staff
  const answers = await Promise.all([
    arrange(frontdesk, id, offer),
    arrange(manager, id, offer),
    arrange(frontdesk, id, offer),
  ])
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200])
  const rows = await world.db.selectFrom('appointments').selectAll().execute()
  expect(rows).toHaveLength(1)
})
