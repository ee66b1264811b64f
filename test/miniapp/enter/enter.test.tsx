import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { phone } from '#miniapp/lib/platform/phone'
import { useSession } from '#miniapp/lib/session'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import EnterPage from '#miniapp/pages/enter/index'
import { routerState } from '../../support/taro'
import { lin, newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'

const community = {
  id: '0193f000-0000-7000-a000-000000000002',
  name: '梧桐里',
  companyName: '和光物业',
  deskPhone: '8123 4500',
  hotlinePhone: '8123 4567',
  deskHours: '每天 08:30–20:30',
}
const session = (over = {}) => ({
  token: 'fresh',
  expiresAt: '2027-01-01T00:00:00Z',
  me: lin(over),
})

let cloud: Cloud
const can = { ...phone.can }
beforeEach(() => {
  newPhone()
  cloud = openCloud().on('listCommunities', { items: [community] })
})
afterEach(() => {
  Object.assign(phone.can, can)
  dropToken(tokenNow() ?? '')
})

const inBrowser = () => Object.assign(phone.can, { wechat: false })

async function openPage(params: Record<string, string> = {}) {
  routerState.params = params
  render(<EnterPage />)
  await settled()
}

const tap = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settled()
}

test('RES-01: before any login it says whom it is for, what is promised, and how to reach a person', async () => {
  await openPage()
  expect(screen.getByText('梧桐里')).toBeInTheDocument()
  expect(screen.getByText('和光物业 · 前台 每天 08:30–20:30')).toBeInTheDocument()
  expect(screen.getByText('每件事 24 小时内有人回复，不分节假日。')).toBeInTheDocument()
  await tap('梧桐里 打前台 8123 4500')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '81234500' })
})

test('without signal the promises still stand there, and the communities can be asked again', async () => {
  cloud.on('listCommunities', 'offline')
  await openPage()
  expect(screen.getByText('网络不太好')).toBeInTheDocument()
  expect(screen.getByText('每件事 24 小时内有人回复，不分节假日。')).toBeInTheDocument()
  cloud.on('listCommunities', { items: [community] })
  await tap('再试一次')
  expect(screen.getByText('梧桐里')).toBeInTheDocument()
})

describe('RES-01: a link or a QR code with the code of a home', () => {
  test.each([
    ['a link', { code: 'k7m2p-9q4tx' }],
    ['a mini-program code', { scene: 'K7M2P9Q4TX' }],
  ])('%s is kept over the login, and the code is filled in', async (_what, params) => {
    cloud.on('signInWithWechat', session())
    await openPage(params)
    expect(screen.getByText('K7M2P9Q4TX')).toBeInTheDocument()
    await tap('微信登录')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/enter/homes?code=K7M2P9Q4TX' })
  })

  test('who is signed in already goes straight to binding it', async () => {
    signedIn()
    await openPage({ code: 'K7M2P9Q4TX' })
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/enter/homes?code=K7M2P9Q4TX' })
  })

  test.each(['', 'hello', '%E0%A4%A'])('%j is no code and opens the page as ever', async (code) => {
    await openPage({ code })
    expect(screen.queryByText(/房屋码已经填好/)).toBeNull()
  })
})

test('RES-12: the privacy text can be read before the login', async () => {
  await openPage()
  await tap('看隐私说明')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/my-data/privacy' })
})

describe('with WeChat', () => {
  test('RES-01: the login code goes to the cloud, and the person to where they wanted', async () => {
    cloud.on('signInWithWechat', session())
    await openPage({ next: encodeURIComponent('/pages/ticket/submit') })
    await tap('微信登录')
    expect(cloud.asked('signInWithWechat')[0]?.body).toEqual({
      code: 'code',
      agreed: PRIVACY_VERSION,
    })
    expect(tokenNow()).toBe('fresh')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/ticket/submit' })
  })

  test('nobody is sent to an address that is not a page of ours', async () => {
    cloud.on('signInWithWechat', session())
    await openPage({ next: encodeURIComponent('//elsewhere.example/pages/') })
    await tap('微信登录')
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
  })

  test('a first login without a home goes on to binding one', async () => {
    cloud.on('signInWithWechat', session({ homes: [] }))
    await openPage()
    await tap('微信登录')
    expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/pages/enter/homes' })
  })

  test('a failed login says so and can be tried again', async () => {
    cloud.on('signInWithWechat', 'offline')
    await openPage()
    await tap('微信登录')
    expect(screen.getByRole('alert')).toHaveTextContent('网络不太好')
    expect(useSession.getState().me).toBeNull()
  })
})

describe('in a browser', () => {
  const people = [{ id: 'resident-lin', as: 'resident', name: '林女士', detail: '3 栋 1201' }]

  test('where the demo is on, a visitor steps in as somebody made up', async () => {
    inBrowser()
    cloud.on('listDemoIdentities', { items: people }).on('signInAsDemo', session())
    await openPage()
    await tap(/住户 林女士/)
    expect(cloud.asked('signInAsDemo')[0]?.body).toEqual({ id: 'resident-lin' })
    expect(useSession.getState().me?.displayName).toBe('林女士')
  })

  test('QS-8: where it is off, a plain sentence says where to go instead', async () => {
    inBrowser()
    cloud.on('listDemoIdentities', { refused: { code: 'not-found' } })
    await openPage()
    expect(screen.getByText('网页上没有开放登录')).toBeInTheDocument()
  })
})
