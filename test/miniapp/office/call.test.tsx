import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { CallView } from '#contract/calls'
import CallPage from '#miniapp/office/pages/call'
import { happen } from '../../support/taro'
import { atWork } from '../staff/at-work'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { at, id } from '../ui/given'
import { callPerson, callRow, callView, ended, mrZhou } from './calls-given'

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('followup', { id: 'call' })
})
afterEach(() => jest.useRealTimers())

async function open(over: Partial<CallView> = {}): Promise<CallView> {
  const view = callView(over)
  cloud.on('getCall', view)
  render(<CallPage />)
  await settled()
  return view
}

const sheet = () => within(screen.getByRole('dialog'))
const told = (words: string) =>
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(words)

describe('STF-06: whom to call', () => {
  test('the number is one tap away; who takes no calls or said "do not ask" has none', async () => {
    const silent = callPerson({ name: '吴先生', phone: null, call: false })
    const never = callPerson({
      name: '郑女士',
      phone: null,
      call: false,
      visit: false,
      never: true,
    })
    const unknown = callPerson({ name: '何女士', phone: null, preference: 'phone' })
    await open({ people: [callPerson(), silent, never, unknown] })
    await tap('打电话给 林女士：13812345678')
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '+8613812345678' })
    expect(screen.getAllByRole('button', { name: /^打电话给/ })).toHaveLength(1)
    expect(screen.getByText('业主 · 不接受电话')).toBeVisible()
    expect(screen.getByText('业主 · 说过不再询问')).toBeVisible()
    expect(screen.getByText('业主 · 先打电话 · 没有登记号码')).toBeVisible()
  })

  test('a number that the phone will not dial is copied', async () => {
    await open()
    jest.mocked(Taro.makePhoneCall).mockRejectedValueOnce({ errMsg: 'fail' })
    await tap('打电话给 林女士：13812345678')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '+8613812345678' })
    told('号码已复制')
  })

  test('passes to another adult who may be reached, never to the one who is asked now', async () => {
    const silent = callPerson({ name: '吴先生', phone: null, call: false, visit: false })
    const view = await open({ people: [silent, mrZhou] })
    expect(screen.getAllByRole('button', { name: /换一位家人来问/ })).toHaveLength(1)
    cloud.on('passCall', { ...view, people: [mrZhou, silent] })
    await tap('换一位家人来问：周先生')
    expect(cloud.asked('passCall')[0]?.body).toMatchObject({ personId: mrZhou.personId })
    told('已换人')
    expect(screen.queryByRole('button', { name: /换一位家人来问/ })).toBeNull()
  })
})

