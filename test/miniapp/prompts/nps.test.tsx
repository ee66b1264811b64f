import { render, screen } from '@testing-library/react'
import type { PromptView } from '#contract/nps'
import { outbox } from '#miniapp/lib/outbox/use-outbox'
import { usePrefs } from '#miniapp/lib/prefs'
import HomePage from '#miniapp/pages/home/index'
import AskNpsPage from '#miniapp/pages/nps/ask'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { at, atHome, home, id, screenOf } from '../ui/given'

let cloud: Cloud
let card: NonNullable<PromptView['card']>
beforeEach(() => {
  cloud = atHome()
  card = { invitationId: id(), kind: 'nps', houseId: home.houseId, communityId: home.communityId }
  cloud.on('snoozePrompt', { invitationId: card.invitationId, outcome: 'snoozed', until: at(168) })
  cloud.on('closePrompt', { invitationId: card.invitationId, outcome: 'never', until: null })
  cloud.on('answerNps', ({ body }) => ({
    id: String(body.id),
    score: Number(body.score),
    quarter: '2026-Q4',
    submittedAt: at(0),
    editableUntil: at(24),
  }))
})
afterEach(() => jest.useRealTimers())

async function openHome(): Promise<void> {
  cloud.on('getHomeScreen', screenOf({ openCount: 0, open: [], prompt: { card, rule: null } }))
  render(<HomePage />)
  await settled()
}
const answers = () => cloud.asked('answerNps').map((asked) => asked.body)
const QUESTION = '您有多大可能向朋友或同事推荐我们的服务？'

test('RES-08: three taps on the home page give score and reason; nothing else is asked', async () => {
  await openHome()
  await choose('7 分')
  await tap('维修')
  await tap('好了')
  expect(answers()).toEqual([
    {
      id: expect.any(String),
      houseId: home.houseId,
      invitationId: card.invitationId,
      score: 7,
      reasons: ['repair'],
      comment: '',
    },
  ])
  expect(screen.getByText('谢谢，记下了。')).toBeVisible()
  expect(screen.getByText('这个季度不再问这个问题。')).toBeVisible()
})

test('the thanks stay although the cloud asks nothing any more', async () => {
  await openHome()
  await choose('10 分')
  cloud.on('getHomeScreen', screenOf({ prompt: { card: null, rule: 'F2' } }))
  await tap('好了')
  expect(screen.getByText('谢谢，记下了。')).toBeVisible()
})

test.each([
  ['0 分', '最该先改的是哪一点？'],
  ['6 分', '最该先改的是哪一点？'],
  ['7 分', '哪一点做得更好，您会打得更高？'],
  ['8 分', '哪一点做得更好，您会打得更高？'],
  ['9 分', '哪一点最让您满意？'],
])('after %s the next question is: %s', async (score, next) => {
  await openHome()
  expect(screen.queryByText(next)).toBeNull()
  await choose(score)
  expect(screen.getByText(next)).toBeVisible()
})

test('while it is answered, its button is the only main action of the page', async () => {
  await openHome()
  expect(screen.getByRole('button', { name: /反映一件事/ })).toBeVisible()
  await choose('3 分')
  expect(screen.queryByRole('button', { name: /反映一件事/ })).toBeNull()
})

test('only who is not content is asked whether a call is welcome, and only when ticked it is sent', async () => {
  await openHome()
  await choose('9 分')
  expect(screen.queryByText('可以联系我')).toBeNull()
  await choose('2 分')
  await tap('可以联系我')
  await tap('好了')
  expect(answers()[0]).toMatchObject({ score: 2, contactMe: true })
})

test('F4: later is told to the cloud and the card is gone for this visit', async () => {
  await openHome()
  await tap('稍后')
  expect(cloud.asked('snoozePrompt')).toHaveLength(1)
  expect(screen.queryByText(QUESTION)).toBeNull()
})

test('F8: never is told to the cloud', async () => {
  await openHome()
  await tap('不再询问')
  expect(cloud.asked('closePrompt')).toHaveLength(1)
  expect(screen.queryByText(QUESTION)).toBeNull()
})

test('closing decides nothing: the cloud is not told', async () => {
  await openHome()
  await tap('关闭')
  expect(screen.queryByText(QUESTION)).toBeNull()
  expect(cloud.asked('snoozePrompt')).toHaveLength(0)
  expect(cloud.asked('closePrompt')).toHaveLength(0)
})

test('without a signal the answer lies on the phone, and that is said', async () => {
  cloud.on('answerNps', 'offline')
  await openHome()
  await choose('8 分')
  await tap('好了')
  expect(screen.getByText('谢谢，记下了。')).toBeVisible()
  expect(screen.getByText('还没有信号，内容已保存在手机里，有信号会自动送出。')).toBeVisible()
  expect(outbox.store.getState().items).toHaveLength(1)
})

test('a quarterly rating is one quiet card that leads to its page', async () => {
  card = { ...card, kind: 'services' }
  await openHome()
  expect(screen.getByText('这个季度的物业服务，您觉得怎么样？')).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('RES-13: in easy mode the question has a page of its own, with later and never', async () => {
  usePrefs.setState({ elder: true })
  routerState.params = { invitationId: card.invitationId }
  render(<AskNpsPage />)
  await settled()
  expect(screen.getByText('0 是完全不可能，10 是非常可能。')).toBeVisible()
  await choose('5 分')
  type('说一句（可不写）', ' 楼道灯 ')
  await tap('好了')
  expect(answers()[0]).toMatchObject({ score: 5, comment: '楼道灯' })
})
