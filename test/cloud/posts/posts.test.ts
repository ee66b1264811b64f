import { sql } from 'kysely'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { PraisePost } from '#contract/praise'
import { days, iso } from '#domain/time'
import { makeStaff, type Person, testId } from '../../support/cloud/places'
import { postCode, posted } from '../../support/cloud/posts'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  await sql`truncate posts cascade`.execute(world.db)
  world.clock.at = START
})
afterAll(() => world.close())

const find = (person: Person | null, code: string) =>
  world.as(person).ask(endpoints.findPost, { query: { code } })
const praise = (person: Person, id: string, change: Partial<PraisePost> = {}) =>
  world.as(person).ask(endpoints.praisePost, {
    params: { id },
    body: { id: testId(world.clock.at), score: 5, words: '', ...change },
  })
const posts = (person: Person) =>
  world.as(person).ask(staffEndpoints.listPosts, { query: { communityId: world.here.id } })

/** As many neighbours as are wanted, each saying the same. */
async function ratedBy(postId: string, n: number, score: number, staffId: string | null = null) {
  for (let i = 0; i < n; i++) {
    const person = await world.newPerson(`Neighbour ${i}`)
    await world.db
      .insertInto('post_ratings')
      .values({
        community_id: world.here.id,
        id: testId(world.clock.at),
        post_id: postId,
        person_id: person.id,
        house_id: world.here.houses[0]?.id ?? '',
        staff_id: staffId,
        score,
        words: i === 0 ? 'friendly' : '',
        at: new Date(world.clock.at - days(1)),
      })
      .execute()
  }
}

test('RES-07: a printed code says what it is for, typed in any manner, before any login', async () => {
  const code = postCode()
  const id = await posted(world, world.here.id, code)
  const typed = `${code.slice(0, 5)} - ${code.slice(5)}`.toLowerCase()
  expect((await find(null, typed)).body).toMatchObject({
    id,
    name: 'Gate one',
    communityName: 'Here',
    bar: 'sign-in',
    againAt: null,
  })
  expect((await find(world.people.lin, code)).body.bar).toBeNull()
  expect((await find(world.people.far, code)).body.bar).toBe('home')
  expect((await find(world.staff.worker, code)).body.bar).toBe('colleague')
  expect((await find(null, 'UUUUU-UUUUU')).status).toBe(404)
})

test('RES-07: once in seven days, said with the moment at which it is possible again', async () => {
  const { lin, kin } = world.people
  const code = postCode()
  const id = await posted(world, world.here.id, code)
  const againAt = iso(world.clock.at + days(7))
  expect((await praise(lin, id)).body).toEqual({ postId: id, againAt })
  expect((await find(lin, code)).body).toMatchObject({ bar: 'again', againAt })
  expect(await praise(lin, id)).toMatchObject({
    status: 429,
    body: { code: 'too-many', field: 'again' },
  })
  // Another person of the home, and another post, are other matters.
  expect((await praise(kin, id)).status).toBe(200)
  expect((await praise(lin, await posted(world, world.here.id))).status).toBe(200)
  world.clock.advance(days(7) - 1)
  expect((await praise(lin, id)).status).toBe(429)
  world.clock.advance(1)
  expect((await praise(lin, id)).status).toBe(200)
})

test('edge case 8: the same tap twice, and two phones at once, are one rating', async () => {
  const { lin } = world.people
  const id = await posted(world, world.here.id)
  const same = testId(world.clock.at)
  const first = await praise(lin, id, { id: same })
  expect((await praise(lin, id, { id: same })).body).toEqual(first.body)
  const other = await posted(world, world.here.id)
  const both = await Promise.all([praise(lin, other), praise(lin, other)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 429])
})

test('edge case 18: staff never rate, not even where they live; strangers find no post', async () => {
  const id = await posted(world, world.here.id)
  const { zhou, far, guest } = world.people
  const staffId = await makeStaff(world.db, zhou, world.here, 'worker', world.clock.at)
  expect(await praise(zhou, id)).toMatchObject({ status: 403, body: { field: 'colleague' } })
  await world.db.deleteFrom('staff').where('id', '=', staffId).execute()
  expect((await praise(far, id)).status).toBe(404)
  expect((await praise(guest, id)).status).toBe(403)
})

test('RES-07: somebody may be named, of this community only', async () => {
  const { lin, kin } = world.people
  const id = await posted(world, world.here.id)
  const { worker, farFrontdesk } = world.staff
  expect(await praise(lin, id, { staffId: farFrontdesk.staffId ?? '' })).toMatchObject({
    body: { code: 'bad-input', field: 'staffId' },
  })
  expect((await praise(kin, id, { staffId: worker.staffId ?? '', words: ' calm ' })).status).toBe(
    200,
  )
  const row = await world.db.selectFrom('post_ratings').selectAll().executeTakeFirst()
  expect(row).toMatchObject({ staff_id: worker.staffId, words: 'calm', score: 5 })
})

test('edge case 30: a mean from ten persons on, a colleague their own sum from five, single scores never', async () => {
  const { manager, worker, frontdesk } = world.staff
  const id = await posted(world, world.here.id)
  await ratedBy(id, 4, 3, worker.staffId)
  expect((await posts(worker)).body).toMatchObject({
    items: [{ n: 4, mean: null, words: [] }],
    mine: { n: 4, mean: null },
  })
  await ratedBy(id, 5, 5, worker.staffId)
  expect((await posts(worker)).body).toMatchObject({
    items: [{ n: 9, mean: null, words: [] }],
    mine: { n: 9, mean: 4.11 },
  })
  expect((await posts(manager)).body.items[0]).toMatchObject({ words: ['friendly', 'friendly'] })
  await ratedBy(id, 1, 4)
  expect((await posts(frontdesk)).body).toMatchObject({
    items: [{ n: 10, mean: 4.1, words: [] }],
    mine: { n: 0, mean: null },
  })
})

test('RES-07: of each person the last answer counts', async () => {
  const { lin } = world.people
  const id = await posted(world, world.here.id)
  await ratedBy(id, 9, 5)
  await praise(lin, id, { score: 1 })
  world.clock.advance(days(8))
  await praise(lin, id, { score: 5 })
  expect((await posts(world.staff.manager)).body.items[0]).toMatchObject({ n: 10, mean: 5 })
})

test('a manager makes a post with a code of its own and closes it; then its code opens nothing', async () => {
  const { manager, frontdesk } = world.staff
  const body = {
    id: testId(world.clock.at),
    communityId: world.here.id,
    kind: 'gate',
    name: 'Gate',
  }
  const made = await world
    .as(manager)
    .ask(staffEndpoints.makePost, { body: { ...body, kind: 'gate' } })
  const code = made.body.items[0]?.code ?? ''
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  expect((await find(null, code)).status).toBe(200)
  const ask = { params: { id: body.id }, body: { communityId: world.here.id } }
  expect((await world.as(frontdesk).ask(staffEndpoints.closePost, ask)).status).toBe(403)
  expect((await world.as(manager).ask(staffEndpoints.closePost, ask)).status).toBe(200)
  expect((await find(null, code)).status).toBe(404)
  expect((await praise(world.people.lin, body.id)).status).toBe(404)
})