describe('STF-06: filled in on behalf', () => {
  const answers = () => screen.getByLabelText(/最希望先改哪一件/)

  test('nothing is chosen beforehand, and an empty answer is not sent', async () => {
    await open()
    await tap('接通了，帮填回答')
    for (const name of ['维修服务', '总体感觉怎么样', /有多大可能向朋友或同事推荐/])
      for (const radio of within(sheet().getByRole('radiogroup', { name })).getAllByRole('radio'))
        expect(radio).not.toBeChecked()
    expect(sheet().getByRole('switch', { name: '住户说可以再联系' })).not.toBeChecked()
    await tap('提交回答')
    expect(sheet().getByRole('alert')).toHaveTextContent('请先选一个回答。')
    expect(cloud.asked('answerFor')).toHaveLength(0)
  })

  test('what was said goes out as it was said; a refused or lost send keeps it, and the second goes under the same key', async () => {
    const view = await open()
    cloud.on('answerFor', { refused: { code: 'stale' } })
    await tap('接通了，帮填回答')
    const score = async (name: string | RegExp, radio: string) => {
      fireEvent.click(
        within(sheet().getByRole('radiogroup', { name })).getByRole('radio', { name: radio }),
      )
      await settled()
    }
    await score('维修服务', '2 分，不满意')
    await score(/推荐/, '0 分')
    await tap('电梯')
    type(/最希望先改哪一件/, ' 电梯太慢 ')
    await choose('周先生')
    await tap('提交回答')
    expect(sheet().getByRole('alert')).toHaveTextContent('您写的还在')
    expect(answers()).toHaveValue(' 电梯太慢 ')
    expect(sheet().getByRole('radio', { name: '2 分，不满意', checked: true })).toBeVisible()
    cloud.on('answerFor', 'offline')
    await tap('提交回答')
    cloud.on('answerFor', ended(view, 'completed'))
    await tap('提交回答')
    const sent = cloud.asked('answerFor')
    expect(sent[2]?.body).toEqual({
      id: expect.any(String),
      communityId: view.communityId,
      personId: mrZhou.personId,
      channel: 'phone',
      version: 2,
      said: [
        { question: 'repair', score: 2 },
        { question: 'nps', score: 0 },
        { question: 'problems', choices: ['lift'] },
        { question: 'suggestion', words: '电梯太慢' },
      ],
      contactMe: false,
    })
    expect(new Set(sent.map(({ key, body }) => `${key}${body.id}`)).size).toBe(1)
    expect(screen.queryByRole('dialog')).toBeNull()
    told('已记下，住户会收到一份')
    expect(screen.getByText('这项回访已经结束 · 已完成')).toBeVisible()
  })

  test('F2: who recommended lately is not asked again; what was tapped for somebody else is not sent for them', async () => {
    const asked = callPerson({ name: '吴先生', npsGiven: true })
    const view = await open({ people: [callPerson(), asked] })
    cloud.on('answerFor', view)
    await tap('接通了，帮填回答')
    await choose('9 分')
    await choose('吴先生')
    expect(sheet().queryByRole('radiogroup', { name: /推荐/ })).toBeNull()
    await tap('提交回答')
    expect(sheet().getByRole('alert')).toHaveTextContent('请先选一个回答。')
  })

  test('two taps send once', async () => {
    const view = await open()
    let answer: (reply: object) => void = () => {}
    cloud.on(
      'answerFor',
      () =>
        new Promise((told) => {
          answer = told
        }),
    )
    await tap('接通了，帮填回答')
    await tap('电梯')
    await tap('提交回答')
    await tap('提交回答')
    await act(async () => answer(view))
    await settled()
    expect(cloud.asked('answerFor')).toHaveLength(1)
  })
})

describe('STF-06: what came of it', () => {
  test('a result is chosen, never assumed; a refusal says why and keeps the choice', async () => {
    const view = await open()
    cloud.on('logAttempt', { refused: { code: 'illegal-transition', field: 'rung' } })
    await tap('打完了，结果是')
    for (const name of ['接通，待会再打', '没人接', '不愿回访', '号码不对'])
      expect(sheet().getByRole('radio', { name })).not.toBeChecked()
    await tap('记下来')
    expect(sheet().getByRole('alert')).toHaveTextContent('请选一个结果。')
    expect(cloud.asked('logAttempt')).toHaveLength(0)
    await choose('没人接')
    await tap('记下来')
    expect(sheet().getByRole('alert')).toHaveTextContent('还没到可以打的时间。')
    expect(sheet().getByRole('radio', { name: '没人接' })).toBeChecked()
    const attempt = { at: at(0), channel: 'phone', result: 'noAnswer', wrongNumber: false } as const
    cloud.on('logAttempt', { ...view, attempts: [{ ...attempt, by: '周洁', person: '林女士' }] })
    await tap('记下来')
    const { body, key } = cloud.asked('logAttempt')[1] ?? {}
    expect(body).toEqual({
      communityId: view.communityId,
      personId: view.people[0]?.personId,
      channel: 'phone',
      result: 'noAnswer',
    })
    expect(key).toBe(cloud.asked('logAttempt')[0]?.key)
    told('已记下')
    expect(screen.getByText('电话 · 没人接')).toBeVisible()
    expect(screen.getByText('今天 13:20 · 周洁 → 林女士')).toBeVisible()
  })

  test('"does not wish it" ends the follow-up: nothing more can be done', async () => {
    const view = await open()
    cloud.on('logAttempt', ended(view, 'refused'))
    await tap('打完了，结果是')
    await choose('周先生')
    await choose('不愿回访')
    await tap('记下来')
    expect(cloud.asked('logAttempt')[0]?.body).toMatchObject({
      personId: mrZhou.personId,
      result: 'refused',
    })
    expect(screen.getByText('这项回访已经结束 · 不愿回访')).toBeVisible()
    expect(screen.queryByRole('button', { name: /接通了/ })).toBeNull()
  })

  test('a visit can be noted only where visits are open to this home', async () => {
    await open({ ladder: [{ rung: 3, channel: 'onSite', at: at(48), open: true }] })
    await tap('打完了，结果是')
    expect(sheet().getByRole('radio', { name: '上门' })).toBeVisible()
  })
})

