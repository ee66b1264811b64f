import { fireEvent, render, screen } from '@testing-library/react'
import type { AppointmentView } from '#contract/appointments'
import type { TicketView } from '#contract/tickets'
import { hours, instant, iso } from '#domain/time'
import TrackTicketPage from '#miniapp/pages/ticket/track'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { atHome, entry, ticket } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

const window = (from: string) => ({
  from: iso(instant(from)),
  to: iso(instant(from) + hours(2)),
})
// It is 22 November, 13:20.
const tomorrow = window('2026-11-23T09:00:00+08:00')
const later = window('2026-11-24T15:00:00+08:00')

const visit = (over: Partial<AppointmentView> = {}): AppointmentView => ({
  id: '0193f000-0000-7000-8000-0000000000aa',
  state: 'offered',
  windows: [tomorrow, later],
  chosen: null,
  moves: 0,
  movesLeft: 3,
  missedBy: null,
  ...over,
})

async function open(
  appointment: AppointmentView,
  arrange: NonNullable<TicketView['arrange']>,
  over: Partial<TicketView> = {},
): Promise<TicketView> {
  const shown = ticket({ ownerName: '陈师傅', appointment, arrange, ...over })
  routerState.params = { id: shown.id }
  cloud.on('getTicket', shown)
  render(<TrackTicketPage />)
  await settled()
  return shown
}

const bodies = () => cloud.asked('arrangeAppointment').map((one) => one.body)
const chosen = visit({ state: 'chosen', chosen: tomorrow, windows: [later] })

test('RES-17: one of the offered windows is chosen, and stands in words', async () => {
  const shown = await open(visit(), ['choose', 'move', 'cancel'])
  expect(screen.getByRole('radiogroup', { name: '哪个时间方便上门？' })).toBeVisible()
  expect(screen.getByRole('button', { name: '就这个时间' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await choose('明天 09:00–11:00')
  cloud.on('arrangeAppointment', { ...shown, appointment: chosen, arrange: ['move', 'cancel'] })
  await tap('就这个时间')
  expect(bodies()).toEqual([{ action: 'choose', window: tomorrow.from }])
  expect(screen.getByText('明天 09:00–11:00，陈师傅上门')).toBeVisible()
  expect(screen.getByText('明天 07:00 前可以改时间。')).toBeVisible()
  expect(screen.getByText('时间定好了，前一天傍晚会提醒您。')).toBeVisible()
})

test('RES-17: none of them suits: a reason is asked for, and kept when the signal was lost', async () => {
  await open(visit(), ['choose', 'move'])
  await tap('都不方便')
  await tap('告诉对方')
  expect(screen.getByText('请写一句原因。')).toBeVisible()
  type('说一句原因', '这周出差')
  cloud.on('arrangeAppointment', 'offline')
  await tap('告诉对方')
  expect(screen.getAllByText('网络不太好，没有送到。请有信号时再点一次。')[0]).toBeVisible()
  expect(screen.getByLabelText<HTMLTextAreaElement>('说一句原因').value).toBe('这周出差')
  await tap('告诉对方')
  expect(bodies()).toEqual(Array(2).fill({ action: 'move', reason: '这周出差' }))
  const keys = cloud.asked('arrangeAppointment').map((one) => one.key)
  expect(new Set(keys).size).toBe(1)
})

test('RES-17: moved to another offered window, with a reason', async () => {
  const shown = await open(chosen, ['move', 'cancel'])
  await tap('改时间')
  await choose('11 月 24 日 15:00–17:00')
  type('说一句原因', '临时有事')
  const moved = { ...chosen, chosen: later, windows: [tomorrow], moves: 1, movesLeft: 2 }
  cloud.on('arrangeAppointment', { ...shown, appointment: moved })
  await tap('告诉对方')
  expect(bodies()).toEqual([{ action: 'move', reason: '临时有事', window: later.from }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('11 月 24 日 15:00–17:00，陈师傅上门')).toBeVisible()
})

test('RES-17: cancelled with a reason, after saying what that means', async () => {
  const shown = await open(chosen, ['move', 'cancel'])
  await tap('取消上门')
  expect(screen.getByText('事情还在办，只是不上门了。')).toBeVisible()
  type('说一句原因', '已经好了')
  cloud.on('arrangeAppointment', { ...shown, appointment: visit({ state: 'cancelled' }) })
  const [, yes] = screen.getAllByRole('button', { name: '取消上门' })
  if (yes) fireEvent.click(yes)
  await settled()
  expect(bodies()).toEqual([{ action: 'cancel', reason: '已经好了' }])
  expect(screen.getByText('上门取消了，还可以再约。')).toBeVisible()
})

test('RES-17: after three moves the phone is named instead of a button', async () => {
  await open({ ...chosen, moves: 3, movesLeft: 0 }, ['cancel'])
  expect(screen.getByText('已经改过 3 次，再改请打前台电话。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '改时间' })).toBeNull()
})

test('RES-17: nobody came: one tap, and an apology', async () => {
  const past = window('2026-11-22T09:00:00+08:00')
  const shown = await open({ ...chosen, chosen: past }, ['missed'])
  expect(screen.getByText('约好的时间过了。')).toBeVisible()
  const missed = visit({ state: 'missed', chosen: past, missedBy: 'staff' })
  cloud.on('arrangeAppointment', { ...shown, appointment: missed, arrange: [] })
  await tap('没有人来')
  expect(bodies()).toEqual([{ action: 'missed', missedBy: 'staff' }])
  expect(screen.getByText('没有人来，对不起。对方会再约您。')).toBeVisible()
})

test('hidden from handlers: who hides is reminded that nobody knows the door', async () => {
  await open(chosen, ['move'], { hideNameFrom: 'handlers' })
  expect(screen.getByText('您隐去了姓名和房号，请留一句怎么找到您。')).toBeVisible()
})

test('RES-17: the story tells each step, with the day that was meant', async () => {
  const you = { as: 'you', role: null, name: null } as const
  const told = (over: Partial<ReturnType<typeof entry>>) => entry({ type: 'appointment', ...over })
  await open(visit(), [], {
    timeline: [
      told({ facts: { deed: 'offered', windows: '2' } }),
      told({ by: you, facts: { deed: 'chosen', ...tomorrow } }),
      told({ by: you, facts: { deed: 'moved', ...later, reason: '临时有事' } }),
      told({ facts: { deed: 'missed', missedBy: 'resident' } }),
    ],
  })
  const story = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(story[0]).toContain('前台 王敏 约您上门，请选时间')
  expect(story[1]).toContain('您选了 11 月 23 日 09:00–11:00 上门')
  expect(story[2]).toContain('您 把上门改到 11 月 24 日 15:00–17:00')
  expect(story[2]).toContain('临时有事')
  expect(story[3]).toContain('前台 王敏 上门，没有碰上')
})
