import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { usePrefs } from '#miniapp/lib/prefs'
import { dropToken, keepToken } from '#miniapp/lib/token'
import DeskPage from '#miniapp/staff/pages/desk'
import { happen, resetPhone } from '../../support/taro'
import { type Cloud, type Handler, openCloud, type Reply } from './cloud'
import { atDesk, clock, counts, later, NOW, nobodySignedIn, page, row, seat } from './given'

let cloud: Cloud

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  resetPhone()
  atDesk()
  cloud = openCloud().on('countDesk', counts())
})
afterEach(() => {
  dropToken('known from the last visit')
  jest.useRealTimers()
})

const settled = () => act(async () => {})
const wait = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))

async function open(reply: Reply | Handler) {
  cloud.on('listDesk', reply)
  render(<DeskPage />)
  await settled()
}

const rows = () => within(screen.getByRole('list')).getAllByRole('listitem')

test('STF-01: a row says time left, kind, home, owner and the resident’s words', async () => {
  await open(
    page([
      row({ priority: 'priority', ownerName: '王敏' }),
      row({ kind: 'repair', categoryId: 'water', placeLabel: '1 栋 2204', endorsements: 4 }),
    ]),
  )
  const [first, second] = rows()
  expect(first).toHaveTextContent('还剩 5 小时要回复今天 18:20')
  expect(first).toHaveTextContent('投诉 · 电梯 · 3 栋 1201重点王敏')
  expect(first).toHaveTextContent('2 单元电梯到 8 楼会突然停一下再走')
  expect(second).toHaveTextContent('报修 · 供水 · 1 栋 22044 户附议未分派')
})

test('the filters carry their counts, and choosing one asks for it', async () => {
  await open(page([row()]))
  const tabs = within(screen.getByRole('tablist')).getAllByRole('tab')
  expect(tabs.map((tab) => tab.textContent)).toEqual([
    '全部 24',
    '我的 12',
    '未分派 3',
    '超时 1',
    '待回复 8',
    '待确认 2',
  ])
  fireEvent.click(screen.getByRole('tab', { name: '超时 1' }))
  await settled()
  expect(cloud.asked('listDesk').at(-1)?.query).toMatchObject({
    communityId: seat.communityId,
    filter: 'overdue',
  })
  expect(screen.getByRole('tab', { name: '超时 1' })).toHaveAttribute('aria-selected', 'true')
})

test('a tap on a row opens the ticket', async () => {
  const shown = row()
  await open(page([shown]))
  fireEvent.click(screen.getByRole('link', { name: /电梯/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/pages/ticket?id=${shown.id}` })
})

test('a search waits for a pause in typing and asks once', async () => {
  await open(page([row()]))
  const field = screen.getByPlaceholderText('受理编号、房号、内容')
  for (const typed of ['3', '3 栋', '3 栋 12'])
    fireEvent.change(field, { target: { value: typed } })
  await wait(400)
  const asked = cloud.asked('listDesk').filter(({ query }) => query.q !== undefined)
  expect(asked.map(({ query }) => query.q)).toEqual(['3 栋 12'])
})

test('nothing found says so and leads back to the whole list', async () => {
  await open(({ query }) => page(query.q ? [] : [row()]))
  fireEvent.change(screen.getByPlaceholderText('受理编号、房号、内容'), {
    target: { value: 'WT-1' },
  })
  await wait(400)
  expect(screen.getByText('没找到“WT-1”。')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '清空搜索' }))
  await settled()
  expect(rows()).toHaveLength(1)
})

describe('while somebody looks at the list', () => {
  const old = row({ words: '旧的' })
  const fresh = row({ words: '新的', submittedAt: NOW })

  test('new arrivals are announced and only a tap brings them in', async () => {
    await open(page([old]))
    cloud.on('listDesk', page([fresh, old]))
    await wait(20_000)
    expect(rows()).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: '有 1 件新的' }))
    await settled()
    expect(rows()[0]).toHaveTextContent('刚刚')
    expect(rows()).toHaveLength(2)
    expect(screen.queryByText('有 1 件新的')).toBeNull()
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: `#t-${fresh.id.slice(-8)}` }),
    )
  })

  test('nothing is asked while the page is out of sight; on return it is', async () => {
    await open(page([old]))
    const before = cloud.asked('listDesk').length
    await act(async () => happen('hide'))
    await wait(60_000)
    expect(cloud.asked('listDesk')).toHaveLength(before)
    cloud.on('listDesk', page([]))
    await act(async () => happen('show'))
    expect(screen.queryByRole('list')).toBeNull()
  })

  test('a failed refresh keeps the list and says from when it is', async () => {
    await open(page([old]))
    cloud.on('listDesk', 'offline')
    await wait(20_000)
    expect(rows()).toHaveLength(1)
    expect(screen.getByText('没取到最新进度')).toBeVisible()
  })

  test('pulling down lays the list out anew', async () => {
    await open(page([old]))
    cloud.on('listDesk', page([fresh, old]))
    await act(async () => happen('pull'))
    expect(rows()).toHaveLength(2)
    expect(Taro.stopPullDownRefresh).toHaveBeenCalled()
  })
})

