import Taro from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import type { TicketView } from '#contract/tickets'
import TrackTicketPage from '#miniapp/pages/ticket/track'
import { routerState, tell } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { pass, settled, tap } from '../ui/acts'
import { at, atHome, claimed, entry, may, ticket } from '../ui/given'

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

const you = { as: 'you', role: null, name: null } as const

test('RES-04: the story says how long each step took; a moment is not worth a word', async () => {
  await open(
    ticket({
      timeline: [
        entry({ type: 'submitted', by: you, at: at(-19) }),
        entry({ words: '看到了。', at: at(-15.8) }),
        entry({ words: '马上来。', at: at(-15.7) }),
      ],
    }),
  )
  const story = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(story[0]).not.toContain('后')
  expect(story[1]).toContain('3 小时 12 分后')
  expect(story[2]).not.toContain('分后')
})

test('RES-04: a question of the staff stands where it is answered', async () => {
  const question = entry({ type: 'transition', transition: 'T5', words: '在哪一层？' })
  await open(
    ticket({ state: 'pending_resident', may: may({ message: true }), timeline: [question] }),
  )
  expect(screen.getAllByText('在哪一层？')).toHaveLength(2)
  expect(screen.getByPlaceholderText('回答这个问题')).toBeVisible()
})

test('RES-04: after a reminder the next possible time is said in words, also after the page was left', async () => {
  await open(ticket({ urgeAgainAt: at(24) }))
  expect(screen.getByText('催过了，明天 13:20 以后可以再催。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '催一下' })).toBeNull()
})

test('RES-04: hiding the name says first who has seen it, then asks', async () => {
  const shown = await open(ticket({ may: may({ hideName: true }) }))
  cloud.on('changePrivacy', { ...shown, hideNameFrom: 'handlers', may: may({}) })
  await tap('隐去我的姓名')
  expect(cloud.asked('changePrivacy')).toHaveLength(0)
  expect(screen.getByText(/王敏 已经看到过/)).toBeVisible()
  await tap('隐去')
  expect(screen.getByText('已经隐去您的姓名和房号，回复照样送到。')).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('RES-05: words after "we say it is done" offer to take it up again', async () => {
  const shown = claimed()
  await open(shown)
  expect(screen.queryByRole('button', { name: '重新办理' })).toBeNull()
  const word = entry({ by: you, words: '又停了。' })
  cloud.on('getTicket', { ...shown, timeline: [...shown.timeline, word] })
  await pass(11_000)
  expect(screen.getByText('您又留了一句。还没解决的话，可以重新办理。')).toBeVisible()
  await tap('重新办理')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/ticket/confirm?id=${shown.id}` })
})

test('RES-04: what cannot be reopened is followed by a new one, and each leads to the other', async () => {
  const shown = await open(
    ticket({
      state: 'closed',
      may: may({ follow: true }),
      follows: { id: 'before', receiptNo: 'WT-1' },
      followedBy: [{ id: 'after', receiptNo: 'WT-3' }],
    }),
  )
  await tap('另开一件')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/pages/ticket/submit?kind=complaint&followsId=${shown.id}`,
  })
  await tap('接着 WT-1 办')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/ticket/track?id=before' })
  await tap('后来另开了 WT-3')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages/ticket/track?id=after' })
})

test('hidden from handlers: a reveal stands in the story, with its reason', async () => {
  const by = { as: 'staff', role: 'manager', name: '周经理' } as const
  await open(
    ticket({ timeline: [entry({ by, type: 'revealed', facts: { reason: '要马上联系' } })] }),
  )
  const [line] = screen.getAllByRole('listitem')
  expect(line).toHaveTextContent('查看了您的姓名和房号')
  expect(line).toHaveTextContent('要马上联系')
})

describe('asking again', () => {
  const asked = () => cloud.asked('getTicket').length

  test('RES-04: without a signal the pauses double, and the first signal ends them', async () => {
    await open(ticket())
    cloud.on('getTicket', 'offline')
    await pass(10_000)
    const first = asked()
    for (let n = 0; n < 12; n++) await pass(10_000)
    // Two minutes: at 20, 40 and 80 seconds behind each other instead of twelve times.
    expect(asked() - first).toBeLessThanOrEqual(3)
    const before = asked()
    tell('network', { isConnected: true })
    await settled()
    expect(asked()).toBe(before + 1)
  })

  test('RES-04: a question that nobody has answered yet is not asked a second time', async () => {
    await open(ticket())
    cloud.on('getTicket', () => new Promise(() => {}))
    for (let n = 0; n < 5; n++) await pass(10_000)
    expect(asked()).toBe(2)
  })
})
