import Taro from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import { figureOf } from '#domain/reports/figure'
import { loopFigures } from '#domain/reports/loop-figures'
import { type HomeFacts, reachFigures } from '#domain/reports/reach-figures'
import { type ScoreCell, voiceFigures } from '#domain/reports/voice-figures'
import { instant } from '#domain/time'
import InsightPage from '#miniapp/office/pages/insight'
import ReportsPage from '#miniapp/office/pages/reports'
import { atWork } from '../staff/at-work'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { id, row } from '../ui/given'

const building = id()
const head = {
  communityName: '梧桐里',
  period: '2026-10',
  asOf: '2026-11-01T16:00:00.000Z',
  final: true,
  definitions: 1,
  periods: ['2026-11', '2026-10', '2026-Q3'],
  buildings: [{ id: building, name: '9 栋' }],
}
const PERIOD = {
  from: instant('2026-10-01T00:00:00+08:00'),
  to: instant('2026-11-01T00:00:00+08:00'),
}

const empty = loopFigures([], [], PERIOD)
const share = (numerator: number, denominator: number) => figureOf({ numerator, denominator })
const loop = {
  ...empty,
  rates: {
    ...empty.rates,
    replied: share(141, 143),
    solved: share(128, 139),
    confirmed: share(104, 139),
  },
  satisfied: share(5, 7),
  causes: [{ key: 'lift/equipment', count: 3 }],
}
const score = (value: number, n: number): ScoreCell => ({
  span: '2026-10',
  metric: 'nps',
  dimension: '',
  filledBy: 'self',
  buildingId: building,
  role: 'owner',
  score: value,
  n,
})
const voice = voiceFigures({
  spans: ['2026-09', '2026-10'],
  yearBefore: '2025-10',
  cells: [score(3, 52), score(7, 88), score(10, 96)],
  pairs: [],
  population: 0,
})
const lived: HomeFacts[] = Array.from({ length: 30 }, (_, n) => ({
  houseId: String(n),
  buildingId: building,
  roles: ['owner'],
  stays: [{ from: 0, to: null }],
  answered: n < 12,
  scoredDimension: n < 3,
  reached: true,
}))
const reach = reachFigures({
  homes: lived,
  quarter: PERIOD,
  answers: [{ channel: 'card', stage: 'nps', shown: 40, answered: 10 }],
  exits: { n: 0, reasons: [] },
  churn: { numerator: 0, denominator: 0 },
  tickets: [],
  contacts: [{ key: 'progress', count: 6 }],
})

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('manager')
  cloud.on('getLoopFigures', { ...head, figures: loop, staff: [] })
  cloud.on('getVoiceFigures', { ...head, figures: voice, company: null })
  cloud.on('getReachFigures', { ...head, figures: reach })
})

test('STF-08: rates with n and margin, confirmed beside claimed; seven ratings show no score', async () => {
  render(<InsightPage />)
  await settled()
  expect(screen.getByText('98.6%')).toBeVisible()
  expect(screen.getByText(/139 件中 128 件 · 住户确认 104 件，74.8% · 误差范围/)).toBeVisible()
  expect(screen.getByText('样本不足')).toBeVisible()
  expect(screen.getByText('共 7 件')).toBeVisible()
  expect(screen.queryByText('71.4%')).toBeNull()
})

