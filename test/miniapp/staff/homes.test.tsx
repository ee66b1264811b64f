import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { HomeRequestList } from '#contract/households'
import DeskHomesPage from '#miniapp/staff/pages/homes'
import { resetPhone } from '../../support/taro'
import { type Cloud, openCloud, type Reply } from './cloud'
import { atDesk, later, NOW, seat } from './given'
import { lastOf, settled, sheet, tap, wait } from './ticket-page'

let cloud: Cloud
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  resetPhone()
  atDesk()
  cloud = openCloud()
})
afterEach(() => jest.useRealTimers())

const asks: HomeRequestList = {
  items: [
    {
      id: 'request-1',
      label: '3 栋 2 单元 1201',
      role: 'tenant',
      name: '周明',
      askedAt: later(-2),
      bound: 1,
    },
  ],
}

async function open(requests: Reply): Promise<void> {
  cloud.on('listHomeRequests', requests)
  render(<DeskHomesPage />)
  await settled()
}

test('RES-01: a request says who, which home, since when, and who is there already', async () => {
  await open(asks)
  const item = screen.getByRole('listitem')
  expect(item).toHaveTextContent('3 栋 2 单元 1201今天 11:20 申请')
  expect(item).toHaveTextContent('周明 · 租户')
  expect(item).toHaveTextContent('这一户已有 1 位成年人绑定')
})

test('approving answers once and takes it off the list', async () => {
  await open(asks)
  cloud.on('decideHomeRequest', { done: true }).on('listHomeRequests', { items: [] })
  await tap('同意 周明 绑定 3 栋 2 单元 1201')
  const { params, body, key } = lastOf(cloud.asked('decideHomeRequest'))
  expect(params.id).toBe('request-1')
  expect(body).toEqual({ communityId: seat.communityId, approve: true })
  expect(key).toBeDefined()
  expect(screen.getByText('没有等审核的绑定。')).toBeVisible()
})

test('refusing tells the resident why', async () => {
  await open(asks)
  cloud.on('decideHomeRequest', { done: true })
  await tap('不同意 周明 绑定 3 栋 2 单元 1201')
  fireEvent.change(within(sheet()).getByRole('textbox'), { target: { value: '请带合同来' } })
  await tap('不同意并告知')
  expect(lastOf(cloud.asked('decideHomeRequest')).body).toEqual({
    communityId: seat.communityId,
    approve: false,
    reason: '请带合同来',
  })
})

test('a decision that did not arrive is said, and tried again under the same key', async () => {
  await open(asks)
  cloud.on('decideHomeRequest', 'offline')
  await tap(/^同意 周明/)
  expect(screen.getByRole('alert')).toBeVisible()
  await tap(/^同意 周明/)
  const [first, second] = cloud.asked('decideHomeRequest')
  expect(second?.key).toBe(first?.key)
})

test('requests that cannot be fetched can be asked for again', async () => {
  await open('offline')
  cloud.on('listHomeRequests', asks)
  await tap('再试一次')
  expect(screen.getByText('周明 · 租户')).toBeVisible()
})

test('loading shows the shape of what comes', async () => {
  cloud.on('listHomeRequests', () => new Promise(() => {}))
  render(<DeskHomesPage />)
  expect(screen.getByRole('status', { busy: true })).toBeVisible()
  await settled()
})

describe('a new home code', () => {
  const found = { items: [{ houseId: 'house-1', label: '3 栋 1201', residents: 2 }] }
  const made = { houseId: 'house-1', label: '3 栋 1201', code: '7K3M9-QXT2A' }

  async function find(): Promise<void> {
    await open({ items: [] })
    cloud.on('searchHouses', found)
    fireEvent.change(screen.getByPlaceholderText('房号，例如 3 栋 1201'), {
      target: { value: '1201' },
    })
    await wait(400)
    await tap(/3 栋 1201 ?2 人已绑定/)
  }

  test('is made only after the warning, shown large once, and gone when the sheet is closed', async () => {
    await find()
    expect(cloud.asked('renewHomeCode')).toHaveLength(0)
    expect(screen.getByText('旧码马上作废，新码只显示这一次。')).toBeVisible()
    cloud.on('renewHomeCode', made)
    await tap('换新码')
    expect(within(sheet()).getByText('7K3M9-QXT2A')).toBeVisible()
    await tap('记好了')
    expect(screen.queryByText('7K3M9-QXT2A')).toBeNull()
  })

  test('a lost answer asked for again is the same renewal, not a second one', async () => {
    await find()
    cloud.on('renewHomeCode', 'offline')
    await tap('换新码')
    cloud.on('renewHomeCode', made)
    await tap('换新码')
    const [first, second] = cloud.asked('renewHomeCode')
    expect(second?.key).toBe(first?.key)
    expect(screen.getByText('7K3M9-QXT2A')).toBeVisible()
  })

  test('can be copied', async () => {
    await find()
    cloud.on('renewHomeCode', made)
    await tap('换新码')
    await tap('复制')
    await act(async () => {})
    expect(Taro.setClipboardData).toHaveBeenCalledWith(
      expect.objectContaining({ data: '7K3M9-QXT2A' }),
    )
  })

  test('a home that does not exist is said so', async () => {
    await open({ items: [] })
    cloud.on('searchHouses', { items: [] })
    fireEvent.change(screen.getByPlaceholderText('房号，例如 3 栋 1201'), {
      target: { value: '9999' },
    })
    await wait(400)
    expect(screen.getByText('没有这个房号。')).toBeVisible()
  })
})

test('the bar at the bottom leads to the desk and to oneself, and to nothing that is not there', async () => {
  await open({ items: [] })
  const bar = within(screen.getByRole('navigation', { name: '员工页面' }))
  expect(bar.getAllByRole('link').map((link) => link.textContent)).toEqual([
    '工作台',
    '突发',
    '住户绑定',
    '我的',
  ])
  fireEvent.click(bar.getByText('工作台'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/pages/desk' })
  fireEvent.click(bar.getByText('我的'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' })
})
