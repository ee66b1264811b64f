import { render, screen } from '@testing-library/react'
import { instant } from '#domain/time'
import { improvementLine } from '#miniapp/features/board/promise'
import BoardPage from '#miniapp/pages/board/index'
import type { ImprovementOf } from '#miniapp/ui/improvement'
import type { Cloud } from '../staff/cloud'
import { settled, tap } from '../ui/acts'
import { at, atHome, id, NOW } from '../ui/given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
})
afterEach(() => jest.useRealTimers())

const improvement = (over: Partial<ImprovementOf> = {}): ImprovementOf => ({
  id: id(),
  asked: '快递柜晚上太暗。',
  did: '装了 6 盏感应灯。',
  homes: 23,
  state: 'done',
  doneAt: at(-96),
  dueAt: at(216),
  publishedAt: at(-600),
  ...over,
})
const now = instant(NOW)

test.each<[string, Partial<ImprovementOf>, string, string, string]>([
  ['done in time', {}, 'kept', '11 月 18 日做好', '约定 12 月 1 日'],
  ['done late', { dueAt: at(-120) }, 'broken', '11 月 18 日做好', '约定 11 月 17 日'],
  [
    'in hand',
    { state: 'doing', doneAt: null, publishedAt: at(-24) },
    'running',
    '还剩 9 天',
    '12 月 1 日前做好',
  ],
  [
    'overdue',
    { state: 'doing', doneAt: null, dueAt: at(-48) },
    'broken',
    '超过约定 48 小时',
    '还在做',
  ],
])('an improvement %s shows its own promise line', (_when, over, state, left, due) => {
  expect(improvementLine(improvement(over), now, 'zh')).toMatchObject({ state, left, due })
})

test('what is not possible carries no promise', () => {
  expect(improvementLine(improvement({ state: 'not_possible' }), now, 'zh')).toBeNull()
})

const all = [
  improvement(),
  improvement({ asked: '扶手松了。', state: 'doing', doneAt: null }),
  improvement({ asked: '车位固定？', did: '做不了：只有 46 个位。', state: 'not_possible' }),
]

test('RES-10: the head counts what was done, is in hand and is not possible', async () => {
  cloud.on('listImprovements', { items: all })
  render(<BoardPage />)
  await settled()
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
    '今年改好 1 件，1 件在做，1 件做不了。',
  )
  expect(screen.getAllByText('23 户提出')).toHaveLength(3)
})

test('a tab shows one kind only', async () => {
  cloud.on('listImprovements', { items: all })
  render(<BoardPage />)
  await settled()
  await tap('做不了', 'tab')
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
  expect(screen.getByText('做不了：只有 46 个位。')).toBeVisible()
})

test('empty says what will come; a problem can be tried again', async () => {
  cloud.on('listImprovements', { items: [] })
  const { unmount } = render(<BoardPage />)
  await settled()
  expect(screen.getByText('还没有可以给您看的改进')).toBeVisible()
  unmount()
  cloud.on('listImprovements', 'offline')
  render(<BoardPage />)
  await settled()
  expect(screen.getByRole('button', { name: '再试一次' })).toBeVisible()
})