test('STF-08: a figure says how it is counted and opens its tickets', async () => {
  const ticket = row()
  cloud.on('listTicketsBehind', {
    n: 139,
    met: 128,
    items: [{ met: false, ticket }],
    nextOffset: null,
  })
  render(<InsightPage />)
  await settled()
  await tap(/^月内解决率/)
  expect(screen.getByText(/不予办理留在分母里/)).toBeVisible()
  expect(cloud.asked('listTicketsBehind')[0]?.query).toMatchObject({ figure: 'solved' })
  await tap(new RegExp(ticket.receiptNo))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/pages/ticket?id=${ticket.id}` })
})

test('STF-08: a bucket of the first reply opens its tickets, effort its answers', async () => {
  cloud.on('listTicketsBehind', { n: 0, met: 0, items: [], nextOffset: null })
  cloud.on('listAnswersBehind', { n: 0, hidden: true, rows: [] })
  render(<InsightPage />)
  await settled()
  await tap(/^1 小时内/)
  expect(cloud.asked('listTicketsBehind')[0]?.query).toMatchObject({
    figure: 'firstReply',
    cell: 'within1h',
  })
  await tap('关闭')
  await tap('更多')
  await tap(/^省力度/)
  expect(screen.getByText(/1 到 7 分里 5 分以上/)).toBeVisible()
  expect(cloud.asked('listAnswersBehind')[0]?.query).toMatchObject({ metric: 'ces' })
})

test('STF-08: recommendation in words for readers, and its answers without anybody', async () => {
  cloud.on('listAnswersBehind', {
    n: 236,
    hidden: false,
    rows: [{ month: '2026-10', score: 0, n: 52, filledBy: 'self' }],
  })
  render(<InsightPage />)
  await settled()
  await tap('住户怎么说', 'tab')
  expect(screen.getByText('贬损 22%')).toBeVisible()
  await tap(/从 −100 到 100 的刻度上 19，误差范围/)
  expect(screen.getByText('0 分：52 人')).toBeVisible()
})

test('STF-08: the trend is a band for the eye, and the same in words for everybody', async () => {
  const trend = ['2026-08', '2026-09', '2026-10'].map((period, n) => ({
    period,
    n: [0, 7, 236][n] ?? 0,
    score: n === 2 ? 19 : null,
    low: n === 2 ? 9 : null,
    high: n === 2 ? 28 : null,
    verdict: n === 2 ? ('notSignificant' as const) : null,
  }))
  cloud.on('getVoiceFigures', { ...head, figures: { ...voice, trend }, company: null })
  render(<InsightPage />)
  await settled()
  await tap('住户怎么说', 'tab')
  await tap('走势')
  expect(screen.getByText('2026 年 8 月: \u2014 · 0 人')).toBeVisible()
  expect(screen.getByText('2026 年 9 月: 样本不足 · 7 人')).toBeVisible()
  expect(
    screen.getByText('2026 年 10 月: 19 · 236 人 · 误差范围 9 到 28 · 变化不显著'),
  ).toBeVisible()
  const drawn = screen.getByText('26-10').closest('[aria-hidden]')
  expect(drawn).toHaveAttribute('aria-hidden', 'true')
})

test('STF-08: what has no rows to open says how it is counted; the company has its margin', async () => {
  const company = { score: 81.2, low: 77, high: 85.4, counted: ['梧桐里', '海棠苑'], listed: [] }
  cloud.on('getVoiceFigures', { ...head, figures: voice, company })
  render(<InsightPage />)
  await settled()
  await tap('住户怎么说', 'tab')
  await tap('公司')
  expect(screen.getByText('误差范围 77.0% 到 85.4%')).toBeVisible()
  await tap(/^按入住户数加权/)
  expect(screen.getByText(/不到 10 份的小区只列名/)).toBeVisible()
  await tap('关闭')
  await tap('问到了谁', 'tab')
  await tap(/^触达率/)
  expect(screen.getByText(/收到短信、接了电话或见了面的占比/)).toBeVisible()
  expect(cloud.asked('listTicketsBehind')).toHaveLength(0)
})

test('STF-08: buildings say their share, count and what is missing; a filter goes with the question', async () => {
  render(<InsightPage />)
  await settled()
  await tap('问到了谁', 'tab')
  expect(
    screen.getByRole('listitem', { name: '9 栋：覆盖 40.0%，六项 10.0%，触达 100.0%' }),
  ).toBeVisible()
  expect(screen.getByText('9 栋最少，40.0%。再回访 12 户就到 80%。')).toBeVisible()
  await tap(/^时间和范围/)
  await tap('2026 年第 3 季度')
  expect(cloud.asked('getReachFigures').at(-1)?.query).toMatchObject({ period: '2026-Q3' })
})

test('STF-08: reasons of contacts are words, and below ten asked no rate is shown', async () => {
  const few = { channel: 'phone', stage: 'key-customer', shown: 9, answered: 3 }
  const answers = [...reach.answers, few]
  cloud.on('getReachFigures', { ...head, figures: { ...reach, answers } })
  render(<InsightPage />)
  await settled()
  await tap('问到了谁', 'tab')
  await tap('每百户反映')
  expect(screen.getByText('问进度')).toBeVisible()
  expect(screen.queryByText('progress')).toBeNull()
  await tap('各渠道的回答率')
  expect(screen.getByText('25.0%')).toBeVisible()
  expect(screen.getByText('电话 · 重点客户')).toBeVisible()
  expect(screen.queryByText('33.3%')).toBeNull()
})

test('STF-09: a frozen report opens with its figures, and a file by its address', async () => {
  const frozen = { period: '2026-10', definitions: 1, asOf: head.asOf, madeAt: head.asOf }
  cloud.on('listReports', { items: [frozen] })
  const none = { ...loop, rates: { ...loop.rates, replied: share(0, 0) } }
  cloud.on('getReport', { ...frozen, communityName: '梧桐里', loop: none, voice, reach })
  cloud.on('getReportFile', { url: '/api/report-files/x', name: 'report-2026-10.png' })
  render(<ReportsPage />)
  await settled()
  await tap('2026 年 10 月')
  expect(screen.getByText('92.1%')).toBeVisible()
  expect(screen.getByText('19')).toBeVisible()
  // Seven ratings are too few; of nobody, in the replies and the services as a whole, there is a dash.
  expect(screen.getAllByText('样本不足')).toHaveLength(1)
  expect(screen.getAllByText('\u2014')).toHaveLength(2)
  await tap(/公示栏图片/)
  expect(cloud.asked('getReportFile')[0]?.query).toMatchObject({
    kind: 'picture',
    period: '2026-10',
  })
  expect(Taro.previewImage).toHaveBeenCalled()
})
