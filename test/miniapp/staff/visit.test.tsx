import { fireEvent, screen } from '@testing-library/react'
import type { AppointmentView } from '#contract/appointments'
import { hours, instant, iso } from '#domain/time'
import type { Cloud } from './cloud'
import { entry, ticket } from './given'
import { atTicketPage, openTicket, sheet, tap, type } from './ticket-page'

let cloud: Cloud
beforeEach(() => {
  cloud = atTicketPage()
})
afterEach(() => jest.useRealTimers())

const window = (from: string) => ({ from: iso(instant(from)), to: iso(instant(from) + hours(2)) })
// It is 22 November, 13:20.
const tomorrow = window('2026-11-23T09:00:00+08:00')
const today = window('2026-11-22T13:00:00+08:00')

const visit = (over: Partial<AppointmentView> = {}): AppointmentView => ({
  id: '0193f000-0000-7000-8000-0000000000aa',
  state: 'offered',
  windows: [tomorrow],
  chosen: null,
  moves: 0,
  movesLeft: 3,
  missedBy: null,
  ...over,
})
const bodies = () => cloud.asked('arrangeAppointment').map((one) => one.body)

test('RES-17: staff offer windows of several days, and the resident is said to choose', async () => {
  const shown = ticket({ state: 'processing', arrange: ['offer', 'agree'] })
  await openTicket(cloud, shown)
  expect(screen.getByText('还没有约上门。')).toBeVisible()
  await tap('约上门')
  await tap('请住户选')
  expect(screen.getByText('请至少选一个时间。')).toBeVisible()
  await tap('15:00–17:00')
  fireEvent.click(screen.getByRole('tab', { name: '11 月 23 日' }))
  await tap('09:00–11:00')
  expect(sheet()).toHaveTextContent('选了 2 个，住户挑一个。')
  cloud.on('arrangeAppointment', { ...shown, appointment: visit(), arrange: ['offer', 'cancel'] })
  await tap('请住户选')
  const chosen = ['2026-11-22T15:00:00+08:00', '2026-11-23T09:00:00+08:00']
  expect(bodies()).toEqual([{ action: 'offer', windows: chosen.map((one) => iso(instant(one))) }])
  expect(screen.getByText('等住户选：明天 09:00–11:00')).toBeVisible()
})

test('RES-17: what was agreed on the phone is one window', async () => {
  const shown = ticket({ state: 'processing', arrange: ['offer', 'agree'] })
  await openTicket(cloud, shown)
  await tap('电话里约好了')
  await tap('15:00–17:00')
  await tap('17:00–19:00')
  const chosen = visit({ state: 'chosen', chosen: tomorrow })
  cloud.on('arrangeAppointment', { ...shown, appointment: chosen, arrange: ['move'] })
  await tap('记下这个时间')
  expect(bodies()).toEqual([{ action: 'agree', window: iso(instant('2026-11-22T17:00:00+08:00')) }])
})

test('RES-17: moving needs a reason, which survives a lost signal', async () => {
  const appointment = visit({ state: 'chosen', chosen: tomorrow })
  await openTicket(cloud, ticket({ state: 'processing', appointment, arrange: ['move', 'cancel'] }))
  expect(screen.getByText('约好 明天 09:00–11:00 上门')).toBeVisible()
  await tap('改时间')
  await tap('15:00–17:00')
  await tap('改成这些，请住户再选')
  expect(screen.getByText('请写一句原因。')).toBeVisible()
  type('比如：配件明天才到', '配件没到')
  cloud.on('arrangeAppointment', 'offline')
  await tap('改成这些，请住户再选')
  await tap('改成这些，请住户再选')
  const keys = cloud.asked('arrangeAppointment').map((one) => one.key)
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  await tap('关闭')
  await tap('改时间')
  expect(screen.getByPlaceholderText<HTMLTextAreaElement>('比如：配件明天才到').value).toBe(
    '配件没到',
  )
})

test.each([
  ['上门了', { action: 'kept' }],
  ['住户不在', { action: 'missed', missedBy: 'resident' }],
  ['我们没去成', { action: 'missed', missedBy: 'staff' }],
])('RES-17: once the window has begun staff say what became of it: %s', async (name, body) => {
  const appointment = visit({ state: 'chosen', chosen: today })
  const shown = ticket({ state: 'processing', appointment, arrange: ['agree', 'kept', 'missed'] })
  await openTicket(cloud, shown)
  cloud.on('arrangeAppointment', { ...shown, appointment: visit({ state: 'kept', chosen: today }) })
  await tap(name)
  expect(bodies()).toEqual([body])
})

test('a page where no visit is possible says nothing of visits', async () => {
  await openTicket(cloud, ticket({ state: 'submitted', arrange: [] }))
  expect(screen.queryByText('上门')).toBeNull()
})

describe('hidden from handlers', () => {
  const hidden = () => {
    const shown = ticket({
      hideNameFrom: 'handlers',
      homeLabel: null,
      reporter: { as: 'resident', role: null, name: null },
      timeline: [entry({ by: { as: 'resident', role: null, name: null } })],
    })
    return { ...shown, may: { ...shown.may, reveal: true } }
  }

  test('the manager looks it up with a reason, after a plain warning', async () => {
    const shown = hidden()
    await openTicket(cloud, shown)
    await tap('查看姓名和房号')
    expect(sheet()).toHaveTextContent('查看会记录在案，并马上告诉住户')
    await tap('查看，并告诉住户')
    expect(cloud.asked('revealReporter')).toHaveLength(0)
    expect(screen.getByText('请写一句原因。')).toBeVisible()
    type('比如：家里漏电，要马上联系', '漏电，要马上联系')
    cloud.on('revealReporter', {
      ...shown,
      homeLabel: '3 栋 1201',
      reporter: { as: 'resident', role: null, name: '林女士' },
      may: { ...shown.may, reveal: false },
    })
    await tap('查看，并告诉住户')
    expect(cloud.asked('revealReporter')[0]?.body).toEqual({ reason: '漏电，要马上联系' })
    expect(screen.getAllByText(/3 栋 1201 林女士/)[0]).toBeVisible()
    expect(screen.queryByRole('button', { name: '查看姓名和房号' })).toBeNull()
  })

  test('nobody else is even offered it', async () => {
    const shown = hidden()
    await openTicket(cloud, { ...shown, may: { ...shown.may, reveal: false } })
    expect(screen.queryByRole('button', { name: '查看姓名和房号' })).toBeNull()
    expect(screen.getAllByText(/一位住户/)[0]).toBeVisible()
  })
})
