import Taro from '@tarojs/taro'
import { fireEvent, screen, within } from '@testing-library/react'
import type { TicketView } from '#contract/tickets'
import type { ActionType } from '#domain/tickets/actions'
import type { Cloud } from './cloud'
import { chen, page, row, seat, ticket } from './given'
import {
  allows,
  atTicketPage,
  choose,
  lastOf,
  openTicket,
  sheet,
  submit,
  tap,
  type,
  wait,
} from './ticket-page'

let cloud: Cloud
beforeEach(() => {
  cloud = atTicketPage()
})
afterEach(() => jest.useRealTimers())

const sent = () => lastOf(cloud.asked('transitionTicket')).body
const alert = () => within(sheet()).getByRole('alert')
const told = (words: string) => {
  const places = screen.getAllByRole('status').map((place) => place.textContent)
  expect(places).toContain(words)
}

const given = (action: ActionType, over: Partial<TicketView> = {}) => allows(cloud, action, over)
const closed = () => expect(screen.queryByRole('dialog')).toBeNull()

test.each([
  ['process', 'T3', '开始处理', '已开始处理'],
  ['resume', 'T6', '继续处理', '已继续处理'],
  ['unhold', 'T8', '恢复处理', '已恢复处理'],
  ['unmerge', 'T17', '拆开', '已拆开'],
  ['accept-offer', 'T20b', '接手', '已接手'],
] as const)('%s (%s) is one tap', async (action, _rule, button, done) => {
  await given(action)
  await tap(button)
  expect(sent()).toEqual({ action, version: 3 })
  expect(lastOf(cloud.asked('transitionTicket')).key).toMatch(/^[0-9a-f-]{36}$/)
  told(done)
})

test('T2: accepting names oneself unless somebody else is chosen', async () => {
  await given('accept', { ownerId: null, ownerName: null })
  await tap('受理')
  expect(within(sheet()).getByRole('radio', { name: /我自己/ })).toBeChecked()
  await submit()
  expect(sent()).toEqual({ action: 'accept', version: 3, ownerId: seat.staffId })
  closed()
})

test('T4: a colleague is chosen and starts work at once', async () => {
  await given('take', { ownerId: null, ownerName: null })
  await tap('接手处理')
  await choose(/陈师傅 · 工程部/)
  await submit()
  expect(sent()).toEqual({ action: 'take', version: 3, ownerId: chen.staffId })
})

test.each([
  ['ask', 'T5', '请住户补充', /漏水是一直滴/],
  ['answer', 'T10', '直接答复', /登记车牌/],
  ['thank', 'T10b', '感谢住户', /已转告/],
] as const)('%s (%s) needs words', async (action, _rule, button, placeholder) => {
  await given(action)
  await tap(button)
  await submit()
  expect(alert()).toHaveTextContent('请写几个字。')
  expect(cloud.asked('transitionTicket')).toHaveLength(0)
  type(placeholder, '一直滴吗？')
  await submit()
  expect(sent()).toEqual({ action, version: 3, words: '一直滴吗？' })
  closed()
})

test('T7: a hold has a reason and a date, and shows what the resident will read', async () => {
  await given('hold')
  await tap('挂起')
  await submit()
  expect(alert()).toHaveTextContent('请选一个原因。')
  await choose('在等配件')
  await submit()
  expect(alert()).toHaveTextContent('请选一个日期。')
  await choose('3 天后')
  expect(within(sheet()).getByText('住户会看到：在等配件，预计 11 月 25 日。')).toBeVisible()
  await submit()
  expect(sent()).toEqual({
    action: 'hold',
    version: 3,
    holdReason: 'parts',
    expectedAt: '2026-11-25T10:00:00.000Z',
  })
})

