import { fireEvent, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import { useSubmit } from '#miniapp/features/submit/draft-store'
import { BLANK } from '#miniapp/features/submit/ticket-draft'
import SubmitPage from '#miniapp/pages/ticket/submit'
import { home, newPhone, settled, signedIn } from '../lib/resident'
import { type Cloud, openCloud } from '../staff/cloud'

export const WORDS = '2 单元电梯从昨晚开始，到 8 楼会突然停一下再走。'

/** A signed-in resident before an empty form, and a cloud that answers. */
export function begin(): Cloud {
  newPhone()
  signedIn()
  forget()
  return openCloud()
    .on('listPlaces', {
      buildings: [{ id: home().buildingId, name: '3 栋', units: ['1', '2'] }],
      areas: [{ id: '0193f000-0000-7000-a000-0000000000a1', name: '地库 B2' }],
    })
    .on('listSimilarTickets', { items: [] })
}

/** What a killed app remembers: nothing but what lies in the phone. */
export const forget = (): void => useSubmit.setState({ draft: BLANK, key: '', fault: null })

export async function openForm() {
  const shown = render(createElement(SubmitPage))
  await settled()
  return shown
}

export const pick = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('radio', { name }))
  await settled()
}

export const type = async (words: string) => {
  fireEvent.change(screen.getByRole('textbox', { name: '怎么回事' }), { target: { value: words } })
  await settled()
}

export const tap = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settled()
}
