import { COLUMN_WORDS, type Column } from './header-words'

export type { Column } from './header-words'

/** STF-11: what a file of rows can bring. */
export const IMPORT_KINDS = ['buildings', 'homes', 'residents'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** In the order in which an export writes them. */
export const COLUMNS: Readonly<Record<ImportKind, readonly Column[]>> = {
  buildings: ['building', 'units', 'position'],
  homes: ['building', 'unit', 'room', 'label', 'keyCustomer'],
  residents: ['building', 'unit', 'room', 'name', 'phone', 'role', 'movedIn', 'movedOut'],
}

/** Without these columns a file of that kind says nothing. */
const NEEDED: Readonly<Record<ImportKind, readonly Column[]>> = {
  buildings: ['building'],
  homes: ['building', 'room'],
  residents: ['building', 'room', 'name', 'role', 'movedIn'],
}

/** Why a row was not taken; the phone has the words. `other` of the error names a second row where there is one. */
export const ROW_ERRORS = [
  'missing-column',
  'double-column',
  'missing',
  'too-long',
  'bad-text',
  'formula',
  'bad-yes-no',
  'bad-number',
  'bad-role',
  'bad-phone',
  'bad-date',
  'future-date',
  'double',
  'unknown-building',
  'unit-needed',
  'unknown-home',
  'nobody-to-end',
  'ended',
  'bad-move-out',
] as const
export type RowError = (typeof ROW_ERRORS)[number]

export interface RowProblem {
  /** As a spreadsheet counts: the headings stand in row 1. */
  readonly row: number
  /** null: the row as a whole. */
  readonly column: Column | null
  readonly code: RowError
  readonly other?: number
}

/** One line of the file: the cells of the known columns, as they stand there. */
export interface Line {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

export interface Table {
  readonly columns: readonly Column[]
  readonly lines: readonly Line[]
  /** Headings that mean nothing here: their cells are not read. */
  readonly ignored: readonly string[]
  readonly problems: readonly RowProblem[]
}

const spelled = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s*_]/g, '')
    .toLowerCase()

const NAMED: ReadonlyMap<string, Column> = new Map(
  (Object.keys(COLUMN_WORDS) as Column[]).flatMap((column) =>
    [column, ...COLUMN_WORDS[column].zh, ...COLUMN_WORDS[column].en].map(
      (word) => [spelled(word), column] as const,
    ),
  ),
)

/** Chinese or English, with a star for "needed" or without. @returns null for a heading that means nothing here */
export function columnNamed(heading: string, kind: ImportKind): Column | null {
  const column = NAMED.get(spelled(heading))
  return column !== undefined && COLUMNS[kind].includes(column) ? column : null
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

function headingProblems(
  kind: ImportKind,
  found: readonly (Column | null)[],
): readonly RowProblem[] {
  const missing = NEEDED[kind].filter((column) => !found.includes(column))
  const double = COLUMNS[kind].filter((column) => found.filter((one) => one === column).length > 1)
  return [
    ...missing.map((column) => ({ row: 1, column, code: 'missing-column' }) as const),
    ...double.map((column) => ({ row: 1, column, code: 'double-column' }) as const),
  ]
}

/** The first row names the columns, in any order; rows without a word are passed over. */
export function readTable(kind: ImportKind, rows: readonly (readonly string[])[]): Table {
  const [headings = [], ...below] = rows
  const found = headings.map((heading) => columnNamed(heading, kind))
  const lines = below
    .map((cells, n) => ({ row: n + 2, texts: cells }))
    .filter(({ texts }) => !isEmpty(texts))
    .map(({ row, texts }): Line => {
      const named = found.map((column, at) => [column, texts[at] ?? ''] as const)
      return { row, cells: Object.fromEntries(named.filter(([column]) => column !== null)) }
    })
  return {
    columns: found.filter((column) => column !== null),
    lines,
    ignored: headings.filter((heading, at) => heading.trim() !== '' && found[at] === null),
    problems: headingProblems(kind, found),
  }
}
