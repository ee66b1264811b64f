import { endpoints } from '#contract/endpoints'
import { hours } from '#domain/time'
import { testId } from '../../support/cloud/places'
import { done, resolved, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => {
  world.clock.at += hours(25)
})

test('the own list is newest first and pages without gaps or repeats, also while it grows', async () => {
  const person = await world.newPerson('Diligent')
  const house = world.here.houses[7]
  await world.db
    .insertInto('residencies')
    .values({
      community_id: world.here.id,
      id: testId(world.clock.at),
      house_id: house?.id ?? '',
      person_id: person.id,
      role: 'owner',
      moved_in_at: new Date(world.clock.at),
      moved_out_at: null,
      verified_by: 'desk',
      verified_at: new Date(world.clock.at),
    })
    .execute()
  const resident = { ...person, ...(house && { house }) }
  const made: string[] = []
  for (let n = 0; n < 7; n++) {
    // Three of one millisecond: the id decides between them.
    if (n % 3 === 0) world.clock.at += 1
    made.push((await submitted(world, { kind: 'repair' }, resident)).id)
  }
  const found: string[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 3, ...(cursor !== undefined && { cursor }) }
    const { body } = await world.as(resident).ask(endpoints.listTickets, { query })
    found.push(...body.items.map((row) => row.id))
    cursor = body.nextCursor ?? undefined
    if (found.length === 3) await submitted(world, { kind: 'repair' }, resident)
  } while (cursor !== undefined)
  expect(found).toEqual([...made].reverse())
})

test('open and closed are told apart: what waits for the resident is open', async () => {
  const { zhou } = world.people
  const open = await submitted(world, {}, zhou)
  const claimed = await submitted(world, {}, zhou)
  await resolved(world, claimed.id)
  const closed = await submitted(world, {}, zhou)
  await resolved(world, closed.id)
  await done(world, zhou, closed.id, { action: 'confirm', answer: 'yes' })
  const list = async (scope: 'open' | 'closed' | 'all') =>
    (await world.as(zhou).ask(endpoints.listTickets, { query: { scope } })).body.items.map(
      (r) => r.id,
    )
  expect(new Set(await list('open'))).toEqual(new Set([open.id, claimed.id]))
  expect(await list('closed')).toEqual([closed.id])
  expect(await list('all')).toHaveLength(3)
})

test.each([
  ['an unknown scope', { scope: 'mine' }, 'scope'],
  ['a cursor of somebody else’s making', { cursor: "1.x' or 1=1" }, 'cursor'],
  ['a cursor without an id', { cursor: '17.abc' }, 'cursor'],
  ['a page of none', { limit: 0 }, 'limit'],
  ['a page of a thousand', { limit: 1000 }, 'limit'],
  ['a page of words', { limit: 'many' }, 'limit'],
  ['an unknown member', { owner: 'me' }, 'owner'],
])('bad input: %s', async (_what, query, field) => {
  const answer = await world.as(world.people.lin).loose(endpoints.listTickets, { query })
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', field } })
})
