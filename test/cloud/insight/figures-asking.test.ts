import { listAnswersBehind, listTicketsBehind } from '#cloud/features/insight/behind'
import { getLoopFigures, getReachFigures, getVoiceFigures } from '#cloud/features/insight/service'
import { collectLoop } from '#cloud/figures/collect'
import type { BehindQuery } from '#contract/insight'
import { instant } from '#domain/time'
import { addAskingRows } from '../../support/cloud/asking-rows'
import {
  auditAnswers,
  auditChurn,
  auditContacts,
  auditExits,
  auditOccupied,
  companyOf,
} from '../../support/cloud/audit-asking'
import { auditHands, hiddenOf } from '../../support/cloud/audit-hands'
import { auditLoop } from '../../support/cloud/audit-loop'
import { saidBy, voiceAuditor } from '../../support/cloud/audit-voice'
import {
  callerOf,
  type DemoYear,
  expectShare,
  NOW,
  openDemoYear,
  spanOf,
} from '../../support/cloud/demo-year'

// The rest of the figures of the demo's year, counted a second time from the raw rows: who handled, in whose words,
// how easy; who was asked and answered, who left and why, what was reported, and the company as a whole.
const PERIODS = ['2026-10', '2026-Q3', '2026-Q4'] as const
let year: DemoYear
let db: DemoYear['db']
let here = ''
let small = ''

beforeAll(async () => {
  year = await openDemoYear()
  ;({ db, here, small } = year)
  await addAskingRows(year)
}, 120_000)
afterAll(() => year.close())

const asking = (communities: readonly string[] = [here]) => ({
  db,
  caller: callerOf(communities),
  now: NOW,
})

const byKey = (tallies: readonly { readonly key: string; readonly count: number }[]) =>
  Object.fromEntries(tallies.map(({ key, count }) => [key, count]))

test.each(PERIODS)(
  'STF-08: handlers, own words and effort in %s equal the raw rows',
  async (period) => {
    const { figures } = await getLoopFigures(asking(), { communityId: here, period })
    const raw = await auditHands(db, here, spanOf(period))
    expectShare(figures.rates.repliedOwnWords, raw.ownWords.n, raw.ownWords.count)
    expect(raw.ownWords.count).toBeLessThan(figures.rates.replied.count ?? 0)
    expectShare(figures.effort, raw.effort.n, raw.effort.count)
    expect(figures.effort.mean).toBeCloseTo(raw.effort.mean, 2)
    expectShare(figures.satisfiedByStaff, raw.byStaff.n, raw.byStaff.count)
    expect(figures.handlers.map(({ staffId }) => staffId).sort()).toEqual(
      [...raw.hands.keys()].sort(),
    )
    for (const of of ['replied', 'solved'] as const) {
      const hidden = hiddenOf(new Map([...raw.hands].map(([id, own]) => [id, own[of].n])))
      for (const { staffId, [of]: figure } of figures.handlers) {
        const { n, count } = raw.hands.get(staffId)?.[of] ?? { n: 0, count: 0 }
        if (hidden.has(staffId)) expect([figure.n, figure.count]).toEqual([n, null])
        else expectShare(figure, n, count)
      }
    }
    expect(figures.handlers.some(({ solved }) => solved.count !== null)).toBe(true)
  },
)

test.each(PERIODS)(
  'STF-08: asked and answered, by channel and stage, in %s equals the raw rows',
  async (period) => {
    const { figures } = await getReachFigures(asking(), { communityId: here, period })
    const raw = await auditAnswers(db, here, spanOf(period))
    const shown = figures.answers.map(({ channel, stage, ...own }) => [`${channel} ${stage}`, own])
    expect(Object.fromEntries(shown)).toEqual(raw)
    expect(raw['sms exit']?.answered).toBeGreaterThan(0)
    expect(raw['phone exit']?.answered).toBeLessThan(raw['phone exit']?.shown ?? 0)
    expect(raw['card nps']?.answered).toBeGreaterThan(0)
  },
)

test.each(PERIODS)(
  'STF-08: who left and why, and what was reported in %s equals the raw rows',
  async (period) => {
    const { figures } = await getReachFigures(asking(), { communityId: here, period })
    const span = spanOf(period)
    const exits = await auditExits(db, here, span)
    expect({ n: figures.exits.n, reasons: byKey(figures.exits.reasons) }).toEqual(exits)
    expect(Object.keys(exits.reasons).length).toBeGreaterThan(2)
    const churn = await auditChurn(db, here, span)
    expectShare(figures.churn, churn.n, churn.count)
    const contacts = await auditContacts(db, here, span)
    expect(byKey(figures.contacts)).toEqual(contacts)
    for (const { count, per100 } of figures.contacts)
      expect(per100).toBeCloseTo((100 * count) / figures.homes, 1)
    expect(contacts.report).toBeGreaterThan(0)
    if (period === '2026-10') expect(contacts.progress).toBe(2)
  },
)

test.each(['2026-10', '2026-Q3'] as const)(
  'STF-08: the company in %s is its communities, weighted by occupied homes',
  async (period) => {
    const span = spanOf(period)
    const parts = []
    for (const id of [here, small]) {
      const { n, top } = voiceAuditor(await saidBy(db, id), new Set()).csat('overall', 'self', span)
      parts.push({ n, top, homes: await auditOccupied(db, id, span) })
    }
    const raw = companyOf(parts)
    const both = asking([here, small])
    const { company } = await getVoiceFigures(both, { communityId: here, period })
    expect([raw.counted, company?.counted.length, company?.listed]).toEqual([2, 2, []])
    expect(company?.score).toBeCloseTo(raw.score, 9)
    expect(company?.low).toBeCloseTo(raw.low, 9)
    expect(company?.high).toBeCloseTo(raw.high, 9)
  },
)

test('STF-08: adoption and first contact over the whole year, where there are enough to show', async () => {
  const period = { ...spanOf('2026-Q4'), name: '2026', from: instant('2025-12-01T00:00:00+08:00') }
  const scope = { communityId: here, period, asOf: period.asOf }
  const { adopted, firstContact, causes } = await collectLoop(db, scope)
  const raw = await auditLoop(db, here, period)
  expect(raw.adopted.n).toBeGreaterThanOrEqual(10)
  expect(raw.adopted.count).toBeLessThan(raw.adopted.n)
  expectShare(adopted, raw.adopted.n, raw.adopted.count)
  expectShare(firstContact, raw.firstContact.n, raw.firstContact.count)
  expect(byKey(causes)).toEqual(raw.causes)
})

test('STF-08: buckets, steps, handlers, what was reported and effort open exactly what they count', async () => {
  const query = { communityId: here, period: '2026-Q3' } as const
  const { figures } = await getLoopFigures(asking(), query)
  const behind = async (figure: BehindQuery['figure'], cell: string) =>
    (await listTicketsBehind(asking(), { ...query, figure, cell })).n
  for (const { key, count } of figures.firstReply)
    expect([key, await behind('firstReply', key)]).toEqual([key, count])
  for (const { key, n } of figures.steps) expect([key, await behind('step', key)]).toEqual([key, n])
  for (const { staffId, solved } of figures.handlers)
    expect(await behind('solved', staffId)).toBe(solved.n)
  const { figures: reach } = await getReachFigures(asking(), query)
  for (const { key, count } of reach.tickets)
    expect([key, await behind('reported', key)]).toEqual([key, count])
  const opened = await listAnswersBehind(asking(), { ...query, metric: 'ces' })
  expect(opened.n).toBe(figures.effort.n)
  expect(opened.rows.every(({ score }) => score >= 1 && score <= 7)).toBe(true)
})
