import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { useSubmit } from '#miniapp/features/submit/draft-store'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { phone } from '#miniapp/lib/platform/phone'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import { home, lin, settled, signedIn } from '../lib/resident'
import type { Cloud } from '../staff/cloud'
import { begin, forget, openForm, pick, tap, type, WORDS } from './form'

let cloud: Cloud
beforeEach(() => {
  cloud = begin()
})
afterEach(() => dropToken(tokenNow() ?? ''))

const sent = () => cloud.asked('submitTicket')
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '怎么回事' })

describe('RES-03: the promise stands there before anything is sent', () => {
  test.each([
    ['投诉', '电梯', '24 小时内有人回复电梯属重点，48 小时内办好'],
    ['投诉', '噪音', '24 小时内有人回复一个月内办好'],
    ['建议', '电梯', '24 小时内有人回复一个月内答复采纳与否'],
    ['表扬', '保洁', '24 小时内有人回复送出后开始计时'],
  ])('%s, %s', async (kind, category, promise) => {
    await openForm()
    await pick(kind)
    await pick(category)
    expect(screen.getByRole('contentinfo')).toHaveTextContent(promise)
  })
})

describe('RES-03: what is missing is said at its field, by the same rule as the cloud', () => {
  test('nothing is chosen beforehand', async () => {
    await openForm()
    const grid = screen.getByRole('radiogroup', { name: '关于什么' })
    expect(grid.querySelectorAll('[aria-checked=true]')).toHaveLength(0)
    await tap('送出')
    expect(screen.getByRole('alert')).toHaveTextContent('请选一下关于什么。')
    expect(sent()).toHaveLength(0)
  })

  test('five characters are too few for a complaint, enough for praise', async () => {
    await openForm()
    await pick('噪音')
    await type('太吵了啊啊')
    await tap('送出')
    expect(screen.getByRole('alert')).toHaveTextContent('请写 6 到 1000 个字。')
    await pick('表扬')
    await tap('送出')
    expect(sent()).toHaveLength(1)
  })
})

test('RES-03: one tap sends one ticket, under the id and key made with the draft', async () => {
  cloud.on('submitTicket', { ticket: {}, promise: [] })
  await openForm()
  await pick('电梯')
  await type(`  ${WORDS} `)
  const { key } = useSubmit.getState()
  await tap('送出')
  expect(sent()).toHaveLength(1)
  expect(sent()[0]).toMatchObject({
    key,
    body: {
      id: key,
      communityId: home().communityId,
      houseId: home().houseId,
      kind: 'complaint',
      categoryId: 'lift',
      words: WORDS,
      photoIds: [],
      place: { kind: 'building', buildingId: home().buildingId },
      hideNameFrom: 'neighbours',
    },
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: `/pages/ticket/receipt?id=${key}` })
})

test('RES-03: the name may be hidden from those who handle it', async () => {
  await openForm()
  await pick('噪音')
  await type(WORDS)
  await pick(/隐去我的姓名/)
  await tap('送出')
  expect(sent()[0]?.body.hideNameFrom).toBe('handlers')
})

test('RES-03: a public area and the exact spot go with it', async () => {
  await openForm()
  await pick('停车')
  await type(WORDS)
  await tap(/地点/)
  await pick('地库 B2')
  await tap('好了')
  expect(screen.getByRole('button', { name: /地点/ })).toHaveTextContent('地库 B2')
  await tap('送出')
  expect(sent()[0]?.body.place).toEqual({
    kind: 'area',
    areaId: '0193f000-0000-7000-a000-0000000000a1',
  })
})

describe('RES-03: danger brings the telephone first', () => {
  test('nothing is sent before the card was answered', async () => {
    await openForm()
    await pick('电梯')
    await type('有人困在电梯里，一直没人来')
    expect(screen.getByRole('button', { name: '打 8123 4567' })).toBeVisible()
    await tap('送出')
    expect(sent()).toHaveLength(0)
  })

  test('the button dials, and "not urgent" goes on and is told to the cloud', async () => {
    await openForm()
    await pick('电梯')
    await type('有人困在电梯里，一直没人来')
    await tap('打 8123 4567')
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '81234567' })
    await tap('不急，继续写')
    expect(screen.queryByText(/先打电话/)).toBeNull()
    expect(area()).toHaveValue('有人困在电梯里，一直没人来')
    await tap('送出')
    expect(sent()[0]?.body.safetySeen).toBe(true)
  })
})

