import { cleanup, render, screen } from '@testing-library/react'
import type { CommunityRates, RateView } from '#contract/transparency'
import { usePrefs } from '#miniapp/lib/prefs'
import HomePage from '#miniapp/pages/home/index'
import NoticePage from '#miniapp/pages/notices/one'
import HowPage from '#miniapp/pages/openness/how'
import OpennessPage from '#miniapp/pages/openness/index'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { at, atHome, home, id } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

const few = (key: RateView['key'], n: number): RateView => ({
  key,
  n,
  count: null,
  percent: null,
  low: null,
  high: null,
  target: null,
})
const rate = (
  key: RateView['key'],
  n: number,
  count: number,
  target: number | null = null,
): RateView => ({ key, n, count, percent: (100 * count) / n, low: 71.117, high: 86.663, target })

const month = (over: Partial<CommunityRates> = {}): CommunityRates => ({
  communityId: home.communityId,
  communityName: '梧桐里',
  month: '2026-10',
  from: at(-1000),
  to: at(-500),
  asOf: at(-476),
  final: true,
  months: ['2026-10', '2026-09'],
  rates: [
    rate('replied', 143, 141, 100),
    few('priority', 7),
    rate('solved', 139, 128, 90),
    rate('confirmed', 139, 104),
    rate('satisfied', 101, 83),
    rate('rated', 142, 101),
  ],
  csat: { n: 48, mean: 4.12, percent: 81.25, low: 68, high: 89.5 },
  posts: [
    { id: id(), kind: 'gate', name: '1 号门岗', n: 24, mean: 4.5 },
    { id: id(), kind: 'repair', name: '上门维修', n: 4, mean: null },
  ],
  ...over,
})

async function open(): Promise<void> {
  render(<OpennessPage />)
  await settled()
}

test('RES-10: each rate stands with its count, its promise and its margin', async () => {
  cloud.on('getCommunityRates', month())
  await open()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2026 年 10 月')
  const [replied, , solved] = screen.getAllByRole('listitem')
  expect(replied).toHaveTextContent('24 小时响应率目标 100%98.6%')
  expect(replied).toHaveTextContent('143 件中 141 件')
  expect(replied).toHaveTextContent('误差范围 71.1% 到 86.7%')
  expect(solved).toHaveTextContent('139 件中 128 件')
  expect(solved).toHaveTextContent('住户确认 104 件，74.8%')
})

test('STF-10: who was recognised for the month stands there with its words; without anybody there is no such part', async () => {
  const card = { id: id(), kind: 'guardStar', month: '2026-10', staffName: '马师傅' } as const
  const awards = [
    { ...card, words: '雨天帮住户搬东西。' },
    { ...card, id: id(), kind: 'smileAngel', staffName: '李静', words: '' } as const,
  ]
  cloud.on('getCommunityRates', month({ awards }))
  await open()
  expect(screen.getByRole('heading', { name: '这个月谢谢他们' })).toBeVisible()
  expect(screen.getByText('保安之星 · 马师傅').parentElement).toHaveTextContent(
    '雨天帮住户搬东西。',
  )
  expect(screen.getByText('微笑天使 · 李静')).toBeVisible()
  cleanup()
  cloud.on('getCommunityRates', month({ awards: [] }))
  await open()
  expect(screen.queryByRole('heading', { name: '这个月谢谢他们' })).toBeNull()
})

test('edge case 30: below ten the words say so, with the count, and no figure', async () => {
  cloud.on('getCommunityRates', month())
  await open()
  const priority = screen.getAllByRole('listitem')[1]
  expect(priority).toHaveTextContent('样本不足')
  expect(priority).toHaveTextContent('只有 7 个，不到 10 个不给出数字。')
  expect(priority).not.toHaveTextContent('%')
  expect(screen.getByText('上门维修').parentElement).toHaveTextContent('只有 4 个')
})

test('edge case 15: a month of nobody shows a dash, never a zero', async () => {
  const keys = ['replied', 'priority', 'solved', 'confirmed', 'satisfied', 'rated'] as const
  cloud.on(
    'getCommunityRates',
    month({
      rates: keys.map((key) => few(key, 0)),
      csat: { n: 0, mean: null, percent: null, low: null, high: null },
      posts: [],
    }),
  )
  await open()
  expect(screen.getAllByText('—')).toHaveLength(5)
  expect(screen.queryByText(/^0/)).not.toBeInTheDocument()
})

test('RES-10: the definition stands behind a tap, in plain words', async () => {
  cloud.on('getCommunityRates', month())
  await open()
  expect(screen.queryByText(/自动回执、派单/)).not.toBeInTheDocument()
  await tap('24 小时响应率，这个数怎么算')
  expect(screen.getByText(/自动回执、派单、内部备注不算/)).toBeVisible()
  expect(screen.getByRole('button', { name: '24 小时响应率，这个数怎么算' })).toHaveAttribute(
    'aria-expanded',
    'true',
  )
})

test('RES-10: one month back, and no further than there is', async () => {
  cloud.on('getCommunityRates', ({ query }) => month({ month: query.month ?? '2026-10' }))
  await open()
  expect(screen.getByRole('button', { name: '下个月' })).toHaveAttribute('aria-disabled', 'true')
  await tap('上个月')
  expect(cloud.asked('getCommunityRates')[1]?.query).toEqual({ month: '2026-09' })
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('2026 年 9 月')
  expect(screen.getByRole('button', { name: '上个月' })).toHaveAttribute('aria-disabled', 'true')
})

test('in English; a month that is just over is not called final', async () => {
  usePrefs.setState({ lang: 'en' })
  cloud.on('getCommunityRates', month({ final: false }))
  await open()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('October 2026')
  expect(screen.getByText('The month is just over; final after 24 hours.')).toBeVisible()
})

test('RES-10, RES-01: before any login notices and how requests are handled stand open', async () => {
  cloud = atHome(null)
  const notice = {
    id: id(),
    communityId: home.communityId,
    communityName: '梧桐里',
    title: '周五停水',
    at: at(-24),
  }
  cloud
    .on('listCommunities', { items: [] })
    .on('listNotices', { items: [notice] })
    .on('getNotice', { ...notice, words: '9:00 到 15:00 停水。' })
  const { unmount } = render(<HomePage />)
  await settled()
  expect(screen.getByRole('button', { name: /周五停水/ })).toBeVisible()
  unmount()
  routerState.params = { id: notice.id }
  const one = render(<NoticePage />)
  await settled()
  expect(screen.getByText('9:00 到 15:00 停水。')).toBeVisible()
  one.unmount()
  render(<HowPage />)
  expect(screen.getByText(/24 小时内有真人回复/)).toBeVisible()
})
