import { render, screen } from '@testing-library/react'
import OutboxPage from '#miniapp/office/pages/outbox'
import { settled, tap } from '../ui/acts'
import { home, id } from '../ui/given'
import { atWork } from './at-work'

const row = {
  channel: 'call',
  news: 'question',
  state: 'open',
  code: null,
  tries: 0,
  at: '2026-05-13T02:00:00.000Z',
  to: '3 栋 1 单元 1201',
  role: 'owner',
  ticketId: id(),
  receiptNo: 'WT-260513-0001',
  hasNumber: true,
} as const
const counts = { calls: 2, failed: 1, waiting: 4, subscribed: 12, texted: 3 }

test('LOOP-05: the desk rings up whom nothing else reached, and says how it went; the manager mends failures', async () => {
  const cloud = atWork('manager')
  const call = { ...row, id: id() }
  const hidden = { ...row, id: id(), to: '', role: null, hasNumber: false }
  cloud.on('listOutbox', { counts, items: [call, hidden], jobs: [] })
  cloud.on('getOutboxNumber', { number: '+8613812345678' })
  cloud.on('settleOutbox', { done: true })
  render(<OutboxPage />)
  await settled()
  expect(screen.getByText('24 小时内：微信 12 条，短信 3 条；在路上 4 条。')).toBeVisible()
  expect(screen.getByText(/不向处理人公开的住户/)).toBeVisible()
  await tap(/业主 3 栋 1 单元 1201/)
  expect(screen.getByRole('dialog', { name: '请住户补充' })).toBeVisible()
  await tap('拨号')
  await settled()
  expect(cloud.asked('getOutboxNumber')).toHaveLength(1)
  await tap('打通了，说到了')
  await settled()
  expect(cloud.asked('settleOutbox')).toEqual([
    expect.objectContaining({ body: { communityId: home.communityId, how: 'done' } }),
  ])
  expect(screen.queryByRole('dialog')).toBeNull()

  const failed = {
    ...row,
    id: id(),
    channel: 'sms',
    state: 'unknown',
    code: 'InternalError.Timeout',
  }
  const job = { id: id(), kind: 'tell-staff', at: row.at, error: 'TypeError' }
  cloud.on('listOutbox', { counts, items: [failed], jobs: [job] })
  cloud.on('retryJob', { done: true })
  await tap('没送到 1', 'tab')
  await settled()
  expect(screen.getByText('tell-staff · TypeError')).toBeVisible()
  await tap('重新跑')
  await settled()
  await tap(/业主 3 栋 1 单元 1201/)
  expect(screen.getByText('代码 InternalError.Timeout，试了 1 次')).toBeVisible()
  await tap('再发一次')
  await settled()
  expect(cloud.asked('settleOutbox')).toHaveLength(2)
})
