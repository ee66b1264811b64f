import { sql } from 'kysely'
import type { DeskPage, DeskQuery } from '#contract/desk'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days, hours, iso, minutes } from '#domain/time'
import type { Person } from '../../support/cloud/places'
import { testId } from '../../support/cloud/places'
import {
  done,
  draftOf,
  reply,
  resolved,
  seen,
  storedTicket,
  submitted,
  take,
} from '../../support/cloud/tickets'
import { openWorld, START, type World } from '../../support/cloud/world'

let world: World
const id: Record<string, string> = {}

/** A desk with one of everything. */
beforeAll(async () => {
  world = await openWorld()
  const { lin, zhou, wu } = world.people
  const { frontdesk, worker } = world.staff
  const make = async (name: string, change = {}, who: Person = lin) => {
    id[name] = (await submitted(world, { kind: 'repair', ...change }, who)).id
    return id[name]
  }
  await make('overdue', { categoryId: 'fees', words: 'The shared bill has doubled' }, wu)
  world.clock.at += hours(47)
  await make('mine', { categoryId: 'water' }, zhou)
  await take(world, id.mine ?? '')
  await reply(world, frontdesk, id.mine ?? '')
  await make('unassigned', { categoryId: 'noise', words: '100% of the wall_paper fell\\off' })
  await make('asked', { categoryId: 'water' })
  await take(world, id.asked ?? '', frontdesk)
  await done(world, frontdesk, id.asked ?? '', { action: 'ask', words: 'Which stair?' })
  await make('claimed', { categoryId: 'power' })
  await resolved(world, id.claimed ?? '')
  await make('hidden', {
    hideNameFrom: 'handlers',
    place: { kind: 'home' },
    words: 'Something at home',
  })
  await make('gone')
  await done(world, lin, id.gone ?? '', { action: 'withdraw' })
  await make('about', { aboutStaffIds: [worker.staffId ?? ''] })
  await submitted(world, {}, world.people.far)
  world.clock.at += hours(2)
})
afterAll(() => world.close())

const ask = (query: Partial<DeskQuery> = {}, who: Person = world.staff.frontdesk) =>
  world.as(who).ask(staffEndpoints.listDesk, { query: { communityId: world.here.id, ...query } })

const names = (page: DeskPage) =>
  page.items.map((row) => Object.keys(id).find((name) => id[name] === row.id) ?? row.id)

test('the nearest promise first; what is done is not on the desk, nor is another community', async () => {
  const { body } = await ask()
  expect(names(body)).toEqual([
    'overdue',
    'unassigned',
    'hidden',
    'about',
    'mine',
    'asked',
    'claimed',
  ])
  const dues = body.items.slice(0, 5).map((row) => row.clock?.dueAt ?? '')
  expect([...dues].sort()).toEqual(dues)
  expect(body.asOf).toBe(iso(world.clock.at))
})

test('a row says what, where, whose and until when', async () => {
  const { body } = await ask()
  expect(body.items[0]).toMatchObject({
    words: 'The shared bill has doubled',
    placeLabel: 'Here B2',
    kind: 'repair',
    categoryId: 'fees',
    priority: 'priority',
    ownerName: null,
    clock: { kind: 'firstResponse', state: 'broken' },
    mine: false,
  })
  const mine = body.items.find((row) => row.id === id.mine)
  expect(mine).toMatchObject({ mine: true, ownerName: 'frontdesk alias' })
})

test.each([
  ['mine', ['mine', 'asked', 'claimed']],
  ['unassigned', ['overdue', 'unassigned', 'hidden', 'about']],
  ['overdue', ['overdue']],
  ['to_reply', ['overdue', 'unassigned', 'hidden', 'about']],
  ['resolved', ['claimed']],
] as const)('filter %s', async (filter, expected) => {
  expect(names((await ask({ filter })).body)).toEqual(expected)
})

test('every number is the length of its list', async () => {
  for (const who of [world.staff.frontdesk, world.staff.manager, world.staff.worker]) {
    const { body: counts } = await world
      .as(who)
      .ask(staffEndpoints.countDesk, { query: { communityId: world.here.id } })
    for (const filter of ['all', 'mine', 'unassigned', 'overdue', 'to_reply', 'resolved'] as const)
      expect([filter, counts[filter]]).toEqual([
        filter,
        (await ask({ filter, limit: 50 }, who)).body.items.length,
      ])
    expect(counts.homeRequests).toBe(0)
  }
})

