import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { Errand } from '#miniapp/lib/outbox/errand'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { phone } from '#miniapp/lib/platform/phone'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import OutboxPage from '#miniapp/pages/outbox/index'
import { home, lin, newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'

const message = (words: string): Errand => ({
  kind: 'message',
  ticketId: 't',
  body: { id: words, words },
})

let cloud: Cloud
beforeEach(() => {
  newPhone()
  signedIn()
  cloud = openCloud().on('addMessage', 'offline')
})
afterEach(() => dropToken(tokenNow() ?? ''))

async function openPage(...said: readonly string[]) {
  for (const words of said) outbox.enqueue({ errand: message(words) })
  await settled()
  const shown = render(<OutboxPage />)
  await settled()
  return shown
}

const rows = () => within(screen.getByRole('list')).getAllByRole('listitem')
const tap = async (name: string) => {
  fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement)
  await settled()
}

test('nothing to send: what this place is for', async () => {
  await openPage()
  expect(screen.getByText('都送出去了')).toBeInTheDocument()
})

test('what waits is shown in order, with the words and why it waits', async () => {
  await openPage('早上又停了', '中午也停了')
  expect(rows()[0]).toHaveTextContent('早上又停了')
  expect(rows()[0]).toHaveTextContent('等信号，会自动送出')
  expect(rows()[1]).toHaveTextContent('等前一条送出')
})

test('"try now" empties it, in order', async () => {
  await openPage('早上又停了', '中午也停了')
  cloud.on('addMessage', {})
  await tap('现在试')
  expect(screen.getByText('都送出去了')).toBeInTheDocument()
  const said = cloud.asked('addMessage').map((asked) => asked.body.words)
  expect(said.slice(-2)).toEqual(['早上又停了', '中午也停了'])
})

test('a final no stands there with its reason and can be tried again', async () => {
  cloud.on('addMessage', { refused: { code: 'illegal-transition' } })
  await openPage('早上又停了')
  expect(rows()[0]).toHaveTextContent('这件事的情况刚变过')
  cloud.on('addMessage', {})
  await tap('再试一次')
  expect(screen.getByText('都送出去了')).toBeInTheDocument()
})

test('removing asks back, and only then removes', async () => {
  await openPage('早上又停了')
  await tap('删掉')
  expect(rows()).toHaveLength(1)
  await tap('留着')
  await tap('删掉')
  await tap('确定删掉')
  expect(screen.getByText('都送出去了')).toBeInTheDocument()
  expect(phone.storage.keys().filter((key) => key.startsWith('outbox/'))).toEqual([])
})

test('QR-8: another account’s things are counted, never shown', async () => {
  const { unmount } = await openPage('早上又停了')
  unmount()
  signedIn(lin({ personId: '0193f000-0000-7000-a000-00000000000b' }))
  render(<OutboxPage />)
  await settled()
  expect(screen.queryByText('早上又停了')).toBeNull()
  expect(screen.getByText(/另一个账号还有 1 件待送/)).toBeInTheDocument()
})

test('QR-7: what cannot be read any more is named, with the words that are still in it, and can be removed', async () => {
  const owner = lin().personId
  phone.storage.write('outbox/000000001-a', `{"v":1,"owner":"${owner}","words":"路灯又不亮`)
  await openPage()
  await act(async () => outbox.refresh())
  expect(screen.getByText('有一件读不出来了')).toBeInTheDocument()
  expect(screen.getByText('路灯又不亮')).toBeInTheDocument()
  await tap('复制这段话')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '路灯又不亮' })
  await tap('删掉')
  await tap('确定删掉')
  expect(screen.getByText('都送出去了')).toBeInTheDocument()
  expect(phone.storage.read('outbox/000000001-a')).toBeNull()
})

describe('RES-15: a submission that waits', () => {
  const submission: Errand = {
    kind: 'ticket',
    body: {
      id: '0193f000-0000-7000-a000-0000000000d1',
      communityId: home().communityId,
      houseId: home().houseId,
      kind: 'complaint',
      categoryId: 'lift',
      words: '电梯到八楼会停一下',
      place: { kind: 'building' },
      hideNameFrom: 'neighbours',
    },
  }
  const { id } = submission.body
  const wait = async () => {
    cloud.on('submitTicket', 'offline')
    outbox.enqueue({ errand: submission, key: id })
    await openPage()
  }

  test('can be tried now, alone', async () => {
    await wait()
    const before = cloud.asked('submitTicket').length
    fireEvent.click(within(rows()[0] as HTMLElement).getByRole('button', { name: '现在试' }))
    await settled()
    expect(cloud.asked('submitTicket').length).toBe(before + 1)
  })

  test('can be taken back into the form, and keeps its key', async () => {
    await wait()
    await tap('改一改')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/ticket/submit?take=${id}` })
  })

  test('not while something stands behind it', async () => {
    await wait()
    const more = { id: 'm', words: '现在又好了' }
    outbox.enqueue({ errand: { kind: 'message', ticketId: id, body: more } })
    await settled()
    expect(screen.queryByRole('button', { name: '改一改' })).toBeNull()
  })

  test('removing one that may have arrived says so first', async () => {
    await wait()
    await tap('删掉')
    expect(screen.getByRole('alert')).toHaveTextContent('它可能已经送到了')
  })
})
