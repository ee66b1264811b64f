import { render, screen } from '@testing-library/react'
import ImprovementsPage from '#miniapp/office/pages/improvements'
import { atWork } from '../staff/at-work'
import { settled, tap, type as write } from '../ui/acts'
import { id } from '../ui/given'

const theme = {
  id: id(),
  kind: 'common',
  categoryId: 'lift',
  home: null,
  homes: 7,
  tickets: 9,
  foundAt: '2026-11-20T00:00:00.000Z',
} as const
const item = {
  id: id(),
  asked: '地下车库的感应灯',
  did: '已订 40 盏。',
  state: 'doing',
  homes: 23,
  department: '工程部',
  owner: '刘工',
  dueAt: '2026-11-01T10:00:00.000Z',
  doneAt: null,
  publishedAt: null,
  verifyBy: 'date',
  verifyAt: '2026-12-30T10:00:00.000Z',
  holds: null,
} as const

test('STF-07 LOOP-06: themes with their numbers, work past its day, the adoption rate hidden when few; a theme becomes an improvement with the words that were typed', async () => {
  const cloud = atWork('manager')
  cloud.on('listImprovementWork', {
    themes: [theme],
    items: [item],
    adoption: { adopted: 3, notAdopted: 2 },
    asOf: '2026-11-29T00:00:00.000Z',
  })
  cloud.on('listColleagues', { staff: [], departments: [] })
  cloud.on('openImprovement', { refused: { code: 'internal' } })
  render(<ImprovementsPage />)
  await settled()
  expect(screen.getByText(/5 条有结论，样本不足/)).toBeVisible()
  expect(screen.getByText(/23 户 .*过了日子 · 未公示/)).toBeVisible()
  await tap(/^电梯：7 户都说到/)
  await tap('做成改进')
  await tap('开始改进')
  expect(screen.getByRole('alert')).toHaveTextContent('至少 4 个字')
  expect(cloud.asked('openImprovement')).toHaveLength(0)
  await write('住户要的是什么', '电梯换控制板')
  await write('我们怎么做', '维保公司下周来换。')
  await tap('开始改进')
  expect(cloud.asked('openImprovement')[0]?.body).toMatchObject({
    themeId: theme.id,
    asked: '电梯换控制板',
    did: '维保公司下周来换。',
    verifyBy: 'date',
  })
  // Refused: what was typed is still there.
  expect(screen.getByLabelText('住户要的是什么')).toHaveValue('电梯换控制板')
})

test('STF-07: an improvement shows who, until when and what stands behind it; done needs words', async () => {
  const cloud = atWork('manager')
  cloud.on('listImprovementWork', {
    themes: [],
    items: [item],
    adoption: { adopted: 0, notAdopted: 0 },
    asOf: '2026-11-29T00:00:00.000Z',
  })
  const detail = { item, tickets: [], answers: 4, compared: null }
  cloud.on('getImprovementWork', detail).on('changeImprovement', detail)
  render(<ImprovementsPage />)
  await settled()
  await tap(/^地下车库的感应灯/)
  expect(screen.getByText(/刘工 · 工程部/)).toBeVisible()
  expect(screen.getByText('背后有 0 张工单、4 份答卷，23 户。')).toBeVisible()
  await tap('做好了')
  expect(screen.getByRole('alert')).toHaveTextContent('至少 4 个字')
  await write('结果', '灯都亮了。')
  await tap('做好了')
  expect(cloud.asked('changeImprovement')[0]?.body).toMatchObject({
    deed: 'done',
    did: '灯都亮了。',
  })
})
