import type { Instant } from './time'

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, then randomness, so that keys sort by time.
 * @param random at least 10 bytes, 0-255 each; the caller brings them, because rules have no dice.
 */
export function uuidv7(now: Instant, random: ArrayLike<number>): string {
  const byte = (n: number) => (random[n] ?? 0) & 0xff
  const time = Math.floor(now).toString(16).padStart(12, '0')
  const tail = [
    0x70 | (byte(0) & 0x0f),
    byte(1),
    0x80 | (byte(2) & 0x3f),
    ...[3, 4, 5, 6, 7, 8, 9].map(byte),
  ]
  const hex = time + tail.map((n) => n.toString(16).padStart(2, '0')).join('')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const isUuid = (text: string): boolean => UUID.test(text)

/** When a UUID of version 7 was made, to the millisecond. */
export const madeAt = (id: string): Instant => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