test('by kind, category and building', async () => {
  expect(names((await ask({ categoryId: 'noise' })).body)).toEqual(['unassigned'])
  expect(names((await ask({ kind: 'complaint' })).body)).toEqual([])
  const [, second] = world.here.buildings
  expect(names((await ask({ buildingId: second?.id ?? '' })).body)).toEqual(['overdue'])
})

describe('search', () => {
  test('finds a receipt number whatever became of its ticket, also by its end on the desk', async () => {
    const gone = await seen(world, world.staff.frontdesk, id.gone ?? '')
    expect(names((await ask({ q: gone.receiptNo })).body)).toEqual(['gone'])
    expect(names((await ask({ q: gone.receiptNo.toLowerCase() })).body)).toEqual(['gone'])
    const mine = await seen(world, world.staff.frontdesk, id.mine ?? '')
    expect(names((await ask({ q: mine.receiptNo.slice(-6) })).body)).toContain('mine')
  })

  test('finds words and homes', async () => {
    expect(names((await ask({ q: 'SHARED BILL' })).body)).toEqual(['overdue'])
    expect(names((await ask({ q: 'B1 1202' })).body)).toEqual(['mine'])
  })

  test('a hidden reporter is found by no home, or the search would tell who it is', async () => {
    expect(names((await ask({ q: 'B1 1201' })).body)).not.toContain('hidden')
    expect(names((await ask({ q: 'Something' })).body)).toEqual(['hidden'])
    const row = (await ask({ q: 'Something' })).body.items[0]
    expect(row?.placeLabel).toBe('Here')
  })

  test.each([
    ['100%', ['unassigned']],
    ['l_p', ['unassigned']],
    ['fell\\off', ['unassigned']],
    ['%', ['unassigned']],
    ["'; drop table tickets; --", []],
    ['   ', ['overdue', 'unassigned', 'hidden', 'about', 'mine', 'asked', 'claimed']],
  ])('takes %j as plain letters', async (q, expected) => {
    const { status, body } = await ask({ q })
    expect(status).toBe(200)
    expect(names(body)).toEqual(expected)
  })
})

test('a ticket about a member is not on that member’s desk, in no number, in no search', async () => {
  const { worker } = world.staff
  expect(names((await ask({}, worker)).body)).not.toContain('about')
  expect(names((await ask({ q: 'eighth' }, worker)).body)).not.toContain('about')
  const receipt = (await seen(world, world.staff.frontdesk, id.about ?? '')).receiptNo
  expect(names((await ask({ q: receipt }, worker)).body)).toEqual([])
})

test('pages by keyset without gaps or repeats, also over what has no due, and also while the desk moves', async () => {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const { body } = await ask({ limit: 2, ...(cursor !== undefined && { cursor }) })
    found.push(...names(body))
    cursor = body.nextCursor ?? undefined
    if (found.length === 2) await reply(world, world.staff.frontdesk, id.overdue ?? '')
  } while (cursor !== undefined)
  expect(found.filter((name) => name !== 'overdue')).toEqual([
    'unassigned',
    'hidden',
    'about',
    'mine',
    'asked',
    'claimed',
  ])
})

test('a paused ticket is not overdue while the resident is asked, and is again once the pause is used up', async () => {
  const ticket = await storedTicket(world, id.asked ?? '')
  const row = async () => (await ask({ filter: 'overdue', limit: 50 })).body
  const before = world.clock.at
  world.clock.at = ticket.submittedAt + days(14) + hours(20)
  expect(names(await row())).not.toContain('asked')
  world.clock.at = ticket.submittedAt + days(60)
  expect(names(await row())).toContain('asked')
  world.clock.at = before
})

