import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Kysely, sql } from 'kysely'
import pino from 'pino'
import { build } from '#cloud/app'
import { openTables } from '#cloud/database/kysely'
import type { Opened } from '#cloud/database/pool'
import type { Tables } from '#cloud/database/tables'
import { fillDemo } from '#cloud/demo'
import type { Deps } from '#cloud/deps'
import type { PhotoFiles, PhotoKey } from '#cloud/files/photo-files'
import { jobHandlers } from '#cloud/jobs/handlers'
import { runDue } from '#cloud/queue/worker'
import { noCarrier } from '#cloud/sms/carrier'
import { noWechat } from '#cloud/wechat/live'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Me } from '#contract/session'
import type { TicketEvent } from '#domain/tickets/events'
import { rebuild } from '#domain/tickets/evolve'
import { days, instant } from '#domain/time'
import { Phone } from '../../support/cloud/talk'
import { openDatabase } from '../../support/database'

const NOW = instant('2026-11-22T13:20:00+08:00')
let now = NOW
const held = new Map<string, Uint8Array>()
const nameOf = ({ id, size }: PhotoKey) => `${id} ${size}`
const files: PhotoFiles = {
  put: async (key, bytes) => void held.set(nameOf(key), bytes),
  get: async (key) => held.get(nameOf(key)) ?? null,
  remove: async (key) => void held.delete(nameOf(key)),
}
const logged: string[] = []

let opened: Opened
let db: Kysely<Tables>
let app: FastifyInstance
let deps: Deps

interface Visitor {
  readonly phone: Phone
  readonly me: Me
}

beforeAll(async () => {
  opened = await openDatabase()
  db = openTables(opened.pool)
  deps = {
    db,
    now: () => now,
    random: (n) => randomBytes(n),
    wechat: noWechat,
    messageTemplates: {},
    texts: noCarrier,
    textTemplates: {},
    files,
    secret: 'a secret of at least thirty-two bytes for tests',
    log: pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) }),
    demo: true,
    push: null,
    content: { checks: 'off', origin: null },
    hostedFor: null,
    standIn: false,
  }
  await fillDemo(deps, () => {})
  app = await build(deps, { limits: false })
  await app.ready()
}, 120_000)

afterAll(async () => {
  await app.close()
  await opened.close()
})

const anybody = () => new Phone(app, null)

async function visit(id: string): Promise<Visitor> {
  const { body, status } = await anybody().ask(endpoints.signInAsDemo, { body: { id } })
  expect(status).toBe(200)
  return { phone: new Phone(app, body.token), me: body.me }
}

const screen = async ({ phone, me }: Visitor) =>
  (await phone.ask(endpoints.getHomeScreen, { query: { houseId: me.homes[0]?.houseId ?? '' } }))
    .body

test('a visitor is offered a resident, a neighbour, the front desk and the manager first', async () => {
  const { body } = await anybody().ask(endpoints.listDemoIdentities, {})
  expect(body.items.slice(0, 4).map(({ as }) => as)).toEqual([
    'resident',
    'neighbour',
    'frontdesk',
    'manager',
  ])
  expect(body.items).toHaveLength(11)
  expect(body.items.every(({ name, detail }) => name !== '' && detail !== '')).toBe(true)
})

test('the resident of the pictures: two things in hand, one to confirm, a card, five hours left', async () => {
  const lin = await visit('resident-lin')
  const home = await screen(lin)
  expect(home.openCount).toBe(2)
  expect(home.open.map(({ state, categoryId }) => [state, categoryId])).toEqual([
    ['resolved', 'lighting'],
    ['processing', 'noise'],
  ])
  expect(home.open[1]?.clock).toMatchObject({
    kind: 'nextResponse',
    dueAt: '2026-11-22T10:20:00.000Z',
  })
  expect(home.prompt.card?.kind).toBe('services')
  expect(home.newestImprovement).toMatchObject({ state: 'done', homes: 23 })
  expect(home.unread).toBeGreaterThan(0)

  const ratings = await lin.phone.ask(endpoints.listMyRatings, { query: {} })
  expect(ratings.body.current).toBeNull()
  expect(ratings.body.previous).toMatchObject({ scores: { facilities: 2 } })
})

test('the neighbour has nothing in hand and is asked the recommendation question', async () => {
  const zhou = await visit('neighbour-zhou')
  const home = await screen(zhou)
  expect([home.openCount, home.prompt.card?.kind]).toEqual([0, 'nps'])
})

test('an older resident in easy mode waits for an answer today', async () => {
  const wu = await visit('elder-wu')
  expect(wu.me.elderMode).toBe(true)
  const home = await screen(wu)
  expect(home.open[0]?.clock).toMatchObject({ kind: 'firstResponse', state: 'running' })
})

