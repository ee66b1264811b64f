import Taro from '@tarojs/taro'
import { render, screen, within } from '@testing-library/react'
import type { HomeFile, HomeResident } from '#contract/home-file'
import HomeFilePage from '#miniapp/office/pages/home'
import { atWork } from '../staff/at-work'
import type { Cloud } from '../staff/cloud'
import { chen, colleagues } from '../staff/given'
import { choose, settled, tap, type } from '../ui/acts'
import { at, home, id, NOW } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('manager', { id: home.houseId })
})
afterEach(() => jest.useRealTimers())

const resident = (over: Partial<HomeResident> = {}): HomeResident => ({
  residencyId: id(),
  personId: id(),
  name: '林女士',
  role: 'owner',
  movedInAt: '2026-03-07T16:00:00.000Z',
  movedOutAt: null,
  stage: 'settled',
  preference: 'text',
  closed: ['phone', 'onSite'],
  never: false,
  elder: false,
  ...over,
})

const file = (over: Partial<HomeFile> = {}): HomeFile => ({
  houseId: home.houseId,
  communityId: home.communityId,
  label: home.label,
  since: '2026-03-07T16:00:00.000Z',
  segments: ['frequent'],
  firstChannel: 'call',
  key: null,
  residents: [resident()],
  tickets: [],
  followups: [],
  contacts: [],
  ratings: null,
  may: { key: true, movedIn: true, phone: true },
  visitsOn: true,
  asOf: NOW,
  ...over,
})

async function open(over: Partial<HomeFile> = {}): Promise<HomeFile> {
  const shown = file(over)
  cloud.on('getHomeFile', shown)
  render(<HomeFilePage />)
  await settled()
  return shown
}

const sheet = () => within(screen.getByRole('dialog'))

test('STF-15: who lives there, their wishes, how to reach them first', async () => {
  const gone = resident({
    name: '何先生',
    movedOutAt: at(-1000),
    stage: 'gone',
    closed: [],
    never: true,
  })
  await open({ residents: [resident(), gone] })
  expect(screen.getByText('3 月 8 日起有人住 · 先这样联系：电话')).toBeVisible()
  expect(screen.getByText('高频反映')).toBeVisible()
  expect(screen.getByText('3 月 8 日入住 · 稳定期 · 只发文字 · 不接受电话、上门')).toBeVisible()
  expect(screen.getByText('10 月 11 日搬离 · 只发文字 · 说过不再询问')).toBeVisible()
  expect(screen.getAllByRole('button', { name: /^改入住日期/ })).toHaveLength(1)
})

