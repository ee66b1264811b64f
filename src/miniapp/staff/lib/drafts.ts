import { isRecord, readKept, writeKept } from '../../lib/kept'
import { phone } from '../../lib/platform/phone'
import { personNow } from '../../lib/session'

/** Words that staff began to write on a ticket; kept per person, because a phone at the desk has many hands. */
export type Draft = Readonly<Record<string, string>>

const address = (slot: string): string => `staff-draft.${personNow() ?? ''}.${slot}`

function readDraftOf(json: unknown): Draft | null {
  if (!isRecord(json)) return null
  return Object.values(json).every((value) => typeof value === 'string') ? (json as Draft) : null
}

export function draftNow(slot: string): Draft {
  const found = readKept(phone.storage, address(slot), readDraftOf)
  return found.state === 'found' ? found.value : {}
}

/** `full`: the words stand on the screen only. */
export function keepDraft(slot: string, draft: Draft): 'ok' | 'full' {
  const words = Object.values(draft).some((value) => value !== '')
  if (words) return writeKept(phone.storage, address(slot), draft)
  phone.storage.remove(address(slot))
  return 'ok'
}

export const dropDraft = (slot: string): void => phone.storage.remove(address(slot))
