import Taro from '@tarojs/taro'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { DutyWeek, Handover, ShiftView } from '#contract/duty'
import DutyPage from '#miniapp/staff/pages/duty'
import { choose, settled, tap } from '../ui/acts'
import { at, home, id, NOW } from '../ui/given'
import { atWork, seatOf } from './at-work'
import type { Cloud, Handler, Reply } from './cloud'
import { clock, row } from './given'

const wang = seatOf('frontdesk')
const chen = { staffId: id(), alias: '陈师傅', role: 'worker' } as const
const me = { staffId: wang.staffId, alias: '王敏', role: 'frontdesk' } as const

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('frontdesk')
})
afterEach(() => jest.useRealTimers())

const part = (items: Handover['urgent']['items'] = [], count = items.length) => ({ count, items })
const shift = (over: Partial<ShiftView> = {}): ShiftView => ({
  id: id(),
  ...chen,
  from: '2026-11-22T00:00:00.000Z',
  to: '2026-11-22T12:00:00.000Z',
  ...over,
})
const away = { id: id(), ...chen, from: at(-2), to: at(40), substituteName: '王敏', mine: true }

const handover = (over: Partial<Handover> = {}): Handover => ({
  asOf: NOW,
  open: 24,
  unassigned: 3,
  toReply: 8,
  urgent: part(),
  overdue: part(),
  dueSoon: part(),
  promised: part(),
  handedOn: part(),
  onDuty: [],
  next: [],
  away: [],
  ...over,
})

/** The week of Monday, 16 November. */
const week = (over: Partial<DutyWeek> = {}): DutyWeek => ({
  from: '2026-11-15T16:00:00.000Z',
  shifts: [shift()],
  away: [],
  staff: [chen, me],
  mayPlan: true,
  asOf: NOW,
  ...over,
})

async function openHandover(value: Handover): Promise<void> {
  cloud.on('getHandover', value)
  render(<DutyPage />)
  await settled()
}

async function openRoster(reply: Reply | Handler): Promise<void> {
  cloud.on('getDutyWeek', reply)
  await openHandover(handover())
  await tap('排班', 'tab')
}

const sheet = () => within(screen.getByRole('dialog'))

