// QR code (ISO/IEC 18004), byte mode, error correction M, versions 1 to 6: as much as an address needs.

interface Shape {
  readonly blocks: number
  /** Data words of one block. */
  readonly data: number
  /** Words of error correction of one block. */
  readonly check: number
}

/** Version n stands at n - 1. */
const SHAPES: readonly Shape[] = [
  { blocks: 1, data: 16, check: 10 },
  { blocks: 1, data: 28, check: 16 },
  { blocks: 1, data: 44, check: 26 },
  { blocks: 2, data: 32, check: 18 },
  { blocks: 2, data: 43, check: 24 },
  { blocks: 4, data: 27, check: 16 },
]

/** Mode and length before the text take 12 bits. */
const HEAD = 12

/** Logarithms of GF(256) by x^8 + x^4 + x^3 + x^2 + 1. */
const EXP: number[] = []
const LOG: number[] = []
for (let n = 0, x = 1; n < 255; n++) {
  EXP[n] = x
  LOG[x] = n
  x = x < 128 ? x * 2 : (x * 2) ^ 0x11d
}

const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (EXP[((LOG[a] ?? 0) + (LOG[b] ?? 0)) % 255] ?? 0)

/** The generator polynomial of so many words, the highest power first and left out. */
function generator(count: number): readonly number[] {
  let poly = [1]
  for (let n = 0; n < count; n++) {
    const next = [...poly, 0]
    poly.forEach((factor, i) => {
      next[i + 1] = (next[i + 1] ?? 0) ^ times(factor, EXP[n] ?? 0)
    })
    poly = next
  }
  return poly.slice(1)
}

/** Reed-Solomon: the remainder of the data by the generator. */
function checkWords(data: readonly number[], count: number): readonly number[] {
  const poly = generator(count)
  return data.reduce<readonly number[]>(
    (rest, word) => {
      const factor = word ^ (rest[0] ?? 0)
      return poly.map((one, i) => (rest[i + 1] ?? 0) ^ times(one, factor))
    },
    Array.from({ length: count }, () => 0),
  )
}

/** Mode, length, text and filling as bytes. @param bytes of the text */
function dataWords(bytes: readonly number[], capacity: number): readonly number[] {
  const bits = [
    0x4,
    bytes.length >> 4,
    bytes.length & 15,
    ...bytes.flatMap((b) => [b >> 4, b & 15]),
  ]
  // Four bits at a time; the end mark of four zeros makes whole bytes of them.
  bits.push(0)
  const words: number[] = []
  for (let n = 0; n < bits.length; n += 2) words.push(((bits[n] ?? 0) << 4) | (bits[n + 1] ?? 0))
  for (let n = 0; words.length < capacity; n++) words.push(n % 2 === 0 ? 0xec : 0x11)
  return words
}

/** Word by word from each block in turn. */
const woven = (blocks: readonly (readonly number[])[]): readonly number[] =>
  (blocks[0] ?? []).flatMap((_, n) => blocks.map((block) => block[n] ?? 0))

export interface QrWords {
  /** 1 to 6. */
  readonly version: number
  readonly words: readonly number[]
}

/**
 * The words of a QR code, data first, then error correction.
 * @param text printable ASCII, as an address is
 * @throws RangeError for anything else, and for more than 106 characters
 */
export function qrWords(text: string): QrWords {
  if (!/^[\x20-\x7e]*$/.test(text)) throw new RangeError('not an address')
  const bytes = [...text].map((letter) => letter.charCodeAt(0))
  const needed = HEAD + bytes.length * 8
  const index = SHAPES.findIndex(({ blocks, data }) => blocks * data * 8 >= needed)
  const shape = SHAPES[index]
  if (shape === undefined) throw new RangeError(`${text.length} characters are too many`)
  const all = dataWords(bytes, shape.blocks * shape.data)
  const blocks = Array.from({ length: shape.blocks }, (_, n) =>
    all.slice(n * shape.data, (n + 1) * shape.data),
  )
  const checks = blocks.map((block) => checkWords(block, shape.check))
  return { version: index + 1, words: [...woven(blocks), ...woven(checks)] }
}
