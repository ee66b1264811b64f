import { sql } from 'kysely'
import { startDays } from '#cloud/jobs/days'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { ChangeImprovement, OpenImprovement } from '#contract/improvements'
import { addDays, days, hours, iso } from '#domain/time'
import { type Person, testId } from '../../support/cloud/places'
import { inboxOf, submitted, work } from '../../support/cloud/tickets'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const list = async (who: Person) =>
  (
    await world
      .as(who)
      .ask(staffEndpoints.listImprovementWork, { query: { communityId: world.here.id } })
  ).body
const open = (body: Partial<OpenImprovement>) =>
  world.as(world.staff.manager).ask(staffEndpoints.openImprovement, {
    body: {
      id: testId(world.clock.at),
      communityId: world.here.id,
      ticketIds: [],
      asked: 'Lamps in the garage',
      did: 'Forty lamps are ordered.',
      dueAt: iso(addDays(world.clock.at, 14)),
      verifyBy: 'date',
      verifyAt: iso(addDays(world.clock.at, 21)),
      ...body,
    },
  })
const change = (id: string, body: Omit<ChangeImprovement, 'communityId'>) =>
  world.as(world.staff.manager).ask(staffEndpoints.changeImprovement, {
    params: { id },
    body: { communityId: world.here.id, ...body },
  })
const board = async () =>
  (await world.as(null).ask(endpoints.listImprovements, { query: { communityId: world.here.id } }))
    .body.items

/** The day's look, also when the worker comes twice. */
async function nextMorning() {
  await startDays(world.db, world.clock.at)
  world.clock.advance(days(1))
  await work(world)
  await work(world, 'another worker')
}

const newsOf = async (person: Person, template: string) =>
  (await inboxOf(world, person)).filter((one) => one.template === template)

test('LOOP-06 STF-07: three complaints of one home become one theme, told once; the theme an improvement; its residents hear of it; the board shows it; it is verified on its day', async () => {
  const { lin, zhou } = world.people
  const { manager } = world.staff
  for (let n = 0; n < 3; n++) {
    await submitted(world, { kind: 'complaint', categoryId: 'lighting' })
    world.clock.advance(hours(30))
  }
  await nextMorning()
  await nextMorning()
  const [theme, ...others] = (await list(manager)).themes
  expect(others).toEqual([])
  expect(theme).toMatchObject({ kind: 'repeat', categoryId: 'lighting', tickets: 3, homes: 1 })
  expect(await newsOf(manager, 'themes-found')).toHaveLength(1)

  const id = testId(world.clock.at)
  const opened = await open({ id, themeId: theme?.id ?? '' })
  expect(opened.body).toMatchObject({
    item: { state: 'doing', homes: 1, publishedAt: null },
    answers: 0,
    compared: null,
  })
  expect(opened.body.tickets).toHaveLength(3)
  expect((await open({ id })).body.item.id).toBe(id)
  await nextMorning()
  expect((await list(manager)).themes).toEqual([])

  expect(await board()).toEqual([])
  await change(id, { deed: 'publish' })
  expect(await board()).toMatchObject([{ id, state: 'doing', homes: 1 }])
  expect(await newsOf(lin, 'improvement-doing')).toHaveLength(1)
  expect(await newsOf(zhou, 'improvement-doing')).toEqual([])
  expect((await change(id, { deed: 'publish' })).status).toBe(409)

  await change(id, { deed: 'done', did: 'The lamps burn.' })
  expect(await newsOf(lin, 'improvement-done')).toMatchObject([
    { facts: { title: 'Lamps in the garage' } },
  ])
  expect(await board()).toMatchObject([{ did: 'The lamps burn.', state: 'done' }])
  const { rows } = await sql<{ news: string; facts: object }>`
    select news, facts from messages_out where person_id = ${lin.id} and news = 'improvement'`.execute(
    world.db,
  )
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('Lin')

  expect((await change(id, { deed: 'holds' })).status).toBe(409)
  world.clock.at = addDays(world.clock.at, 22)
  const again = iso(addDays(world.clock.at, 30))
  expect((await change(id, { deed: 'fails', dueAt: again })).body.item).toMatchObject({
    state: 'doing',
    dueAt: again,
  })
  await change(id, { deed: 'done', did: 'Brighter lamps burn.' })
  world.clock.at = addDays(world.clock.at, 60)
  expect((await change(id, { deed: 'holds' })).body.item).toMatchObject({ holds: true })
  expect(await newsOf(lin, 'improvement-done')).toHaveLength(1)
  world.clock.at = START + days(200)
})

test('STF-07: a theme of nobody, a ticket of another community, a day gone by or a stranger as owner change nothing; what is dismissed has a reason', async () => {
  const far = await submitted(world, {}, world.people.far)
  const before = await world.db.selectFrom('improvements').selectAll().execute()
  const nobody = testId(world.clock.at)
  const statuses = [
    (await open({ themeId: nobody })).status,
    (await open({ ticketIds: [far.id] })).status,
    (await open({ dueAt: iso(world.clock.at - 1) })).status,
    (await open({ ownerId: world.staff.farManager.staffId ?? '' })).status,
    (await open({ verifyBy: 'survey' })).status,
  ]
  expect(statuses).toEqual([404, 400, 400, 400, 400])
  expect(await world.db.selectFrom('improvements').selectAll().execute()).toEqual(before)

  for (let n = 0; n < 3; n++) {
    await submitted(world, { kind: 'repair', categoryId: 'leak' })
    world.clock.advance(hours(30))
  }
  await nextMorning()
  const id = (await list(world.staff.frontdesk)).themes[0]?.id ?? ''
  const body = { communityId: world.here.id, reason: 'under warranty' }
  const dismiss = (who: Person) =>
    world.as(who).ask(staffEndpoints.dismissTheme, { params: { id }, body })
  expect((await dismiss(world.staff.frontdesk)).status).toBe(403)
  expect((await dismiss(world.staff.farManager)).status).toBe(404)
  expect((await dismiss(world.staff.manager)).status).toBe(200)
  await nextMorning()
  expect((await list(world.staff.manager)).themes).toEqual([])
})

test('STF-07: verified by survey, scores before and since stand side by side, hidden below ten answers', async () => {
  const day = (n: number) => iso(addDays(world.clock.at, n)).slice(0, 10)
  const scores = (when: string, score: number, n: number) =>
    sql`
    insert into measure_days (community_id, day, metric, dimension, filled_by, score, n)
    values (${world.here.id}, ${when}::date, 'csat', 'security', 'self', ${score}, ${n})`.execute(
      world.db,
    )
  await scores(day(-10), 5, 6)
  await scores(day(-10), 2, 4)
  const opened = await open({ verifyBy: 'survey', dimension: 'security' })
  const { id } = opened.body.item
  await change(id, { deed: 'done', did: 'Two guards at night.' })
  await scores(day(3), 5, 9)
  world.clock.advance(days(5))
  const { body } = await world.as(world.staff.manager).ask(staffEndpoints.getImprovementWork, {
    params: { id },
    query: { communityId: world.here.id },
  })
  expect(body.compared).toMatchObject({
    dimension: 'security',
    before: { n: 10, score: 60 },
    since: { n: 9, score: null, low: null, high: null },
  })
})