describe('RES-03: a draft survives the app being killed', () => {
  test('words, choices and photos are found again, under the same key', async () => {
    cloud.on('addPhoto', { id: 'p1' })
    const { unmount } = await openForm()
    await pick('报修')
    await pick('漏水')
    await type(WORDS)
    await tap(/加照片/)
    const { key } = useSubmit.getState()
    unmount()
    forget()

    await openForm()
    expect(area()).toHaveValue(WORDS)
    expect(screen.getByRole('radio', { name: '报修' })).toHaveAttribute('aria-checked', 'true')
    expect(screen.getByRole('radio', { name: '漏水' })).toHaveAttribute('aria-checked', 'true')
    expect(screen.getByRole('button', { name: /^第 1 张照片/ })).toBeInTheDocument()
    expect(useSubmit.getState().key).toBe(key)
  })

  test('what was written before signing in belongs to the one who signs in', async () => {
    dropToken(tokenNow() ?? '')
    const { unmount } = await openForm()
    await pick('噪音')
    await type(WORDS)
    await tap('送出')
    expect(sent()).toHaveLength(0)
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: `/pages/enter/index?next=${encodeURIComponent('/pages/ticket/submit')}`,
    })
    unmount()
    forget()

    signedIn()
    await openForm()
    expect(area()).toHaveValue(WORDS)
    await tap('送出')
    expect(sent()).toHaveLength(1)
    expect(phone.storage.keys().filter((key) => key.startsWith('draft/'))).toEqual([])
  })

  test('QR-8: another person finds an empty form', async () => {
    const { unmount } = await openForm()
    await type(WORDS)
    unmount()
    forget()
    signedIn(lin({ personId: '0193f000-0000-7000-a000-00000000000b' }))
    await openForm()
    expect(area()).toHaveValue('')
  })

  test('QR-7: one that cannot be read any more is kept aside and said', async () => {
    phone.storage.write(`draft/ticket/${lin().personId}`, '{"key":"a","val')
    await openForm()
    expect(screen.getByText(/读不出来了/)).toBeInTheDocument()
    expect(phone.storage.read(`damaged/draft/ticket/${lin().personId}`)).toContain('"val')
  })
})

test('QR-7: on a full phone the words stay on the screen, and it is said', async () => {
  jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('setStorage:fail exceed max size')
  })
  await openForm()
  await type(WORDS)
  expect(screen.getByText(/手机存储满了/)).toBeInTheDocument()
  expect(area()).toHaveValue(WORDS)
  jest.mocked(Taro.setStorageSync).mockRestore()
})

test('RES-01: a home that still waits for approval is looked at first', async () => {
  signedIn(lin({ homes: [home({ verified: false })] }))
  await openForm()
  await pick('噪音')
  await type(WORDS)
  await tap('送出')
  expect(sent()).toHaveLength(0)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/enter/homes' })
})

describe('photos', () => {
  const uploads = () => jest.mocked(Taro.uploadFile)
  const answer = (statusCode: number, data: object) =>
    uploads().mockImplementationOnce(((option: { success(said: object): void }) => {
      option.success({ statusCode, data: JSON.stringify(data) })
      return Object.assign(Promise.resolve(), { progress: () => {} })
    }) as never)

  test('set out at once and go with the words by their id', async () => {
    answer(200, { id: '0193f000-0000-7000-a000-0000000000f1' })
    await openForm()
    await pick('噪音')
    await type(WORDS)
    await tap(/加照片/)
    await tap('送出')
    expect(uploads()).toHaveBeenCalledTimes(1)
    expect(sent()[0]?.body.photoIds).toEqual(['0193f000-0000-7000-a000-0000000000f1'])
  })

  test('one that failed is tried again by a tap, with the same key', async () => {
    answer(500, { code: 'internal' })
    await openForm()
    await tap(/加照片/)
    expect(screen.getByText('再试一次')).toBeInTheDocument()
    answer(200, { id: 'p1' })
    await tap(/^第 1 张照片.*再试一次$/)
    expect(screen.queryByText('再试一次')).toBeNull()
    const keys = uploads().mock.calls.map(([option]) => option.header?.['idempotency-key'])
    expect(keys[0]).toBe(keys[1])
  })

  test('a file that the cloud calls no picture is marked, and may be removed', async () => {
    answer(400, { code: 'bad-input', field: 'photo' })
    await openForm()
    await tap(/加照片/)
    expect(screen.getByText('不能用')).toBeInTheDocument()
    await tap('移除第 1 张照片')
    expect(screen.queryByText('不能用')).toBeNull()
    expect(await phone.photos.refs()).toEqual([])
  })
})

describe('RES-03: somebody of the building said it already', () => {
  const similar = {
    ticketId: '0193f000-0000-7000-a000-0000000000c1',
    categoryId: 'lift',
    placeLabel: '3 栋',
    submittedAt: '2026-11-21T05:20:00.000Z',
    endorsements: 3,
    endorsedByYou: false,
  }

  test('one tap says "me too", and no second ticket is made', async () => {
    cloud.on('listSimilarTickets', { items: [similar] }).on('endorseTicket', {
      ticketId: similar.ticketId,
      endorsements: 4,
    })
    await openForm()
    await pick('电梯')
    expect(screen.getByText('3 栋 4 户说过相近的事：')).toBeInTheDocument()
    await tap('我也遇到')
    expect(screen.getByText(/记下了/)).toBeInTheDocument()
    expect(cloud.asked('endorseTicket')[0]?.body).toEqual({ houseId: home().houseId })
    expect(sent()).toHaveLength(0)
  })

  test('it is asked for facilities only', async () => {
    await openForm()
    await pick('噪音')
    expect(cloud.asked('listSimilarTickets')).toHaveLength(0)
    await pick('电梯')
    expect(cloud.asked('listSimilarTickets')).toHaveLength(1)
  })
})

test('RES-15: without signal the ticket waits in the phone under its one key', async () => {
  cloud.on('submitTicket', 'offline')
  await openForm()
  await pick('噪音')
  await type(WORDS)
  const { key } = useSubmit.getState()
  await tap('送出')
  await settled()
  expect(outbox.store.getState().items).toMatchObject([{ id: key, key, state: 'waiting' }])
  expect(phone.storage.keys().filter((name) => name.startsWith('outbox/'))).toHaveLength(1)
})
