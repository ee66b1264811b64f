import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { phone } from '#miniapp/lib/platform/phone'
import { useSession } from '#miniapp/lib/session'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import MyDataPage from '#miniapp/pages/my-data/index'
import { routerState } from '../../support/taro'
import { lin, newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'
import { data } from './given'

let cloud: Cloud
beforeEach(() => {
  newPhone()
  cloud = openCloud().on('getMyData', data()).on('listNameViews', { items: [] }).on('getMe', lin())
})
afterEach(() => dropToken(tokenNow() ?? ''))

async function openPage(open?: string) {
  routerState.params = open === undefined ? {} : { open }
  signedIn()
  render(<MyDataPage />)
  await settled()
}

const tap = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settled()
}

async function leaveSomething() {
  cloud.on('addMessage', 'offline')
  const body = { id: 'm', words: '早上又停了一次' }
  act(() => void outbox.enqueue({ errand: { kind: 'message', ticketId: 't', body } }))
  phone.storage.write(`draft/ticket/${lin().personId}`, '{}')
  await settled()
}

test('RES-12: what is kept stands in plain words, and what is not kept is said, too', async () => {
  await openPage()
  expect(screen.getByText('我反映的事')).toBeInTheDocument()
  expect(screen.getByText('7 件')).toBeInTheDocument()
  expect(screen.getByText(/没有：头像、昵称、手机号/)).toBeInTheDocument()
  expect(screen.getByText('没有人看过您隐去的姓名。')).toBeInTheDocument()
  expect(screen.getByText('这一台')).toBeInTheDocument()
})

test('RES-12: who has seen my name: role, person and time, one tap from the matter', async () => {
  const id = '0193f000-0000-7000-a000-0000000000aa'
  const by = { role: 'manager', alias: '陈立' } as const
  const view = { id, at: '2026-11-21T05:20:00.000Z', ticketId: id, receiptNo: 'WT-261120-0003', by }
  cloud.on('listNameViews', { items: [view] })
  await openPage()
  await tap(/项目经理 陈立 看过 WT-261120-0003.* 13:20/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/ticket/track?id=${id}` })
})

describe('OPS-03: the own name', () => {
  test('while it is checked, or was blocked, it is said who sees what; the desk is asked once', async () => {
    cloud.on('getMyData', { ...data(), nameCheck: 'blocked' }).on('appealCheck', { done: true })
    await openPage()
    expect(screen.getByText(/没有通过平台检查，别人看到的还是原来的姓名/)).toBeVisible()
    await tap('请前台看一下')
    expect(cloud.asked('appealCheck').map(({ params, body }) => [params.id, body])).toEqual([
      [lin().personId, { subjectId: lin().personId }],
    ])
    expect(screen.getByText('已经请前台看了，看过会告诉您。')).toBeVisible()
    expect(screen.queryByText('请前台看一下')).toBeNull()
  })

  test('what nothing waits for is not spoken of', async () => {
    await openPage()
    expect(screen.queryByText(/^姓名：/)).toBeNull()
  })
})

describe('RES-12: a copy', () => {
  test('is fetched first and handed over inside the second tap', async () => {
    cloud.on('exportMyData', { format: 'huisheng-export-1', tickets: [] })
    await openPage('export')
    await tap('整理出来')
    expect(screen.getByText(/整理好了/)).toBeInTheDocument()
    await tap('发到一个聊天里')
    const file = jest.mocked(Taro.shareFileMessage).mock.calls[0]?.[0]
    expect(file).toMatchObject({ fileName: expect.stringMatching(/^huisheng-.*\.json$/) })
    expect(screen.getByText('已经交给您了。')).toBeInTheDocument()
  })

  test('that cannot be saved can be copied', async () => {
    cloud.on('exportMyData', { format: 'huisheng-export-1' })
    jest.mocked(Taro.shareFileMessage).mockRejectedValueOnce({ errMsg: 'fail' })
    await openPage('export')
    await tap('整理出来')
    await tap('发到一个聊天里')
    expect(screen.getByText('没有存成，可以复制全部文字。')).toBeInTheDocument()
    await tap('复制全部文字')
    expect(JSON.stringify(jest.mocked(Taro.setClipboardData).mock.calls)).toContain(
      'huisheng-export-1',
    )
  })
})

describe('RES-12: the consent', () => {
  test('is withdrawn after reading what stops and what stays', async () => {
    const view = { state: 'withdrawn', version: PRIVACY_VERSION, at: null }
    cloud.on('changeConsent', view).on('getMe', lin({ withdrawn: true }))
    await openPage('consent')
    expect(screen.getByText(/公开的内容照样能看/)).toBeInTheDocument()
    cloud.on('getMyData', data({ consent: { ...data().consent, state: 'withdrawn' } }))
    await tap('收回同意')
    expect(cloud.asked('changeConsent')[0]?.body).toEqual({
      given: false,
      version: PRIVACY_VERSION,
    })
    expect(screen.getByText('您收回了同意')).toBeInTheDocument()
    // From now on no home is spoken from.
    expect(useSession.getState()).toMatchObject({ houseId: null, me: { homes: [] } })
  })
})

describe('RES-12: deleting the account', () => {
  const lastStep = async () => {
    await openPage('delete')
    expect(screen.getByText('留下来、但不带姓名的')).toBeInTheDocument()
    await tap('我明白，下一步')
  }

  test('takes two steps, and after the yes of the cloud this phone keeps nothing of the person', async () => {
    cloud.on('deleteMe', { done: true })
    await lastStep()
    await leaveSomething()
    expect(cloud.asked('deleteMe')).toHaveLength(0)
    await tap('注销，删除我的姓名')
    expect(cloud.asked('deleteMe')[0]?.body).toEqual({ sure: true })
    expect(screen.getByText(/已经注销/)).toBeInTheDocument()
    expect(tokenNow()).toBeNull()
    expect(outbox.store.getState().items).toEqual([])
    expect(phone.storage.keys().filter((key) => key.startsWith('draft/'))).toEqual([])
  })

  test.each([
    ['without a signal', 'offline', /什么都没有删/],
    ['for somebody who works here', { refused: { code: 'not-allowed', field: 'staff' } }, /岗位/],
  ] as const)('%s nothing is lost and the reason is told', async (_when, reply, words) => {
    cloud.on('deleteMe', reply)
    await lastStep()
    await leaveSomething()
    await tap('注销，删除我的姓名')
    expect(screen.getByRole('alert')).toHaveTextContent(words)
    expect(tokenNow()).not.toBeNull()
    expect(outbox.store.getState().items).toHaveLength(1)
  })

  test('a second try goes under the same key: it is one deletion', async () => {
    cloud.on('deleteMe', 'offline')
    await lastStep()
    await tap('注销，删除我的姓名')
    await tap('注销，删除我的姓名')
    const [first, second] = cloud.asked('deleteMe')
    expect(second?.key).toBe(first?.key)
  })
})

test('QS-4: signing out everywhere without a signal is not promised', async () => {
  cloud.on('signOut', 'offline')
  await openPage()
  await tap('在所有手机上退出')
  expect(screen.getByRole('alert')).toHaveTextContent('没退出成')
  expect(tokenNow()).not.toBeNull()
})
