import { fireEvent, render, screen } from '@testing-library/react'
import type { Problem } from '#contract/problems'
import { instant } from '#domain/time'
import type { Loaded } from '#miniapp/lib/use-answer'
import { ListState } from '#miniapp/ui/list-state'
import { atHome, NOW } from './given'

beforeEach(() => void atHome())
afterEach(() => jest.useRealTimers())

const reload = jest.fn(async () => {})
const ready = (value: string, problem: Problem | null = null): Loaded<string> => ({
  state: 'ready',
  value,
  at: instant(NOW) - 32 * 60_000,
  problem,
  reload,
  replace: jest.fn(),
})

const show = (of: Loaded<string>) =>
  render(
    <ListState of={of} empty={(value) => (value === '' ? <div>这里空着</div> : null)}>
      {(value) => <div>{value}</div>}
    </ListState>,
  )

test('loading has the shape of what will come and says that it is loading', () => {
  show({ state: 'loading', reload })
  expect(screen.getByRole('status', { name: '正在取' })).toHaveAttribute('aria-busy', 'true')
})

test.each<[Problem['code'], string]>([
  ['offline', '网络不太好'],
  ['internal', '没取到最新内容'],
])('after %s it says what happened and offers one more try', (code, title) => {
  show({ state: 'problem', problem: { code }, reload })
  expect(screen.getByText(title)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(reload).toHaveBeenCalledTimes(1)
})

test('what does not exist for this person is not worth another try', () => {
  show({ state: 'problem', problem: { code: 'not-found' }, reload })
  expect(screen.queryByRole('button')).toBeNull()
})

test('signed out leads to the sign-in, not to another try', () => {
  show({ state: 'problem', problem: { code: 'signed-out' }, reload })
  expect(screen.getByRole('button', { name: '去登录' })).toBeVisible()
})

test('a refresh that failed keeps the old content and says from when it is', () => {
  show(ready('两件事', { code: 'offline' }))
  expect(screen.getByText('两件事')).toBeVisible()
  expect(screen.getByText('您看到的是 今天 12:48 的。您写的话还在。')).toBeVisible()
})

test('empty and ready', () => {
  const { unmount } = show(ready(''))
  expect(screen.getByText('这里空着')).toBeVisible()
  unmount()
  show(ready('两件事'))
  expect(screen.getByText('两件事')).toBeVisible()
})
