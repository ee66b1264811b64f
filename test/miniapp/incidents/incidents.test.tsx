import Taro from '@tarojs/taro'
import { render, screen } from '@testing-library/react'
import { usePrefs } from '#miniapp/lib/prefs'
import HomePage from '#miniapp/pages/home/index'
import IncidentPage from '#miniapp/pages/incident/index'
import SubmitPage from '#miniapp/pages/ticket/submit'
import { routerState } from '../../support/taro'
import type { Cloud } from '../staff/cloud'
import { settled, tap, type } from '../ui/acts'
import { at, atHome, home, NOW, screenOf } from '../ui/given'
import { incident, news } from './given'

let cloud: Cloud
beforeEach(() => {
  cloud = atHome()
  cloud.on('getHomeScreen', screenOf())
})
afterEach(() => jest.useRealTimers())

const known = (...items: ReturnType<typeof incident>[]) =>
  cloud.on('listIncidents', { items, asOf: NOW })

test('RES-18: home says what is known, until when, and how many homes have it', async () => {
  known(incident({ updates: [news('水泵到了，正在装。')] }))
  render(<HomePage />)
  await settled()
  const banner = screen.getByRole('region', { name: '3 栋停水' })
  expect(banner).toHaveTextContent('3 栋 · 预计 今天 15:20 恢复')
  expect(banner).toHaveTextContent('水泵到了，正在装。')
  expect(banner).toHaveTextContent('12 户也遇到')
})

test('RES-18: one tap on "me too" is one write; then the home knows that it will hear', async () => {
  const one = incident()
  known(one)
  cloud.on('joinIncident', () => {
    known({ ...one, homes: 13, joined: true })
    return { incidentId: one.id, homes: 13 }
  })
  render(<HomePage />)
  await settled()
  await tap('我也遇到')
  expect(cloud.asked('joinIncident')).toMatchObject([
    { params: { id: one.id }, body: { houseId: home.houseId } },
  ])
  expect(screen.getByText('13 户也遇到')).toBeVisible()
  expect(screen.getByText(/有进展就告诉您/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '我也遇到' })).not.toBeInTheDocument()
})

test('RES-18: without signal the tap is told of, and tried again it is the same deed', async () => {
  known(incident())
  cloud.on('joinIncident', 'offline')
  render(<HomePage />)
  await settled()
  await tap('我也遇到')
  expect(screen.getByRole('alert')).toHaveTextContent('网络不太好')
  await tap('我也遇到')
  const [first, second] = cloud.asked('joinIncident')
  expect(second?.key).toBe(first?.key)
})

test('RES-18: before the form "mine is different" puts it aside, and the form stands below', async () => {
  known(incident(), incident({ title: '已经恢复的', endedAt: at(-1) }))
  render(<SubmitPage />)
  await settled()
  expect(screen.queryByText('已经恢复的')).not.toBeInTheDocument()
  await tap('我的情况不一样，继续写')
  expect(screen.queryByText('3 栋停水')).not.toBeInTheDocument()
  expect(screen.getByRole('radiogroup', { name: /是什么|关于|什么事/ })).toBeInTheDocument()
})

test('RES-18: easy mode has the banner, too; what is over is said, with nothing left to tap', async () => {
  usePrefs.setState({ elder: true })
  known(incident({ endedAt: at(-1), expectedEndAt: null, updates: [news('来水了。', true)] }))
  render(<HomePage />)
  await settled()
  expect(screen.getByRole('region', { name: '3 栋停水' })).toHaveTextContent('今天 12:20 恢复了')
  expect(screen.queryByRole('button', { name: '我也遇到' })).not.toBeInTheDocument()
})

test('RES-18: the page tells the story newest first, and takes one line from who joined', async () => {
  const one = incident({ joined: true, updates: [news('先关总阀。'), news('新管到了。')] })
  routerState.params = { id: one.id }
  cloud.on('getIncident', one).on('joinIncident', { incidentId: one.id, homes: 12 })
  render(<IncidentPage />)
  await settled()
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('新管到了。'),
    expect.stringContaining('先关总阀。'),
  ])
  type(/再补一句/, '13 楼以上完全没水')
  await tap('把这句话也交给前台')
  expect(cloud.asked('joinIncident')).toMatchObject([{ body: { words: '13 楼以上完全没水' } }])
  expect(screen.getByText('补充的话已经交给前台。')).toBeVisible()
  await tap(/我的情况不一样/)
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages/ticket/submit' })
})

test('in English, and without a known end', async () => {
  usePrefs.setState({ lang: 'en' })
  known(incident({ expectedEndAt: null, homes: 1, buildings: [] }))
  render(<HomePage />)
  await settled()
  expect(screen.getByText('Whole community · end not known yet')).toBeVisible()
  expect(screen.getByText('1 home has it too')).toBeVisible()
})
