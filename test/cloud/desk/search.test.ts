import { sql } from 'kysely'
import type { DeskPage, DeskQuery } from '#contract/desk'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days, hours } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import { done, seen, submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
const id: Record<string, string> = {}

/** Two on the desk, and what is over: withdrawn one after the other, an hour apart. */
beforeAll(async () => {
  world = await openWorld()
  const { lin, zhou, wu } = world.people
  const make = async (name: string, words: string, change = {}, who: Person = lin) => {
    id[name] = (await submitted(world, { kind: 'repair', words, ...change }, who)).id
    world.clock.at += hours(1)
  }
  const over = async (name: string, words: string, change = {}, who: Person = lin) => {
    await make(name, words, change, who)
    await done(world, who, id[name] ?? '', { action: 'withdraw' })
  }
  await over('oldest', '电梯按键失灵，八楼')
  await over('hidden', '家里门口的灯坏了', { hideNameFrom: 'handlers', place: { kind: 'home' } })
  await over('wus', 'The corridor lamp flickers', { categoryId: 'lighting' }, wu)
  await over('about', '电梯里有人乱停车', { aboutStaffIds: [world.staff.worker.staffId ?? ''] })
  await over('newest', '电梯又停在八楼了', {}, zhou)
  await make('open', '电梯门总是关不上', { categoryId: 'water' })
  await make('other', '水管一直在漏水', { categoryId: 'water' }, wu)
})
afterAll(() => world.close())

const ask = (query: Partial<DeskQuery> = {}, who: Person = world.staff.frontdesk) =>
  world.as(who).ask(staffEndpoints.listDesk, { query: { communityId: world.here.id, ...query } })
const names = (page: DeskPage) =>
  page.items.map((row) => Object.keys(id).find((name) => id[name] === row.id) ?? row.id)
const found = async (q: string, query = {}, who: Person = world.staff.frontdesk) =>
  names((await ask({ q, ...query }, who)).body)

test('STF-01: any part of the words is found, on the desk first, then what is over, newest first', async () => {
  expect(await found('电梯')).toEqual(['open', 'newest', 'about', 'oldest'])
  expect(await found('停在八')).toEqual(['newest'])
  expect(await found('八楼')).toEqual(['newest', 'oldest'])
  expect(await found('CORRIDOR lamp')).toEqual(['wus'])
  expect(await found('灯')).toEqual(['hidden'])
  expect(await found('电梯八楼')).toEqual([])
})

test('STF-01: a search turns its pages over both without a gap or a repeat', async () => {
  const pages: string[][] = []
  let cursor: string | undefined
  do {
    const { body } = await ask({ q: '电梯', limit: 1, ...(cursor && { cursor }) })
    pages.push(names(body))
    cursor = body.nextCursor ?? undefined
  } while (cursor !== undefined && pages.length < 9)
  expect(pages).toEqual([['open'], ['newest'], ['about'], ['oldest']])
  const none = await world.as(world.staff.frontdesk).loose(staffEndpoints.listDesk, {
    query: { communityId: world.here.id, q: '电梯', cursor: 'past.1.2' },
  })
  expect(none.status).toBe(400)
})

test('STF-01: the home of a hidden reporter finds nothing, also when it is long over', async () => {
  expect(await found('B1 1201')).toEqual(['open', 'about', 'oldest'])
  expect(await found('B2')).toEqual(['other', 'wus'])
})

test('STF-01: what is about a member of staff is in none of that member’s searches', async () => {
  expect(await found('乱停', {}, world.staff.worker)).toEqual([])
  expect(await found('乱停')).toEqual(['about'])
})

test('STF-01: search, tab, kind, category and building hold together', async () => {
  const [first, second] = world.here.buildings
  expect(await found('水', { categoryId: 'water', buildingId: second?.id })).toEqual(['other'])
  expect(await found('电梯', { categoryId: 'water' })).toEqual(['open'])
  expect(await found('电梯', { buildingId: second?.id })).toEqual([])
  expect(await found('电梯', { filter: 'unassigned' })).toEqual(['open'])
  expect(await found('电梯', { filter: 'mine' })).toEqual([])
  expect(await found('lamp', { kind: 'complaint' })).toEqual([])
  expect(await found('', { buildingId: first?.id, kind: 'repair' })).toEqual(['open'])
})

test('STF-01: every number beside a choice is the length of the list behind it', async () => {
  const [first] = world.here.buildings
  const numbers = async (query: object) =>
    (
      await world
        .as(world.staff.frontdesk)
        .ask(staffEndpoints.countDesk, { query: { communityId: world.here.id, ...query } })
    ).body
  for (const chosen of [{}, { categoryId: 'water' as const }, { buildingId: first?.id ?? '' }]) {
    const counts = await numbers({ ...chosen, filter: 'unassigned' })
    expect(counts.unassigned).toBe(
      (await ask({ ...chosen, filter: 'unassigned' })).body.items.length,
    )
    for (const [by, choices] of Object.entries(counts.choices ?? {}))
      for (const [key, n] of Object.entries(choices))
        expect([by, key, n]).toEqual([
          by,
          key,
          (await ask({ ...chosen, filter: 'unassigned', [by]: key })).body.items.length,
        ])
  }
  expect((await numbers({})).choices?.categoryId).toEqual({ water: 2 })
})

test('STF-01: among 5,000 that are over, a rare word is looked up by its pairs and not read through', async () => {
  await sql`insert into tickets (community_id, id, receipt_no, kind, category_id, source, priority, state,
      house_id, place_kind, words, hide_name_from, version, submitted_at, updated_at, facts)
    select community_id, gen_random_uuid(), 'HR-980101-' || n, kind, category_id, source, priority,
      'closed', house_id, place_kind, '第' || n || '次打扫走廊和花园', hide_name_from, version,
      submitted_at + n * interval '1 minute', updated_at, facts
    from tickets, generate_series(1, 5000) as n where id = ${id.wus}`.execute(world.db)
  await sql`insert into ticket_words (community_id, ticket_id, grams)
    select community_id, id, array(select distinct substr(lower(words), n, 2)
      from generate_series(1, char_length(words) - 1) as n) || community_id::text
    from tickets where receipt_no like 'HR-980101-%'`.execute(world.db)
  await sql`vacuum analyze tickets, ticket_words`.execute(world.db) // as the database does by itself at night
  expect(await found('按键失灵')).toEqual(['oldest'])
  expect((await ask({ q: '第777次' })).body.items).toHaveLength(1)
  expect((await ask({ q: '走廊', limit: 50 })).body.items).toHaveLength(50)
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select 1 from ticket_words w where w.community_id = ${world.here.id}
      and w.grams @> (select array['按键', '键失', '失灵', ${world.here.id}::text])`.execute(
    world.db,
  )
  expect(rows.map((line) => line['QUERY PLAN']).join('\n')).toContain('ticket_words_by_gram')
})

test('edge case 5: who hides the name afterwards is found by no home any more', async () => {
  const before = await seen(world, world.people.zhou, id.newest ?? '')
  expect(await found('B1 1202')).toEqual(['newest'])
  world.clock.at += days(1)
  const answer = await world.as(world.people.zhou).ask(endpoints.changePrivacy, {
    params: { id: before.id },
    body: { hideNameFrom: 'handlers' },
  })
  expect(answer.status).toBe(200)
  expect(await found('B1 1202')).toEqual([])
  expect(await found('停在八')).toEqual(['newest'])
})
