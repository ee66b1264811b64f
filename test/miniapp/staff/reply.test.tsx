import Taro from '@tarojs/taro'
import { cleanup, screen, within } from '@testing-library/react'
import { type Cloud, openCloud } from './cloud'
import { atDesk, entry, later, seat, ticket } from './given'
import {
  atTicketPage,
  lastOf,
  openTicket,
  send,
  settled,
  sheet,
  tap,
  type,
  wait,
} from './ticket-page'

let cloud: Cloud
beforeEach(() => {
  cloud = atTicketPage()
})
afterEach(() => jest.useRealTimers())

const field = () => screen.getByPlaceholderText('回复住户')
const mine = { as: 'you', role: 'frontdesk', name: '王敏' } as const
const shown = ticket()
const replied = {
  ...shown,
  version: 4,
  timeline: [...shown.timeline, entry({ by: mine, words: '马上来', at: later(0.1) })],
}

test('STF-02: a reply goes out against the version on the screen, and the field is empty again', async () => {
  await openTicket(cloud, shown)
  type('回复住户', ' 马上来 ')
  cloud.on('addMessage', replied)
  await send()
  const { body, key, params } = lastOf(cloud.asked('addMessage'))
  expect(params.id).toBe(shown.id)
  expect(body).toEqual({ id: key, words: '马上来', version: 3, photoIds: [] })
  expect(field()).toHaveValue('')
  expect(screen.getByText('您 回复住户')).toBeVisible()
})

test('an internal note stands on amber ground and contradicts nobody: it carries no version', async () => {
  await openTicket(cloud, shown)
  await tap('改为内部备注')
  type('只有员工看得到', '皮带老化')
  cloud.on('addMessage', shown)
  await send()
  const { body } = lastOf(cloud.asked('addMessage'))
  expect(body).toMatchObject({ words: '皮带老化', internal: true })
  expect(body).not.toHaveProperty('version')
})

test('a reply begun in public never becomes a note, nor the other way round', async () => {
  await openTicket(cloud, shown)
  type('回复住户', '给住户的话')
  await tap('改为内部备注')
  expect(screen.getByPlaceholderText('只有员工看得到')).toHaveValue('')
  await tap('改为公开回复')
  expect(field()).toHaveValue('给住户的话')
})

describe('saved replies', () => {
  test('two taps send one, with its blanks filled and marked as saved', async () => {
    await openTicket(cloud, shown)
    cloud.on('addMessage', replied)
    await tap('常用语')
    await tap('直接送出：师傅上门')
    const { body } = lastOf(cloud.asked('addMessage'))
    expect(body).toMatchObject({
      words: '林女士，师傅已经在去3 栋 1201的路上。',
      savedReplyId: 'saved-1',
    })
    expect(screen.getByRole('status')).toHaveTextContent('已回复住户')
    await wait(4_000)
    expect(screen.queryByText('已回复住户')).toBeNull()
  })

  test('one that was changed is no saved reply any more', async () => {
    await openTicket(cloud, shown)
    await tap('常用语')
    await tap(/^放进回复里：收到/)
    expect(field()).toHaveValue('收到了，今天就去看。')
    type('回复住户', '收到了，今天下午就去看。')
    cloud.on('addMessage', replied)
    await send()
    expect(lastOf(cloud.asked('addMessage')).body).not.toHaveProperty('savedReplyId')
  })

  test('STF-16: one that could not go out waits for a signal', async () => {
    await openTicket(cloud, shown)
    cloud.on('addMessage', 'offline')
    await tap('常用语')
    await tap('直接送出：收到')
    expect(screen.getByText('等信号送出：收到了，今天就去看。')).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('没有信号，已存在手机里')
  })
})

