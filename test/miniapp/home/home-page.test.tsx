import Taro from '@tarojs/taro'
import { render, screen, within } from '@testing-library/react'
import { phone } from '#miniapp/lib/platform/phone'
import { usePrefs } from '#miniapp/lib/prefs'
import HomePage from '#miniapp/pages/home/index'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { at, atHome, clock, home, id, lin, row, screenOf } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

const wentTo = (url: string) =>
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: expect.stringContaining(url) })

async function open(): Promise<void> {
  render(<HomePage />)
  await settled()
}

test('RES-02: the first sentence answers heard, who and by when', async () => {
  cloud.on('getHomeScreen', screenOf())
  await open()
  const heading = screen.getByRole('heading', { level: 1 })
  expect(heading).toHaveTextContent('一件事在办。今天 18:20 前会有人回复您。')
  expect(screen.getByText('楼上夜里拖家具，睡不好。')).toBeVisible()
})

test('the report button is there in every state of the page', async () => {
  cloud.on('getHomeScreen', { refused: { code: 'internal' } })
  await open()
  expect(screen.getByText('没取到最新内容')).toBeVisible()
  await tap(/反映一件事/)
  wentTo('/pages/ticket/submit')
})

test('loading shows the shape of the page', () => {
  cloud.on('getHomeScreen', () => new Promise(() => {}))
  render(<HomePage />)
  expect(screen.getByRole('status', { name: '正在取' })).toBeInTheDocument()
})

test('nothing in hand is said as a sentence, with what to do', async () => {
  cloud.on('getHomeScreen', screenOf({ openCount: 0, open: [] }))
  await open()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('这会儿没有在办的事。')
  expect(screen.getByText('有什么不对劲，说一声，24 小时内有人回复。')).toBeVisible()
})

test('a ticket that is said to be done has one button: confirm', async () => {
  const done = row({ state: 'resolved', clock: clock({ state: 'claimed', stoppedAt: at(-1) }) })
  cloud.on('getHomeScreen', screenOf({ open: [done] }))
  await open()
  await tap('去确认')
  wentTo(`/pages/ticket/confirm?id=${done.id}`)
})

test('more than three open tickets lead to the whole list', async () => {
  cloud.on('getHomeScreen', screenOf({ openCount: 5 }))
  await open()
  await tap('看全部 5 件')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/tickets/list' })
})

test('the newest improvement names how many homes asked', async () => {
  const newestImprovement = {
    id: id(),
    asked: '快递柜晚上太暗。',
    did: '装了 6 盏感应灯。',
    homes: 23,
    state: 'done' as const,
    doneAt: at(-96),
    dueAt: null,
    publishedAt: at(-600),
  }
  cloud.on('getHomeScreen', screenOf({ newestImprovement }))
  await open()
  expect(screen.getByText('23 户提出')).toBeVisible()
})

test('unread messages are said with their number, not only shown as a dot', async () => {
  cloud.on('getHomeScreen', screenOf({ unread: 2 }))
  await open()
  await tap('消息，2 条未读')
  wentTo('/pages/inbox/index')
})

test('F6: at most one invitation, and only because the cloud sent it', async () => {
  cloud.on('getHomeScreen', screenOf({ prompt: { card: null, rule: 'F5' } }))
  await open()
  expect(screen.queryByRole('region')).toBeNull()
})

test('RES-13: easy mode has one ticket, large doors and the telephone of the desk', async () => {
  usePrefs.setState({ elder: true })
  const dial = jest.spyOn(phone, 'dial').mockResolvedValue(true)
  cloud.on('getHomeScreen', screenOf({ openCount: 2, open: [row(), row({ words: '第二件事' })] }))
  await open()
  expect(screen.queryByText('第二件事')).toBeNull()
  await tap(/打电话给前台/)
  expect(dial).toHaveBeenCalledWith(home.deskPhone)
  const doors = within(screen.getByRole('navigation')).getAllByRole('link')
  expect(doors.map((door) => door.textContent)).toEqual(['进度', '评价', '我的'])
})

test('RES-14: the whole page speaks English', async () => {
  usePrefs.setState({ lang: 'en' })
  cloud.on('getHomeScreen', screenOf({ unread: 1 }))
  await open()
  const shown = document.body.textContent?.replace(/楼上.*睡不好。|梧桐里.*1201/g, '') ?? ''
  expect(shown).not.toMatch(/[\u4e00-\u9fff]/)
})

test('RES-01: before any login the page says whom it serves and what is promised', async () => {
  cloud = atHome(null)
  cloud.on('listCommunities', {
    items: [
      {
        id: id(),
        name: '梧桐里',
        companyName: '和顺物业',
        deskPhone: '8123 4567',
        hotlinePhone: '8123 4567',
        deskHours: '08:30-20:00',
      },
    ],
  })
  await open()
  expect(screen.getByText('梧桐里')).toBeVisible()
  expect(cloud.asked('getHomeScreen')).toHaveLength(0)
  await tap('登录')
  wentTo('/pages/enter/index')
})

test('a home that the desk has not approved yet shows that it waits', async () => {
  cloud = atHome({ ...lin, homes: [{ ...home, verified: false }] })
  cloud.on('listCommunities', { items: [] })
  await open()
  expect(screen.getByText(/房屋正在核对/)).toBeVisible()
  expect(cloud.asked('getHomeScreen')).toHaveLength(0)
})

test('RES-13: one tap enters easy mode, one leaves it, and the bar of tabs follows', async () => {
  cloud.on('getHomeScreen', screenOf())
  await open()
  jest.mocked(Taro.hideTabBar).mockClear()
  await tap('长辈版')
  expect(Taro.hideTabBar).toHaveBeenCalled()
  jest.mocked(Taro.showTabBar).mockClear()
  await tap('退出长辈版')
  expect(Taro.showTabBar).toHaveBeenCalled()
  expect(screen.getByRole('button', { name: /反映一件事/ })).toBeVisible()
})
