import { sql } from 'kysely'
import { addTickets, RARE } from '#cloud/bench/ground'
import { listDesk } from '#cloud/features/desk/service'
import { callerOf, type DemoYear, NOW, openDemoYear } from '../../support/cloud/demo-year'

let year: DemoYear
beforeAll(async () => {
  year = await openDemoYear()
}, 120_000)
afterAll(() => year.close())

test('STF-01: what the bench adds is found as every ticket is: by its number, and a rare word by its pairs', async () => {
  const { db, here } = year
  await addTickets(db, here, { state: 'processing', count: 40, batch: 1 })
  await addTickets(db, here, { state: 'closed', count: 2400, batch: 2 })
  const { rows } = await sql<{ tickets: number; grams: number; index: number }>`
    select (select count(*)::int from tickets where receipt_no like 'BE-%') as tickets,
      (select count(*)::int from ticket_words w join tickets t
        on t.community_id = w.community_id and t.id = w.ticket_id and t.receipt_no like 'BE-%') as grams,
      (select count(*)::int from pg_indexes where indexname = 'ticket_words_by_gram') as index`.execute(
    db,
  )
  expect(rows[0]).toEqual({ tickets: 2440, grams: 2440, index: 1 })
  const look = { db, caller: callerOf([here]), now: NOW }
  const find = (q: string) => listDesk(look, { communityId: here, q, limit: 50 })
  expect((await find('BE-000001-0000007')).items).toHaveLength(1)
  const rare = await find(RARE)
  // Nearly half of the thirty lie behind the newest 2,000, which are read one by one.
  expect(rare.items).toHaveLength(30)
  expect(rare.items.every(({ state }) => state === 'closed')).toBe(true)
})
