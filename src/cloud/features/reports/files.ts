import Papa from 'papaparse'
import sharp from 'sharp'
import writeXlsxFile from 'write-excel-file/node'
import type { Lang } from '#contract/common'
import { pictureOf } from './picture'
import { type Printed, type SheetOfReport, sheetsOf, type Value } from './sheets'

/** What a spreadsheet would run as a formula. Numbers are written as numbers and need no guard. */
const FORMULA = /^[=+\-@\t\r]/

/** Words that begin like a formula get an apostrophe: they are shown, never run. */
export const harmless = (value: Value): Value =>
  typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value

export const csvOf = (rows: readonly (readonly Value[])[]): Uint8Array =>
  Buffer.from(
    `\ufeff${Papa.unparse(
      rows.map((row) => row.map(harmless)),
      { newline: '\r\n' },
    )}`,
  )

const cell = (value: Value, isBold: boolean) =>
  value === null ? null : { value: harmless(value), ...(isBold && { fontWeight: 'bold' as const }) }

/** The cover is for reading; each sheet holds the data of one chart, its heading row stays in sight. */
async function xlsxOf(sheets: readonly SheetOfReport[]): Promise<Uint8Array> {
  const pages = sheets.map(({ name, rows }, n) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((value) => cell(value, at === 0))),
    columns: [{ width: n === 0 ? 44 : 30 }, ...Array.from({ length: 8 }, () => ({ width: 16 }))],
    ...(n > 0 && { stickyRowsCount: 1 }),
  }))
  return (await writeXlsxFile(pages as Parameters<typeof writeXlsxFile>[0])).toBuffer()
}

export const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  answers: 'text/csv; charset=utf-8',
  picture: 'image/png',
} as const
export type FileKind = keyof typeof TYPES

const ENDINGS: Readonly<Record<FileKind, string>> = {
  xlsx: '.xlsx',
  csv: '.csv',
  answers: '-answers.csv',
  picture: '.png',
}

export const nameOf = (period: string, kind: FileKind): string => `report-${period}${ENDINGS[kind]}`

export async function bytesOf(
  printed: Printed,
  kind: Exclude<FileKind, 'answers'>,
  lang: Lang,
): Promise<Uint8Array> {
  if (kind === 'picture')
    return sharp(Buffer.from(pictureOf(printed, lang)))
      .png()
      .toBuffer()
  const sheets = sheetsOf(printed, lang)
  if (kind === 'xlsx') return xlsxOf(sheets)
  return csvOf(sheets.flatMap(({ name, rows }) => [[name], ...rows, []]))
}
