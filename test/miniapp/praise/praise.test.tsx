import Taro from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import type { PostView } from '#contract/praise'
import { codeIn } from '#miniapp/features/praise/post-code'
import PraisePage from '#miniapp/pages/praise/index'
import PersonPage from '#miniapp/pages/praise/person'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { choose, settled, tap, type } from '../ui/acts'
import { at, atHome, home, id, lin } from '../ui/given'

const post: PostView = {
  id: id(),
  communityId: home.communityId,
  communityName: '梧桐里',
  kind: 'gate',
  name: '1 号门岗',
  bar: null,
  againAt: null,
}
const guard = { id: id(), alias: '刘师傅', role: 'worker', departmentName: '秩序组' } as const

let cloud: Cloud
beforeEach(() => {
  cloud = atHome(lin)
  routerState.params = { post: 'WT0GATE001' }
  cloud.on('listStaffCards', { items: [guard] }).on('findPost', post)
})
afterEach(() => jest.useRealTimers())

async function open(): Promise<void> {
  render(<PraisePage />)
  await settled()
}

test('RES-07: a link brings the code, and so does the scene of a mini-program code', () => {
  expect(codeIn({ post: 'WT0GATE001' })).toBe('WT0GATE001')
  expect(codeIn({ scene: 'post%3DWT0GATE001' })).toBe('WT0GATE001')
  expect(codeIn({ scene: 'WT0GATE001' })).toBe('WT0GATE001')
  expect([codeIn({}), codeIn({ scene: '%' }), codeIn({ post: '' })]).toEqual([null, null, null])
})

test('RES-07: nothing is chosen beforehand; a face, a line and a name go out as one rating', async () => {
  cloud.on('praisePost', { postId: post.id, againAt: at(168) })
  await open()
  expect(screen.getByText('1 号门岗')).toBeVisible()
  expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument()
  await tap('送出')
  expect(screen.getByRole('alert')).toHaveTextContent('先点一个表情。')
  await choose('4 分，满意')
  type('想说一句（可以不写）', '夜里也有人应。')
  await tap(/是哪一位/)
  await choose(/刘师傅/)
  await tap('送出')
  expect(cloud.asked('praisePost')).toMatchObject([
    { params: { id: post.id }, body: { score: 4, words: '夜里也有人应。', staffId: guard.id } },
  ])
  expect(screen.getByText(/11 月 29 日 13:20 起可以再说/)).toBeVisible()
})

test('RES-07: without signal nothing is pretended, and tapped again it is the same rating', async () => {
  cloud.on('praisePost', 'offline')
  await open()
  await choose('5 分，很满意')
  await tap('送出')
  expect(screen.getByRole('alert')).toHaveTextContent('没有送出去')
  await tap('送出')
  const [first, second] = cloud.asked('praisePost')
  expect(second?.body.id).toBe(first?.body.id)
})

test.each([
  ['again', '11 月 25 日 13:20 起可以再说'],
  ['home', '请先绑定这个小区的房屋'],
  ['sign-in', '每个岗位七天一次'],
  ['colleague', '员工不给岗位打分'],
] as const)('RES-07: barred because of %s, it is said in a sentence', async (bar, words) => {
  cloud.on('findPost', { ...post, bar, againAt: bar === 'again' ? at(72) : null })
  await open()
  expect(screen.getByText(new RegExp(words))).toBeVisible()
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument()
})

test('a code that is closed, and no code at all, say what to do', async () => {
  cloud.on('findPost', { refused: { code: 'not-found' } })
  await open()
  expect(screen.getByText('这张码已经停用。')).toBeVisible()
  routerState.params = {}
  render(<PraisePage />)
  expect(screen.getByText('扫一扫岗位上的码')).toBeVisible()
})

test('RES-07: praise of a person is a request of the kind praise about that person, kept in the outbox', async () => {
  cloud.on('submitTicket', 'offline')
  render(<PersonPage />)
  await settled()
  await tap('送出')
  expect(screen.getByRole('alert')).toHaveTextContent('先选一位。')
  await choose(/刘师傅/)
  await tap('送出')
  expect(screen.getByRole('alert')).toHaveTextContent('写一句再送。')
  type('想说什么', '半夜漏水，十分钟就到了。')
  await tap('送出')
  expect(cloud.asked('submitTicket')[0]?.body).toMatchObject({
    kind: 'praise',
    categoryId: 'staff',
    aboutStaffIds: [guard.id],
    words: '半夜漏水，十分钟就到了。',
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: expect.stringContaining('/pages/ticket/receipt?id='),
  })
})
