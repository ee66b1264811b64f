import { act, fireEvent, screen } from '@testing-library/react'

/** Lets everything that was asked be answered and shown. */
export async function settled(): Promise<void> {
  await act(async () => {
    for (let n = 0; n < 12; n++) await Promise.resolve()
  })
}

export async function tap(name: string | RegExp, role = 'button'): Promise<void> {
  fireEvent.click(screen.getByRole(role, { name }))
  await settled()
}

/** Chooses a radio by what a reader for the blind would say. */
export const choose = (name: string | RegExp): Promise<void> => tap(name, 'radio')

export function type(label: string | RegExp, words: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } })
}

export async function pass(ms: number): Promise<void> {
  await act(async () => {
    jest.advanceTimersByTime(ms)
    for (let n = 0; n < 12; n++) await Promise.resolve()
  })
}
