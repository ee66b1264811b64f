import sharp, { type Sharp } from 'sharp'

export const FULL_EDGE = 1600
export const THUMB_EDGE = 320

/** A 108-megapixel phone photo passes; a bomb that claims more is refused before its pixels are read. */
const MAX_PIXELS = 120_000_000

export interface ReencodedPhoto {
  readonly full: Uint8Array
  readonly thumb: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Draws a photo anew: upright, at most 1600 px, as JPEG without any metadata, and a 320 px one.
 * Only what a camera or a phone sends is opened; SVG, PDF and other programs never reach a decoder.
 * @returns null when the bytes are not one whole picture.
 */
export async function reencode(bytes: Uint8Array): Promise<ReencodedPhoto | null> {
  if (!isPhoto(bytes)) return null
  try {
    const full = await drawFull(bytes)
    const thumb = await sharp(full.data)
      .resize({ width: THUMB_EDGE, height: THUMB_EDGE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 74 })
      .toBuffer()
    return { full: full.data, thumb, width: full.info.width, height: full.info.height }
  } catch {
    // sharp's message may quote the input: whatever it was, it is no photo.
    return null
  }
}

/** Metadata and GPS are gone because sharp writes none unless asked; the turn is in the pixels. */
function drawFull(bytes: Uint8Array) {
  return (
    open(bytes)
      .rotate()
      .resize({ width: FULL_EDGE, height: FULL_EDGE, fit: 'inside', withoutEnlargement: true })
      // A transparent picture stands on white, as it did where it was taken from.
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 80, progressive: true })
      .toBuffer({ resolveWithObject: true })
  )
}

const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, {
    limitInputPixels: MAX_PIXELS,
    // Half a photo is refused; a camera's odd but whole file is not.
    failOn: 'error',
    sequentialRead: true,
    // The first picture of an animation.
    pages: 1,
  })

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(text.length, bytes.length - at)).equals(
    Buffer.from(text, 'latin1'),
  )

/** The first bytes tell, not the name: JPEG, PNG, GIF, WebP, AVIF. */
function isPhoto(bytes: Uint8Array): boolean {
  if (bytes.length < 16) return false
  return (
    startsWith(bytes, 0, '\xff\xd8\xff') ||
    startsWith(bytes, 0, '\x89PNG\r\n\x1a\n') ||
    startsWith(bytes, 0, 'GIF8') ||
    (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) ||
    startsWith(bytes, 4, 'ftypavif')
  )
}