test('colleagues with what they have in hand, departments, saved replies', async () => {
  const query = { communityId: world.here.id }
  const { body } = await world
    .as(world.staff.frontdesk)
    .ask(staffEndpoints.listColleagues, { query })
  expect(body.staff).toHaveLength(8)
  expect(body.staff.find((one) => one.staffId === world.staff.frontdesk.staffId)).toMatchObject({
    alias: 'frontdesk alias',
    departmentName: 'Desk',
    openTickets: 3,
  })
  expect(body.departments.map((one) => one.name)).toEqual(['Desk', 'Repair'])
  await world.db
    .insertInto('saved_replies')
    .values([
      { community_id: world.here.id, id: testId(START), title: 'B', words: 'b', position: 2 },
      { community_id: world.here.id, id: testId(START), title: 'A', words: 'a', position: 1 },
      { community_id: world.there.id, id: testId(START), title: 'C', words: 'c', position: 0 },
    ])
    .execute()
  const saved = await world.as(world.staff.worker).ask(staffEndpoints.listSavedReplies, { query })
  expect(saved.body.items.map((one) => one.title)).toEqual(['A', 'B'])
})

describe('who may look', () => {
  const all = ['listDesk', 'countDesk', 'listColleagues', 'listSavedReplies'] as const

  test.each(all)('%s: residents never, staff of another community find nothing', async (verb) => {
    const look = async (who: Person | null, communityId = world.here.id) =>
      (await world.as(who).loose(staffEndpoints[verb], { query: { communityId } })).status
    expect(await look(world.staff.steward)).toBe(200)
    expect(await look(world.people.lin)).toBe(403)
    expect(await look(world.staff.farManager)).toBe(404)
    expect(await look(world.staff.frontdesk, world.there.id)).toBe(404)
    expect(await look(world.staff.frontdesk, testId(0))).toBe(404)
    expect(await look(null)).toBe(401)
  })

  test('a disabled member sees nothing from the next request on (QS-4)', async () => {
    const { steward } = world.staff
    await world.db
      .updateTable('staff')
      .set({ disabled_at: new Date(world.clock.at) })
      .where('id', '=', steward.staffId ?? '')
      .execute()
    expect((await ask({}, steward)).status).toBe(403)
  })
})

test.each([
  ['no community', { communityId: undefined }, 'communityId'],
  ['an unknown filter', { filter: 'lost' }, 'filter'],
  ['an unknown kind', { kind: 'rant' }, 'kind'],
  ['a building that is no id', { buildingId: '1' }, 'buildingId'],
  ['41 letters', { q: 'x'.repeat(41) }, 'q'],
  ['NUL', { q: 'a\u0000b' }, 'q'],
  ['a cursor of one’s own', { cursor: 'last.1' }, 'cursor'],
  ['a page of a million', { limit: 1_000_000 }, 'limit'],
])('bad input: %s', async (_what, change, field) => {
  const query = { communityId: world.here.id, ...change }
  const answer = await world.as(world.staff.frontdesk).loose(staffEndpoints.listDesk, { query })
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad-input', field } })
})

test('10,000 open tickets: a page reads its index range and nothing else', async () => {
  const draft = draftOf(world, world.people.lin)
  const { facts, ...row } = await world.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', id.unassigned ?? '')
    .executeTakeFirstOrThrow()
  for (let part = 0; part < 10; part++) {
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      ...row,
      id: testId(world.clock.at),
      receipt_no: `HR-990101-${part * 1000 + n}`,
      house_id: draft.houseId,
      due_at: new Date(world.clock.at + minutes(part * 1000 + n)),
      facts: JSON.stringify(facts),
    }))
    await world.db.insertInto('tickets').values(rows).execute()
  }
  await sql`analyze tickets`.execute(world.db)
  const { rows } = await sql<{ 'QUERY PLAN': string }>`
    explain select t.id from tickets t
    where t.community_id = ${world.here.id}
      and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')
      and (coalesce(t.due_at, 'infinity'::timestamptz), t.id)
        > (${new Date(world.clock.at + minutes(5000))}::timestamptz, ${id.mine}::uuid)
    order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit 21`.execute(world.db)
  const plan = rows.map((line) => line['QUERY PLAN']).join('\n')
  expect(plan).toContain('using tickets_desk')
  expect(plan).toContain('Index Cond: ((community_id')
  expect(plan).not.toMatch(/Sort|Filter/)
  const page = await ask({ limit: 50 })
  expect(page.body.items).toHaveLength(50)
})