describe('T9: done', () => {
  test('needs a note of six characters and a root cause; what is missing is said', async () => {
    await given('resolve')
    await tap('办结')
    type(/换了皮带/, '换好了')
    await submit()
    expect(alert()).toHaveTextContent('说明至少 6 个字。')
    type(/换了皮带/, '换了皮带，正常了')
    await submit()
    expect(alert()).toHaveTextContent('请选一个根本原因。')
    await choose('设备')
    await submit()
    expect(sent()).toEqual({
      action: 'resolve',
      version: 3,
      words: '换了皮带，正常了',
      rootCause: 'equipment',
      outcome: 'solved',
    })
    told('已办结，等住户确认')
  })

  test('a suggestion is adopted or not: nothing is chosen beforehand', async () => {
    await given('resolve', { kind: 'suggestion' })
    await tap('办结')
    type(/换了皮带/, '下个月装感应灯')
    await choose('流程')
    await submit()
    expect(alert()).toHaveTextContent('请选一个结果。')
    await choose('已采纳')
    await submit()
    expect(sent()).toMatchObject({ outcome: 'adopted' })
  })

  test('STF-03: a repair says that it needs a photo, keeps what was typed, and goes out with one', async () => {
    await given('resolve', { kind: 'repair' })
    await tap('办结')
    expect(within(sheet()).getByText('报修办结要附一张办好的照片。')).toBeVisible()
    type(/换了皮带/, '换了皮带，正常了')
    await choose('设备')
    await submit()
    expect(alert()).toHaveTextContent('报修办结要附一张办好的照片。')
    expect(cloud.asked('transitionTicket')).toHaveLength(0)
    jest.mocked(Taro.uploadFile).mockImplementation(((option: {
      success: (said: object) => void
    }) => {
      option.success({ statusCode: 200, data: JSON.stringify({ id: 'photo-1' }) })
      return Object.assign(Promise.resolve(), { progress: () => {} })
    }) as never)
    await tap(/^加照片/)
    await submit()
    expect(sent()).toMatchObject({ words: '换了皮带，正常了', photoIds: ['photo-1'] })
  })

  test('before the first public reply the cloud refuses, and the form says what to do first', async () => {
    await given('resolve')
    cloud.on('transitionTicket', {
      refused: { code: 'illegal-transition', field: 'firstResponse' },
    })
    await tap('办结')
    type(/换了皮带/, '换了皮带，正常了')
    await choose('设备')
    await submit()
    expect(alert()).toHaveTextContent('先公开回复住户一句，再办结。')
  })
})

test('T15: declining needs a reason, an explanation and where to go', async () => {
  await given('decline')
  await tap('不予办理')
  await submit()
  expect(alert()).toHaveTextContent('请选一个原因。')
  await choose('不归物业管')
  type(/这条线路/, '这条线路归供电公司管')
  await submit()
  expect(alert()).toHaveTextContent('请告诉住户可以去哪里办。')
  type(/打 95598/, '打 95598')
  await submit()
  expect(sent()).toEqual({
    action: 'decline',
    version: 3,
    declineReason: 'not_responsible',
    words: '这条线路归供电公司管',
    whereTo: '打 95598',
  })
})

test('T16: the other ticket is found by its number, the resident gets a sentence', async () => {
  const shown = await given('merge')
  const parent = row({ receiptNo: 'WT-261121-0007', words: '电梯停运' })
  cloud.on('listDesk', page([parent, row({ id: shown.id })]))
  await tap('合并')
  fireEvent.change(within(sheet()).getByPlaceholderText('受理编号、房号、内容'), {
    target: { value: '0007' },
  })
  await wait(400)
  expect(within(sheet()).getAllByRole('radio')).toHaveLength(1) // never into itself
  await choose(/电梯停运/)
  type(/同一处/, '和另一户是同一处')
  await submit()
  expect(sent()).toEqual({
    action: 'merge',
    version: 3,
    parentId: parent.id,
    words: '和另一户是同一处',
  })
})

describe('T20a: offered', () => {
  test('to a person, with a reason', async () => {
    await given('offer')
    await tap('转单')
    await submit()
    expect(alert()).toHaveTextContent('请选一位同事或一个部门。')
    await choose(/陈师傅/)
    await submit()
    expect(alert()).toHaveTextContent('请写明原因。')
    type(/水电师傅/, '要师傅上门')
    await submit()
    expect(sent()).toEqual({
      action: 'offer',
      version: 3,
      ownerId: chen.staffId,
      reason: '要师傅上门',
    })
  })

  test('to a department; the owner is no target', async () => {
    await given('offer')
    await tap('转单')
    expect(within(sheet()).queryByRole('radio', { name: /我自己/ })).toBeNull()
    fireEvent.click(within(sheet()).getByRole('tab', { name: '部门' }))
    await choose('工程部')
    type(/水电师傅/, '要师傅上门')
    await submit()
    expect(sent()).toMatchObject({ departmentId: chen.departmentId })
    expect(sent()).not.toHaveProperty('ownerId')
  })
})

test('a priority is changed with a reason, to another than it has', async () => {
  const shown = ticket({ may: { ...ticket().may, prioritise: true } })
  await openTicket(cloud, shown)
  cloud.on('changePriority', { ...shown, priority: 'priority', version: 4 })
  await tap('改级别')
  expect(within(sheet()).queryByRole('radio', { name: '一般' })).toBeNull()
  await choose('重点')
  await submit()
  expect(alert()).toHaveTextContent('请写明原因。')
  type(/行动不便/, '家里有老人')
  await submit()
  expect(lastOf(cloud.asked('changePriority')).body).toEqual({
    priority: 'priority',
    reason: '家里有老人',
    version: 3,
  })
})
