import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Options } from '#miniapp/ui/choice'
import { DimensionRow } from '#miniapp/ui/dimension-row'
import { FaceRow } from '#miniapp/ui/face-row'
import { ScaleRow } from '#miniapp/ui/scale-row'
import { Tap } from '#miniapp/ui/tap'
import { atHome } from './given'

beforeEach(() => void atHome())
afterEach(() => jest.useRealTimers())

test.each(['Enter', ' '])('key %p presses what a finger would press', (key) => {
  const press = jest.fn()
  render(<Tap onTap={press}>送出</Tap>)
  fireEvent.keyDown(screen.getByRole('button', { name: '送出' }), { key })
  expect(press).toHaveBeenCalledTimes(1)
})

test('what is disabled says so and does nothing, by finger or key', () => {
  const press = jest.fn()
  render(
    <Tap disabled onTap={press}>
      送出
    </Tap>,
  )
  const button = screen.getByRole('button')
  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  expect(button).toHaveAttribute('aria-disabled', 'true')
  expect(press).not.toHaveBeenCalled()
})

function Scale() {
  const [value, setValue] = useState<number | null>(null)
  return <ScaleRow label="推荐" value={value} onPick={setValue} />
}

test('RES-08: no score is chosen before the resident chooses, and 0 is a score', () => {
  render(<Scale />)
  const scores = screen.getAllByRole('radio')
  expect(scores).toHaveLength(11)
  for (const score of scores) expect(score).not.toBeChecked()
  fireEvent.click(screen.getByRole('radio', { name: '0 分' }))
  expect(screen.getByRole('radio', { name: '0 分' })).toBeChecked()
})

test('arrow keys walk the scale and choose; only one score is on the way of the Tab key', () => {
  render(<Scale />)
  fireEvent.click(screen.getByRole('radio', { name: '7 分' }))
  fireEvent.keyDown(screen.getByRole('radio', { name: '7 分' }), { key: 'ArrowRight' })
  expect(screen.getByRole('radio', { name: '8 分' })).toBeChecked()
  const reachable = screen.getAllByRole('radio').filter((one) => one.tabIndex === 0)
  expect(reachable).toEqual([screen.getByRole('radio', { name: '8 分' })])
})

test('RES-05: faces are read with score and word, none is chosen beforehand', () => {
  render(<FaceRow label="这次办事" value={null} onPick={jest.fn()} />)
  const names = screen.getAllByRole('radio').map((face) => face.getAttribute('aria-label'))
  expect(names).toEqual([
    '1 分，很不满意',
    '2 分，不满意',
    '3 分，一般',
    '4 分，满意',
    '5 分，很满意',
  ])
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
})

test('RES-06: "not used" is an answer of its own, and last quarter’s score is named', () => {
  const pick = jest.fn()
  render(<DimensionRow name="维修服务" hint="" value={undefined} was={2} onPick={pick} />)
  expect(screen.getByRole('radio', { name: /^2 分.*上个季度/ })).toBeVisible()
  fireEvent.click(screen.getByRole('radio', { name: '没用过' }))
  expect(pick).toHaveBeenCalledWith(null)
})

test('an option tells whether it is chosen', () => {
  const choices = [
    { key: 'yes', words: '解决了' },
    { key: 'no', words: '没有解决' },
  ]
  render(<Options label="解决了吗" choices={choices} value="no" onPick={jest.fn()} />)
  expect(screen.getByRole('radio', { name: '没有解决' })).toBeChecked()
  expect(screen.getByRole('radio', { name: '解决了' })).not.toBeChecked()
})
