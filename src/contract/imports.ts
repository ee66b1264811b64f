import { type Static, Type } from '@sinclair/typebox'
import { IMPORT_KINDS, ROW_ERRORS } from '#domain/imports/table'
import { Closed, Id, Nullable, OneOf } from './common'

const kind = OneOf(IMPORT_KINDS)

/** The file comes as a form: CSV or XLSX, at most 5 MB. */
export const CheckImport = Closed({ communityId: Id, kind })
export type CheckImport = Static<typeof CheckImport>

export const CommitImport = Closed({
  communityId: Id,
  kind,
  /** Of the dry run: another file than the one that was looked at is refused. */
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
export type CommitImport = Static<typeof CommitImport>

const Count = Type.Integer({ minimum: 0 })

export const ImportReport = Type.Object({
  /** SHA-256 of the bytes of the file. */
  hash: Type.String(),
  written: Type.Boolean(),
  rows: Count,
  made: Count,
  changed: Count,
  /** Residencies that end. */
  ended: Count,
  unchanged: Count,
  /** Buildings that only a home names, made with it. */
  buildings: Count,
  /** All problems; those listed are the first 200 by row. */
  wrong: Count,
  problems: Type.Array(
    Type.Object({
      row: Type.Integer(),
      /** null: the row as a whole. */
      column: Nullable(Type.String()),
      code: OneOf(ROW_ERRORS),
      /** The row that says the same. */
      other: Type.Optional(Type.Integer()),
    }),
  ),
  /** Headings that mean nothing here; their cells were not read. */
  ignored: Type.Array(Type.String()),
})
export type ImportReport = Static<typeof ImportReport>

export const ExportQuery = Closed({ communityId: Id, kind })
export type ExportQuery = Static<typeof ExportQuery>

/** CSV with a byte order mark, as a spreadsheet wants it; cells that it would run are marked as text. */
export const ExportFile = Type.Object({ name: Type.String(), csv: Type.String(), rows: Count })
export type ExportFile = Static<typeof ExportFile>
