import { sql } from 'kysely'
import { listAnswersBehind, listTicketsBehind } from '#cloud/features/insight/behind'
import { getLoopFigures, getReachFigures, getVoiceFigures } from '#cloud/features/insight/service'
import { getCommunityRates } from '#cloud/features/transparency/service'
import { DIMENSIONS } from '#domain/ratings/dimensions'
import { yearBefore } from '#domain/reports/periods'
import { auditLoop } from '../../support/cloud/audit-loop'
import { auditRates, auditRatesIn } from '../../support/cloud/audit-rates'
import { auditReach } from '../../support/cloud/audit-reach'
import { changeOf, npsOf, saidBy, verdictOf, voiceAuditor } from '../../support/cloud/audit-voice'
import {
  callerOf,
  type DemoYear,
  expectShare,
  NOW,
  named,
  openDemoYear,
  spanOf,
} from '../../support/cloud/demo-year'
import { expectFrozenOnce } from '../../support/cloud/freezing'
import { expectFiles } from '../../support/cloud/report-files'

// The year of the demo, counted twice by different hands: once by the house, once by auditors that share no line
// with it. A month and a quarter that are over, and the running quarter.
const PERIODS = ['2026-10', '2026-Q3', '2026-Q4'] as const
let year: DemoYear
let db: DemoYear['db']
let here = ''
let small = ''
let staff: ReadonlySet<string>

beforeAll(async () => {
  year = await openDemoYear()
  ;({ db, here, small, staff } = year)
}, 120_000)
afterAll(() => year.close())

const asking = (communities: readonly string[] = [here]) => ({
  db,
  caller: callerOf(communities),
  now: NOW,
})

const ratesOf = async (communityId: string, month?: string) =>
  getCommunityRates(asking([communityId]), communityId, month)

test('RES-10: twelve months back, every rate equals the count from the raw rows', async () => {
  const id = here
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
  const { rates, months } = await ratesOf(small)
  const all = [...rates]
  for (const month of months.slice(1, 4)) all.push(...(await ratesOf(small, month)).rates)
  const few = all.filter(({ n }) => n < 10)
  expect(few.length).toBeGreaterThan(0)
  for (const { count, percent, low, high } of few)
    expect([count, percent, low, high]).toEqual([null, null, null, null])
})

test('RES-07: posts are shown with their count, and their mean from ten persons on', async () => {
  const { posts } = await ratesOf(here)
  expect(posts).toHaveLength(5)
  for (const { n, mean } of posts) expect(mean === null).toBe(n < 10)
  expect(posts.some(({ mean }) => mean === null)).toBe(true)
  expect(posts.filter(({ mean }) => mean !== null).length).toBeGreaterThan(2)
})

test.each(PERIODS)(
  'STF-08: what was promised and kept in %s equals the count of the raw events',
  async (name) => {
    const { figures } = await getLoopFigures(asking(), { communityId: here, period: name })
    const rates = await auditRatesIn(db, here, spanOf(name))
    const raw = await auditLoop(db, here, spanOf(name))
    for (const key of ['replied', 'priority', 'solved', 'confirmed'] as const)
      expectShare(figures.rates[key], rates[key].n, rates[key].count)
    expectShare(figures.satisfied, rates.satisfied.n, rates.satisfied.count)
    expectShare(figures.rated, rates.rated.n, rates.rated.count)
    expect(figures.rates.repliedOwnWords.count).toBeLessThanOrEqual(
      figures.rates.replied.count ?? 0,
    )
    expect(Object.fromEntries(figures.firstReply.map(({ key, count }) => [key, count]))).toEqual(
      raw.firstReply,
    )
    expect(Object.fromEntries(figures.causes.map(({ key, count }) => [key, count]))).toEqual(
      raw.causes,
    )
    expectShare(figures.firstContact, raw.firstContact.n, raw.firstContact.count)
    expectShare(figures.adopted, raw.adopted.n, raw.adopted.count)
    expect(figures.steps).toEqual(raw.steps)
    expect(figures.causes.length).toBeGreaterThan(5)
  },
)

