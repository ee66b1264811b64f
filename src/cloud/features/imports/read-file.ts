import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { Refused } from '../../http/refused'
import { defused } from './unzip'

export interface SheetFile {
  /** SHA-256 of the bytes. */
  readonly hash: string
  readonly rows: readonly (readonly string[])[]
}

const MOST_ROWS = 20_001
const MOST_COLUMNS = 40

/** `bad-input` with the field that the phone has words for. */
const refuse = (why: 'encoding' | 'old-excel' | 'unreadable' | 'empty' | 'too-many-rows') =>
  new Refused('bad-input', `file-${why}`)

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 with or without its mark; else what Excel writes in China; UTF-16 only with its mark. */
function textOf(bytes: Buffer): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = isWide
    ? decoded(bytes, 'utf-16le')
    : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'))
  if (text === null || text.includes('\0')) throw refuse('encoding')
  return text
}

function rowsOfCsv(bytes: Buffer): string[][] {
  const { data, errors } = Papa.parse(textOf(bytes), { preview: MOST_ROWS + 1 })
  if (errors.some(({ type }) => type === 'Quotes')) throw refuse('unreadable')
  return data
}

/** As a person would have typed it: a day without its time, a number without thousands. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

async function rowsOfXlsx(bytes: Buffer): Promise<string[][]> {
  const safe = defused(bytes)
  if (safe === null) throw refuse('unreadable')
  const cells = await readSheet(safe).catch(() => {
    throw refuse('unreadable')
  })
  return cells.map((row) => row.map(cellText))
}

const startsWith = (bytes: Buffer, hex: string): boolean =>
  bytes.subarray(0, hex.length / 2).toString('hex') === hex
const ZIP = '504b0304'
const OLE = 'd0cf11e0'

/** The first bytes tell what it is, not the name: CSV or XLSX. @throws Refused `file-...` */
export async function readSheetFile(bytes: Buffer | undefined): Promise<SheetFile> {
  if (bytes === undefined || bytes.length === 0) throw refuse('empty')
  if (startsWith(bytes, OLE)) throw refuse('old-excel')
  const rows = startsWith(bytes, ZIP) ? await rowsOfXlsx(bytes) : rowsOfCsv(bytes)
  if (rows.length > MOST_ROWS) throw refuse('too-many-rows')
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) throw refuse('empty')
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { hash, rows: rows.map((row) => row.slice(0, MOST_COLUMNS)) }
}

/** As Excel opens it without asking; what it would run is marked as text. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`
