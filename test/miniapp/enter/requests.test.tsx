import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import type { MyHomes } from '#contract/households'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import HomesPage from '#miniapp/pages/enter/homes'
import HomePage from '#miniapp/pages/home/index'
import { routerState } from '../../support/taro'
import { lin, newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'

const NOTHING: MyHomes = { toDecide: [], asked: [], past: [] }
const request: MyHomes['toDecide'][number] = {
  id: '0193f000-0000-7000-a000-0000000000b1',
  communityId: '0193f000-0000-7000-a000-000000000002',
  label: '3 栋 2 单元 1201',
  role: 'family',
  name: '林先生',
  askedAt: '2026-11-22T01:00:00.000Z',
}

let cloud: Cloud
beforeEach(() => {
  newPhone()
  cloud = openCloud().on('getMe', lin()).on('listCommunities', { items: [] })
})
afterEach(() => dropToken(tokenNow() ?? ''))

async function openHomes(mine: Partial<MyHomes>, me = lin()) {
  cloud.on('listMyHomes', { ...NOTHING, ...mine })
  signedIn(me)
  render(<HomesPage />)
  await settled()
}
const tap = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settled()
}

describe('RES-01: an adult of the home', () => {
  test('sees who asks to join and lets them in', async () => {
    cloud.on('decideHomeRequest', { done: true })
    await openHomes({ toDecide: [request] })
    expect(screen.getByText('林先生 申请以家属身份绑定')).toBeInTheDocument()
    cloud.on('listMyHomes', NOTHING)
    await tap('林先生，是我家的，通过')
    expect(cloud.asked('decideHomeRequest')[0]).toMatchObject({
      params: { id: request.id },
      body: { communityId: request.communityId, approve: true },
    })
    expect(screen.getByText(/家里人都会收到消息/)).toBeInTheDocument()
    expect(screen.queryByText('林先生 申请以家属身份绑定')).toBeNull()
  })

  test('says no to a stranger; a failure is told and the request stays', async () => {
    cloud.on('decideHomeRequest', 'offline')
    await openHomes({ toDecide: [request] })
    await tap('林先生，不认识')
    expect(screen.getByRole('alert')).toBeInTheDocument()
    expect(screen.getByText('林先生 申请以家属身份绑定')).toBeInTheDocument()
    expect(cloud.asked('decideHomeRequest')[0]?.body).toMatchObject({ approve: false })
  })
})

test('RES-01: who moves out reads first what that means, and the home is gone from the list', async () => {
  cloud.on('leaveHome', { done: true })
  await openHomes({})
  await tap('我已经搬走了')
  expect(screen.getByText(/您反映过的事还可以看 30 天/)).toBeInTheDocument()
  cloud.on('getMe', lin({ homes: [] }))
  await tap('确认搬走')
  expect(cloud.asked('leaveHome')[0]?.params).toEqual({ id: lin().homes[0]?.houseId })
  expect(screen.getByText('还没有房屋')).toBeInTheDocument()
})

test('RES-01: a refusal says why and what to do', async () => {
  const asked = {
    id: request.id,
    communityName: '梧桐里',
    label: '3 栋 1301',
    deskPhone: '8123 4500',
    state: 'refused' as const,
    askedAt: request.askedAt,
    reason: '请带租约到前台。',
  }
  await openHomes({ asked: [asked] }, lin({ homes: [] }))
  expect(screen.getByText('梧桐里 3 栋 1301 没有通过核对')).toBeInTheDocument()
  expect(screen.getByText(/原因：请带租约到前台。/)).toBeInTheDocument()
  await tap('打前台 8123 4500')
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '81234500' })
})

test('RES-01: a code that a link brought is filled in', async () => {
  routerState.params = { code: 'k7m2p-9q4tx' }
  await openHomes({})
  expect(screen.getByRole('textbox', { name: '房屋码' })).toHaveValue('K7M2P9Q4TX')
})

test('edge case 3: who moved out reads on the first page until when the own matters stay', async () => {
  const past = {
    houseId: request.id,
    communityName: '梧桐里',
    label: '3 栋 1301',
    movedOutAt: '2026-11-10T04:00:00.000Z',
    readableUntil: '2026-12-10T04:00:00.000Z',
  }
  const me = lin({ homes: [] })
  cloud.on('listMyHomes', { ...NOTHING, past: [past] }).on('getMe', me)
  signedIn(me)
  render(<HomePage />)
  await settled()
  expect(
    screen.getByText(/您已在 11 月 10 日搬出 梧桐里 3 栋 1301.*12 月 10 日/),
  ).toBeInTheDocument()
  await tap('看我反映过的事')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/tickets/list' })
})

test('RES-12: without consent the first page keeps what is public and says how to go on', async () => {
  const me = lin({ homes: [], withdrawn: true })
  cloud.on('listMyHomes', { refused: { code: 'not-allowed', field: 'consent' } }).on('getMe', me)
  signedIn(me)
  render(<HomePage />)
  await settled()
  expect(screen.getByText('您收回了同意')).toBeInTheDocument()
  expect(screen.getByText('我们的约定')).toBeInTheDocument()
  await tap('去看看')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/my-data/index?open=consent' })
})
