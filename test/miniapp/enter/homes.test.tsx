import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { phone } from '#miniapp/lib/platform/phone'
import { useSession } from '#miniapp/lib/session'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import HomesPage from '#miniapp/pages/enter/homes'
import { home, lin, newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'

const second = home({
  houseId: '0193f000-0000-7000-a000-000000000011',
  communityName: '荷月苑',
  label: '10 栋 1101',
  role: 'tenant',
})

let cloud: Cloud
beforeEach(() => {
  newPhone()
  cloud = openCloud().on('getMe', lin())
})
afterEach(() => dropToken(tokenNow() ?? ''))

async function openPage(me = lin()) {
  signedIn(me)
  render(<HomesPage />)
  await settled()
}

const tap = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settled()
}
const pick = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('radio', { name }))
  await settled()
}
const write = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })

test('edge 1: somebody with two homes chooses the one to speak from, and it stays chosen', async () => {
  await openPage(lin({ homes: [home(), second] }))
  expect(screen.getByRole('radio', { name: /3 栋/ })).toHaveAttribute('aria-checked', 'true')
  await pick(/10 栋 1101/)
  expect(useSession.getState().houseId).toBe(second.houseId)
  expect(phone.storage.read('session')).toContain(`"houseId":"${second.houseId}"`)
})

test('without a home it says what a home is for', async () => {
  await openPage(lin({ homes: [] }))
  expect(screen.getByText('还没有房屋')).toBeInTheDocument()
})

test('a home that still waits says for whom it waits', async () => {
  await openPage(lin({ homes: [home(), home({ ...second, verified: false })] }))
  expect(screen.getByText('荷月苑 10 栋 1101')).toBeInTheDocument()
  expect(screen.getByText(/等前台或家里人核对/)).toBeInTheDocument()
})

test('sharing with the household is off until somebody switches it on', async () => {
  cloud
    .on('shareWithHome', { done: true })
    .on('getMe', lin({ homes: [home({ sharedWithHome: true })] }))
  await openPage()
  const shared = screen.getByRole('switch', { name: /让家里人看到/ })
  expect(shared).toHaveAttribute('aria-checked', 'false')
  fireEvent.click(shared)
  await settled()
  expect(cloud.asked('shareWithHome')[0]?.body).toEqual({ shared: true })
  expect(screen.getByRole('switch', { name: /让家里人看到/ })).toHaveAttribute(
    'aria-checked',
    'true',
  )
})

describe('RES-01: by code', () => {
  test('bound at once, and used at once', async () => {
    const me = lin({ homes: [home(), second] })
    cloud.on('bindHomeByCode', { id: 'r', state: 'bound', home: second }).on('getMe', me)
    await openPage()
    write('房屋码', 'k7m2p 9q4tx')
    await pick('租户')
    await tap('绑定')
    expect(cloud.asked('bindHomeByCode')[0]?.body).toEqual({ code: 'k7m2p 9q4tx', role: 'tenant' })
    expect(screen.getByText('绑定好了。')).toBeInTheDocument()
    expect(useSession.getState().houseId).toBe(second.houseId)
  })

  test('from the second resident on it waits, and says so', async () => {
    cloud.on('bindHomeByCode', { id: 'r', state: 'waiting', home: null })
    await openPage()
    write('房屋码', 'K7M2P9Q4TX')
    await tap('绑定')
    expect(screen.getByText('已提交，等核对。通过后会告诉您。')).toBeInTheDocument()
  })

  test.each([
    [{ code: 'bad-input', field: 'code' } as const, '没有这个房屋码'],
    [{ code: 'too-many' } as const, '试得太多了'],
    [{ code: 'internal' } as const, '我们这边出了点问题'],
  ])('%j is told in words', async (refused, words) => {
    cloud.on('bindHomeByCode', { refused })
    await openPage()
    write('房屋码', 'AAAAAAAAAA')
    await tap('绑定')
    expect(screen.getByRole('alert')).toHaveTextContent(words)
  })

  test.each([
    ['the code itself', 'K7M2P-9Q4TX', 'K7M2P9Q4TX'],
    ['an address that ends with it', 'https://h.example/home?code=k7m2p9q4tx', 'K7M2P9Q4TX'],
    ['something else, which is shown as it was', 'hello', 'hello'],
  ])('a scanned QR code may say %s', async (_what, result, code) => {
    jest.mocked(Taro.scanCode).mockResolvedValueOnce({ result } as never)
    await openPage()
    await tap('扫一扫')
    expect(screen.getByRole('textbox', { name: '房屋码' })).toHaveValue(code)
  })
})

describe('RES-01: by request', () => {
  const places = {
    buildings: [{ id: home().buildingId, name: '3 栋', units: ['1 单元', '2 单元'] }],
    areas: [],
  }
  const ready = async () => {
    const community = { id: home().communityId, name: '梧桐里' }
    cloud.on('listCommunities', { items: [community] }).on('listPlaces', places)
    await openPage(lin({ homes: [] }))
    fireEvent.click(screen.getByRole('tab', { name: '没有房屋码' }))
    await settled()
  }
  const fill = async () => {
    await pick('3 栋')
    await pick('2 单元')
    write('房号', '1201')
    write('怎么称呼您', '林女士')
  }

  test('it asks for no more than where and who, and then waits for the desk', async () => {
    await ready()
    cloud.on('requestHome', { id: 'r', state: 'waiting', home: null })
    await fill()
    await tap('请前台核对')
    expect(cloud.asked('requestHome')[0]?.body).toEqual({
      communityId: home().communityId,
      buildingId: home().buildingId,
      unit: '2 单元',
      room: '1201',
      role: 'owner',
      name: '林女士',
    })
    expect(screen.getByText('已提交，等核对。通过后会告诉您。')).toBeInTheDocument()
  })

  test('nothing is sent before the building is known', async () => {
    await ready()
    await tap('请前台核对')
    expect(cloud.asked('requestHome')).toHaveLength(0)
  })

  test.each([
    ['room', '没有这个房号'],
    ['name', '怎么称呼您'],
  ])('a wrong %s is told at its field', async (field, words) => {
    await ready()
    cloud.on('requestHome', { refused: { code: 'bad-input', field } })
    await fill()
    await tap('请前台核对')
    expect(screen.getByRole('alert')).toHaveTextContent(words)
  })
})
