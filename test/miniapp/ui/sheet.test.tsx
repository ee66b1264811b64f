import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Sheet } from '#miniapp/ui/sheet'
import { atHome } from './given'

beforeEach(() => void atHome())

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <div data-testid="page">
      <button type="button" onClick={() => setOpen(true)}>
        choose
      </button>
      <div>
        <Sheet title="Places" open={open} onClose={() => setOpen(false)}>
          <button type="button">lift</button>
        </Sheet>
      </div>
    </div>
  )
}

const isInert = (element: HTMLElement) => Boolean((element as { inert?: boolean }).inert)

test('RES-13: an open sheet has the page to itself, Escape closes it, and the focus is back where it was', () => {
  render(<Page />)
  const door = screen.getByRole('button', { name: 'choose' })
  door.focus()
  fireEvent.click(door)
  const sheet = screen.getByRole('dialog', { name: 'Places' })
  expect(sheet).toHaveFocus()
  expect(isInert(door)).toBe(true)
  expect(isInert(sheet)).toBe(false)
  expect(document.documentElement.style.overflow).toBe('hidden')

  fireEvent.keyDown(sheet, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(door).toHaveFocus()
  expect(isInert(door)).toBe(false)
  expect(document.documentElement.style.overflow).toBe('')
})