test('STF-17: the shift in one look: sums, what burns, who is there, who comes, who is away', async () => {
  const late = row({ words: '电梯会停', ownerName: '陈师傅', clock: clock({ dueAt: at(-2) }) })
  await openHandover(
    handover({
      overdue: part([late], 9),
      handedOn: part([row({ words: '' })]),
      onDuty: [shift()],
      next: [shift({ ...me, from: at(7), to: at(19) })],
      away: [away],
    }),
  )
  expect(screen.getByText('在办 24 件 · 未分派 3 件 · 待回复 8 件')).toBeVisible()
  expect(screen.getByText('现在值班').closest('.cell')).toHaveTextContent('陈师傅，到 今天 20:00')
  expect(screen.getByText('接下来').closest('.cell')).toHaveTextContent('王敏，今天 20:20 起')
  expect(screen.getByText('不在岗').closest('.cell')).toHaveTextContent('陈师傅，到 11 月 24 日')
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(headings).toEqual(['同事不在岗、转给您的 1 件', '超时 9 件'])
  expect(screen.getByText('还有 8 件，到工作台看')).toBeVisible()
  await tap(/^电梯会停.*陈师傅 · 今天 11:20/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/pages/ticket?id=${late.id}` })
})

test('STF-17: a calm shift says so, and that nobody is on the roster', async () => {
  await openHandover(handover())
  expect(screen.getByText('没有要交接的急事。')).toBeVisible()
  expect(screen.getByText('没有排人，紧急的事会叫前台。')).toBeVisible()
})

describe('STF-18: the roster', () => {
  test('shows one week day by day, and the weeks beside it', async () => {
    await openRoster(({ query }) =>
      query.from === undefined ? week() : week({ from: String(query.from), shifts: [] }),
    )
    expect(screen.getByText('11 月 16 日 这一周')).toBeVisible()
    expect(screen.getAllByText('没有排人')).toHaveLength(6)
    await tap('下一周')
    expect(cloud.asked('getDutyWeek').at(-1)?.query.from).toBe('2026-11-22T16:00:00.000Z')
    expect(screen.getAllByText('没有排人')).toHaveLength(7)
  })

  test('one more shift: who and which; nobody is chosen beforehand', async () => {
    await openRoster(week())
    await tap('排班 11 月 17 日')
    expect(sheet().getByRole('button', { name: '保存' })).toHaveAttribute('aria-disabled', 'true')
    await choose('夜班 20–08')
    await choose(/王敏/)
    const added = shift({ ...me, from: '2026-11-17T12:00:00.000Z', to: '2026-11-18T00:00:00.000Z' })
    const next = week({ shifts: [shift(), added] })
    cloud.on('addShift', next).on('getDutyWeek', next)
    await tap('保存')
    expect(cloud.asked('addShift')[0]?.body).toEqual({
      communityId: home.communityId,
      staffId: wang.staffId,
      from: '2026-11-17T12:00:00.000Z',
      to: '2026-11-18T00:00:00.000Z',
    })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getAllByText('没有排人')).toHaveLength(5)
  })

  test('a shift that was refused is told where it was planned, and the choice stays', async () => {
    await openRoster(week())
    await tap('排班 11 月 17 日')
    await choose('夜班 20–08')
    await choose(/陈师傅/)
    cloud.on('addShift', { refused: { code: 'illegal-transition', field: 'once' } })
    await tap('保存')
    expect(sheet().getByRole('alert')).toHaveTextContent('这位同事那时已经有班了。')
    expect(sheet().getByRole('radio', { name: /陈师傅/ })).toBeChecked()
    expect(sheet().getByRole('radio', { name: '夜班 20–08' })).toBeChecked()
  })

  test('a shift is taken away by name and day', async () => {
    const one = shift()
    await openRoster(week({ shifts: [one] }))
    cloud.on('removeShift', week({ shifts: [] })).on('getDutyWeek', week({ shifts: [] }))
    await tap('去掉 陈师傅 11 月 22 日 的班')
    expect(cloud.asked('removeShift')).toMatchObject([{ params: { id: one.id } }])
    expect(screen.getAllByText('没有排人')).toHaveLength(7)
  })

  test('the week is copied to the next one, which is then shown; without a signal it is said', async () => {
    await openRoster(week())
    cloud.on('copyDutyWeek', 'offline')
    await tap('照这一周排下一周')
    expect(screen.getByRole('alert')).toHaveTextContent('网络不太好')
    const next = week({ from: '2026-11-22T16:00:00.000Z', shifts: [] })
    cloud.on('copyDutyWeek', next).on('getDutyWeek', next)
    await tap('照这一周排下一周')
    expect(cloud.asked('copyDutyWeek')[1]?.body).toEqual({
      communityId: home.communityId,
      from: '2026-11-15T16:00:00.000Z',
    })
    expect(screen.getByText('11 月 23 日 这一周')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('who may not plan reads it and finds nothing to change', async () => {
    await openRoster(week({ mayPlan: false }))
    expect(screen.getByText('陈师傅')).toBeVisible()
    expect(screen.queryByRole('button', { name: /^排班|^去掉|照这一周/ })).toBeNull()
  })
})

describe('STF-17: an absence', () => {
  test('has a beginning, an end and somebody who stands in; nobody stands in for themselves', async () => {
    await openRoster(week())
    await tap('登记不在岗')
    expect(
      within(sheet().getByRole('radiogroup', { name: '谁' })).getByRole('radio', { name: /王敏/ }),
    ).toBeChecked()
    const standIns = () => within(sheet().getByRole('radiogroup', { name: '交给谁（可不选）' }))
    expect(standIns().queryByRole('radio', { name: /王敏/ })).toBeNull()
    await choose('明天起')
    await choose('3 天')
    fireEvent.click(standIns().getByRole('radio', { name: /陈师傅/ }))
    await settled()
    cloud.on('addAbsence', week({ away: [away] })).on('getDutyWeek', week({ away: [away] }))
    await tap('保存')
    expect(cloud.asked('addAbsence')[0]?.body).toEqual({
      communityId: home.communityId,
      staffId: wang.staffId,
      from: '2026-11-22T16:00:00.000Z',
      to: '2026-11-25T16:00:00.000Z',
      substituteId: chen.staffId,
    })
    expect(screen.getByText('由 王敏 接手')).toBeVisible()
  })

  test('who was chosen to stand in and is then the one away is not sent as their own stand-in', async () => {
    await openRoster(week())
    await tap('登记不在岗')
    const pick = async (group: string) => {
      const all = within(sheet().getByRole('radiogroup', { name: group }))
      fireEvent.click(all.getByRole('radio', { name: /陈师傅/ }))
      await settled()
    }
    await pick('交给谁（可不选）')
    await pick('谁')
    cloud.on('addAbsence', week())
    await tap('保存')
    expect(cloud.asked('addAbsence')[0]?.body).toMatchObject({ staffId: chen.staffId })
    expect(cloud.asked('addAbsence')[0]?.body).not.toHaveProperty('substituteId')
  })

  test('that was refused is told in its sheet, and the choice stays', async () => {
    await openRoster(week())
    await tap('登记不在岗')
    await choose('7 天')
    cloud.on('addAbsence', 'offline')
    await tap('保存')
    expect(sheet().getByRole('alert')).toHaveTextContent('网络不太好')
    expect(sheet().getByRole('radio', { name: '7 天' })).toBeChecked()
  })

  test('ends when the person is back; nobody ends what is not theirs to end', async () => {
    await openRoster(week({ away: [away, { ...away, id: id(), alias: '李静', mine: false }] }))
    expect(screen.getAllByRole('button', { name: /^回来了/ })).toHaveLength(1)
    cloud.on('endAbsence', week()).on('getDutyWeek', week())
    await tap('回来了: 陈师傅')
    expect(cloud.asked('endAbsence')).toMatchObject([{ params: { id: away.id } }])
    expect(screen.queryByRole('button', { name: /^回来了/ })).toBeNull()
  })
})
