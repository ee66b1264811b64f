import { type Endpoint, get, sendFile } from './endpoint'
import type { CheckImport, CommitImport, ExportFile, ExportQuery, ImportReport } from './imports'

/** STF-11: what the manager and the company's admin keep in order. */
export const adminEndpoints = {
  checkImport: sendFile<{ query: CheckImport; reply: ImportReport }>('/api/admin/imports/check'),
  commitImport: sendFile<{ query: CommitImport; reply: ImportReport }>('/api/admin/imports'),
  exportRows: get<{ query: ExportQuery; reply: ExportFile }>('/api/admin/exports'),
} satisfies Record<string, Endpoint>
