import type { Binding } from '#contract/households'
import type { Problem } from '#contract/problems'
import { isHomeCode, normaliseHomeCode } from '#domain/households/home-code'
import type { Answer } from '../../lib/call'
import { useSession } from '../../lib/session'

/** What the form says under one of its fields, or below all of them. */
export type BindFault = 'badCode' | 'badRoom' | 'badUnit' | 'badName' | 'tooMany'

const FIELD_FAULTS: Readonly<Record<string, BindFault>> = {
  code: 'badCode',
  room: 'badRoom',
  unit: 'badUnit',
  name: 'badName',
}

export function bindFault({ code, field = '' }: Problem): BindFault | null {
  if (code === 'too-many') return 'tooMany'
  return code === 'bad-input' ? (FIELD_FAULTS[field] ?? null) : null
}

/** A QR code of a home carries its code, alone or at the end of an address. */
export function codeIn(scanned: string): string | null {
  const tail = scanned.split(/[/=?#]/).pop() ?? ''
  const code = normaliseHomeCode(tail)
  return isHomeCode(code) ? code : null
}

/** The code that a page was opened with: a link says `code`, a mini-program code printed by WeChat `scene`. */
export function codeBrought({ code, scene }: Partial<Record<string, string>>): string | null {
  try {
    return codeIn(decodeURIComponent(code ?? scene ?? ''))
  } catch {
    return null
  }
}

/** After a binding the person's homes are others than before; the new one is used at once when it may be. */
export async function afterBinding(answer: Answer<Binding>): Promise<void> {
  if (!answer.ok) return
  await useSession.getState().refresh()
  const { state, home } = answer.value
  if (state === 'bound' && home !== null) useSession.getState().chooseHome(home.houseId)
}