test('STF-06: not reached ends it, once every step was tried; a refusal is told', async () => {
  const view = await open()
  expect(screen.queryByRole('button', { name: '联系不上，结束' })).toBeNull()
  cloud.on('getCall', { ...view, allowed: ['attempt', 'answer', 'unreachable'] })
  await act(async () => happen('show'))
  cloud.on('endCall', { refused: { code: 'illegal-transition' } })
  await tap('联系不上，结束')
  expect(screen.getByRole('alert')).toHaveTextContent('情况刚变过')
  cloud.on('endCall', ended(view, 'unreachable'))
  await tap('联系不上，结束')
  expect(cloud.asked('endCall')[1]?.body).toEqual({
    communityId: view.communityId,
    as: 'unreachable',
  })
  expect(screen.getByText('这项回访已经结束 · 联系不上')).toBeVisible()
})

test('F7: on a full day it is said, and nothing can be begun', async () => {
  await open({ full: true })
  expect(screen.getByText('今天能开始的回访已经够了，这一户明天再打。')).toBeVisible()
  for (const name of ['接通了，帮填回答', '打完了，结果是'])
    expect(screen.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true')
})

test('RES-14: the link of the exit questions is copied for somebody who moved out', async () => {
  await open({ allowed: ['attempt', 'answer', 'exitLink'] })
  cloud.on('issueExitLink', { token: 'abc', until: at(100) })
  await tap('复制搬离问卷链接')
  expect(JSON.stringify(jest.mocked(Taro.setClipboardData).mock.calls)).toContain('abc')
  told('链接已复制')
})

test('STF-06: the low answer behind a recovery is shown, with the ticket and the file one tap away', async () => {
  const ticket = { id: id(), receiptNo: 'WT-261121-0031', words: '电梯会停' }
  const scores = [
    { question: 'nps', score: 0 },
    { question: 'repair', score: 1 },
  ]
  const { call } = await open({
    call: callRow({ plan: 'recovery', hard: true, dueAt: at(4) }),
    behind: { kind: 'nps', at: at(-20), scores, words: '等了三天' },
    ticket,
    asks: ['quarterly'],
    segments: ['key'],
  })
  expect(screen.getByText('低分补救 · 应在 今天 17:20')).toBeVisible()
  expect(screen.getByText('推荐意愿 0 · 维修服务 1')).toBeVisible()
  expect(screen.getByText('等了三天')).toBeVisible()
  expect(screen.getByText(/这些回答是保密的/)).toBeVisible()
  expect(screen.getByText('同时要问：季度回访')).toBeVisible()
  await tap(/^去看工单 WT-261121-0031/)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/staff/pages/ticket?id=${ticket.id}` })
  await tap('这一户的档案')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/office/pages/home?id=${call.houseId}` })
})
