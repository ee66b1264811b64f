import { cleanup, screen, within } from '@testing-library/react'
import type { Cloud } from './cloud'
import { entry, later } from './given'
import {
  allows,
  atTicketPage,
  lastOf,
  openTicket,
  sheet,
  submit,
  tap,
  type,
  wait,
} from './ticket-page'

let cloud: Cloud
beforeEach(() => {
  cloud = atTicketPage()
})
afterEach(() => jest.useRealTimers())

const given = (...how: Parameters<typeof allows> extends [Cloud, ...infer Rest] ? Rest : never) =>
  allows(cloud, ...how)

describe('when it does not go through', () => {
  test('stale: the form keeps its words, shows the news and sends again at one tap', async () => {
    const shown = await given('ask')
    cloud.on('transitionTicket', { refused: { code: 'stale' } })
    await tap('请住户补充')
    type(/一直滴/, '一直滴吗？')
    const news = entry({ words: '不用来了，好了', at: later(0.01) })
    cloud.on('getTicket', { ...shown, version: 7, timeline: [...shown.timeline, news] })
    await submit()
    expect(within(sheet()).getByRole('alert')).toHaveTextContent('不用来了，好了')
    cloud.on('transitionTicket', shown)
    await tap('看过了，再送一次')
    expect(lastOf(cloud.asked('transitionTicket')).body).toMatchObject({
      version: 7,
      words: '一直滴吗？',
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('STF-16: without a signal the deed waits on the phone and goes out once, under the same key', async () => {
    await given('ask')
    cloud.on('transitionTicket', 'offline')
    await tap('请住户补充')
    type(/一直滴/, '一直滴吗？')
    await submit()
    expect(screen.getByText('等信号送出：请住户补充 一直滴吗？')).toBeVisible()
    await wait(5_000)
    const [first, second] = cloud.asked('transitionTicket')
    expect(second?.key).toBe(first?.key)
  })

  test('a form that was closed, or an app that was killed, finds its words again', async () => {
    const shown = await given('ask')
    await tap('请住户补充')
    type(/一直滴/, '一直滴吗？')
    cleanup()
    await openTicket(cloud, shown)
    await tap('请住户补充')
    expect(screen.getByPlaceholderText(/一直滴/)).toHaveValue('一直滴吗？')
  })

  test('colleagues that cannot be fetched can be asked for again', async () => {
    await given('accept', { ownerId: null, ownerName: null })
    cloud.on('listColleagues', 'offline')
    await tap('受理')
    expect(within(sheet()).getByRole('button', { name: '再试一次' })).toBeVisible()
  })
})
