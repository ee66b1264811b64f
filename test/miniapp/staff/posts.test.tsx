import { render, screen } from '@testing-library/react'
import { postAddress, qrPicture } from '#miniapp/staff/features/posts/sheet'
import PostsPage from '#miniapp/staff/pages/posts'
import { settled, tap } from '../ui/acts'
import { id } from '../ui/given'
import { atWork } from './at-work'

afterEach(() => jest.useRealTimers())

test('RES-07: the printed code points to the page of its post', () => {
  expect(postAddress('https://a.example', 'WT0GA-TE001')).toBe(
    'https://a.example/pages/praise/index?post=WT0GATE001',
  )
  const svg = decodeURIComponent(qrPicture('https://a.example/x').split(',')[1] ?? '')
  expect(svg).toMatch(/^<svg .*<path .*<\/svg>$/)
})

test('RES-07: posts with their sums; few are not shown as a score; a tap opens the sheet', async () => {
  const cloud = atWork('manager')
  const post = { id: id(), kind: 'gate', code: 'WT0GA-TE001', words: [] } as const
  cloud.on('listPosts', {
    items: [
      { ...post, name: '1 号门岗', n: 33, mean: 4.45, words: ['夜里也有人应。'] },
      { ...post, id: id(), name: '上门维修', n: 6, mean: null },
    ],
    mine: { n: 3, mean: null },
  })
  render(<PostsPage />)
  await settled()
  expect(screen.getByText('平均 4.45 分 · 33 人 · 90 天')).toBeVisible()
  expect(screen.getByText(/6 人 · 样本不足/)).toBeVisible()
  expect(screen.getByText(/五个以上才显示平均分/)).toBeVisible()
  await tap(/^1 号门岗 .*看打印页$/)
  expect(screen.getByRole('dialog', { name: '1 号门岗' })).toHaveTextContent('编号 WT0GA-TE001')
  expect(screen.getByText('夜里也有人应。')).toBeVisible()
})
