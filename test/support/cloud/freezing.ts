import { sql } from 'kysely'
import { collect, scopeAt } from '#cloud/figures/collect'
import { findFrozen, freeze, listFrozen } from '#cloud/figures/snapshot-store'
import { closePeriod } from '#cloud/jobs/close-period'
import { jobHandlers } from '#cloud/jobs/handlers'
import type { JobTools } from '#cloud/queue/job'
import { finalPeriods } from '#domain/reports/periods'
import type { Figures } from '#domain/reports/snapshot'
import { hours, instant } from '#domain/time'
import { type DemoYear, named } from './demo-year'

const job = (communityId: string | null, at: number) => ({
  id: communityId ?? '',
  kind: 'close-period' as const,
  communityId,
  payload: {},
  runAt: at,
  attempt: 1,
})
const run = ({ db }: DemoYear, communityId: string | null, now: number) =>
  db.transaction().execute((tx) => closePeriod(tx, job(communityId, now), now, {} as JobTools))

/** LOOP-07: freezes after a downtime, changes the facts, and asks again. */
export async function expectFrozenOnce(year: DemoYear): Promise<void> {
  const { db, here } = year
  expect(jobHandlers['close-period']).toBe(closePeriod)
  const late = instant('2026-12-09T03:00:00+08:00')
  await run(year, null, late)
  const rounds = await sql<{ key: string }>`
    select dedupe_key as key from jobs where kind = 'close-period' order by 1`.execute(db)
  expect(rounds.rows).toHaveLength(3) // one for each community, and the next for all
  // The year before was frozen in its time.
  const start = instant('2025-11-22T00:00:00+08:00')
  for (const period of finalPeriods(start, instant('2026-09-20T00:00:00+08:00')))
    await freeze(db, scopeAt(here, period, late), {} as Figures, late)
  await run(year, here, late)
  const frozen = await listFrozen(db, here)
  const names = frozen.map(({ period }) => period)
  expect(names.slice(0, 3)).toEqual(['2026-11', '2026-10', '2026-Q3'])
  expect(names).not.toContain('2026-12')
  expect(names).not.toContain('2026-Q4')
  expect(new Set(names).size).toBe(names.length)
  const before = await findFrozen(db, here, '2026-10')
  expect(before?.asOf).toBe('2026-11-01T16:00:00.000Z')
  // Later facts are later facts: an answer changed, a ticket of October answered now, an account gone.
  await sql`insert into response_history (community_id, response_id, revision, answers, at)
    select community_id, id, 99, answers, ${new Date(late)} from responses
    where community_id = ${here} and kind = 'nps'`.execute(db)
  await sql`update responses set answers = '[{"metric": "nps", "score": 0}]'
    where community_id = ${here} and kind = 'nps'`.execute(db)
  await run(year, here, late + hours(24))
  expect(await findFrozen(db, here, '2026-10')).toEqual(before)
  for (const period of ['2026-10', '2026-Q3']) {
    const kept = await findFrozen(db, here, period)
    const again = await collect(db, scopeAt(here, named(period), late + hours(24)))
    expect(JSON.parse(JSON.stringify(again))).toEqual(kept?.figures)
  }
  expect(before?.figures.voice.nps.self.n).toBeGreaterThan(20)
}
