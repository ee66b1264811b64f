import Taro from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import CallsPage from '#miniapp/office/pages/calls'
import { happen } from '../../support/taro'
import { atWork, seatOf } from '../staff/at-work'
import type { Cloud, Reply } from '../staff/cloud'
import { pass, settled, tap } from '../ui/acts'
import { at } from '../ui/given'
import { callPage, callRow } from './calls-given'

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('followup')
})
afterEach(() => jest.useRealTimers())

async function open(reply: Reply): Promise<void> {
  cloud.on('listCalls', reply)
  render(<CallsPage />)
  await settled()
}

const rows = () => screen.getAllByRole('link').filter((row) => /试过/.test(row.textContent ?? ''))

const urgent = callRow({
  plan: 'recovery',
  hard: true,
  late: true,
  homeLabel: '1 栋 0301',
  tried: 1,
  lastTry: { at: at(-5), channel: 'phone', result: 'noAnswer' },
})
const quiet = callRow({ next: { channel: 'phone', at: at(20) } })

test('STF-06: what is urgent stands first and says so; each row says until when and what was tried', async () => {
  await open(callPage([urgent, quiet]))
  const [first, second] = rows()
  expect(first).toHaveTextContent(
    '1 栋 0301先打低分补救今天 11:20就该打了试过 1 次 · 上次电话没人接',
  )
  expect(second).toHaveTextContent('季度回访明天 09:20起 · 11 月 25 日前还没试过')
  expect(second).not.toHaveTextContent('先打')
  expect(screen.getByText('今天已开始 3 户，最多 10 户')).toBeVisible()
})

test('STF-06: a tap on a row opens the call', async () => {
  await open(callPage([urgent]))
  await tap(/^1 栋 0301/, 'link')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/office/pages/call?id=${urgent.id}` })
})

test('STF-06: three lists: now, coming, ended; an empty one says what will come', async () => {
  cloud.on('listCalls', ({ query }) => {
    if (query.list === 'coming') return callPage([])
    return callPage(query.list === 'now' ? [quiet] : [callRow({ state: 'refused', tried: 2 })])
  })
  render(<CallsPage />)
  await settled()
  await tap('接下来', 'tab')
  expect(screen.getByText('一周内没有要打的电话。')).toBeVisible()
  expect(screen.queryByText(/试过/)).toBeNull()
  await tap('最近完成', 'tab')
  const [over] = rows()
  expect(over).toHaveTextContent('不愿回访')
  expect(over).not.toHaveTextContent('日前')
  expect(cloud.asked('listCalls').map(({ query }) => query.list)).toEqual(['now', 'coming', 'done'])
  expect(cloud.asked('listCalls')[0]?.query).toMatchObject({
    communityId: seatOf('followup').communityId,
    limit: '8',
  })
})

test('STF-06: more are shown when asked for, none twice, and until the end', async () => {
  const moved = callRow({ homeLabel: '2 栋 0202' })
  cloud.on('listCalls', ({ query }) =>
    query.cursor === undefined
      ? callPage([urgent, quiet], { nextCursor: 'two' })
      : // Meanwhile one row has slipped onto the second page.
        callPage([quiet, moved]),
  )
  render(<CallsPage />)
  await settled()
  await tap('再看一些')
  expect(rows()).toHaveLength(3)
  expect(rows()[2]).toHaveTextContent('2 栋 0202')
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
})

test('STF-06: a page that does not come is told, and can be asked for again', async () => {
  cloud.on('listCalls', ({ query }) =>
    query.cursor === undefined ? callPage([urgent], { nextCursor: 'two' }) : 'offline',
  )
  render(<CallsPage />)
  await settled()
  await tap('再看一些')
  expect(rows()).toHaveLength(1)
  expect(screen.getByRole('alert')).toHaveTextContent('没取到最新内容')
  cloud.on('listCalls', callPage([quiet]))
  await tap('再看一些')
  expect(rows()).toHaveLength(2)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('STF-06: without a signal the list stays as it was and says from when; at first it can be asked again', async () => {
  await open('offline')
  expect(screen.getByText('网络不太好')).toBeVisible()
  cloud.on('listCalls', callPage([urgent]))
  await tap('再试一次')
  expect(rows()).toHaveLength(1)
  cloud.on('listCalls', 'offline')
  await act(async () => happen('show'))
  await settled()
  expect(rows()).toHaveLength(1)
  expect(screen.getByText('没取到最新进度')).toBeVisible()
})

test('STF-06: while somebody looks, the list is asked for again each minute', async () => {
  await open(callPage([quiet]))
  cloud.on('listCalls', callPage([urgent, quiet]))
  await pass(61_000)
  expect(rows()).toHaveLength(2)
})

test.each([
  ['manager', ['还没有下文的低分', '问了谁、没问谁']],
  ['followup', ['问了谁、没问谁']],
  ['steward', []],
] as const)('STF-13 LOOP-09: a %s finds the doors that are theirs', async (role, doors) => {
  cloud = atWork(role)
  await open(callPage([]))
  const found = ['还没有下文的低分', '问了谁、没问谁'].filter((name) => screen.queryByText(name))
  expect(found).toEqual(doors)
})
