import { render, screen } from '@testing-library/react'
import type { DecisionPage, DecisionRow } from '#contract/decisions'
import DecisionsPage from '#miniapp/office/pages/decisions'
import { atWork } from '../staff/at-work'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { at, home, id, NOW } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('manager')
})
afterEach(() => jest.useRealTimers())

const decision = (over: Partial<DecisionRow> = {}): DecisionRow => ({
  id: id(),
  at: at(-1),
  personName: '林女士',
  houseId: home.houseId,
  homeLabel: home.label,
  kind: 'services',
  asked: true,
  rule: null,
  reason: null,
  ...over,
})
const no = decision({ personName: '周先生', asked: false, rule: 'F5', reason: 'overdueTicket' })

const page = (items: DecisionRow[], nextCursor: string | null = null): DecisionPage => ({
  items,
  nextCursor,
  today: { asked: 12, notAsked: 40 },
  asOf: NOW,
})

async function open(): Promise<void> {
  render(<DecisionsPage />)
  await settled()
}

test('STF-13: everybody who was asked or not, with the rule and its reason in words', async () => {
  cloud.on(
    'listDecisions',
    page([decision(), no, decision({ asked: false, rule: 'F9', reason: 'of-tomorrow' })]),
  )
  await open()
  expect(screen.getByText('今天问了 12 次，40 次没问')).toBeVisible()
  expect(screen.getByText('因为 F5：家里有超时工单')).toBeVisible()
  // A reason that this version has never heard of still reads as one.
  expect(screen.getByText('因为 F9：其他原因')).toBeVisible()
  expect(screen.getByText('周先生 · 3 栋 2 单元 1201').parentElement).toHaveTextContent('没问')
  expect(screen.getAllByText('六项服务 · 今天 12:20')).toHaveLength(3)
})

test('STF-13: asked and not asked are lists of their own; more come when asked for', async () => {
  cloud.on('listDecisions', ({ query }) => {
    if (query.list === 'asked') return page([])
    return query.cursor === undefined ? page([no], 'two') : page([decision({ ...no, id: id() })])
  })
  await open()
  await tap('没问', 'tab')
  await tap('再看一些')
  expect(screen.getAllByText('因为 F5：家里有超时工单')).toHaveLength(2)
  expect(cloud.asked('listDecisions').at(-1)?.query).toMatchObject({
    list: 'notAsked',
    cursor: 'two',
  })
  await tap('问了', 'tab')
  expect(screen.getByText('还没有记录。')).toBeVisible()
})

test('STF-13: of one home only its own, and no sums of the day', async () => {
  cloud = atWork('manager', { id: home.houseId })
  cloud.on('listDecisions', page([no]))
  await open()
  expect(cloud.asked('listDecisions')[0]?.query.houseId).toBe(home.houseId)
  expect(screen.queryByText(/今天问了/)).toBeNull()
})
