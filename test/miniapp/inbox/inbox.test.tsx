import Taro from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import { TICKET_TEMPLATES } from '#cloud/notify/templates'
import type { InboxPage } from '#contract/inbox'
import { instant } from '#domain/time'
import { byAge } from '#miniapp/features/inbox/by-age'
import { type InboxMessage, tellItem } from '#miniapp/features/inbox/tell-item'
import InboxMessagesPage from '#miniapp/pages/inbox/index'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { at, atHome, id, lin, NOW } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
  cloud.on('readInbox', { done: true })
  cloud.on('getMe', lin)
})
afterEach(() => jest.useRealTimers())

const message = (over: Partial<InboxMessage> = {}): InboxMessage => ({
  id: id(),
  template: 'reply',
  ticketId: id(),
  at: at(-1),
  readAt: null,
  facts: {
    categoryId: 'lift',
    receiptNo: 'WT-261121-0031',
    staffName: '王敏',
    staffRole: 'frontdesk',
    expectedAt: at(96),
    reason: 'parts',
    whereTo: '95598',
    home: '3 栋 1201',
    to: 'priority',
    step: 'resolved',
  },
  ...over,
})

const HOME_TEMPLATES = ['home-asked', 'home-joined', 'home-approved', 'home-refused']

test.each([...TICKET_TEMPLATES, ...HOME_TEMPLATES])(
  'the message %s has its own words in both languages',
  (template) => {
    const now = instant(NOW)
    const other = tellItem(message({ template: 'never-heard-of' }), now, 'zh')
    const zh = tellItem(message({ template }), now, 'zh')
    const en = tellItem(message({ template }), now, 'en')
    expect(zh).not.toBe(other)
    expect(`${zh}${en}`).not.toMatch(/undefined|null|\[object/)
    expect(en.replace(/王敏|3 栋 1201/g, '')).not.toMatch(/[\u4e00-\u9fff]/)
  },
)

test('a message of a newer cloud still says what it is about', () => {
  expect(tellItem(message({ template: 'drone' }), instant(NOW), 'zh')).toBe(
    '电梯 WT-261121-0031 有了新的进展。',
  )
})

test('a role that is in the name is not said twice', () => {
  const facts = { categoryId: 'lift', staffName: '陈师傅', staffRole: 'worker' }
  const told = tellItem(message({ template: 'accepted', facts }), instant(NOW), 'zh')
  expect(told).toBe('陈师傅 接手了您的事：电梯。')
})

const page = (items: readonly InboxMessage[]): InboxPage => ({
  items: [...items],
  unread: items.filter((item) => item.readAt === null).length,
  nextCursor: null,
})
async function open(items: readonly InboxMessage[]): Promise<void> {
  cloud.on('listInbox', page(items))
  render(<InboxMessagesPage />)
  await settled()
}

test('RES-11: a tap marks it read and opens what it is about', async () => {
  const one = message()
  await open([one])
  await tap(/未读 前台 王敏 回复您/, 'link')
  expect(cloud.asked('readInbox')[0]?.body).toEqual({ id: one.id })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/ticket/track?id=${one.ticketId}` })
})

test('a message to staff opens the page of the desk', async () => {
  const one = message({ template: 'assigned', readAt: at(0) })
  await open([one])
  await tap(/派给您/, 'link')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/pages/ticket?id=${one.ticketId}` })
})

test('unread is said in words and all can be marked at once', async () => {
  await open([message(), message({ readAt: at(-1) })])
  expect(screen.getAllByRole('link', { name: /^未读/ })).toHaveLength(1)
  await tap('全部已读')
  expect(cloud.asked('readInbox')[0]?.body).toEqual({})
})

test('empty says what will come here; a problem can be tried again', async () => {
  await open([])
  expect(screen.getByText('还没有消息')).toBeVisible()
  document.body.innerHTML = ''
  cloud.on('listInbox', 'offline')
  render(<InboxMessagesPage />)
  await settled()
  expect(screen.getByRole('button', { name: '再试一次' })).toBeVisible()
})

test('RES-11: messages stand in groups by their day in Shanghai; empty groups are left out', () => {
  const old = message({ at: '2026-11-01T05:20:00.000Z' })
  const groups = byAge([message({ at: NOW }), old], instant(NOW))
  expect(groups.map(({ age, items }) => [age, items.length])).toEqual([
    ['today', 1],
    ['older', 1],
  ])
  const midnight = message({ at: '2026-11-21T16:00:00.000Z' })
  const before = message({ at: '2026-11-21T15:59:59.999Z' })
  expect(byAge([midnight, before], instant(NOW)).map(({ age }) => age)).toEqual(['today', 'week'])
})

test('RES-01: a message about a request for the home opens the homes, where it can be decided', async () => {
  await open([
    message({ template: 'home-asked', ticketId: null, facts: { home: '3 栋', name: '林先生' } }),
  ])
  await tap(/林先生 申请绑定 3 栋/, 'link')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/enter/homes' })
})
