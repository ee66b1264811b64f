import { qrWords } from './qr-words'

/** Rows of modules, true where it is dark. Without the quiet zone of four. */
export type QrMatrix = readonly (readonly boolean[])[]

type Board = (boolean | null)[][]

function put(board: Board, row: number, column: number, dark: boolean): void {
  const line = board[row]
  if (line !== undefined && column >= 0 && column < line.length) line[column] = dark
}

/** A square of rings around its middle: dark where `rings` says so of the distance. */
function square(board: Board, middle: readonly [number, number], rings: readonly boolean[]): void {
  const reach = rings.length - 1
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const dark = rings[Math.max(Math.abs(dy), Math.abs(dx))] ?? false
      put(board, middle[0] + dy, middle[1] + dx, dark)
    }
}

/** Middle, white ring, dark ring, and the white edge. */
const FINDER = [true, true, false, true, false] as const
const ALIGNMENT = [true, false, true] as const

/** Level M with mask 0, with its own error correction (BCH), as the standard prints it. */
const FORMAT = 0b101010000010010

function formats(board: Board, size: number): void {
  for (let n = 0; n < 15; n++) {
    const dark = ((FORMAT >> n) & 1) === 1
    const skip = n >= 6 ? 1 : 0
    const up = n < 8 ? n + skip : size - 15 + n
    const across = n < 8 ? size - 1 - n : 14 - n + (n < 9 ? 1 : 0)
    put(board, up, 8, dark)
    put(board, 8, across, dark)
  }
  put(board, size - 8, 8, true)
}

function frame(version: number): Board {
  const size = 17 + 4 * version
  const board: Board = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  for (let n = 8; n < size - 8; n++) {
    put(board, 6, n, n % 2 === 0)
    put(board, n, 6, n % 2 === 0)
  }
  const corners = [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const
  for (const corner of corners) square(board, corner, FINDER)
  if (version > 1) square(board, [size - 7, size - 7], ALIGNMENT)
  formats(board, size)
  return board
}

/** The right column of each pair, from the right; the column of the timing pattern belongs to none. */
const pairsOf = (size: number): readonly number[] =>
  Array.from({ length: (size - 1) / 2 }, (_, n) => size - 1 - 2 * n).map((right) =>
    right <= 6 ? right - 1 : right,
  )

/** The free modules in the order in which bits are laid: pairs of columns, up and down in turn. */
function way(board: Board): readonly (readonly [number, number])[] {
  const rows = board.map((_, row) => row)
  return pairsOf(board.length).flatMap((right, turn) => {
    const inTurn = turn % 2 === 0 ? [...rows].reverse() : rows
    return inTurn.flatMap((row) =>
      [right, right - 1]
        .filter((column) => board[row]?.[column] === null)
        .map((column) => [row, column] as const),
    )
  })
}

/**
 * A QR code for a wall: error correction M (a seventh may be scratched off), mask 0.
 * @param text printable ASCII, at most 106 characters
 * @throws RangeError for anything else
 */
export function qrCode(text: string): QrMatrix {
  const { version, words } = qrWords(text)
  const board = frame(version)
  way(board).forEach(([row, column], n) => {
    const bit = ((words[n >> 3] ?? 0) >> (7 - (n & 7))) & 1
    put(board, row, column, (bit === 1) !== ((row + column) % 2 === 0))
  })
  return board.map((line) => line.map((dark) => dark === true))
}

/** One SVG path of the dark modules, a unit each. */
export const qrPath = (matrix: QrMatrix): string =>
  matrix
    .flatMap((line, row) =>
      line.flatMap((dark, column) => (dark ? [`M${column} ${row}h1v1h-1z`] : [])),
    )
    .join('')
