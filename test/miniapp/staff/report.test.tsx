import Taro from '@tarojs/taro'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import ReportPage from '#miniapp/staff/pages/report'
import { choose, pass, settled, tap, type } from '../ui/acts'
import { home, id, ticket } from '../ui/given'
import { atWork } from './at-work'
import type { Cloud } from './cloud'
import { row } from './given'

const [gate, three, nine] = [id(), id(), id()]
const lin = { residencyId: id(), name: '林女士', role: 'owner', movedOutAt: null }

let cloud: Cloud
beforeEach(async () => {
  cloud = atWork('frontdesk')
    .on('listPlaces', { buildings: [], areas: [{ id: gate, name: '东门' }] })
    .on('searchHouses', {
      items: [
        { houseId: three, label: '3 栋 1202' },
        { houseId: nine, label: '9 栋 0101' },
      ],
    })
    .on('listHouseResidents', ({ params }) => ({ items: params.id === three ? [lin] : [] }))
    .on('listOpenOfHome', { items: [], asOf: '2026-11-22T05:20:00.000Z' })
  render(<ReportPage />)
  await settled()
})
afterEach(() => jest.useRealTimers())

const WORDS = '电梯到 8 楼会停一下'
const words = () => screen.getByLabelText('住户怎么说')
const alert = () => screen.getByRole('alert')
const sent = () => cloud.asked('reportForResident').map(({ body }) => body)
const pick = async (group: string, name: string | RegExp) => {
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }),
  )
  await settled()
}

async function find(name: string): Promise<void> {
  fireEvent.change(screen.getByPlaceholderText('房号，例如 3-1202'), { target: { value: '3' } })
  await pass(400)
  await tap(name)
}

/** All that a report needs, of the home 3-1202. */
async function filled(): Promise<void> {
  await find('3 栋 1202')
  await pick('哪一类', '电梯')
  type('住户怎么说', WORDS)
}

test('STF-05: what is missing is said, one thing after the other, and nothing is sent', async () => {
  await tap('登记')
  expect(alert()).toHaveTextContent('请选一户')
  await find('3 栋 1202')
  await tap('登记')
  expect(alert()).toHaveTextContent('请选一类。')
  await pick('哪一类', '电梯')
  type('住户怎么说', '坏了')
  await tap('登记')
  expect(alert()).toHaveTextContent('至少写 6 个字')
  expect(sent()).toEqual([])
})

test('STF-05: how it came, whose home, who, which kind: a ticket, which is opened', async () => {
  await pick('怎么联系的', '来访')
  await filled()
  await pick('谁反映的', /林女士/)
  await pick('哪一种', '投诉')
  await pick('什么时候联系的', '3 小时前')
  const made = ticket()
  cloud.on('reportForResident', made)
  await tap('登记')
  expect(sent()).toEqual([
    {
      id: expect.any(String),
      communityId: home.communityId,
      channel: 'onsite',
      minutes: 3,
      contactAt: expect.stringMatching(/^2026-11-22T02:19:00/),
      kind: 'complaint',
      categoryId: 'lift',
      words: WORDS,
      photoIds: [],
      place: { kind: 'home' },
      houseId: three,
      residencyId: lin.residencyId,
    },
  ])
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/staff/pages/ticket?id=${made.id}` })
})

test('STF-05: of a 12345 order its number and its own deadline; of another contact neither', async () => {
  expect(screen.queryByLabelText('12345 工单号')).toBeNull()
  await pick('怎么联系的', '12345 工单')
  type('12345 工单号', ' 2611-0042 ')
  await pick('12345 要求办结', '5 天内')
  await filled()
  cloud.on('reportForResident', ticket())
  await tap('登记')
  expect(sent()[0]).toMatchObject({
    channel: 'hotline12345',
    orderNo: '2611-0042',
    externalDueAt: expect.stringMatching(/^2026-11-27T05:20:00/),
  })
  await pick('怎么联系的', '电话')
  await tap('登记')
  expect(sent()[1]).not.toHaveProperty('orderNo')
  expect(sent()[1]).not.toHaveProperty('externalDueAt')
})

test('STF-05: about no single home: a place is chosen, and where exactly', async () => {
  await tap('不是某一户的事')
  await pick('哪一类', '电梯')
  type('住户怎么说', WORDS)
  await tap('登记')
  expect(alert()).toHaveTextContent('请选在哪里。')
  await pick('在哪里', '东门')
  type('具体位置', '岗亭旁')
  await tap('紧急：有人身安全危险', 'switch')
  cloud.on('reportForResident', ticket())
  await tap('登记')
  expect(sent()[0]).toMatchObject({
    place: { kind: 'area', areaId: gate, detail: '岗亭旁' },
    urgent: true,
  })
  expect(sent()[0]).not.toHaveProperty('houseId')
})

test('STF-05: another home is another home: who was chosen in the first is not named for it', async () => {
  await filled()
  await pick('谁反映的', /林女士/)
  await tap(/^3 栋 1202/)
  await find('9 栋 0101')
  cloud.on('reportForResident', ticket())
  await tap('登记')
  expect(sent()[0]).toMatchObject({ houseId: nine })
  expect(sent()[0]).not.toHaveProperty('residencyId')
  expect(screen.getByRole('radio', { name: '没留名字' })).toBeChecked()
})

test('STF-05 edge case 23: what is open for this home is shown first, one tap from noting the contact there', async () => {
  const open = row({ words: '电梯停运', receiptNo: 'WT-261121-0007' })
  cloud.on('listOpenOfHome', { items: [open], asOf: '2026-11-22T05:20:00.000Z' })
  await find('3 栋 1202')
  expect(screen.getByText(/如果是同一件事，点开它，记一次联系就行/)).toBeVisible()
  await tap(/^电梯停运/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/pages/ticket?id=${open.id}` })
})

test('STF-05: after a failure the words stand as they were, and the second try is the same ticket', async () => {
  await filled()
  cloud.on('reportForResident', 'offline')
  await tap('登记')
  expect(alert()).toHaveTextContent('网络不太好')
  expect(words()).toHaveValue(WORDS)
  cloud.on('reportForResident', ticket())
  await tap('登记')
  expect(sent()[1]?.id).toBe(sent()[0]?.id)
})

test('STF-05: an app that was closed finds the words again; once they went out they are gone', async () => {
  await filled()
  cleanup()
  render(<ReportPage />)
  await settled()
  expect(words()).toHaveValue(WORDS)
  await find('3 栋 1202')
  await choose('电梯')
  cloud.on('reportForResident', ticket())
  await tap('登记')
  cleanup()
  render(<ReportPage />)
  await settled()
  expect(words()).toHaveValue('')
})

test('STF-05: a home that is not there is said; without a signal nothing is claimed', async () => {
  cloud.on('searchHouses', { items: [] })
  fireEvent.change(screen.getByPlaceholderText('房号，例如 3-1202'), { target: { value: '99' } })
  await pass(400)
  expect(screen.getByText('没找到这一户。')).toBeVisible()
  cloud.on('searchHouses', 'offline')
  fireEvent.change(screen.getByPlaceholderText('房号，例如 3-1202'), { target: { value: '98' } })
  await pass(400)
  expect(screen.queryByText('没找到这一户。')).toBeNull()
  expect(screen.getByRole('alert')).toHaveTextContent('没取到最新内容')
})
