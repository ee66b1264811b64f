import { render, screen } from '@testing-library/react'
import type { AnswerView, BecameView } from '#contract/ratings'
import MyAnswersPage from '#miniapp/pages/answers/index'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { at, atHome, home, id } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

const answer = (over: Partial<AnswerView> = {}): AnswerView => ({
  id: id(),
  kind: 'services',
  quarter: '2026-Q3',
  homeLabel: home.label,
  ticketId: null,
  ticketWords: null,
  taskId: null,
  plan: null,
  scores: { repair: 2, fees: null },
  overall: 4,
  expectation: 3,
  rating: null,
  ces: null,
  nps: null,
  confirm: null,
  tags: [],
  comment: '灯太暗',
  contactMe: false,
  submittedAt: at(-2000),
  editableUntil: at(-1976),
  editedAt: null,
  changes: 0,
  ...over,
})
const became = (over: Partial<BecameView> = {}): BecameView => ({
  id: id(),
  asked: '快递柜晚上太暗',
  did: '装了 6 盏感应灯',
  homes: 23,
  state: 'done',
  doneAt: at(-96),
  dueAt: null,
  publishedAt: at(-700),
  answerIds: [],
  ticketIds: [],
  ...over,
})

async function open(
  items: readonly AnswerView[],
  improvements: readonly BecameView[] = [],
  nextCursor: string | null = null,
): Promise<void> {
  cloud.on('listMyAnswers', {
    asOf: at(0),
    items: [...items],
    became: [...improvements],
    nextCursor,
  })
  render(<MyAnswersPage />)
  await settled()
}

test('RES-06: own answers stand by quarter, with "not used" and the words, and what became of them', async () => {
  const given = answer()
  await open(
    [
      answer({
        kind: 'nps',
        quarter: '2026-Q4',
        scores: {},
        overall: null,
        expectation: null,
        nps: 0,
        comment: '',
      }),
      given,
    ],
    [became({ answerIds: [given.id] })],
  )
  expect(screen.getByText('2026 年第 4 季度')).toBeVisible()
  expect(screen.getByText('2026 年第 3 季度')).toBeVisible()
  expect(screen.getByText('0 分（0 到 10）')).toBeVisible()
  expect(screen.getByText('没用过')).toBeVisible()
  expect(screen.getByText('灯太暗')).toBeVisible()
  expect(screen.getByText('您和另外 22 户提出的：快递柜晚上太暗')).toBeVisible()
  expect(screen.getByText('11 月 18 日办好了')).toBeVisible()
})

test.each([
  ['doing', { state: 'doing', doneAt: null, dueAt: at(240) }, '在办，预计12 月 2 日前'],
  ['not possible', { state: 'not_possible', doneAt: null }, '办不了，原因写在上面'],
  ['the only home', { homes: 1 }, '您提出的：快递柜晚上太暗'],
] as [string, Partial<BecameView>, string][])(
  'what became of it: %s',
  async (_what, over, words) => {
    const rated = answer({ kind: 'ticket', ticketId: id(), ticketWords: '灯不亮', rating: 4 })
    await open([rated], [became({ ticketIds: [rated.ticketId ?? ''], ...over })])
    expect(screen.getByText(words)).toBeVisible()
  },
)

test('F9: while it may be changed it says until when and how often it was; afterwards there is nothing to tap', async () => {
  await open([answer({ editableUntil: at(3), changes: 1 }), answer()])
  expect(screen.getByText('今天 16:20前还可以改')).toBeVisible()
  expect(screen.getByText(/改过 1 次，原来的也留着/)).toBeVisible()
  expect(screen.getAllByRole('button', { name: '改一改' })).toHaveLength(1)
})

test('older ones come when they are asked for, and an empty page says what it is for', async () => {
  await open([answer()], [], 'next')
  cloud.on('listMyAnswers', {
    asOf: at(0),
    items: [answer({ quarter: '2025-Q4' })],
    became: [],
    nextCursor: null,
  })
  await tap('看更早的')
  expect(screen.getByText('2025 年第 4 季度')).toBeVisible()
  expect(screen.queryByText('看更早的')).toBeNull()
})

test('nobody has answered yet', async () => {
  await open([])
  expect(screen.getByText('还没有说过')).toBeVisible()
})

test('LOOP-04: what staff filled in says so, is not changed here, and is taken back by one tap', async () => {
  const filled = answer({ filledBy: 'staff', editableUntil: at(3) })
  await open([filled, answer()])
  expect(screen.getAllByText('员工在电话里替您填的')).toHaveLength(1)
  expect(screen.queryByRole('button', { name: '改一改' })).toBeNull()
  cloud.on('denyAnswer', 'offline')
  await tap('不是这样')
  expect(screen.getByRole('alert')).toHaveTextContent('网络不太好')
  expect(screen.getByText('员工在电话里替您填的')).toBeVisible()
  cloud.on('denyAnswer', { done: true })
  await tap('不是这样')
  const [first, second] = cloud.asked('denyAnswer')
  expect(second).toMatchObject({ params: { id: filled.id }, key: first?.key })
  expect(screen.getByText('您说不是这样，这份不再计入任何数字。')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('button', { name: '不是这样' })).toBeNull()
})

test('LOOP-04: what was denied stays denied', async () => {
  await open([answer({ filledBy: 'staff', denied: true })])
  expect(screen.getByText('您说不是这样，这份不再计入任何数字。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '不是这样' })).toBeNull()
})
