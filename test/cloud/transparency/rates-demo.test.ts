import type { Kysely } from 'kysely'
import { seedDemo } from '#cloud/database/demo/seed'
import { openTables } from '#cloud/database/kysely'
import type { Opened } from '#cloud/database/pool'
import type { Tables } from '#cloud/database/tables'
import { alarmsOf } from '#cloud/features/tickets/alarms'
import { columnsOf } from '#cloud/features/tickets/record'
import { getCommunityRates } from '#cloud/features/transparency/service'
import type { Caller } from '#cloud/http/caller'
import { instant } from '#domain/time'
import { auditRates } from '../../support/cloud/audit-rates'
import { openDatabase } from '../../support/database'

// The year of the demo, 700 tickets and a thousand answers, counted twice by different hands.
const NOW = instant('2026-11-22T13:20:00+08:00')
let opened: Opened
let db: Kysely<Tables>
let communities: readonly { id: string; name: string }[]

beforeAll(async () => {
  opened = await openDatabase()
  db = openTables(opened.pool)
  const files = { put: async () => undefined, get: async () => null, remove: async () => undefined }
  await seedDemo({ db, files }, { seed: 7, now: NOW, writer: { columnsOf, alarmsOf } })
  communities = await db
    .selectFrom('communities')
    .select(['id', 'name'])
    .orderBy('receipt_prefix', 'desc')
    .execute()
}, 120_000)
afterAll(() => opened.close())

const callerOf = (communityId: string): Caller => ({
  personId: communityId,
  name: '',
  lang: 'en',
  homes: [],
  seats: [{ communityId, staffId: communityId, role: 'manager', departmentId: null }],
  sessionHash: '',
  withdrawn: false,
})

const ratesOf = async (communityId: string, month?: string) =>
  getCommunityRates({ db, caller: callerOf(communityId), now: NOW }, communityId, month)

test('RES-10: twelve months back, every rate equals the count from the raw rows', async () => {
  const [{ id } = { id: '' }] = communities
  const { months } = await ratesOf(id)
  expect(months).toHaveLength(12)
  expect([months[0], months[11]]).toEqual(['2026-10', '2025-11'])
  let counted = 0
  for (const month of months) {
    const { rates, csat } = await ratesOf(id, month)
    const raw = await auditRates(db, id, month)
    for (const { key, n, count } of rates) {
      const shown = raw[key].n < 10 ? null : raw[key].count
      expect({ month, key, n, count }).toEqual({ month, key, n: raw[key].n, count: shown })
      counted += n
    }
    expect({ month, n: csat.n }).toEqual({ month, n: raw.csat.n })
    if (csat.percent !== null)
      expect(csat.percent).toBeCloseTo((100 * raw.csat.count) / raw.csat.n, 10)
  }
  expect(counted).toBeGreaterThan(1500)
}, 60_000)

test('edge case 30: the small community shows counts, and below ten no score', async () => {
  const { id = '' } = communities[1] ?? {}
  const { rates, months } = await ratesOf(id)
  const all = [...rates]
  for (const month of months.slice(1, 4)) all.push(...(await ratesOf(id, month)).rates)
  const small = all.filter(({ n }) => n < 10)
  expect(small.length).toBeGreaterThan(0)
  for (const { count, percent, low, high } of small)
    expect([count, percent, low, high]).toEqual([null, null, null, null])
})

test('RES-07: posts are shown with their count, and their mean from ten persons on', async () => {
  const { posts } = await ratesOf(communities[0]?.id ?? '')
  expect(posts).toHaveLength(5)
  for (const { n, mean } of posts) expect(mean === null).toBe(n < 10)
  expect(posts.some(({ mean }) => mean === null)).toBe(true)
  expect(posts.filter(({ mean }) => mean !== null).length).toBeGreaterThan(2)
})