test.each(PERIODS)('STF-08: what residents said in %s equals the raw answers', async (name) => {
  const { figures } = await getVoiceFigures(asking(), { communityId: here, period: name })
  const said = await saidBy(db, here)
  const auditor = voiceAuditor(said, staff)
  const span = spanOf(name)
  const before = { ...yearBefore(named(name)), asOf: span.asOf }
  for (const { dimension, self, staff: filled, change } of figures.dimensions) {
    for (const [figure, by] of [
      [self, 'self'],
      [filled, 'staff'],
    ] as const) {
      const raw = auditor.csat(dimension, by, span)
      expectShare(figure, raw.n, raw.top)
      if (raw.n >= 10) expect(figure.mean).toBeCloseTo(raw.mean, 2)
    }
    const old = auditor.csat(dimension, 'self', before)
    const now = auditor.csat(dimension, 'self', span)
    expect(change === null).toBe(old.n < 10 || now.n < 10)
    if (change === null) continue
    const raw = changeOf(old, now)
    expect(change.points).toBeCloseTo(raw.points, 9)
    expect(change.low).toBeCloseTo(raw.low, 6)
    expect(change.high).toBeCloseTo(raw.high, 6)
  }
})

test.each(PERIODS)(
  'STF-08: recommendation, trend and priorities in %s equal the raw answers',
  async (name) => {
    const { figures } = await getVoiceFigures(asking(), { communityId: here, period: name })
    const auditor = voiceAuditor(await saidBy(db, here), staff)
    const span = spanOf(name)
    const scores = auditor.scores('nps', '', 'self', span)
    const raw = npsOf(scores, figures.nps.population)
    expect(figures.nps.self.n).toBe(raw.n)
    expect([figures.nps.self.score, figures.nps.self.low, figures.nps.self.high]).toEqual([
      expect.closeTo(raw.point, 9),
      expect.closeTo(raw.low, 6),
      expect.closeTo(raw.high, 6),
    ])
    const trend = figures.trend.map(({ period, n, verdict }) => ({ period, n, verdict }))
    const spans = trend.map(({ period }) => ({ ...named(period), asOf: span.asOf }))
    const all = spans.map((one) =>
      auditor.scores('nps', '', 'self', { ...one, to: Math.min(one.to, span.to) }),
    )
    expect(trend).toEqual(
      trend.map(({ period }, n) => {
        const [old = [], own = []] = [all[n - 1], all[n]]
        const known = old.length >= 10 && own.length >= 10
        return { period, n: own.length, verdict: known ? verdictOf(old, own) : null }
      }),
    )
    for (const one of figures.quadrant) {
      const pairs = auditor.quadrant(one.dimension, span)
      expect(one.n).toBe(pairs.n)
      if (pairs.n < 10) expect([one.mean, one.correlation]).toEqual([null, null])
      else {
        expect(one.mean).toBeCloseTo(pairs.mean, 9)
        expect(one.correlation).toBeCloseTo(pairs.correlation, 9)
      }
    }
  },
)

test.each(PERIODS)(
  'STF-08: coverage, six dimensions and reach in %s, home by home',
  async (name) => {
    const { figures } = await getReachFigures(asking(), { communityId: here, period: name })
    const span = spanOf(name)
    const quarter = name.includes('Q') ? named(name) : named('2026-Q4')
    const raw = await auditReach(db, here, { ...span, from: quarter.from })
    expectShare(figures.covered, raw.homes, raw.covered)
    expectShare(figures.sixDimensions, raw.homes, raw.six)
    expectShare(figures.reached, raw.homes, raw.reached)
    expect(figures.buildings.map(({ buildingId }) => buildingId).sort()).toEqual(
      [...raw.buildings.keys()].sort(),
    )
    const few = [...raw.buildings.values()].filter(({ homes }) => homes < 10).length
    for (const { buildingId, covered, sixDimensions, reached } of figures.buildings) {
      const own = raw.buildings.get(buildingId) ?? { homes: 0, covered: 0, six: 0, reached: 0 }
      if (few > 0) continue
      expectShare(covered, own.homes, own.covered)
      expectShare(sixDimensions, own.homes, own.six)
      expectShare(reached, own.homes, own.reached)
    }
    const tickets = await sql<{ key: string; count: number }>`
    select category_id as key, count(*)::int as count from tickets
    where community_id = ${here} and kind <> 'praise' and submitted_at >= ${new Date(span.from)}
      and submitted_at < ${new Date(span.to)} group by 1`.execute(db)
    expect(Object.fromEntries(figures.tickets.map(({ key, count }) => [key, count]))).toEqual(
      Object.fromEntries(tickets.rows.map(({ key, count }) => [key, count])),
    )
    for (const { count, per100 } of figures.tickets)
      expect(per100).toBeCloseTo((100 * count) / figures.homes, 1)
  },
)

