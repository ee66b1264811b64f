import { render, screen } from '@testing-library/react'
import type { FollowupView } from '#contract/followups'
import { usePrefs } from '#miniapp/lib/prefs'
import AnswerFollowupPage from '#miniapp/pages/answers/followup'
import HomePage from '#miniapp/pages/home/index'
import RatePage from '#miniapp/pages/ratings/index'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { at, atHome, home, id, ratings, screenOf } from '../ui/given'

let cloud: Cloud
let task: FollowupView
const view = (over: Partial<FollowupView> = {}): FollowupView => ({
  id: id(),
  plan: 'move-in-1',
  homeLabel: home.label,
  ticketId: null,
  ticketWords: null,
  until: at(100),
  version: 1,
  questions: [
    { id: 'overall', metric: 'csat', choices: [] },
    { id: 'repair', metric: 'csat', choices: [] },
    { id: 'nps', metric: 'nps', choices: [] },
    { id: 'problems', metric: 'tag', choices: ['water', 'noise', 'ghosts'] },
    { id: 'firstWords', metric: 'text', choices: [] },
  ],
  answered: null,
  ...over,
})

beforeEach(() => {
  cloud = atHome()
  task = view()
  cloud.on('answerFollowup', { taskId: task.id, submittedAt: at(0), editableUntil: at(24) })
})
afterEach(() => jest.useRealTimers())

async function open(given: FollowupView = task): Promise<void> {
  task = given
  cloud.on('listMyFollowups', { asOf: at(0), items: [task] })
  routerState.params = { id: task.id }
  render(<AnswerFollowupPage />)
  await settled()
}
const sent = () => cloud.asked('answerFollowup').map((asked) => asked.body)

test('RES-09: a stage is answered through the outbox: scores, 0 as a score, reasons and words; nothing beforehand', async () => {
  await open()
  expect(screen.getByText('住进来一周了，还习惯吗？')).toBeVisible()
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([])
  await choose('0 分')
  await tap('吵')
  type('哪里不对劲，说一声', ' 楼上装修 ')
  await tap('提交')
  expect(sent()).toEqual([
    {
      id: expect.any(String),
      version: 1,
      said: [
        { question: 'nps', score: 0 },
        { question: 'problems', choices: ['noise'] },
        { question: 'firstWords', words: '楼上装修' },
      ],
      contactMe: false,
    },
  ])
  expect(screen.getByText('谢谢，记下了。')).toBeVisible()
})

test('an empty form is not sent and says so; "not used" alone says nothing', async () => {
  await open()
  await choose('没用过')
  await tap('提交')
  expect(screen.getByText('请先选一个回答。')).toBeVisible()
  expect(sent()).toEqual([])
})

test('QR-2: what was half answered is there again after a kill, and the same draft keeps its key', async () => {
  await open()
  await choose('7 分')
  type('哪里不对劲，说一声', '门铃不响')
  document.body.innerHTML = ''
  await open(task)
  expect(screen.getByRole('radio', { name: '7 分' })).toHaveAttribute('aria-checked', 'true')
  expect(screen.getByLabelText('哪里不对劲，说一声')).toHaveValue('门铃不响')
})

test('F9: an answer within its 24 hours opens with what was said, and says until when', async () => {
  const said = [
    { question: 'nps', score: 4 },
    { question: 'problems', choices: ['water'] },
  ]
  await open(
    view({ answered: { said, contactMe: true, submittedAt: at(-1), editableUntil: at(23) } }),
  )
  expect(screen.getByText(/已经答过，明天 12:20前还可以改/)).toBeVisible()
  expect(screen.getByRole('radio', { name: '4 分' })).toHaveAttribute('aria-checked', 'true')
  await tap('可以联系我')
  await tap('提交')
  expect(sent()[0]).toMatchObject({ said, contactMe: false })
})

test('a ticket that is not solved leads on to the ticket', async () => {
  const questions: FollowupView['questions'] = [
    { id: 'solved', metric: 'confirm', choices: ['yes', 'no'] },
  ]
  await open(view({ plan: 'ticket', ticketId: id(), ticketWords: '楼道灯不亮', questions }))
  expect(screen.getByText('楼道灯不亮')).toBeVisible()
  await choose('没有解决')
  await tap('提交')
  expect(screen.getByText(/请在这件事里说“重新办理”/)).toBeVisible()
  expect(screen.getByText('去看这件事')).toBeVisible()
})

test('questions that are over say so', async () => {
  cloud.on('listMyFollowups', { asOf: at(0), items: [] })
  routerState.params = { id: id() }
  render(<AnswerFollowupPage />)
  await settled()
  expect(screen.getByText('这几个问题不用答了')).toBeVisible()
})

test.each([false, true])(
  'RES-09: the card of a stage stands on the home page (easy mode: %s)',
  async (elder) => {
    usePrefs.setState({ elder })
    const card = {
      invitationId: id(),
      kind: 'followup',
      houseId: home.houseId,
      communityId: home.communityId,
      taskId: task.id,
      plan: 'move-in-2',
    } as const
    cloud.on('getHomeScreen', screenOf({ openCount: 0, open: [], prompt: { card, rule: null } }))
    render(<HomePage />)
    await settled()
    expect(screen.getByText('住了一个月，服务怎么样？')).toBeVisible()
  },
)

test('the list behind "rate" has them as well', async () => {
  cloud.on('listMyFollowups', { asOf: at(0), items: [task] })
  cloud.on('listMyRatings', ratings())
  render(<RatePage />)
  await settled()
  expect(screen.getByText('等您回答的')).toBeVisible()
  expect(screen.getByText('住进来一周了，还习惯吗？')).toBeVisible()
})