describe('QR-4: a retry never doubles', () => {
  test('STF-16: without a signal the reply waits on the phone, survives a kill, and goes out once under the same key', async () => {
    await openTicket(cloud, shown)
    type('回复住户', '马上来')
    cloud.on('addMessage', 'offline')
    await send()
    const first = lastOf(cloud.asked('addMessage'))
    cleanup()

    await openTicket(cloud, shown)
    expect(field()).toHaveValue('')
    expect(screen.getByText('等信号送出：马上来')).toBeVisible()
    cloud.on('addMessage', replied)
    await wait(120_000)
    expect(screen.queryByText('等信号送出：马上来')).toBeNull()
    const second = lastOf(cloud.asked('addMessage'))
    expect(second.key).toBe(first.key)
    expect(second.body).toEqual(first.body)
  })

  test('STF-16: what waited goes out in the order in which it was written', async () => {
    await openTicket(cloud, shown)
    cloud.on('addMessage', 'offline').on('transitionTicket', 'offline')
    for (const words of ['马上来', '下午来']) {
      type('回复住户', words)
      await send()
    }
    const arrived: unknown[] = []
    cloud.on('addMessage', ({ body }) => {
      arrived.push(body.words)
      return replied
    })
    await wait(60_000)
    expect(arrived).toEqual(['马上来', '下午来'])
  })

  test('STF-16: where somebody was faster it stops, shows what is new, and goes out only after a second look', async () => {
    await openTicket(cloud, shown)
    type('回复住户', '马上来')
    cloud.on('addMessage', 'offline')
    await send()
    const news = entry({
      by: { as: 'staff', role: 'frontdesk', name: '李静' },
      words: '师傅四点到',
      at: later(1),
    })
    cloud.on('getTicket', { ...shown, version: 7, timeline: [...shown.timeline, news] })
    cloud.on('addMessage', { refused: { code: 'stale', field: 'version' } })
    await wait(25_000)
    const tries = cloud.asked('addMessage').length
    await wait(60_000)
    expect(cloud.asked('addMessage')).toHaveLength(tries)
    const note = screen.getByRole('alert')
    expect(note).toHaveTextContent('没有送出：马上来')
    expect(note).toHaveTextContent('师傅四点到')
    cloud.on('addMessage', replied)
    await tap('看过了，再送一次')
    await settled()
    expect(lastOf(cloud.asked('addMessage')).body).toMatchObject({ words: '马上来', version: 7 })
  })

  test('STF-16: other words are another reply, and never overtake what waits before them', async () => {
    await openTicket(cloud, shown)
    type('回复住户', '马上来')
    cloud.on('addMessage', 'offline')
    await send()
    type('回复住户', '下午来')
    await send()
    await wait(60_000)
    const tries = new Set(cloud.asked('addMessage').map((one) => `${one.key} ${one.body.words}`))
    expect(tries.size).toBe(1) // the second waits behind the first
    expect(screen.getByText('等信号送出：下午来')).toBeVisible()
  })

  test('the same words once more, after they arrived, are a new note', async () => {
    await openTicket(cloud, shown)
    await tap('改为内部备注')
    cloud.on('addMessage', shown)
    for (const _ of [1, 2]) {
      type('只有员工看得到', '又停了一次')
      await send()
    }
    const [first, second] = cloud.asked('addMessage')
    expect(second?.body.words).toBe(first?.body.words)
    expect(second?.key).not.toBe(first?.key)
  })

  test('a reply whose answer was lost leaves the field when it is seen in the story', async () => {
    await openTicket(cloud, shown)
    type('回复住户', '马上来')
    cloud.on('addMessage', 'offline')
    await send()
    cloud.on('getTicket', replied)
    await wait(20_000)
    expect(field()).toHaveValue('')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('two taps at once are one reply', async () => {
    await openTicket(cloud, shown)
    let answer: (reply: object) => void = () => {}
    cloud.on('addMessage', () => new Promise((done) => (answer = done)))
    await tap('常用语')
    await tap('直接送出：收到')
    await tap('常用语')
    await tap('直接送出：收到')
    answer(replied)
    await settled()
    expect(cloud.asked('addMessage')).toHaveLength(1)
  })
})

describe('somebody was faster (stale)', () => {
  const news = entry({
    by: { as: 'staff', role: 'frontdesk', name: '李静' },
    words: '师傅四点到',
    at: later(0.01),
  })
  const newer = { ...shown, version: 5, asOf: later(0.02), timeline: [...shown.timeline, news] }

  test('the words are kept, the news shown, and one tap sends again', async () => {
    await openTicket(cloud, shown)
    type('回复住户', '马上来')
    cloud.on('addMessage', { refused: { code: 'stale' } }).on('getTicket', newer)
    await send()
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent('刚才有人更新过，您写的还在。')
    expect(alert).toHaveTextContent('李静 回复住户')
    expect(alert).toHaveTextContent('师傅四点到')
    expect(field()).toHaveValue('马上来')

    cloud.on('addMessage', replied)
    await tap('看过了，再送一次')
    expect(lastOf(cloud.asked('addMessage')).body).toMatchObject({ words: '马上来', version: 5 })
    expect(field()).toHaveValue('')
  })

  test('news that came quietly while somebody wrote are not taken as read', async () => {
    await openTicket(cloud, shown)
    type('回复住户', '马上来')
    cloud.on('getTicket', newer)
    await wait(20_000)
    cloud.on('addMessage', { refused: { code: 'stale' } })
    await send()
    expect(lastOf(cloud.asked('addMessage')).body).toMatchObject({ version: 3 })
    expect(screen.getByRole('alert')).toHaveTextContent('师傅四点到')
  })
})

test('QR-8: another person at the same phone does not find a colleague’s half-written words', async () => {
  await openTicket(cloud, shown)
  type('回复住户', '马上来')
  cleanup()
  atDesk([{ ...seat, alias: '李静' }], 'li')
  await openTicket(cloud, shown)
  expect(field()).toHaveValue('')
})

test('what stands in the field survives leaving the page', async () => {
  await openTicket(cloud, shown)
  type('回复住户', '写到一半')
  cleanup()
  cloud = openCloud().on('readTicket', { done: true })
  await openTicket(cloud, shown)
  expect(field()).toHaveValue('写到一半')
})

test('photos go first, each under its own key; the reply names them', async () => {
  await openTicket(cloud, shown)
  jest.mocked(Taro.uploadFile).mockImplementation(((option: {
    success: (said: object) => void
  }) => {
    option.success({ statusCode: 200, data: JSON.stringify({ id: 'photo-1' }) })
    return Object.assign(Promise.resolve(), { progress: () => {} })
  }) as never)
  await tap('照片')
  await settled()
  cloud.on('addMessage', replied)
  type('回复住户', '换好了')
  await send()
  await settled()
  expect(lastOf(cloud.asked('addMessage')).body).toMatchObject({ photoIds: ['photo-1'] })
})

test('a sheet of saved replies that cannot be fetched says so', async () => {
  await openTicket(cloud, shown)
  cloud.on('listSavedReplies', 'offline')
  await tap('常用语')
  expect(within(sheet()).getByText('网络不太好')).toBeVisible()
})
