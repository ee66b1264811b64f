import { zipped } from '#cloud/features/imports/unzip'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { ImportReport } from '#contract/imports'
import type { Person } from './places'
import type { World } from './world'

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const column = (at: number) => String.fromCharCode(65 + at)

const cellOf = (value: string | number, row: number, at: number) =>
  typeof value === 'number'
    ? `<c r="${column(at)}${row}"><v>${value}</v></c>`
    : `<c r="${column(at)}${row}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A spreadsheet with one sheet, as Excel would have packed it. */
export function xlsx(rows: readonly (readonly (string | number)[])[]): Buffer {
  const lines = rows
    .map(
      (cells, n) =>
        `<row r="${n + 1}">${cells.map((one, at) => cellOf(one, n + 1, at)).join('')}</row>`,
    )
    .join('')
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${DOC}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"/>`,
    'xl/worksheets/sheet1.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines}</sheetData></worksheet>`,
  }
  return zipped(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}

export const csv = (...lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`)

/** Sends a file as the manager's phone does. */
export async function sendSheet(
  world: World,
  kind: 'buildings' | 'homes' | 'residents',
  bytes: Uint8Array,
  { hash, by = world.staff.manager }: { hash?: string; by?: Person } = {},
) {
  const { path } = hash === undefined ? staffEndpoints.checkImport : staffEndpoints.commitImport
  const query = new URLSearchParams({ communityId: world.here.id, kind, ...(hash && { hash }) })
  const sent = await world
    .as(by)
    .upload(`${path}?${query}`, bytes, { field: 'file', name: 'a.csv' })
  return { ...sent, body: sent.body as unknown as ImportReport & { readonly field?: string } }
}

/** Looks, then writes what was looked at. */
export async function imported(
  world: World,
  kind: 'buildings' | 'homes' | 'residents',
  bytes: Uint8Array,
) {
  const { body } = await sendSheet(world, kind, bytes)
  return sendSheet(world, kind, bytes, { hash: body.hash })
}
