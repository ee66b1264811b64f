import Taro from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import { useSubmit } from '#miniapp/features/submit/draft-store'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import ReceiptPage from '#miniapp/pages/ticket/receipt'
import { routerState } from '../../support/taro'
import { home, lin, NOW, settled } from '../lib/resident'
import type { Cloud } from '../staff/cloud'
import { clock, later, ticket } from '../staff/given'
import { begin, tap, WORDS } from './form'

const ID = '0193f000-0000-7000-a000-0000000000d1'

let cloud: Cloud
beforeEach(() => {
  jest.useFakeTimers({ now: new Date(NOW) })
  cloud = begin()
})
afterEach(() => {
  dropToken(tokenNow() ?? '')
  jest.useRealTimers()
})

async function openReceipt() {
  routerState.params = { id: ID }
  render(<ReceiptPage />)
  await settled()
}

async function enqueue(photos = 0) {
  const errand = {
    kind: 'ticket' as const,
    body: {
      id: ID,
      communityId: home().communityId,
      houseId: home().houseId,
      kind: 'complaint' as const,
      categoryId: 'lift' as const,
      words: WORDS,
      place: { kind: 'home' as const },
      hideNameFrom: 'neighbours' as const,
    },
  }
  const list = Array.from({ length: photos }, (_, n) => ({
    ref: `gone-${n}.jpg`,
    key: `photo-key-${n}`,
    photoId: null,
    lost: false,
  }))
  outbox.enqueue({ errand, photos: list, key: ID })
  await settled()
}

const received = () =>
  ticket({
    id: ID,
    receiptNo: 'WT-261122-0037',
    clocks: [
      clock({ startAt: NOW, dueAt: later(24), share: 0 }),
      clock({ kind: 'priority', startAt: NOW, dueAt: later(48), share: 0 }),
    ],
  })

test('loading, then the number and every promise with its moment', async () => {
  cloud.on('getTicket', received())
  routerState.params = { id: ID }
  render(<ReceiptPage />)
  expect(screen.getByRole('status', { name: '正在取' })).toBeInTheDocument()
  await settled()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    '收到了。明天 13:20 前会有人回复您。',
  )
  expect(screen.getByText('WT-261122-0037')).toBeInTheDocument()
  expect(screen.getByText('还剩 24 小时')).toBeInTheDocument()
  expect(screen.getByText('还剩 48 小时')).toBeInTheDocument()
  expect(screen.getByText('办好（电梯属重点）')).toBeInTheDocument()
  expect(screen.getByText('今天 13:20 收到')).toBeInTheDocument()
})

test('the number can be copied, and that is said', async () => {
  cloud.on('getTicket', received())
  await openReceipt()
  await tap('复制 WT-261122-0037')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: 'WT-261122-0037' })
  expect(screen.getByText('已复制')).toBeInTheDocument()
})

test('a receipt that cannot be fetched offers to try again', async () => {
  cloud.on('getTicket', 'offline')
  await openReceipt()
  cloud.on('getTicket', received())
  await tap('再试一次')
  expect(screen.getByText('WT-261122-0037')).toBeInTheDocument()
})

test('RES-15: without signal it says where the words are, and becomes a receipt by itself', async () => {
  cloud.on('submitTicket', 'offline')
  await enqueue()
  await openReceipt()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
    '已保存在手机里。有信号会自动送出。',
  )
  expect(screen.getByText(WORDS)).toBeInTheDocument()

  cloud.on('submitTicket', { ticket: received(), promise: [] }).on('getTicket', received())
  await tap('现在试')
  expect(screen.getByText('WT-261122-0037')).toBeInTheDocument()
  const keys = cloud.asked('submitTicket').map((asked) => asked.key)
  expect(keys).toEqual([ID, ID])
})

describe('a final no', () => {
  test('says why, and puts everything back into the form; nothing of it arrived, so the key stays', async () => {
    cloud.on('submitTicket', { refused: { code: 'bad-input', field: 'words' } })
    await enqueue()
    await openReceipt()
    expect(screen.getByRole('alert')).toHaveTextContent('有一处写得不合适')
    await tap('改一改再送')
    expect(outbox.store.getState().items).toEqual([])
    useSubmit.getState().open(lin().personId)
    expect(useSubmit.getState()).toMatchObject({
      key: ID,
      draft: { words: WORDS, categoryId: 'lift' },
    })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/ticket/submit' })
  })

  test('T1: the sixth ticket of a home within 24 hours is told with the desk’s telephone', async () => {
    cloud.on('submitTicket', { refused: { code: 'too-many', field: 'home' } })
    await enqueue()
    await openReceipt()
    expect(screen.getByRole('alert')).toHaveTextContent('24 小时内已经说了 5 件事')
    await tap('打前台 8123 4500')
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '81234500' })
  })
})

test('edge case 9: photos that did not make it are named on the receipt', async () => {
  cloud.on('submitTicket', { ticket: received(), promise: [] }).on('getTicket', received())
  await enqueue(2)
  await openReceipt()
  expect(screen.getByText('有 2 张照片没能送到，可以在进度里补。')).toBeInTheDocument()
  await tap('知道了')
  expect(outbox.store.getState().items).toEqual([])
})
