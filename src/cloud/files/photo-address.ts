import { createHmac, timingSafeEqual } from 'node:crypto'
import { hours, type Instant } from '#domain/time'
import type { PhotoSize } from './photo-files'

const HOUR = hours(1)
const SIGN_LENGTH = 32

/**
 * When an address made at `now` ends: one to two hours ahead, on the full hour.
 * All answers of one hour carry the same address, so that phones keep the picture.
 */
export const addressEnd = (now: Instant): Instant => Math.floor(now / HOUR) * HOUR + 2 * HOUR

function signOf(secret: string, id: string, size: PhotoSize, until: string): string {
  const mac = createHmac('sha256', secret).update(`photo\n${id}\n${size}\n${until}`)
  return mac.digest('base64url').slice(0, SIGN_LENGTH)
}

/** Whoever holds this address may look until it ends: it is only given out inside a view of the ticket. */
export function photoAddress(secret: string, id: string, size: PhotoSize, now: Instant): string {
  const until = String(addressEnd(now) / 1000)
  return `/api/photos/${id}?size=${size}&until=${until}&sign=${signOf(secret, id, size, until)}`
}

/** Is this an address that we made, and does it still run at `now`? */
export function isPhotoAddress(
  secret: string,
  asked: { id: string; size: PhotoSize; until: string; sign: string },
  now: Instant,
): boolean {
  const right = Buffer.from(signOf(secret, asked.id, asked.size, asked.until))
  const given = Buffer.from(asked.sign)
  if (right.length !== given.length || !timingSafeEqual(right, given)) return false
  return now <= Number(asked.until) * 1000
}
