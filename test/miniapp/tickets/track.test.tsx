import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import type { TicketView } from '#contract/tickets'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { phone } from '#miniapp/lib/platform/phone'
import TrackTicketPage from '#miniapp/pages/ticket/track'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { pass, settled, tap, type } from '../ui/acts'
import { at, atHome, claimed, clock, entry, may, ticket } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

async function open(shown: TicketView): Promise<TicketView> {
  routerState.params = { id: shown.id }
  cloud.on('getTicket', shown)
  render(<TrackTicketPage />)
  await settled()
  return shown
}

const talking = (over: Partial<TicketView> = {}) =>
  ticket({
    may: may({ message: true }),
    timeline: [
      entry({ type: 'submitted', by: { as: 'you', role: null, name: null }, at: at(-19) }),
      entry({ words: '看到了，今晚去查。' }),
    ],
    ...over,
  })

test('RES-04: who, what and when, oldest first, with every promise', async () => {
  await open(
    talking({
      clocks: [
        clock({ kind: 'priority', dueAt: at(28) }),
        clock({ state: 'kept', stoppedAt: at(-16) }),
      ],
    }),
  )
  const story = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(story[0]).toContain('您送出了这件事')
  expect(story[1]).toContain('前台 王敏 回复您')
  expect(story[1]).toContain('看到了，今晚去查。')
  expect(screen.getByText('还剩 28 小时')).toBeVisible()
  expect(screen.getByText('3 小时有人回复')).toBeVisible()
})

test('of two promises to solve only the stricter hour is told', async () => {
  await open(
    talking({
      clocks: [
        clock({ kind: 'priority', dueAt: at(28) }),
        clock({ kind: 'resolution', dueAt: at(24 * 20) }),
      ],
    }),
  )
  expect(screen.queryByText('还剩 20 天')).toBeNull()
})

test('the staff see that the newest line was read', async () => {
  const shown = await open(talking())
  expect(cloud.asked('readTicket').map((asked) => asked.params.id)).toEqual([shown.id])
})

test('own words show when they were read', async () => {
  const by = { as: 'you', role: null, name: null } as const
  await open(talking({ timeline: [entry({ by, words: '又停了', readAt: at(-1) })] }))
  expect(screen.getByText('今天 12:20 已读')).toBeVisible()
})

test('a message goes out once, with the id that the draft had', async () => {
  const shown = await open(talking())
  cloud.on('addMessage', shown)
  type('补充一句', '早上又停了一次')
  await tap('送出')
  const [sent] = cloud.asked('addMessage')
  expect(sent).toMatchObject({ params: { id: shown.id }, body: { words: '早上又停了一次' } })
  expect(sent?.key).toBe(sent?.body.id)
})

test('RES-15: without a signal the words stand in the thread and say that they wait', async () => {
  await open(talking())
  cloud.on('addMessage', 'offline')
  type('补充一句', '早上又停了一次')
  await tap('送出')
  expect(screen.getByText('早上又停了一次')).toBeVisible()
  expect(screen.getByText('有信号会自动送出')).toBeVisible()
  expect(screen.getByLabelText<HTMLTextAreaElement>('补充一句').value).toBe('')
  expect(outbox.store.getState().items).toHaveLength(1)
})

test('words that were refused for good say why, next to the words', async () => {
  await open(talking())
  cloud.on('addMessage', { refused: { code: 'not-allowed' } })
  type('补充一句', '早上又停了一次')
  await tap('送出')
  expect(screen.getByText('早上又停了一次')).toBeVisible()
  expect(screen.getByText('这一步您现在不能做。')).toBeVisible()
})

test('half-written words are there again after the page was left', async () => {
  const shown = talking()
  await open(shown)
  type('补充一句', '写到一半')
  document.body.innerHTML = ''
  await open(shown)
  expect(screen.getByLabelText<HTMLTextAreaElement>('补充一句').value).toBe('写到一半')
})

test('photos go with the words, and a file that is no photo is named', async () => {
  const shown = await open(talking())
  cloud.on('addMessage', shown)
  jest.spyOn(phone.photos, 'take').mockResolvedValue({ refs: ['a'], unreadable: 1, full: false })
  jest.spyOn(phone.photos, 'url').mockResolvedValue('wxfile://a')
  await tap('加照片')
  expect(screen.getByText('1 个文件不是照片，没有放进来。')).toBeVisible()
  expect(screen.getByRole('button', { name: /第 1 张照片，点开/ })).toBeVisible()
})

