import sharp from 'sharp'
import type { Upload } from './hands'

interface Look {
  readonly name?: string
  readonly width?: number
  readonly height?: number
}

/** A photo as a phone takes it: larger than what is kept, with the place where it was taken written into it. */
export async function photo({
  name = 'photo.jpg',
  width = 2400,
  height = 1800,
}: Look = {}): Promise<Upload> {
  const buffer = await sharp({ create: { width, height, channels: 3, background: '#7a5c3e' } })
    .withExif({ IFD3: { GPSLatitude: '31/1 13/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}
