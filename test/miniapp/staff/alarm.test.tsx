import Taro from '@tarojs/taro'
import { act, render, screen } from '@testing-library/react'
import DeskPage from '#miniapp/staff/pages/desk'
import { happen } from '../../support/taro'
import { pass, settled, tap } from '../ui/acts'
import { id, NOW } from '../ui/given'
import { atWork, seatOf } from './at-work'
import type { Cloud } from './cloud'
import { counts, page } from './given'

const alarm = {
  ticketId: id(),
  receiptNo: 'WT-261122-0002',
  categoryId: 'lift',
  placeLabel: '3 栋 1201',
  startAt: NOW,
  rings: 2,
} as const

let cloud: Cloud
let shakes: jest.Mock
beforeEach(() => {
  cloud = atWork('frontdesk').on('listDesk', page([])).on('countDesk', counts())
  shakes = jest.fn(async () => ({ errMsg: 'ok' }))
  Object.assign(Taro, { vibrateLong: shakes })
})
afterEach(() => {
  Reflect.deleteProperty(Taro, 'vibrateLong')
  jest.useRealTimers()
})

const rings = (on: boolean) => cloud.on('listAlarms', { items: on ? [alarm] : [], asOf: NOW })

async function open(): Promise<void> {
  render(<DeskPage />)
  await settled()
}

test('STF-18: an alarm stands above everything, shakes the phone again and again, and leads to its ticket', async () => {
  rings(true)
  await open()
  expect(cloud.asked('listAlarms')[0]?.query).toEqual({
    communityId: seatOf('frontdesk').communityId,
  })
  expect(screen.getByRole('alert')).toHaveTextContent('紧急：电梯，3 栋 1201（第 2 次提醒）')
  expect(shakes).toHaveBeenCalledTimes(1)
  await pass(12_500)
  expect(shakes).toHaveBeenCalledTimes(4)
  await tap(/^紧急：电梯/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/pages/ticket?id=${alarm.ticketId}` })
})

test('STF-18: it rings until it was opened, and then is silent', async () => {
  rings(true)
  await open()
  // Opened by the caller, or by a colleague elsewhere: the cloud no longer names it.
  rings(false)
  await act(async () => happen('show'))
  await settled()
  expect(screen.queryByText(/^紧急/)).toBeNull()
  shakes.mockClear()
  await pass(30_000)
  expect(shakes).not.toHaveBeenCalled()
})

test('STF-18: a new alarm is heard within twenty seconds on a page that stands open', async () => {
  rings(false)
  await open()
  expect(shakes).not.toHaveBeenCalled()
  rings(true)
  await pass(21_000)
  expect(screen.getByRole('alert')).toHaveTextContent('紧急')
  expect(shakes).toHaveBeenCalled()
})

test('STF-18: without a signal it goes on ringing', async () => {
  rings(true)
  await open()
  cloud.on('listAlarms', 'offline')
  await pass(41_000)
  expect(screen.getByText(/^紧急：电梯/)).toBeVisible()
})

test('STF-18: a phone that cannot shake shows it all the same', async () => {
  shakes.mockRejectedValue({ errMsg: 'vibrateLong:fail' })
  rings(true)
  await open()
  expect(screen.getByText(/^紧急：电梯/)).toBeVisible()
})
