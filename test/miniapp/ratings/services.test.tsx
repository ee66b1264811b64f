import Taro from '@tarojs/taro'
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { MyRatings } from '#contract/ratings'
import RateServicesPage from '#miniapp/pages/answers/services'
import RatePage from '#miniapp/pages/ratings/index'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { at, atHome, clock, home, id, ratings, row } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
  cloud.on('rateServices', ({ body }) => ({ ...answer(), ...body }))
})
afterEach(() => jest.useRealTimers())

type Answer = NonNullable<MyRatings['current']>
const answer = (over: Partial<Answer> = {}): Answer => ({
  id: id(),
  quarter: '2026-Q4',
  scores: { environment: 4, repair: 2, security: 5, facilities: 3, communication: 4, fees: null },
  overall: 4,
  expectation: 3,
  suggestion: '',
  submittedAt: at(-2),
  editableUntil: at(22),
  ...over,
})

async function openForm(given: MyRatings): Promise<void> {
  cloud.on('listMyRatings', given)
  render(<RateServicesPage />)
  await settled()
}
const dimension = (name: string) => within(screen.getByRole('radiogroup', { name }))
async function pick(name: string, score: string | RegExp): Promise<void> {
  fireEvent.click(dimension(name).getByRole('radio', { name: score }))
  await settled()
}
const sent = () => cloud.asked('rateServices').map((asked) => asked.body)

test('RES-06: scored, not used and skipped are three different answers', async () => {
  routerState.params = { invitationId: id() }
  await openForm(ratings())
  await pick('维修服务', /^3 分/)
  await pick('收费合理性', '没用过')
  await choose('差不多')
  type('最希望先改哪一件', '健身器材')
  await tap('提交')
  expect(sent()).toEqual([
    {
      id: expect.any(String),
      houseId: home.houseId,
      scores: { repair: 3, fees: null },
      overall: null,
      expectation: 3,
      suggestion: '健身器材',
      invitationId: routerState.params.invitationId,
    },
  ])
  expect(screen.getByText(/谢谢，记下了。/)).toBeVisible()
})

test('STF-11: what this community leaves out is not asked, and the answer names its questions', async () => {
  routerState.params = {}
  await openForm({ ...ratings(), version: 1001, without: ['expectation', 'suggestion'] })
  expect(screen.queryByText('差不多')).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
  await pick('维修服务', /^3 分/)
  await tap('提交')
  expect(sent()).toMatchObject([{ version: 1001, expectation: null, suggestion: '' }])
})

test('nothing is chosen beforehand, last quarter is only marked', async () => {
  await openForm(ratings({ previous: answer({ quarter: '2026-Q3' }) }))
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  expect(dimension('物业环境').getByRole('radio', { name: /^4 分.*上个季度/ })).toBeVisible()
})

test('an empty form is not sent', async () => {
  await openForm(ratings())
  await tap('提交')
  expect(sent()).toHaveLength(0)
  expect(screen.getByText('请先选一个回答。')).toBeVisible()
})

test('a confidential answer says who sees it, and "you may contact me" is unticked until somebody ticks it', async () => {
  await openForm(ratings())
  await pick('安保措施', /^4 分/)
  expect(screen.getByText(/^您的回答是保密的/)).toBeVisible()
  expect(screen.getByText('可以联系我')).toHaveAttribute('aria-pressed', 'false')
  await pick('维修服务', /^2 分/)
  await tap('可以联系我')
  await tap('提交')
  expect(sent()[0]).toMatchObject({ contactMe: true })
})

test('F9: within 24 hours the answer stands in the form and may be changed', async () => {
  await openForm(ratings({ current: answer() }))
  expect(dimension('维修服务').getByRole('radio', { name: /^2 分/ })).toBeChecked()
})

test('F9: afterwards it can only be read', async () => {
  await openForm(ratings({ current: answer({ editableUntil: at(-1) }) }))
  expect(screen.getByText('这个季度您已经评价过了')).toBeVisible()
  expect(screen.queryByRole('button', { name: '提交' })).toBeNull()
})

const waiting = [
  row({ state: 'resolved', clock: clock({ state: 'claimed', stoppedAt: at(-1) }) }),
  row({ state: 'closed', words: '门禁', clock: clock({ state: 'kept', stoppedAt: at(-9) }) }),
]

test('F3: what was not asked about waits in the list, each with its one button', async () => {
  cloud.on('listMyRatings', ratings({ waiting }))
  render(<RatePage />)
  await settled()
  await tap('去确认')
  await tap('去评价')
  const urls = jest.mocked(Taro.navigateTo).mock.calls.map(([to]) => to.url)
  expect(urls).toEqual(waiting.map((one) => `/pages/ticket/confirm?id=${one.id}`))
})

test('empty: it says what the place is for, and the six things can be rated at any time', async () => {
  cloud.on('listMyRatings', ratings())
  render(<RatePage />)
  await settled()
  expect(screen.getByText('没有等您评价的事')).toBeVisible()
  await tap('现在说')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/answers/services' })
})

test('one’s own answers can be read back, skipped and not used apart', async () => {
  const { repair: _skipped, ...scores } = answer().scores
  cloud.on('listMyRatings', ratings({ current: answer({ scores: scores as Answer['scores'] }) }))
  render(<RatePage />)
  await settled()
  expect(screen.getByText('没有评')).toBeVisible()
  expect(screen.getByText('没用过')).toBeVisible()
})

test('problem and loading have their own pictures', async () => {
  cloud.on('listMyRatings', () => new Promise(() => {}))
  const { unmount } = render(<RatePage />)
  expect(screen.getByRole('status', { name: '正在取' })).toBeInTheDocument()
  unmount()
  cloud.on('listMyRatings', { refused: { code: 'internal' } })
  render(<RatePage />)
  await settled()
  expect(screen.getByText('没取到最新内容')).toBeVisible()
})
