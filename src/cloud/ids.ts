import { createHash, randomBytes } from 'node:crypto'
import { uuidv7 } from '#domain/ids'
import type { Instant } from '#domain/time'

let lastAt = Number.NaN
let count = 0

/**
 * Keys are made here and not by the database: a distributed one has no cheap sequence.
 * Those of one process and millisecond count up (12 bits), so that rows of one deed keep their order.
 */
export function newId(now: Instant): string {
  const random = randomBytes(10)
  count = now === lastAt ? (count + 1) & 0xfff : random.readUInt16BE(0) & 0x7ff
  lastAt = now
  random.writeUInt16BE(count, 0)
  return uuidv7(now, random)
}

/** First four bytes, big-endian, of SHA-256 over the UTF-8 id: what is drawn by it, every process draws alike. */
export const uint32Of = (id: string): number =>
  createHash('sha256').update(id).digest().readUInt32BE(0)
