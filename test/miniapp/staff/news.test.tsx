import { fireEvent, render, screen } from '@testing-library/react'
import NewsPage from '#miniapp/office/pages/news'
import { settled, tap } from '../ui/acts'
import { id } from '../ui/given'
import { atWork } from './at-work'

test('STF-12, STF-10: the manager writes and publishes a notice for one building, and confirms a candidate', async () => {
  const cloud = atWork('manager')
  const building = { id: id(), name: '3 栋' }
  const out = {
    id: id(),
    title: '水箱清洗',
    words: '周五九点到十一点。',
    state: 'published',
    buildings: [],
    at: '2026-11-20T02:00:00.000Z',
    reads: 34,
    readers: 210,
  } as const
  cloud.on('listDeskNotices', { items: [out], buildings: [building] })
  cloud.on('draftNotice', { done: true })
  cloud.on('stepNotice', { done: true })
  render(<NewsPage />)
  await settled()
  expect(screen.getByText(/已发布 .* 全小区 · 34 \/ 210 人看过/)).toBeVisible()
  await tap('写公告')
  await tap('发布')
  expect(screen.getByRole('alert')).toHaveTextContent('标题 2-40 字')
  fireEvent.input(screen.getByLabelText('标题'), { target: { value: '周六停电' } })
  fireEvent.input(screen.getByLabelText('正文'), {
    target: { value: '九点到十点，请提前关电梯。' },
  })
  await tap('3 栋')
  await tap('发布')
  await settled()
  expect(cloud.asked('draftNotice')[0]?.body).toMatchObject({
    title: '周六停电',
    buildingIds: [building.id],
  })
  expect(cloud.asked('stepNotice')[0]?.body).toMatchObject({ step: 'publish' })

  const one = { kind: 'smileAngel', staffId: id(), staffName: '王敏' } as const
  cloud.on('listAwardCandidates', {
    month: '2026-10',
    months: ['2026-10', '2026-09'],
    candidates: [{ ...one, praised: 19, contacts: 26, low: 53.9 }],
    history: [],
  })
  cloud.on('confirmAward', { done: true })
  await tap('表彰', 'tab')
  await settled()
  expect(screen.getByText('26 次接触，19 次点赞 · 下限 54%')).toBeVisible()
  await tap(/微笑天使 · 王敏/)
  await tap('确认并公开')
  await settled()
  expect(cloud.asked('confirmAward')[0]?.body).toMatchObject({
    kind: 'smileAngel',
    month: '2026-10',
    staffId: one.staffId,
  })
})
