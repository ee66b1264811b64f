import Taro from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import type { TicketPage, TicketRow } from '#contract/tickets'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import TicketListPage from '#miniapp/pages/tickets/list'
import { happen } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { at, atHome, clock, home, id, NOW, row } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

const page = (items: readonly TicketRow[], nextCursor: string | null = null): TicketPage => ({
  items: [...items],
  nextCursor,
  asOf: NOW,
})
async function open(): Promise<void> {
  render(<TicketListPage />)
  await settled()
}
const closed = (over: Partial<TicketRow> = {}) =>
  row({ state: 'closed', clock: clock({ state: 'kept', stoppedAt: at(-3) }), ...over })

test('RES-04: open requests come with words, state and promise', async () => {
  cloud.on('listTickets', page([row()]))
  await open()
  expect(cloud.asked('listTickets')[0]?.query).toMatchObject({ scope: 'open' })
  expect(screen.getByText('楼上夜里拖家具，睡不好。')).toBeVisible()
  expect(screen.getByText('处理中')).toBeVisible()
  expect(screen.getByText('还剩 5 小时')).toBeVisible()
})

test('an overdue one says so with a word, not with a colour alone', async () => {
  cloud.on('listTickets', page([row({ clock: clock({ state: 'broken', dueAt: at(-2) }) })]))
  await open()
  expect(screen.getByText('超过约定')).toBeVisible()
})

test('praise is thanked for: it carries no promise', async () => {
  cloud.on('listTickets', page([row({ kind: 'praise' })]))
  await open()
  expect(screen.queryByText('还剩 5 小时')).toBeNull()
})

test('the other tab asks for closed ones; unrated ones offer a rating, praise does not', async () => {
  cloud.on('listTickets', ({ query }) =>
    query.scope === 'closed'
      ? page([closed(), closed({ kind: 'praise' }), closed({ rated: true })])
      : page([row()]),
  )
  await open()
  await tap('办结', 'tab')
  expect(screen.getAllByRole('button', { name: '去评价' })).toHaveLength(1)
})

test.each([
  ['在办', '这会儿没有在办的事', true],
  ['办结', '还没有办结的事', false],
])('an empty tab %s says what it is for', async (tab, title, offers) => {
  cloud.on('listTickets', page([]))
  await open()
  await tap(tab, 'tab')
  expect(screen.getByText(title)).toBeVisible()
  expect(screen.queryByRole('button', { name: '反映一件事' }) !== null).toBe(offers)
})

test('a problem keeps the way to try again', async () => {
  cloud.on('listTickets', 'offline')
  await open()
  cloud.on('listTickets', page([row()]))
  await tap('再试一次')
  expect(screen.getByText('楼上夜里拖家具，睡不好。')).toBeVisible()
})

const many = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => row({ words: `${name} ${n}` }))

test('older ones come at the end of the list, once', async () => {
  cloud.on('listTickets', ({ query }) =>
    query.cursor === undefined ? page(many(20, '新'), 'next') : page(many(3, '旧')),
  )
  await open()
  act(() => happen('bottom'))
  act(() => happen('bottom'))
  await settled()
  expect(cloud.asked('listTickets').filter(({ query }) => query.cursor === 'next')).toHaveLength(1)
  expect(screen.getByText('新 0')).toBeVisible()
  expect(screen.getByText('旧 2')).toBeVisible()
  expect(screen.queryByRole('button', { name: '看更早的' })).toBeNull()
})

test('never more than 50 rows stand in the view; the newest are one tap away', async () => {
  cloud.on('listTickets', ({ query }) =>
    page(many(20, query.cursor ?? '新'), `${query.cursor ?? ''}+`),
  )
  await open()
  for (let n = 0; n < 3; n++) {
    act(() => happen('bottom'))
    await settled()
    expect(screen.getAllByRole('link').length).toBeLessThanOrEqual(50)
  }
  expect(screen.queryByText('新 0')).toBeNull()
  await tap('回到最新的')
  expect(screen.getByText('新 0')).toBeVisible()
})

test('RES-15: what has not gone out stands above the list, with its words', async () => {
  cloud.on('listTickets', page([]))
  cloud.on('submitTicket', 'offline')
  const key = id()
  outbox.enqueue({
    key,
    errand: {
      kind: 'ticket',
      body: {
        id: key,
        communityId: home.communityId,
        houseId: home.houseId,
        kind: 'complaint',
        categoryId: 'lift',
        words: '电梯里没有信号',
        place: { kind: 'building' },
        hideNameFrom: 'neighbours',
      },
    },
  })
  await open()
  expect(screen.getByText('电梯里没有信号')).toBeVisible()
  expect(screen.getByText('有信号会自动送出')).toBeVisible()
})

test('signed out, the page says what to do instead of an empty list', async () => {
  cloud = atHome(null)
  await open()
  expect(cloud.asked('listTickets')).toHaveLength(0)
  await tap('去登录')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/enter/index' })
})
