import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { TicketView } from '#contract/tickets'
import type { ActionType } from '#domain/tickets/actions'
import StaffTicketPage from '#miniapp/staff/pages/ticket'
import { resetPhone, routerState } from '../../support/taro'
import { type Asked, type Cloud, openCloud } from './cloud'
import { atDesk, colleagues, NOW, ticket } from './given'

export const settled = () => act(async () => {})
export const wait = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))

/** Before each test: a new phone, the front desk signed in, the clock stopped at noon. */
export function atTicketPage(): Cloud {
  jest.useFakeTimers({ now: new Date(NOW) })
  resetPhone()
  atDesk()
  return openCloud()
    .on('readTicket', { done: true })
    .on('listColleagues', colleagues)
    .on('listSavedReplies', {
      items: [
        { id: 'saved-1', title: '师傅上门', words: '{name}，师傅已经在去{home}的路上。' },
        { id: 'saved-2', title: '收到', words: '收到了，今天就去看。' },
      ],
    })
}

export async function openTicket(cloud: Cloud, shown: TicketView): Promise<void> {
  cloud.on('getTicket', shown)
  routerState.params = { id: shown.id }
  render(<StaffTicketPage />)
  await settled()
}

export const buttons = (): string[] =>
  within(screen.getByRole('group', { name: '这一步可以' }))
    .getAllByRole('button')
    .map((button) => button.textContent || (button.getAttribute('aria-label') ?? ''))

export async function tap(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }))
  await settled()
}

export async function choose(name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole('radio', { name }))
  await settled()
}

export const type = (placeholder: string | RegExp, words: string): void => {
  fireEvent.change(screen.getByPlaceholderText(placeholder), { target: { value: words } })
}

export const sheet = () => screen.getByRole('dialog')

/** Sends the composer. */
export const send = () => tap('送出')

export const lastOf = (asked: readonly Asked[]): Asked => {
  const last = asked[asked.length - 1]
  if (last === undefined) throw new Error('nothing was asked')
  return last
}

/** A ticket on which this may be done; the cloud then says it was. */
export async function allows(
  cloud: Cloud,
  action: ActionType,
  over: Partial<TicketView> = {},
): Promise<TicketView> {
  const shown = ticket({ allowed: [action], ...over })
  await openTicket(cloud, shown)
  cloud.on('transitionTicket', { ...shown, version: 4, allowed: [] })
  return shown
}

/** The button in the sheet that does it: the last one. */
export async function submit(): Promise<void> {
  const all = within(sheet()).getAllByRole('button')
  fireEvent.click(all[all.length - 1] as HTMLElement)
  await settled()
}
