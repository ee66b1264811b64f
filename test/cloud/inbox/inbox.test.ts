import { tellAll } from '#cloud/notify/inbox'
import { endpoints } from '#contract/endpoints'
import { hours, iso } from '#domain/time'
import { askAnew } from '../../support/cloud/measures'
import { type Person, testId } from '../../support/cloud/places'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => askAnew(world))
afterAll(() => world.close())

/** `count` messages, one an hour, the newest now. */
const tell = (person: Person, count: number, communityId = world.here.id) =>
  tellAll(
    world.db,
    Array.from({ length: count }, (_, i) => ({
      personId: person.id,
      communityId,
      template: 'reply',
      facts: { receiptNo: `HR-260513-${String(i).padStart(4, '0')}` },
      dedupeKey: `${communityId} ${i}`,
      at: world.clock.at - hours(count - 1 - i),
    })),
  )

const page = (person: Person, cursor?: string) =>
  world.as(person).ask(endpoints.listInbox, { query: cursor === undefined ? {} : { cursor } })

const read = (person: Person, id?: string) =>
  world.as(person).ask(endpoints.readInbox, { body: id === undefined ? {} : { id } })

test('RES-11: messages come newest first, with what the phone needs for its sentence, and are counted unread', async () => {
  await tell(world.people.lin, 2)
  const { body } = await page(world.people.lin)
  expect(body.unread).toBe(2)
  expect(body.items[0]).toMatchObject({
    template: 'reply',
    ticketId: null,
    at: iso(world.clock.at),
    readAt: null,
    facts: { receiptNo: 'HR-260513-0001' },
  })
  expect(body.nextCursor).toBeNull()
})

test('paging shows every message once, also when a new one arrives in between', async () => {
  await tell(world.people.lin, 65)
  const seen: string[] = []
  let cursor: string | undefined
  for (;;) {
    const { body } = await page(world.people.lin, cursor)
    seen.push(...body.items.map(({ facts }) => facts.receiptNo ?? ''))
    if (body.nextCursor === null) break
    cursor = body.nextCursor
    world.clock.advance(1)
    await tell(world.people.lin, 1, world.there.id)
  }
  const first = seen.filter((one, i) => seen.indexOf(one) === i)
  expect(first).toHaveLength(65)
  expect(seen).toHaveLength(65)
})

test('one message is marked once; marking it again changes nothing', async () => {
  await tell(world.people.lin, 3)
  const { body } = await page(world.people.lin)
  const id = body.items[1]?.id
  expect((await read(world.people.lin, id)).body).toEqual({ done: true })
  world.clock.advance(hours(1))
  expect((await read(world.people.lin, id)).status).toBe(200)
  const after = (await page(world.people.lin)).body
  expect(after.unread).toBe(2)
  expect(after.items.map(({ readAt }) => readAt)).toEqual([
    null,
    iso(world.clock.at - hours(1)),
    null,
  ])
})

test('marking all marks what was there, and nothing of anybody else', async () => {
  await tell(world.people.lin, 3)
  await tell(world.people.kin, 2)
  await read(world.people.lin)
  expect((await page(world.people.lin)).body.unread).toBe(0)
  expect((await page(world.people.kin)).body.unread).toBe(2)
})

test("another person's message is not-found and stays unread", async () => {
  await tell(world.people.lin, 1)
  const id = (await page(world.people.lin)).body.items[0]?.id
  expect((await read(world.people.kin, id)).status).toBe(404)
  expect((await page(world.people.lin)).body.unread).toBe(1)
  expect((await page(world.people.kin)).body.items).toEqual([])
})

test('staff have an inbox like everybody', async () => {
  await tell(world.staff.worker, 1)
  expect((await page(world.staff.worker)).body.unread).toBe(1)
})

test.each(['x', '12', `1.${'0'.repeat(36)}`, '..', `${'9'.repeat(15)}.not-an-id`])(
  'a cursor that is none of ours is bad input: %s',
  async (cursor) => {
    expect(await page(world.people.lin, cursor)).toMatchObject({
      status: 400,
      body: { code: 'bad-input', field: 'cursor' },
    })
  },
)

test('an unknown id is not-found, a mistyped one bad input, nobody signed in is asked to', async () => {
  expect((await read(world.people.lin, testId(world.clock.at))).status).toBe(404)
  expect((await read(world.people.lin, 'x')).status).toBe(400)
  expect((await world.as(null).ask(endpoints.listInbox, { query: {} })).status).toBe(401)
})
