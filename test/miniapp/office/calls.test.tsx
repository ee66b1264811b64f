import { render, screen } from '@testing-library/react'
import CallsPage from '#miniapp/office/pages/calls'
import { atWork } from '../staff/at-work'
import { settled, tap } from '../ui/acts'
import { home, id } from '../ui/given'

const page = {
  items: [
    {
      id: id(),
      plan: 'check',
      state: 'completed',
      houseId: home.houseId,
      homeLabel: '3 栋 1201',
      ticketId: null,
      dueAt: '2026-11-28T02:00:00.000Z',
      until: '2026-12-05T02:00:00.000Z',
      hard: false,
      late: false,
      tried: 1,
      lastTry: null,
      next: null,
    },
  ],
  nextCursor: null,
  places: { most: 10, taken: 2 },
  checks: { compared: 12, same: 11 },
  asOf: '2026-11-29T00:00:00.000Z',
}

async function open(role: 'manager' | 'followup') {
  const cloud = atWork(role)
  let visitsOn = false
  cloud
    .on('listCalls', () => (role === 'manager' ? { ...page, visitsOn } : page))
    .on('setFollowups', ({ body }) => {
      visitsOn = body.visitsOn === true
      return { done: true }
    })
  render(<CallsPage />)
  await settled()
  return cloud
}

const visits = () => screen.getByRole('switch', { name: '上门回访' })

test('STF-06 STF-14: the manager switches visits on and off, with one sentence about what that means', async () => {
  const cloud = await open('manager')
  expect(visits()).toHaveAttribute('aria-checked', 'false')
  expect(visits()).toHaveTextContent('两次电话都没人接，就上门一次；不愿意的住户不上门')
  await tap('上门回访', 'switch')
  expect(cloud.asked('setFollowups').map(({ body }) => body)).toEqual([
    { communityId: home.communityId, visitsOn: true },
  ])
  expect(visits()).toHaveAttribute('aria-checked', 'true')
  await tap('上门回访', 'switch')
  expect(visits()).toHaveAttribute('aria-checked', 'false')
})

test('what was not saved stays as it was, and is said', async () => {
  const cloud = await open('manager')
  cloud.on('setFollowups', { refused: { code: 'internal' } })
  await tap('上门回访', 'switch')
  expect(visits()).toHaveAttribute('aria-checked', 'false')
  expect(screen.getByRole('alert')).toBeVisible()
})

test('follow-up staff have no such switch', async () => {
  await open('followup')
  expect(screen.queryByRole('switch')).toBeNull()
})

test('STF-06: how many of the checked answers agreed stands with what has ended', async () => {
  await open('manager')
  await tap('最近完成', 'tab')
  expect(screen.getByText('近 90 天复核 12 份代填，一致 11 份')).toBeVisible()
})