describe('further down', () => {
  const pageOf = (n: number, cursor: string | null) =>
    page(
      Array.from({ length: n }, () => row()),
      cursor,
    )

  test('a screenful comes first; reaching the end appends, up to fifty rows', async () => {
    await open(({ query }) => {
      const next = { none: 'one', one: 'two', two: 'three', three: null }
      const { cursor = 'none', limit } = query as { cursor?: keyof typeof next; limit?: string }
      return pageOf(Number(limit), next[cursor])
    })
    expect(rows()).toHaveLength(7)
    for (const many of [28, 49, 49]) {
      await act(async () => happen('bottom'))
      expect(rows()).toHaveLength(many)
    }
    fireEvent.click(screen.getByRole('button', { name: '看后面的' }))
    await settled()
    expect(rows()).toHaveLength(21)
    fireEvent.click(screen.getByRole('button', { name: '回到最前面' }))
    await settled()
    expect(rows()).toHaveLength(7)
  })

  test('a page that does not come can be asked for again', async () => {
    await open(({ query }) => (query.cursor ? 'offline' : pageOf(2, 'one')))
    await act(async () => happen('bottom'))
    expect(rows()).toHaveLength(2)
    cloud.on('listDesk', pageOf(1, null))
    fireEvent.click(screen.getByRole('button', { name: '没取到后面的，再试一次' }))
    await settled()
    expect(rows()).toHaveLength(3)
    expect(screen.getByText('就这些了')).toBeVisible()
  })
})

test('loading shows the shape of what comes', async () => {
  cloud.on('listDesk', () => new Promise(() => {}))
  render(<DeskPage />)
  expect(screen.getByRole('status', { busy: true })).toBeVisible()
  await settled()
})

test('a desk without connection says so and asks again', async () => {
  await open('offline')
  expect(screen.getByText('网络不太好')).toBeVisible()
  cloud.on('listDesk', page([row()]))
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  await settled()
  expect(rows()).toHaveLength(1)
})

test('an empty desk names the next promise', async () => {
  await open(({ query }) =>
    page(query.filter === 'all' ? [row({ clock: clock({ dueAt: later(13) }) })] : []),
  )
  fireEvent.click(screen.getByRole('tab', { name: '待回复 8' }))
  await settled()
  expect(screen.getByText('都回复了。')).toBeVisible()
  expect(screen.getByText('下一个约定在明天 02:20。')).toBeVisible()
})

test('edge case 1: with seats in two communities one switches between their desks', async () => {
  const other = { ...seat, staffId: 'other', communityId: 'elsewhere', communityName: '听松苑' }
  atDesk([seat, other])
  await open(page([row()]))
  fireEvent.click(screen.getByRole('button', { name: '换小区' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByText('听松苑 · 前台'))
  await settled()
  expect(cloud.asked('listDesk').at(-1)?.query.communityId).toBe('elsewhere')
})

test('a resident sees whom the page is for, and nothing is asked of the cloud', () => {
  atDesk([])
  render(<DeskPage />)
  expect(screen.getByText('您的账号没有员工岗位。请让项目经理为您开通。')).toBeVisible()
  act(nobodySignedIn)
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(Taro.request).not.toHaveBeenCalled()
})

test('a desk opened by its address waits until it is known who sits there', () => {
  act(nobodySignedIn)
  keepToken('known from the last visit')
  render(<DeskPage />)
  expect(screen.getByRole('status', { busy: true })).toBeVisible()
  expect(screen.queryByText('这里是员工的工作台')).toBeNull()
})

test('in English', async () => {
  usePrefs.getState().setLang('en')
  await open(page([row()]))
  expect(screen.getByRole('heading', { name: 'Desk' })).toBeVisible()
  expect(screen.getByText('Unassigned')).toBeVisible()
  expect(screen.getByRole('tab', { name: 'All 24' })).toBeVisible()
})
