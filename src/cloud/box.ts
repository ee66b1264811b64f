import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'

/** One secret, many purposes: what is sealed for one cannot be opened as another. */
const keyFor = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `huisheng ${purpose}`, 32))

/** For finding again without keeping: equal words give equal marks, and only the secret can make them. */
export const markOf = (secret: string, purpose: string, words: string): string =>
  createHmac('sha256', keyFor(secret, purpose)).update(words).digest('base64url')

const NONCE = 12
const TAG = 16

/** AES-256-GCM: nonce, tag, words as one base64url text. */
export function seal(
  secret: string,
  purpose: string,
  words: string,
  random: (bytes: number) => Uint8Array,
): string {
  const nonce = random(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce)
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws when the box was made with another secret, for another purpose, or was changed. */
export function unseal(secret: string, purpose: string, box: string): string {
  const bytes = Buffer.from(box, 'base64url')
  const key = keyFor(secret, purpose)
  const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
  open.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return open.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + open.final('utf8')
}
