import { fireEvent, render, screen, within } from '@testing-library/react'
import { usePrefs } from '#miniapp/lib/prefs'
import StaffTicketPage from '#miniapp/staff/pages/ticket'
import { routerState } from '../../support/taro'
import type { Cloud } from './cloud'
import { clock, entry, later, ticket } from './given'
import { atTicketPage, buttons, lastOf, openTicket, settled, sheet, tap, wait } from './ticket-page'

let cloud: Cloud
beforeEach(() => {
  cloud = atTicketPage()
})
afterEach(() => jest.useRealTimers())

const story = () =>
  within(screen.getByRole('list', { name: '经过' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

test('STF-02: the resident’s words are the title, with who, where and the promises', async () => {
  await openTicket(
    cloud,
    ticket({
      priority: 'priority',
      endorsements: 4,
      clocks: [
        clock({ kind: 'nextResponse', state: 'near', dueAt: later(3) }),
        clock({ kind: 'priority', dueAt: later(28), share: 0.4 }),
      ],
    }),
  )
  expect(screen.getByRole('heading', { level: 1, name: '投诉 · 电梯' })).toBeVisible()
  expect(screen.getByText('2 单元电梯到 8 楼会突然停一下再走')).toBeVisible()
  expect(screen.getByText('3 栋 1201 林女士 WT-261121-0031')).toBeVisible()
  expect(screen.getByText('重点')).toBeVisible()
  expect(screen.getByText('还剩 3 小时')).toBeVisible()
  expect(screen.getByText('还剩 28 小时')).toBeVisible()
  expect(screen.getByText('王敏 在办 · 4 户附议')).toBeVisible()
})

test('what still runs stands first, the nearest due on top; what was kept comes after', async () => {
  await openTicket(
    cloud,
    ticket({
      clocks: [
        clock({ state: 'kept', stoppedAt: later(-16) }),
        clock({ kind: 'resolution', dueAt: later(600) }),
        clock({ kind: 'nextResponse', dueAt: later(3) }),
      ],
    }),
  )
  const lines = screen.getAllByText(/^还剩|有人回复$/).map((line) => line.textContent)
  expect(lines).toEqual(['还剩 3 小时', '还剩 25 天', '3 小时有人回复'])
})

test('a declined ticket claims no solution, and nobody has it any more', async () => {
  await openTicket(
    cloud,
    ticket({
      state: 'declined',
      clocks: [
        clock({ state: 'kept', stoppedAt: later(-16) }),
        clock({ kind: 'resolution', state: 'claimed', stoppedAt: later(-1) }),
      ],
    }),
  )
  expect(screen.getByText('不予办理')).toBeVisible()
  expect(screen.getByText('王敏 负责')).toBeVisible()
  expect(screen.getByText('3 小时有人回复')).toBeVisible()
  expect(screen.queryByText('等住户确认')).toBeNull()
})

test('a hidden reporter is one resident of the place, and nothing more', async () => {
  await openTicket(
    cloud,
    ticket({
      hideNameFrom: 'handlers',
      placeLabel: '3 栋',
      homeLabel: null,
      reporter: { as: 'resident', role: null, name: null },
    }),
  )
  expect(screen.getByText('3 栋 一位住户 WT-261121-0031')).toBeVisible()
  expect(screen.getByText('隐名')).toBeVisible()
})

test('the story tells who did what, notes among staff included', async () => {
  await openTicket(
    cloud,
    ticket({
      timeline: [
        entry({ type: 'submitted', at: later(-19), words: '电梯会停。' }),
        entry({
          type: 'transition',
          transition: 'T2',
          by: { as: 'staff', role: 'frontdesk', name: '李静' },
          words: null,
          facts: { ownerName: '王敏' },
        }),
        entry({
          by: { as: 'you', role: 'frontdesk', name: '王敏' },
          words: '看到了。',
          saved: true,
        }),
        entry({
          by: { as: 'staff', role: 'worker', name: '陈师傅' },
          words: '皮带老化。',
          internal: true,
        }),
        entry({
          type: 'transition',
          transition: 'T7',
          by: { as: 'staff', role: 'worker', name: null },
          words: null,
          facts: { reason: 'parts', expectedAt: later(96) },
        }),
        entry({
          type: 'promise-broken',
          by: { as: 'system', role: null, name: null },
          words: null,
          facts: { clock: 'firstResponse' },
        }),
        entry(),
        entry({ type: 'something-newer', words: null }),
      ],
    }),
  )
  expect(story()).toEqual([
    '林女士 提交昨天 18:20',
    '李静 受理今天 12:20给 王敏',
    '您 回复住户今天 12:20常用语，未改看到了。',
    '内部备注 · 陈师傅今天 12:20皮带老化。',
    '师傅 挂起今天 12:20在等配件 · 预计 11 月 26 日',
    '系统 超过了回复的约定今天 12:20',
    '林女士今天 12:20早上又停了一次。',
    '林女士 有一条记录今天 12:20',
  ])
  // The resident's last words stay in sight above the field.
  expect(screen.getByText('林女士：早上又停了一次。')).toBeVisible()
})

describe('STF-03: exactly what the server allows', () => {
  const EVERY = ['办结', '请住户补充', '挂起', '转单', '不予办理', '合并', '改级别']

  test('nothing allowed, no button', async () => {
    await openTicket(cloud, ticket({ allowed: [] }))
    expect(buttons()).toEqual(['记一次联系']) // a call can be noted at any time
  })

  test('all of them in one row, and once more behind the dots', async () => {
    await openTicket(
      cloud,
      ticket({
        allowed: ['ask', 'hold', 'resolve', 'decline', 'merge', 'offer'],
        may: { ...ticket().may, prioritise: true },
      }),
    )
    expect(buttons()).toEqual([...EVERY, '记一次联系', '更多操作'])
    await tap('更多操作')
    const all = within(sheet()).getAllByRole('button').slice(1)
    expect(all.map((button) => button.textContent)).toEqual([...EVERY, '记一次联系'])
  })

  test('STF-05: staff speak for the resident where the cloud allows it; what a job does is no button', async () => {
    await openTicket(
      cloud,
      ticket({ allowed: ['accept', 'confirm', 'reopen', 'withdraw', 'auto-close'] }),
    )
    expect(buttons()).toEqual([
      '受理',
      '代住户确认',
      '代住户重新办理',
      '代住户撤回',
      '记一次联系',
      '更多操作',
    ])
  })

  test('who may only read sees neither field nor button', async () => {
    const may = { ...ticket().may, message: false, note: false }
    await openTicket(cloud, ticket({ may }))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('这件事已经结束，不能再回复。')).toBeVisible()
  })
})

test('T19: the last step can be taken back while its ten minutes run', async () => {
  const resolved = ticket({ state: 'resolved', allowed: ['undo'], undoUntil: later(9 / 60) })
  await openTicket(cloud, resolved)
  expect(screen.getByText('还可撤销 9 分')).toBeVisible()
  expect(buttons()).toEqual(['记一次联系']) // undo has its own line
  await wait(60_000)
  expect(screen.getByText('还可撤销 8 分')).toBeVisible()
  cloud.on('transitionTicket', ticket({ id: resolved.id, version: 4 }))
  await tap('撤销')
  expect(lastOf(cloud.asked('transitionTicket')).body).toEqual({ action: 'undo', version: 3 })
  expect(screen.queryByText(/还可撤销/)).toBeNull()
})

test('T19: the offer goes by itself when the ten minutes are over', async () => {
  await openTicket(
    cloud,
    ticket({ state: 'resolved', allowed: ['undo'], undoUntil: later(1.5 / 60) }),
  )
  await wait(120_000)
  expect(screen.queryByText(/还可撤销/)).toBeNull()
})

test('opening sets the resident’s read mark, and new words set it again', async () => {
  const shown = ticket()
  await openTicket(cloud, shown)
  expect(cloud.asked('readTicket')).toHaveLength(1)
  cloud.on('getTicket', { ...shown, timeline: [...shown.timeline, entry()] })
  await wait(20_000)
  expect(cloud.asked('readTicket')).toHaveLength(2)
  await wait(20_000)
  expect(cloud.asked('readTicket')).toHaveLength(2)
})

test('loading, then somebody else’s ticket is not found', async () => {
  cloud.on('getTicket', { refused: { code: 'not-found' } })
  routerState.params = { id: 'elsewhere' }
  render(<StaffTicketPage />)
  expect(screen.getByRole('status', { busy: true })).toBeVisible()
  await settled()
  expect(screen.getByText(/没找到/)).toBeVisible()
})

test('a ticket that could not be refreshed stays, with what was typed', async () => {
  await openTicket(cloud, ticket())
  fireEvent.change(screen.getByPlaceholderText('回复住户'), { target: { value: '马上来' } })
  cloud.on('getTicket', 'offline')
  await wait(20_000)
  expect(screen.getByText('没取到最新进度')).toBeVisible()
  expect(screen.getByDisplayValue('马上来')).toBeVisible()
})

test('in English', async () => {
  usePrefs.getState().setLang('en')
  await openTicket(cloud, ticket({ allowed: ['resolve', 'ask'] }))
  expect(screen.getByRole('heading', { level: 1, name: 'Complaint · Lift' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Done' })).toBeVisible()
  expect(screen.getByPlaceholderText('Reply to the resident')).toBeVisible()
})
