import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { FULL_EDGE, reencode, THUMB_EDGE } from '#cloud/features/photos/reencode'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a8f6a' } })

const GPS = {
  IFD0: { Make: 'Huisheng' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 49/1' },
}

async function read(bytes: Uint8Array | undefined) {
  if (!bytes) throw new Error('expected a photo')
  return { ...(await sharp(bytes).metadata()), text: Buffer.from(bytes).toString('latin1') }
}

test('a phone photo keeps neither place nor camera, stands upright and measures at most 1600 px (QS-3)', async () => {
  const taken = await picture(3000, 2000)
    .withExif(GPS)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(taken).metadata()).exif).toBeDefined()
  expect(taken.toString('latin1')).toContain('Huisheng')

  const photo = await reencode(taken)

  // Orientation 6 turns it by a quarter: wide became high.
  expect(photo).toMatchObject({ width: Math.round((FULL_EDGE * 2) / 3), height: FULL_EDGE })
  for (const bytes of [photo?.full, photo?.thumb]) {
    const made = await read(bytes)
    expect(made.format).toBe('jpeg')
    expect(made.exif).toBeUndefined()
    expect(made.xmp).toBeUndefined()
    expect(made.orientation).toBeUndefined()
    expect(made.text).not.toMatch(/Huisheng|GPS|Exif/)
  }
  expect((await read(photo?.thumb)).height).toBe(THUMB_EDGE)
})

test('a small photo is not blown up', async () => {
  const photo = await reencode(await picture(40, 30).png().toBuffer())
  expect(photo).toMatchObject({ width: 40, height: 30 })
})

test.each(['png', 'webp', 'gif', 'avif'] as const)('a %s becomes a JPEG', async (format) => {
  const photo = await reencode(await picture(64, 48).toFormat(format).toBuffer())
  expect((await read(photo?.full)).format).toBe('jpeg')
})

test('an animation becomes its first picture', async () => {
  const frames = Buffer.concat([Buffer.alloc(32 * 32 * 3, 10), Buffer.alloc(32 * 32 * 3, 240)])
  const gif = await sharp(frames, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } })
    .gif({ delay: [100, 100] })
    .toBuffer()
  expect((await sharp(gif).metadata()).pages).toBe(2)
  const photo = await reencode(gif)
  expect(photo).toMatchObject({ width: 32, height: 32 })
  const { channels } = await sharp(photo?.full).stats()
  expect(channels[0]?.mean).toBeLessThan(60)
})

test('what is transparent stands on white', async () => {
  const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
  const photo = await reencode(await clear.png().toBuffer())
  expect((await sharp(photo?.full).stats()).channels[0]?.min).toBe(255)
})

test('script and markup that hide behind a JPEG are not in the new one', async () => {
  const jpeg = await picture(64, 64).jpeg().toBuffer()
  const polyglot = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>PK\x03\x04')])
  const photo = await reencode(polyglot)
  expect(Buffer.from(photo?.full ?? []).toString('latin1')).not.toContain('<script>')
})

const jpegHead = Buffer.from([0xff, 0xd8, 0xff, 0xe0])

test.each<[string, () => Promise<Uint8Array> | Uint8Array]>([
  ['a text file called .jpg', () => Buffer.from('this is only text, whatever its name is')],
  ['an empty file', () => new Uint8Array()],
  ['one byte', () => new Uint8Array([0xff])],
  [
    'an SVG',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>'),
  ],
  ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')],
  [
    'text behind the first bytes of a JPEG',
    () => Buffer.concat([jpegHead, Buffer.alloc(4000, 65)]),
  ],
  [
    'half a JPEG',
    async () => {
      const whole = await picture(800, 600).jpeg().toBuffer()
      return whole.subarray(0, Math.floor(whole.length / 2))
    },
  ],
  [
    'half a PNG',
    async () => {
      const noise = Buffer.from(Array.from({ length: 120 * 120 * 3 }, (_, i) => (i * 7919) % 251))
      const raw = { width: 120, height: 120, channels: 3 } as const
      const whole = await sharp(noise, { raw }).png().toBuffer()
      return whole.subarray(0, Math.floor(whole.length / 2))
    },
  ],
  ['a bomb that claims 400 megapixels', () => bomb(20_000, 20_000)],
])('%s is no photo', async (_what, make) => {
  expect(await reencode(await make())).toBeNull()
})

/** A PNG whose header promises more pixels than anybody can hold. */
async function bomb(width: number, height: number) {
  const png = await picture(1, 1).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