test('edge case 1: two homes in two communities, each with its own board', async () => {
  const xu = await visit('resident-xu')
  expect(xu.me.homes.map(({ communityName }) => communityName)).toEqual(['梧桐里', '荷月苑'])
  for (const { houseId } of xu.me.homes) {
    const { body } = await xu.phone.ask(endpoints.getHomeScreen, { query: { houseId } })
    expect(body.newestImprovement).not.toBeNull()
  }
})

test('the desk is that of the picture: 24, mine 12, nobody 3, overdue 1, to reply 8', async () => {
  const { phone, me } = await visit('frontdesk-wang')
  const communityId = me.seats[0]?.communityId ?? ''
  const counts = await phone.ask(staffEndpoints.countDesk, { query: { communityId } })
  expect(counts.body).toMatchObject({
    all: 24,
    mine: 12,
    unassigned: 3,
    overdue: 1,
    to_reply: 8,
    resolved: 2,
    homeRequests: 3,
  })
  const desk = await phone.ask(staffEndpoints.listDesk, { query: { communityId } })
  expect(desk.body.items[0]).toMatchObject({
    words: '公摊电费比上月多了一倍，没人解释',
    placeLabel: '5 栋 0803',
    ownerName: '王敏',
    clock: { kind: 'priority', state: 'broken', dueAt: '2026-11-22T03:10:00.000Z' },
  })
})

test('every ticket on the desk opens, with its story, photos and what may be done', async () => {
  const { phone, me } = await visit('manager-chen')
  const communityId = me.seats[0]?.communityId ?? ''
  const { body } = await phone.ask(staffEndpoints.listDesk, { query: { communityId, limit: 50 } })
  expect(body.items).toHaveLength(24)
  let photos = 0
  for (const { id } of body.items) {
    const { status, body: ticket } = await phone.ask(endpoints.getTicket, { params: { id } })
    expect(status).toBe(200)
    expect(ticket.timeline.length).toBeGreaterThan(0)
    // what was claimed waits for the resident
    if (ticket.state !== 'resolved') expect(ticket.allowed).not.toEqual([])
    for (const { url } of ticket.photos) {
      const photo = await app.inject({ url })
      expect([photo.statusCode, photo.headers['content-type']]).toEqual([200, 'image/jpeg'])
      photos += 1
    }
  }
  expect(photos).toBeGreaterThan(10)
})

test('a year of tickets pages through without one missing, and each of them opens', async () => {
  const lin = await visit('resident-lin')
  const ids: string[] = []
  let cursor: string | undefined
  for (;;) {
    const query = { limit: 4, ...(cursor !== undefined && { cursor }) }
    const { body } = await lin.phone.ask(endpoints.listTickets, { query })
    ids.push(...body.items.map(({ id }) => id))
    if (body.nextCursor === null) break
    cursor = body.nextCursor
  }
  expect(ids.length).toBeGreaterThanOrEqual(9)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids)
    expect((await lin.phone.ask(endpoints.getTicket, { params: { id } })).status).toBe(200)
})

test('edge case 18: who works here and lives here has a home and a seat, but not the own ticket on the desk', async () => {
  const { phone, me } = await visit('worker-ma')
  expect([me.homes.length, me.seats.length]).toEqual([1, 1])
  const own = await phone.ask(endpoints.listTickets, { query: { scope: 'open' } })
  const communityId = me.seats[0]?.communityId ?? ''
  const desk = await phone.ask(staffEndpoints.listDesk, { query: { communityId, limit: 50 } })
  const ids = desk.body.items.map(({ id }) => id)
  expect(own.body.items).toHaveLength(1)
  expect(ids).not.toContain(own.body.items[0]?.id)
})

test('life goes on: the jobs of the next ten days run, close what nobody answered, and leave true stories', async () => {
  const closed = async () =>
    (
      await sql<{
        n: number
      }>`select count(*)::int as n from tickets where closed_at > ${new Date(NOW)}`.execute(db)
    ).rows[0]?.n
  expect(await closed()).toBe(0)
  now = NOW + days(10)
  const ran = await runDue(deps, jobHandlers, now)
  expect(ran).toMatchObject({ failed: 0, dead: 0 })
  expect(ran.done).toBeGreaterThan(20)
  // both claims of today
  expect(await closed()).toBe(2)
  const { rows } = await sql<{ facts: unknown; events: TicketEvent[] }>`
    select t.facts, (select json_agg(e.event order by e.seq) from ticket_events e
      where e.community_id = t.community_id and e.ticket_id = t.id) as events
    from tickets t where t.updated_at > ${new Date(NOW)}`.execute(db)
  for (const { facts, events } of rows) expect(rebuild(events)).toEqual(facts)
  expect(logged.filter((line) => line.includes('"level":50'))).toEqual([])
})
