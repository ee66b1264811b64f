import { fireEvent, render, screen } from '@testing-library/react'
import { Composer } from '#miniapp/ui/composer'
import { settled } from './acts'
import { atHome } from './given'

beforeEach(() => void atHome())
afterEach(() => jest.useRealTimers())

const field = () => screen.getByLabelText<HTMLTextAreaElement>('补充一句')
const sendButton = () => screen.getByRole('button', { name: '送出' })

test('nothing goes out while nothing is written', () => {
  render(<Composer onSend={jest.fn(async () => true)} />)
  expect(sendButton()).toHaveAttribute('aria-disabled', 'true')
})

test('words that were taken over leave the field empty', async () => {
  const send = jest.fn(async () => true)
  render(<Composer onSend={send} />)
  fireEvent.change(field(), { target: { value: ' 又停了一次 ' } })
  fireEvent.click(sendButton())
  await settled()
  expect(send).toHaveBeenCalledWith('又停了一次')
  expect(field().value).toBe('')
})

test('words that were not taken over stay in the field', async () => {
  render(<Composer onSend={async () => false} />)
  fireEvent.change(field(), { target: { value: '又停了一次' } })
  fireEvent.click(sendButton())
  await settled()
  expect(field().value).toBe('又停了一次')
})

test('a draft of an earlier visit stands in the field', () => {
  render(<Composer start="昨天写的" onSend={async () => true} />)
  expect(field().value).toBe('昨天写的')
  expect(sendButton()).not.toHaveAttribute('aria-disabled')
})

test('photos alone may be sent', () => {
  render(<Composer hasPhotos onSend={async () => true} />)
  expect(sendButton()).not.toHaveAttribute('aria-disabled')
})
