import { qrCode, qrPath } from './qr-code'

/** One card to cut out: what the code opens, and the words beside it. */
export interface PrintCard {
  readonly title: string
  /** As it is typed. */
  readonly code: string
  readonly address: string
}

export interface PrintLayout {
  readonly columns: number
  readonly rows: number
  /** Above each title. */
  readonly head: string
  /** Below each code. */
  readonly hint: string
}

/** A4, in millimetres. */
const WIDE = 210
const HIGH = 297
const EDGE = 8
const QUIET = 4

const escaped = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const mm = (n: number): string => String(Math.round(n * 100) / 100)

function cardAt({ title, code, address }: PrintCard, layout: PrintLayout, n: number): string {
  const wide = (WIDE - 2 * EDGE) / layout.columns
  const high = (HIGH - 2 * EDGE) / layout.rows
  const x = EDGE + (n % layout.columns) * wide
  const y = EDGE + Math.floor(n / layout.columns) * high
  const matrix = qrCode(address)
  const line = Math.min(high / 11, wide / 13)
  // Four lines of words take what the code leaves.
  const side = Math.min(wide - 4, high - 5.5 * line)
  const module = side / (matrix.length + 2 * QUIET)
  const middle = x + wide / 2
  const left = middle - side / 2 + QUIET * module
  const top = y + 2.8 * line
  const words = (text: string, at: number, size: number, weight = 400) =>
    `<text x="${mm(middle)}" y="${mm(at)}" font-size="${mm(size)}" font-weight="${weight}" text-anchor="middle">${escaped(text)}</text>`
  return [
    `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(wide)}" height="${mm(high)}" fill="none" stroke="#bbb" stroke-width=".2" stroke-dasharray="1 1"/>`,
    words(layout.head, y + 1.4 * line, 0.7 * line),
    words(title, y + 2.5 * line, line, 700),
    `<path transform="translate(${mm(left)} ${mm(top + QUIET * module)}) scale(${String(Math.round(module * 1e4) / 1e4)})" d="${qrPath(matrix)}"/>`,
    words(code, top + side + 0.7 * line, line, 700),
    words(layout.hint, top + side + 1.7 * line, 0.6 * line),
  ].join('')
}

/**
 * Sheets of A4 as SVG, with lines to cut along.
 * @param cards addresses are printable ASCII of at most 106 characters
 * @returns one picture a page
 */
export function printPages(cards: readonly PrintCard[], layout: PrintLayout): readonly string[] {
  const each = layout.columns * layout.rows
  return Array.from({ length: Math.ceil(cards.length / each) }, (_, page) => {
    const some = cards.slice(page * each, (page + 1) * each)
    const inside = some.map((card, n) => cardAt(card, layout, n)).join('')
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${HIGH}" width="${WIDE}mm" height="${HIGH}mm" font-family="sans-serif"><rect width="${WIDE}" height="${HIGH}" fill="#fff"/>${inside}</svg>`
  })
}
