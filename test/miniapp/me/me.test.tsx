import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { phone } from '#miniapp/lib/platform/phone'
import { useSession } from '#miniapp/lib/session'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import MePage from '#miniapp/pages/me/index'
import { home, lin, newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'
import { seat } from '../staff/given'

let cloud: Cloud
beforeEach(() => {
  newPhone()
  cloud = openCloud()
})
afterEach(() => dropToken(tokenNow() ?? ''))

async function openPage(me = lin()) {
  cloud.on('getMe', me)
  signedIn(me)
  const shown = render(<MePage />)
  await settled()
  return shown
}

const tap = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settled()
}

async function leaveSomething() {
  cloud.on('addMessage', 'offline')
  const body = { id: 'm', words: '早上又停了一次' }
  act(() => void outbox.enqueue({ errand: { kind: 'message', ticketId: 't', body } }))
  await settled()
}

test('who one is, from which home, and what is new', async () => {
  await openPage(lin({ unread: 2 }))
  expect(screen.getByRole('heading', { level: 2, name: '林女士' })).toBeInTheDocument()
  expect(screen.getByText('业主 · 梧桐里 3 栋 2 单元 1201')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /消息/ })).toHaveTextContent('2 条未读')
})

test('nobody signed in: the settings are there, and the way in', async () => {
  render(<MePage />)
  await settled()
  expect(screen.getByText('还没有登录')).toBeInTheDocument()
  expect(screen.getByRole('switch', { name: /长辈版/ })).toBeInTheDocument()
  expect(screen.queryByText('退出登录')).toBeNull()
})

test('without a home the way to one stands beside the name', async () => {
  await openPage(lin({ homes: [] }))
  expect(screen.getByText('还没有绑定房屋')).toBeInTheDocument()
  await tap('绑定房屋')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/enter/homes' })
})

test('RES-15: what waits in the phone stands first, and can be tried at once', async () => {
  await openPage()
  await leaveSomething()
  expect(screen.getByText('待送出 1 件')).toBeInTheDocument()
  cloud.on('addMessage', {})
  await tap('现在试')
  expect(screen.queryByText('待送出 1 件')).toBeNull()
})

test('staff find their desk here, residents do not', async () => {
  const { unmount } = await openPage()
  expect(screen.queryByText('员工工作台')).toBeNull()
  unmount()
  await openPage(lin({ seats: [seat] }))
  await tap(/员工工作台/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/pages/desk' })
})

describe('RES-13, RES-14: wishes', () => {
  test('easy mode changes the page at once, is kept on the phone and told to the account', async () => {
    cloud.on('updateMe', lin({ elderMode: true }))
    const { container } = await openPage()
    fireEvent.click(screen.getByRole('switch', { name: /长辈版/ }))
    await settled()
    expect(container.firstElementChild).toHaveClass('theme-elder')
    expect(phone.storage.read('prefs')).toContain('"elder":true')
    expect(cloud.asked('updateMe')[0]?.body).toEqual({ elderMode: true })
  })

  test('the language changes every word, without signal too', async () => {
    cloud.on('updateMe', 'offline')
    await openPage()
    await tap(/语言 Language/)
    fireEvent.click(screen.getByRole('radio', { name: 'English' }))
    await settled()
    expect(screen.getByText('Sign out')).toBeInTheDocument()
    expect(screen.getByText('Owner · 梧桐里, 3 栋 2 单元 1201')).toBeInTheDocument()
  })

  test('dark is chosen by hand or follows the system', async () => {
    const { container } = await openPage()
    await tap(/外观/)
    fireEvent.click(screen.getByRole('radio', { name: '深色' }))
    await settled()
    expect(container.firstElementChild).toHaveClass('theme-dark')
  })
})

describe('signing out', () => {
  test('ends the session, and what is not sent stays and is said to stay', async () => {
    cloud.on('signOut', { done: true })
    await openPage()
    await leaveSomething()
    await tap('退出登录')
    expect(screen.getByText(/手机里还有 1 件没送出/)).toBeInTheDocument()
    const leave = screen.getAllByRole('button', { name: '退出登录' })
    fireEvent.click(leave[leave.length - 1] as HTMLElement)
    await settled()
    expect(tokenNow()).toBeNull()
    expect(useSession.getState().me).toBeNull()
    expect(outbox.store.getState().items).toHaveLength(1)
  })

  test('on all phones is a promise about others: without an answer it is not given', async () => {
    cloud.on('signOut', 'offline')
    await openPage()
    await tap('退出登录')
    await tap('在所有手机上退出')
    expect(screen.getByRole('alert')).toHaveTextContent('没退出成')
    expect(tokenNow()).not.toBeNull()
  })
})

test('a new name is kept, and a refused one says why', async () => {
  cloud.on('updateMe', { refused: { code: 'bad-input', field: 'displayName' } })
  await openPage()
  await tap(/怎么称呼我/)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '林姐' } })
  await tap('保存')
  expect(screen.getByRole('alert')).toBeInTheDocument()
  cloud.on('updateMe', lin({ displayName: '林姐', homes: [home()] }))
  await tap('保存')
  expect(screen.getByRole('heading', { level: 2, name: '林姐' })).toBeInTheDocument()
})
