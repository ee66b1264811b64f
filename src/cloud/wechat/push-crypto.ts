import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** sha1 over the parts in the order of their characters: how WeChat signs a push. */
export const pushSignature = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** In a time that does not tell how much of it was right. */
export function sameSignature(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** 43 characters, 32 bytes. */
export const isAesKey = (text: string): boolean => /^[A-Za-z0-9]{43}$/.test(text)

const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64')

/** PKCS#7 over blocks of 32, not of AES' own 16. */
const BLOCK = 32
const NOISE = 16
const LENGTH = 4

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/

function unpad(bytes: Buffer): Buffer | null {
  const pad = bytes.at(-1) ?? 0
  if (pad < 1 || pad > BLOCK || pad > bytes.length) return null
  const tail = bytes.subarray(bytes.length - pad)
  return tail.every((byte) => byte === pad) ? bytes.subarray(0, bytes.length - pad) : null
}

export interface OpenedBox {
  readonly message: string
  /** For whom it was sealed. */
  readonly appId: string
}

/**
 * Opens what safe mode sends: 16 random bytes, length in network order, message, appid; AES-256-CBC with
 * the beginning of the key as its vector. The format has no seal of its own: check msg_signature first.
 * @returns null when the box was made with another key or changed
 */
export function openBox(encodingAesKey: string, box: string): OpenedBox | null {
  if (!BASE64.test(box)) return null
  const bytes = Buffer.from(box, 'base64')
  if (bytes.length === 0 || bytes.length % 16 !== 0) return null
  const key = keyOf(encodingAesKey)
  const open = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const whole = unpad(Buffer.concat([open.update(bytes), open.final()]))
  if (whole === null || whole.length < NOISE + LENGTH) return null
  const from = NOISE + LENGTH
  const end = from + whole.readUInt32BE(NOISE)
  if (end > whole.length) return null
  return {
    message: whole.subarray(from, end).toString('utf8'),
    appId: whole.subarray(end).toString('utf8'),
  }
}

/** The reverse, as WeChat does it. @param noise 16 random bytes */
export function sealBox(encodingAesKey: string, { message, appId }: OpenedBox, noise: Uint8Array) {
  const words = Buffer.from(message, 'utf8')
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(words.length)
  const bare = Buffer.concat([noise, length, words, Buffer.from(appId, 'utf8')])
  const pad = BLOCK - (bare.length % BLOCK)
  const key = keyOf(encodingAesKey)
  const close = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([bare, Buffer.alloc(pad, pad)])
  return Buffer.concat([close.update(padded), close.final()]).toString('base64')
}
