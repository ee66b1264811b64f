import { render, screen, within } from '@testing-library/react'
import type { OpenEndPage, OpenEndRow } from '#contract/open-ends'
import OpenEndsPage from '#miniapp/office/pages/ends'
import { atWork } from '../staff/at-work'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { at, home, id, NOW } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('manager')
})
afterEach(() => jest.useRealTimers())

const end = (over: Partial<OpenEndRow> = {}): OpenEndRow => ({
  id: id(),
  kind: 'services',
  at: at(-48),
  dueAt: at(120),
  late: false,
  houseId: home.houseId,
  homeLabel: '1 栋 0301',
  ticketId: null,
  scores: [
    { question: 'repair', score: 1 },
    { question: 'fees', score: 4 },
  ],
  words: '等了三天',
  ...over,
})
const hidden = end({ homeLabel: null, houseId: null, late: true, dueAt: at(-30), words: '' })

const page = (items: OpenEndRow[], over: Partial<OpenEndPage> = {}): OpenEndPage => ({
  items,
  nextCursor: null,
  open: items.length,
  late: 0,
  asOf: NOW,
  ...over,
})

async function open(items: OpenEndRow[], over: Partial<OpenEndPage> = {}): Promise<void> {
  cloud.on('listOpenEnds', page(items, over))
  render(<OpenEndsPage />)
  await settled()
}

const sheet = () => within(screen.getByRole('dialog'))
const alert = () => sheet().getByRole('alert')
const sent = () => cloud.asked('endOpenEnd').map(({ body }) => body)

test('LOOP-09: each low answer says whose it was where that may be known, what was low, and until when', async () => {
  await open([hidden, end()], { late: 1 })
  expect(screen.getByText('还有 2 条，其中 1 条超过 7 天')).toBeVisible()
  expect(screen.getByText('不显示是谁')).toBeVisible()
  expect(screen.getByText('11 月 21 日就该有下文')).toBeVisible()
  expect(screen.getByText('11 月 27 日前要有下文')).toBeVisible()
  expect(screen.getAllByText('维修服务 1')).toHaveLength(2) // the four is not low
  expect(screen.getByText('等了三天')).toBeVisible()
})

test('LOOP-09: "no action" needs a reason of six characters, which stays when it was refused', async () => {
  const one = end()
  await open([one])
  await tap('给它一个下文：1 栋 0301')
  for (const radio of sheet().getAllByRole('radio')) expect(radio).not.toBeChecked()
  await tap('记下来')
  expect(alert()).toHaveTextContent('请选一项。')
  await choose('不处理')
  type(/为什么不处理/, '市政的')
  await tap('记下来')
  expect(alert()).toHaveTextContent('请再写几个字。')
  expect(sent()).toEqual([])
  type(/为什么不处理/, ' 市政工程，已说明 ')
  cloud.on('endOpenEnd', 'offline')
  await tap('记下来')
  expect(alert()).toHaveTextContent('网络不太好')
  expect(sheet().getByLabelText(/为什么不处理/)).toHaveValue(' 市政工程，已说明 ')
  cloud.on('endOpenEnd', { done: true }).on('listOpenEnds', page([]))
  await tap('记下来')
  expect(sent()[1]).toEqual({
    communityId: home.communityId,
    as: 'none',
    reason: '市政工程，已说明',
  })
  const [first, second] = cloud.asked('endOpenEnd')
  expect(second?.key).toBe(first?.key)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('每一条低分都有了下文。')).toBeVisible()
})

test('LOOP-09: a request is named by its receipt number; one that is not there is said', async () => {
  await open([end()])
  await tap('给它一个下文：1 栋 0301')
  await choose('变成工单')
  await tap('记下来')
  expect(alert()).toHaveTextContent('没有这个受理编号。')
  type(/受理编号/, 'WT-261129-0012')
  cloud.on('endOpenEnd', { refused: { code: 'bad-input', field: 'receiptNo' } })
  await tap('记下来')
  expect(alert()).toHaveTextContent('没有这个受理编号。')
  expect(sent()).toEqual([
    { communityId: home.communityId, as: 'ticket', receiptNo: 'WT-261129-0012' },
  ])
})

test('LOOP-09: words typed as a reason are not sent as a receipt number', async () => {
  await open([end()])
  await tap('给它一个下文：1 栋 0301')
  await choose('不处理')
  type(/为什么不处理/, '市政工程，已说明')
  await choose('变成工单')
  await tap('记下来')
  expect(alert()).toHaveTextContent('没有这个受理编号。')
  expect(sent()).toEqual([])
})

test('LOOP-09: an answer joins an improvement; where there is none, it says so', async () => {
  const improvement = { id: id(), asked: '地下车库的感应灯' }
  cloud.on('listImprovements', { items: [improvement] }).on('endOpenEnd', { done: true })
  await open([end()])
  await tap('给它一个下文：1 栋 0301')
  await choose('并入改进')
  await tap('记下来')
  expect(alert()).toHaveTextContent('请选一项。')
  await choose('地下车库的感应灯')
  await tap('记下来')
  expect(sent()).toEqual([
    { communityId: home.communityId, as: 'improvement', improvementId: improvement.id },
  ])
  await tap('给它一个下文：1 栋 0301')
  cloud.on('listImprovements', { items: [] })
  await choose('并入改进')
  expect(screen.getByText('还没有改进可选。请先在改进里新建一项。')).toBeVisible()
})

test('LOOP-09: an answer from a later page that has got its end is no longer shown', async () => {
  const [first, later] = [end(), end({ homeLabel: '2 栋 0202' })]
  let open = [first, later]
  cloud.on('listOpenEnds', ({ query }) =>
    query.cursor === undefined
      ? page([first], { open: open.length, nextCursor: open.length > 1 ? 'two' : null })
      : page(open.slice(1)),
  )
  cloud.on('endOpenEnd', () => {
    open = [first]
    return { done: true }
  })
  render(<OpenEndsPage />)
  await settled()
  await tap('再看一些')
  await tap('给它一个下文：2 栋 0202')
  await choose('不处理')
  type(/为什么不处理/, '市政工程，已说明')
  await tap('记下来')
  expect(screen.getByText('还有 1 条')).toBeVisible()
  expect(screen.queryByText('2 栋 0202')).toBeNull()
})