test('a staff question asks for an answer and says that the clock waits', async () => {
  await open(talking({ state: 'pending_resident' }))
  expect(screen.getByText('等您补充一句')).toBeVisible()
})

test('on hold says the reason and the day', async () => {
  const expectedAt = '2026-11-26T04:00:00.000Z'
  const hold = entry({
    type: 'transition',
    transition: 'T7',
    facts: { reason: 'parts', expectedAt },
  })
  await open(talking({ state: 'on_hold', expectedAt, timeline: [hold] }))
  expect(screen.getByText('在等配件，预计 11 月 26 日到。')).toBeVisible()
})

test('what is said to be done asks the resident to look, and leads to the answer', async () => {
  const shown = await open(claimed({ autoCloseAt: at(24 * 6) }))
  expect(screen.getByText('我们说办好了，请您看一眼：解决了吗？')).toBeVisible()
  await tap('去确认')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/ticket/confirm?id=${shown.id}` })
})

test('a decline says where to go and that it can be reopened', async () => {
  const declined = entry({
    type: 'transition',
    transition: 'T15',
    facts: { whereTo: '供电公司 95598' },
  })
  await open(
    ticket({
      state: 'declined',
      timeline: [declined],
      allowed: ['reopen'],
      reopenUntil: at(24 * 30),
    }),
  )
  expect(screen.getByText(/这件事我们办不了。供电公司 95598/)).toBeVisible()
  expect(screen.getByRole('button', { name: '重新办理' })).toBeVisible()
})

test('only what the cloud allows is offered', async () => {
  await open(talking())
  for (const name of ['催一下', '隐去我的姓名', '撤回'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('urge: one tap, said back in words', async () => {
  const shown = await open(talking({ may: may({ urge: true }) }))
  cloud.on('urgeTicket', { ...shown, may: may({}) })
  await tap('催一下')
  expect(screen.getByText(/催过了，负责的人会看到/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '催一下' })).toBeNull()
})

test('T18: withdrawing asks first, then carries the version that was seen', async () => {
  const shown = await open(talking({ allowed: ['withdraw'] }))
  cloud.on('transitionTicket', { ...shown, state: 'withdrawn', allowed: [] })
  await tap('撤回')
  expect(cloud.asked('transitionTicket')).toHaveLength(0)
  expect(screen.getByRole('dialog', { name: '撤回这件事？' })).toBeVisible()
  const [, yes] = screen.getAllByRole('button', { name: '撤回' })
  if (yes) fireEvent.click(yes)
  await settled()
  expect(cloud.asked('transitionTicket')[0]?.body).toEqual({ action: 'withdraw', version: 3 })
})

test('an act whose answer was lost repeats under the same key', async () => {
  await open(talking({ may: may({ hideName: true }) }))
  cloud.on('changePrivacy', 'offline')
  for (const _try of [1, 2]) {
    await tap('隐去我的姓名')
    await tap('隐去')
  }
  const keys = cloud.asked('changePrivacy').map((asked) => asked.key)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('while it is looked at, news arrive by themselves', async () => {
  const shown = await open(talking())
  cloud.on('getTicket', { ...shown, timeline: [...shown.timeline, entry({ words: '配件到了。' })] })
  await pass(21_000)
  expect(screen.getByText('配件到了。')).toBeVisible()
})

test('what is not this person’s is not found, without a hint that it exists', async () => {
  routerState.params = { id: 'somebody-elses' }
  cloud.on('getTicket', { refused: { code: 'not-found' } })
  render(<TrackTicketPage />)
  await settled()
  expect(screen.getByText('没找到，可能已经撤回，或者不是您家的。')).toBeVisible()
})

test('loading shows the shape of a ticket', () => {
  routerState.params = { id: 'x' }
  cloud.on('getTicket', () => new Promise(() => {}))
  render(<TrackTicketPage />)
  expect(screen.getByRole('status', { name: '正在取' })).toBeInTheDocument()
})
