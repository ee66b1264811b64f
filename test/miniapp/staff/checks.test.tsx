import { render, screen } from '@testing-library/react'
import { Checked } from '#miniapp/features/tickets/checked'
import ChecksPage from '#miniapp/staff/pages/checks'
import { settled, tap, type } from '../ui/acts'
import { atHome, id, lin } from '../ui/given'
import { atWork } from './at-work'

afterEach(() => jest.useRealTimers())

const item = (change: object) => ({
  kind: 'message',
  subjectId: id(),
  state: 'blocked',
  label: 20003,
  at: '2026-11-22T02:00:00.000Z',
  appealed: false,
  words: '你们不要脸',
  photo: null,
  ticketId: id(),
  receiptNo: 'WT-261122-0031',
  ...change,
})

function atDesk(items: readonly object[]) {
  const cloud = atWork('frontdesk')
  return cloud.on('listChecks', { items, nextCursor: null })
}

test('edge case 28: the desk sees why something is held back, and shows it by one tap', async () => {
  const appealed = item({
    kind: 'ticket',
    state: 'review',
    appealed: true,
    label: 0,
    words: '电梯很晃',
  })
  const cloud = atDesk([item({}), appealed]).on('moderateContent', { done: true })
  render(<ChecksPage />)
  await settled()
  expect(screen.getByText('平台没有通过 · 辱骂')).toBeVisible()
  expect(screen.getByText('住户请您看一下')).toBeVisible()
  await tap('公开：反映的事 WT-261122-0031')
  const [asked] = cloud.asked('moderateContent')
  expect(asked?.body).toMatchObject({ subjectId: appealed.subjectId, decision: 'release' })
  expect(asked?.key).toMatch(/^[\w-]{8,}$/)
})

test('hiding needs a reason, which is sent with it', async () => {
  const one = item({})
  const cloud = atDesk([one]).on('moderateContent', { done: true })
  render(<ChecksPage />)
  await settled()
  await tap('不公开：留言 WT-261122-0031')
  await tap('不公开')
  expect(screen.getByRole('alert')).toHaveTextContent('请写上原因')
  expect(cloud.asked('moderateContent')).toHaveLength(0)
  type('原因', '写到了邻居的姓名')
  await tap('不公开')
  expect(cloud.asked('moderateContent')[0]?.body).toMatchObject({
    kind: 'message',
    subjectId: one.subjectId,
    decision: 'hide',
    reason: '写到了邻居的姓名',
  })
})

test('nothing to look at says what the page is for', async () => {
  atDesk([])
  render(<ChecksPage />)
  await settled()
  expect(screen.getByText('没有要核对的内容')).toBeVisible()
})

test('the author of blocked words reads a clear sentence and asks the desk once; others learn only that it is not shown', async () => {
  const cloud = atHome(lin).on('appealCheck', { done: true })
  const [ticketId, subjectId] = [id(), id()]
  const { rerender } = render(
    <Checked ticketId={ticketId} subjectId={subjectId} check="blocked" mine />,
  )
  expect(screen.getByText(/没有通过平台检查.*物业照常处理/)).toBeVisible()
  await tap('请前台看一下')
  expect(cloud.asked('appealCheck')).toMatchObject([
    { params: { id: ticketId }, body: { subjectId } },
  ])
  expect(screen.getByText('已经请前台看了，看过会告诉您。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '请前台看一下' })).toBeNull()
  rerender(<Checked ticketId={ticketId} subjectId={subjectId} check="hidden" mine={false} />)
  expect(screen.getByText('这段内容没有公开')).toBeVisible()
  rerender(<Checked ticketId={ticketId} subjectId={undefined} check={undefined} mine />)
  expect(screen.queryByText(/没有/)).toBeNull()
})
