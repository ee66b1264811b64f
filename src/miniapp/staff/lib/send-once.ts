import { isRecord, readKept, writeKept } from '../../lib/kept'
import { newKey } from '../../lib/keys'
import { phone } from '../../lib/platform/phone'
import { personNow } from '../../lib/session'

interface Attempt {
  readonly body: string
  readonly key: string
}

const address = (slot: string): string => `staff-try.${personNow() ?? ''}.${slot}`

const readAttempt = (json: unknown): Attempt | null =>
  isRecord(json) && typeof json.body === 'string' && typeof json.key === 'string'
    ? { body: json.body, key: json.key }
    : null

/**
 * The idempotency key under which this body goes out. The same body tried again, after a lost answer
 * or a killed app, keeps its key and is never done twice; another body is another deed.
 */
export function keyFor(slot: string, body: object): string {
  const text = JSON.stringify(body)
  const before = readKept(phone.storage, address(slot), readAttempt)
  if (before.state === 'found' && before.value.body === text) return before.value.key
  const key = newKey()
  writeKept(phone.storage, address(slot), { body: text, key } satisfies Attempt)
  return key
}

/** The cloud has answered for good: the next deed, even with the same words, is a new one. */
export const answered = (slot: string): void => phone.storage.remove(address(slot))