test('STF-08: a figure opens exactly the tickets that it counts, those below the line first', async () => {
  const query = { communityId: here, period: '2026-10', figure: 'solved' } as const
  const { figures } = await getLoopFigures(asking(), { communityId: here, period: '2026-10' })
  const first = await listTicketsBehind(asking(), query)
  expect({ n: first.n, met: first.met }).toEqual({
    n: figures.rates.solved.n,
    met: figures.rates.solved.count,
  })
  const ids = new Set(first.items.map(({ ticket }) => ticket.id))
  for (let at = first.nextOffset; at !== null; ) {
    const page = await listTicketsBehind(asking(), { ...query, offset: at })
    for (const { ticket } of page.items) ids.add(ticket.id)
    at = page.nextOffset
  }
  expect(ids.size).toBe(first.n)
  expect(first.items[0]?.met).toBe(false)
  const [cause] = figures.causes
  const cell = await listTicketsBehind(asking(), {
    ...query,
    figure: 'cause',
    cell: cause?.key ?? '',
  })
  expect(cell.n).toBe(cause?.count)
})

test('STF-08: answers open without person, home or day, and not at all below ten or beside a hidden part', async () => {
  const query = { communityId: here, period: '2026-Q3', metric: 'nps' } as const
  const { n, hidden, rows } = await listAnswersBehind(asking(), query)
  const { figures } = await getVoiceFigures(asking(), { communityId: here, period: '2026-Q3' })
  expect({ n, hidden }).toEqual({ n: figures.nps.self.n, hidden: false })
  expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(n)
  for (const row of rows)
    expect(Object.keys(row).sort()).toEqual(['filledBy', 'month', 'n', 'score'])
  const { buildings } = await getVoiceFigures(asking(), { communityId: here, period: '2026-10' })
  const counts: { n: number; hidden: boolean }[] = []
  for (const { id } of buildings) {
    const part = await listAnswersBehind(asking(), { ...query, period: '2026-10', buildingId: id })
    if (part.hidden) expect(part.rows).toEqual([])
    counts.push({ n: part.n, hidden: part.hidden })
  }
  expect(counts.filter((one) => one.n < 10 && !one.hidden)).toEqual([])
  // What one hidden building would be told by the others: never is exactly one hidden.
  expect(counts.filter((one) => one.hidden && one.n > 0).length).not.toBe(1)
  for (const dimension of DIMENSIONS) {
    const figure = figures.dimensions.find((one) => one.dimension === dimension)
    const opened = await listAnswersBehind(asking(), { ...query, metric: 'csat', dimension })
    expect(opened.n).toBe(figure?.self.n)
  }
})

test('STF-08: the small community is not broken down (edge case 30), a stranger finds nothing, a worker may not', async () => {
  const query = { communityId: here, period: '2026-10' }
  await expect(getLoopFigures(asking([small]), query)).rejects.toMatchObject({ code: 'not-found' })
  const worker = { ...asking(), caller: callerOf([here], 'worker') }
  await expect(getVoiceFigures(worker, query)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(getLoopFigures(asking(), { ...query, period: '2031-01' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'period',
  })
  const { company } = await getVoiceFigures(asking([here, small]), { ...query, period: '2026-Q3' })
  const { figures } = await getVoiceFigures(asking(), { ...query, period: '2026-Q3' })
  expect(company?.counted.length).toBeGreaterThan(0)
  if (company?.counted.length === 1)
    expect(company.score).toBeCloseTo(
      figures.dimensions.find(({ dimension }) => dimension === 'overall')?.self.percent ?? 0,
      9,
    )
})

test(
  'LOOP-07: months and quarters are frozen once, also after a downtime, and rebuilding gives the same',
  () => expectFrozenOnce(year),
  120_000,
)

test(
  'STF-09: a frozen report gives workbook, tables, answers without names and a picture, for ten minutes',
  () => expectFiles(year),
  60_000,
)
