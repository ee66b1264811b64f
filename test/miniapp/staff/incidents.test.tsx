import { fireEvent, render, screen, within } from '@testing-library/react'
import IncidentPage from '#miniapp/staff/pages/incident'
import IncidentsPage from '#miniapp/staff/pages/incidents'
import { routerState } from '../../support/taro'
import { incident } from '../incidents/given'
import { settled, tap, type } from '../ui/acts'
import { id, NOW, row } from '../ui/given'
import { atWork } from './at-work'
import type { Cloud } from './cloud'

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('frontdesk')
  cloud.on('listPlaces', {
    buildings: [
      { id: id(), name: '3 栋', units: [] },
      { id: id(), name: '4 栋', units: [] },
    ],
    areas: [],
  })
})
afterEach(() => jest.useRealTimers())

test('RES-18: the desk announces: what, where, since when, until when, what is known', async () => {
  cloud.on('listDeskIncidents', { items: [], asOf: NOW })
  cloud.on('openIncident', (asked) => ({ ...incident(), id: String(asked.body.id) }))
  render(<IncidentsPage />)
  await settled()
  expect(screen.getByText('现在没有突发情况。')).toBeVisible()
  await tap('公布一件突发情况')
  await tap('公布给住户')
  expect(screen.getByRole('alert')).toHaveTextContent('先选出了什么事。')
  await tap('停水', 'radio')
  type('标题', '4 栋停水')
  type('我们知道的', '主管爆了，正在抢修。')
  await tap('公布给住户')
  expect(screen.getByRole('alert')).toHaveTextContent('选一栋楼')
  await tap('4 栋')
  await tap('半小时前', 'radio')
  await tap('2 小时后', 'radio')
  await tap('公布给住户')
  expect(cloud.asked('openIncident')[0]?.body).toMatchObject({
    kind: 'water',
    title: '4 栋停水',
    known: '主管爆了，正在抢修。',
    buildingIds: [expect.any(String)],
    startedAt: '2026-11-22T04:50:00.000Z',
    expectedEndAt: '2026-11-22T07:30:00.000Z',
  })
})

test('RES-18: one line goes to all; ending asks for words and says whom it reaches', async () => {
  const one = incident({ homes: 14, tickets: 2 })
  routerState.params = { id: one.id }
  cloud
    .on('getIncident', one)
    .on('listIncidentTickets', { items: [], asOf: NOW })
    .on('updateIncident', one)
  render(<IncidentPage />)
  await settled()
  expect(screen.getByText(/14 户.*关联的 2 件/)).toBeVisible()
  await tap('告诉所有人')
  expect(screen.getByRole('alert')).toHaveTextContent('写一句新情况')
  type('更新一句，告诉所有人', '来水了，先放半分钟。')
  fireEvent.click(screen.getByRole('switch', { name: '恢复了，结束这件事' }))
  await tap('告诉所有人并结束')
  expect(cloud.asked('updateIncident')).toMatchObject([
    { body: { words: '来水了，先放半分钟。', ends: true, expectedEndAt: null } },
  ])
  expect(screen.getByText('已结束')).toBeVisible()
})

test('RES-18: tickets of the same sort are offered; those chosen are linked together', async () => {
  const one = incident()
  const [first, second] = [row({ words: '家里没水' }), row({ words: '水停了' })]
  routerState.params = { id: one.id }
  cloud.on('getIncident', one).on('listIncidentTickets', {
    items: [
      { ticket: first, linked: false },
      { ticket: second, linked: true },
    ],
    asOf: NOW,
  })
  cloud.on('linkIncidentTickets', { items: [], asOf: NOW })
  render(<IncidentPage />)
  await settled()
  const offered = screen.getByRole('group', { name: '可能是同一件事' })
  expect(within(offered).getAllByRole('checkbox')).toHaveLength(1)
  fireEvent.click(within(offered).getByRole('checkbox'))
  await tap('关联 1 件')
  expect(cloud.asked('linkIncidentTickets')).toMatchObject([{ body: { ticketIds: [first.id] } }])
})

test('RES-18: a worker reads and has nothing to announce with', async () => {
  cloud = atWork('worker')
  cloud.on('listDeskIncidents', { items: [incident()], asOf: NOW })
  render(<IncidentsPage />)
  await settled()
  expect(screen.getByText('3 栋停水')).toBeVisible()
  expect(screen.queryByRole('button', { name: '公布一件突发情况' })).not.toBeInTheDocument()
})
