import { render, screen } from '@testing-library/react'
import type { TicketView } from '#contract/tickets'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import ConfirmTicketPage from '#miniapp/pages/ticket/confirm'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { at, atHome, claimed, may } from '../ui/given'

let cloud: Cloud
let shown: TicketView
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

async function open(over: Partial<TicketView> = {}): Promise<void> {
  shown = claimed(over)
  routerState.params = { id: shown.id }
  cloud.on('getTicket', shown)
  cloud.on('transitionTicket', { ...shown, state: 'closed', allowed: [] })
  cloud.on('rateTicket', ({ body }) => ({ ...body, ticketId: shown.id, editableUntil: at(24) }))
  render(<ConfirmTicketPage />)
  await settled()
}
const moves = () => cloud.asked('transitionTicket').map((asked) => asked.body)
const rated = () => cloud.asked('rateTicket').map((asked) => asked.body)

test('RES-05: nothing is chosen beforehand, neither an answer nor a face', async () => {
  await open()
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  expect(screen.getByText('三盏都换成 LED。')).toBeVisible()
})

test('T11: solved and rated go out in one tap, the answer before the rating', async () => {
  await open()
  await choose('解决了')
  await choose('4 分，满意')
  await tap('来得快')
  await choose('6 分')
  type('想补充的（可不写）', '谢谢陈师傅')
  await tap('提交')
  expect(moves()).toEqual([{ action: 'confirm', version: 3, answer: 'yes' }])
  expect(rated()).toEqual([
    { id: expect.any(String), score: 4, tags: ['quick'], comment: '谢谢陈师傅', ces: 6 },
  ])
  expect(screen.getByText('谢谢，您确认解决了。')).toBeVisible()
})

test('confirming without a rating writes no rating', async () => {
  await open()
  await choose('解决了')
  await tap('提交')
  expect(moves()).toHaveLength(1)
  expect(rated()).toHaveLength(0)
})

test('T13: not solved wants a reason, reopens with it and asks for no rating', async () => {
  await open()
  await choose('没有解决')
  expect(screen.queryByText('这次办事，您觉得怎么样？')).toBeNull()
  await tap('提交')
  expect(screen.getByRole('alert')).toHaveTextContent('请选一项，或者写一句')
  expect(moves()).toHaveLength(0)
  await tap('好了又坏')
  await tap('提交')
  expect(moves()).toEqual([{ action: 'reopen', version: 3, tags: ['again'] }])
  expect(screen.getByText('没有解决，知道了。重新办理，原来的编号不变。')).toBeVisible()
})

test('partly solved asks whether that is enough: yes closes it as partly (T11)', async () => {
  await open()
  await choose('部分解决')
  await choose('这样可以了')
  await tap('提交')
  expect(moves()).toEqual([{ action: 'confirm', version: 3, answer: 'partly' }])
})

test('partly solved and to be continued reopens it (T13)', async () => {
  await open()
  await choose('部分解决')
  await choose('请接着办')
  await tap('只做了一部分')
  await tap('提交')
  expect(moves()).toEqual([{ action: 'reopen', version: 3, tags: ['half'] }])
})

test('T11c: "don’t know" is no answer and no rating', async () => {
  await open()
  await choose('不清楚')
  await tap('提交')
  expect(moves()).toEqual([{ action: 'unclear', version: 3 }])
  expect(rated()).toHaveLength(0)
})

test('without an answer nothing is sent, and the page says what is missing', async () => {
  await open()
  await tap('提交')
  expect(screen.getByText('请先选一个回答。')).toBeVisible()
  expect(moves()).toHaveLength(0)
})

test.each([
  ['1 分，很不满意', '态度不好'],
  ['3 分，一般', '没收拾'],
  ['5 分，很满意', '手艺好'],
])('the tags follow the score: at %s one is "%s"', async (score, tag) => {
  await open()
  await choose(score)
  expect(screen.getByRole('button', { name: tag })).toBeVisible()
})

test('edge case 17: after an automatic close the resident may still say "solved" (T11b)', async () => {
  await open({ state: 'closed', closedBy: 'auto', allowed: ['confirm', 'reopen'] })
  const offered = screen.getAllByRole('radio').slice(0, 2)
  expect(offered.map((one) => one.textContent)).toEqual(['解决了', '没有解决'])
})

test('a confirmed one can only be rated or reopened', async () => {
  await open({ state: 'closed', confirmed: true, allowed: ['reopen'] })
  await choose('5 分，很满意')
  await tap('提交')
  expect(moves()).toHaveLength(0)
  expect(rated()[0]).toMatchObject({ score: 5 })
})

test('F9: an earlier rating stands in the form and may be changed', async () => {
  const rating = { score: 2, tags: ['waited'], comment: '等了三天', ces: 3, editableUntil: at(20) }
  await open({ state: 'closed', allowed: [], rating })
  expect(screen.getByRole('radio', { name: '2 分，不满意' })).toBeChecked()
  await choose('3 分，一般')
  await tap('提交')
  expect(rated()[0]).toMatchObject({ score: 3, tags: ['waited'], comment: '等了三天', ces: 3 })
})

test('without a signal both lie on the phone, in their order, and the page says so', async () => {
  await open()
  cloud.on('transitionTicket', 'offline')
  await choose('解决了')
  await choose('5 分，很满意')
  await tap('提交')
  const kinds = outbox.store.getState().items.map((item) => item.errand.kind)
  expect(kinds).toEqual(['transition', 'ticket-rating'])
  expect(screen.getByText('还没有信号，内容已保存在手机里，有信号会自动送出。')).toBeVisible()
})

test('while it is still on its way nothing is said of a missing signal', async () => {
  await open()
  cloud.on('transitionTicket', () => new Promise<object>(() => {}))
  await choose('解决了')
  await tap('提交')
  expect(screen.getByText('谢谢，您确认解决了。')).toBeVisible()
  expect(screen.queryByText('还没有信号，内容已保存在手机里，有信号会自动送出。')).toBeNull()
})

test('what needs no answer any more says so', async () => {
  await open({ state: 'processing', allowed: [], may: may({}) })
  expect(screen.getByText('这件事现在不用您确认')).toBeVisible()
})
