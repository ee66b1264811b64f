import { act, render, screen } from '@testing-library/react'
import { PromiseLine } from '#miniapp/ui/promise-line'
import { happen } from '../../support/taro'
import { pass } from './acts'
import { at, atHome, clock, NOW } from './given'

beforeEach(() => void atHome())
afterEach(() => jest.useRealTimers())

const show = (over: Parameters<typeof clock>[0] = {}) =>
  render(<PromiseLine clock={clock(over)} asOf={NOW} />)

test('the words carry the state; the drawing is hidden from readers', () => {
  const { container } = show()
  expect(screen.getByText('还剩 5 小时')).toBeVisible()
  const hidden = container.querySelectorAll('[aria-hidden="true"]')
  expect(hidden.length).toBeGreaterThan(0)
  for (const part of hidden) expect(part).toHaveTextContent('')
})

test('the time left counts down by itself while the page is looked at', async () => {
  show({ dueAt: at(5) })
  await pass(61 * 60_000)
  expect(screen.getByText('还剩 3 小时 59 分')).toBeVisible()
})

test('nothing ticks while the page is out of sight, and the return catches up', async () => {
  show()
  happen('hide')
  await pass(61 * 60_000)
  expect(screen.getByText('还剩 5 小时')).toBeVisible()
  act(() => happen('show'))
  expect(screen.getByText('还剩 3 小时 59 分')).toBeVisible()
})

test('edge case 7: the clock of the phone may be hours wrong, the time left is the cloud’s', async () => {
  jest.setSystemTime(Date.parse(NOW) + 9 * 3_600_000)
  show()
  expect(screen.getByText('还剩 5 小时')).toBeVisible()
})

test('a line that has stopped starts no timer', () => {
  show({ state: 'kept', stoppedAt: at(-2) })
  expect(jest.getTimerCount()).toBe(0)
})
