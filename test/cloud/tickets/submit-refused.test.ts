import { endpoints } from '#contract/endpoints'
import { testId } from '../../support/cloud/places'
import { freshResident } from '../../support/cloud/residents'
import { draftOf } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const count = async (table: 'tickets' | 'ticket_events' | 'jobs') => {
  const { n } = await world.db
    .selectFrom(table)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

describe('bad input is refused by name, and nothing is written', () => {
  const cases: [string, object, number, string][] = [
    ['no words', { words: '' }, 400, 'words'],
    ['spaces only', { words: '          ' }, 400, 'words'],
    ['too few words', { words: 'short' }, 400, 'words'],
    ['1,001 characters', { words: 'x'.repeat(1001) }, 400, 'words'],
    ['far too many', { words: 'x'.repeat(50_000) }, 400, 'words'],
    ['NUL', { words: 'abc\u0000defghij' }, 400, 'words'],
    ['half an emoji', { words: 'abcdefghij\ud83d' }, 400, 'words'],
    ['a number for words', { words: 5 }, 400, 'words'],
    ['null for words', { words: null }, 400, 'words'],
    ['an unknown kind', { kind: 'rant' }, 400, 'kind'],
    ['an unknown category', { categoryId: 'ghosts' }, 400, 'categoryId'],
    ['no uuid', { id: '1' }, 400, 'id'],
    ['seven photos', { photoIds: Array.from({ length: 7 }, () => testId(0)) }, 400, 'photoIds'],
    ['a photo that nobody sent', { photoIds: [testId(1)] }, 400, 'photoIds'],
    ['a place without its building', { place: { kind: 'building' } }, 400, 'place.buildingId'],
    [
      'an unknown building',
      { place: { kind: 'building', buildingId: testId(2) } },
      400,
      'place.buildingId',
    ],
    ['an unknown area', { place: { kind: 'area', areaId: testId(3) } }, 400, 'place.areaId'],
    ['a long place', { place: { kind: 'home', detail: 'x'.repeat(61) } }, 400, 'place.detail'],
    ['staff of nowhere', { aboutStaffIds: [testId(4)] }, 400, 'aboutStaffIds'],
    ['a ticket to follow that is nowhere', { followsId: testId(5) }, 400, 'followsId'],
    ['an unknown member', { priority: 'urgent' }, 400, 'priority'],
    ["a stranger's home", { houseId: testId(6) }, 404, ''],
    ['another community', { communityId: testId(7) }, 404, ''],
  ]

  test.each(cases)('%s', async (_what, change, status, field) => {
    const before = [await count('tickets'), await count('ticket_events'), await count('jobs')]
    const { zhou } = world.people
    const body = { ...draftOf(world, zhou), ...change }
    const answer = await world.as(zhou).loose(endpoints.submitTicket, { body })
    expect(answer.status).toBe(status)
    if (field) expect(answer.body).toMatchObject({ code: 'bad-input', field })
    expect([await count('tickets'), await count('ticket_events'), await count('jobs')]).toEqual(
      before,
    )
  })

  test("a neighbour's home is not found", async () => {
    const { zhou, lin } = world.people
    const body = draftOf(world, zhou, { houseId: lin.house?.id ?? '' })
    const answer = await world.as(zhou).loose(endpoints.submitTicket, { body })
    expect(answer.status).toBe(404)
  })

  test('a home that the desk has not approved reports nothing yet', async () => {
    const resident = await freshResident(world)
    await world.db
      .updateTable('residencies')
      .set({ verified_at: null, verified_by: null })
      .where('person_id', '=', resident.id)
      .execute()
    const answer = await world
      .as(resident)
      .loose(endpoints.submitTicket, { body: draftOf(world, resident) })
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  })

  test('without a session, or without a key', async () => {
    const body = draftOf(world, world.people.zhou)
    expect((await world.as(null).loose(endpoints.submitTicket, { body })).status).toBe(401)
    const answer = await world
      .as(world.people.zhou)
      .loose(endpoints.submitTicket, { body, key: '' })
    expect(answer.body).toMatchObject({ code: 'bad-input', field: 'Idempotency-Key' })
  })
})