test('STF-15: tickets, follow-ups, contacts and ratings stand there; what is missing is said', async () => {
  const ticketId = id()
  await open({
    tickets: [
      {
        id: ticketId,
        receiptNo: 'WT-1',
        kind: 'repair',
        state: 'processing',
        words: '水管漏',
        submittedAt: at(-30),
      },
    ],
    followups: [
      { id: id(), plan: 'quarterly', state: 'refused', dueAt: at(-90), endedAt: at(-48) },
    ],
    contacts: [{ at: at(-3), channel: 'phone', result: 'noAnswer', by: '周洁' }],
    ratings: [
      {
        at: at(-200),
        kind: 'services',
        filledBy: 'staff',
        scores: [{ question: 'repair', score: 2 }],
      },
    ],
  })
  expect(screen.getByText('季度回访').parentElement).toHaveTextContent('11 月 20 日结束')
  expect(screen.getByText('电话 · 没人接').parentElement).toHaveTextContent('今天 10:20 · 周洁')
  expect(screen.getByText('维修服务 2').parentElement).toHaveTextContent('季度评价 · 员工代填')
  await tap(/^水管漏/)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/pages/ticket?id=${ticketId}` })
  await tap('这一户被问过什么')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: `/office/pages/decisions?id=${home.houseId}`,
  })
})

test('STF-15: to a reader without the right no rating is shown, and nothing can be changed', async () => {
  await open({ may: { key: false, movedIn: false, phone: false } })
  expect(screen.queryByText('最近的评分')).toBeNull()
  expect(screen.queryByText('没有可以看的评分。')).toBeNull()
  expect(screen.queryByRole('button', { name: /改入住日期|不是重点客户/ })).toBeNull()
  expect(screen.getByText('没有办理中的工单。')).toBeVisible()
})

test('STF-15: of the same minute two contacts are two', async () => {
  const contact = { at: at(-3), channel: 'phone', by: '周洁' }
  const error = jest.spyOn(console, 'error').mockImplementation(() => {})
  await open({
    contacts: [
      { ...contact, result: 'noAnswer' },
      { ...contact, result: null },
    ],
  })
  expect(error).not.toHaveBeenCalled()
  error.mockRestore()
})

describe('LOOP-03: the day of moving in', () => {
  const edit = async (words: string) => {
    type('入住日期，例如 2026-03-08', words)
    await tap('保存')
  }

  test.each(['8 March', '2026-3-8', '2026-02-31', '2026-11-23'])(
    '"%s" is no day that was',
    async (words) => {
      await open()
      await tap('改入住日期：林女士')
      await edit(words)
      expect(sheet().getByRole('alert')).toHaveTextContent('不能晚于今天')
      expect(cloud.asked('correctMoveIn')).toHaveLength(0)
    },
  )

  test('is sent as midnight in Shanghai; a refusal keeps what was typed', async () => {
    const { residents } = await open()
    await tap('改入住日期：林女士')
    expect(sheet().getByLabelText(/入住日期/)).toHaveValue('2026-03-08')
    cloud.on('correctMoveIn', 'offline')
    await edit('2026-04-01')
    expect(sheet().getByRole('alert')).toBeVisible()
    expect(sheet().getByLabelText(/入住日期/)).toHaveValue('2026-04-01')
    cloud.on(
      'correctMoveIn',
      file({ residents: [resident({ movedInAt: '2026-03-31T16:00:00.000Z' })] }),
    )
    await tap('保存')
    const [first, second] = cloud.asked('correctMoveIn')
    expect(second?.params).toEqual({ id: residents[0]?.residencyId })
    expect(second?.body).toMatchObject({ movedInAt: '2026-03-31T16:00:00.000Z' })
    expect(second?.key).toBe(first?.key)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(/^4 月 1 日入住/)).toBeVisible()
  })
})

test('STF-06: a number said at the desk is written down; what is none is said so and stays', async () => {
  const { residents } = await open()
  await tap('记电话：林女士')
  type('手机号', '1380013')
  await tap('保存')
  expect(sheet().getByRole('alert')).toHaveTextContent('11 位手机号')
  expect(sheet().getByLabelText('手机号')).toHaveValue('1380013')
  cloud.on('setResidentPhone', { phone: '138****8000' })
  type('手机号', '138 0013 8000')
  await tap('保存')
  const [asked] = cloud.asked('setResidentPhone')
  expect(asked?.params).toEqual({ id: residents[0]?.residencyId })
  expect(asked?.body).toEqual({ communityId: home.communityId, phone: '13800138000' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('已保存')).toBeVisible()
})

describe('LOOP-08: a key customer', () => {
  const li = { ...chen, staffId: id(), alias: '李静', role: 'steward' as const }

  test('is called by a steward, every month or quarter', async () => {
    cloud.on('listColleagues', { ...colleagues, staff: [...colleagues.staff, li] })
    const shown = await open()
    await tap(/^重点客户/)
    expect(sheet().queryByRole('radio', { name: /陈师傅/ })).toBeNull()
    await choose('每月一次')
    await choose('李静')
    const key = {
      cadence: 'monthly',
      since: NOW,
      stewardId: li.staffId,
      stewardName: '李静',
    } as const
    cloud.on('setKeyCustomer', { ...shown, key })
    await tap('保存')
    expect(cloud.asked('setKeyCustomer')[0]?.body).toEqual({
      communityId: home.communityId,
      key: { cadence: 'monthly', since: NOW, stewardId: li.staffId },
    })
    expect(screen.getByText('每月一次 · 李静')).toBeVisible()
  })

  test('is none any more by one tap', async () => {
    cloud.on('listColleagues', colleagues)
    const shown = await open({
      key: { cadence: 'quarterly', since: at(-900), stewardId: null, stewardName: null },
    })
    await tap(/^重点客户/)
    cloud.on('setKeyCustomer', { ...shown, key: null })
    await tap('不再是重点客户')
    expect(cloud.asked('setKeyCustomer')[0]?.body.key).toBeNull()
    expect(screen.getByText('不是重点客户')).toBeVisible()
  })
})
