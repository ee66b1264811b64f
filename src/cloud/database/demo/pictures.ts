import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Dice } from './dice'
import { DRAWINGS } from './drawings'
import { PICTURES, type PictureName } from './theme'

export interface Picture {
  readonly full: Uint8Array
  readonly thumb: Uint8Array
  readonly width: number
  readonly height: number
  readonly sha256: string
}

const WIDTH = 800
const HEIGHT = 600
/** Different views of each matter; more photos share them. */
const VIEWS = 3

/** Grain and darker corners, as a phone in a stairwell gives them. */
const frame = (inner: string, tilt: number) => `
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 640 480">
  <defs>
    <linearGradient id="steel" x1="0" x2="1"><stop offset="0" stop-color="#a9adb1"/>
      <stop offset="0.45" stop-color="#cfd2d4"/><stop offset="1" stop-color="#94989c"/></linearGradient>
    <radialGradient id="corner" cx="0.5" cy="0.45" r="0.75"><stop offset="0.55" stop-color="#000" stop-opacity="0"/>
      <stop offset="1" stop-color="#000" stop-opacity="0.42"/></radialGradient>
  </defs>
  <g transform="rotate(${tilt} 320 240) translate(-22 -17) scale(1.07)">${inner}</g>
  <rect width="640" height="480" fill="url(#corner)"/>
</svg>`

async function draw(dice: Dice, name: PictureName): Promise<Picture> {
  const svg = frame(DRAWINGS[name](dice), dice.int(-20, 20) / 10)
  const flat = await sharp(Buffer.from(svg))
    .flatten()
    .blur(0.7)
    .png({ compressionLevel: 0 })
    .toBuffer()
  const full = await sharp(flat).jpeg({ quality: 76 }).toBuffer()
  const thumb = await sharp(flat).resize({ width: 320 }).jpeg({ quality: 74 }).toBuffer()
  const sha256 = createHash('sha256').update(full).digest('hex')
  return { full, thumb, width: WIDTH, height: HEIGHT, sha256 }
}

export type Album = ReadonlyMap<PictureName, readonly Picture[]>

/** Three views of each of the twelve matters. */
export async function drawAlbum(dice: Dice): Promise<Album> {
  const pages = await Promise.all(
    PICTURES.map(async (name) => {
      const throws = dice.fork(name)
      const views: Picture[] = []
      for (let i = 0; i < VIEWS; i++) views.push(await draw(throws, name))
      return [name, views] as const
    }),
  )
  return new Map(pages)
}
