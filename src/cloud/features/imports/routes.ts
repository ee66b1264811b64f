import type { FastifyInstance } from 'fastify'
import { staffEndpoints } from '#contract/endpoints-staff'
import { CheckImport, CommitImport, ExportFile, ExportQuery, ImportReport } from '#contract/imports'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { exportRows } from './export'
import { readSheetFile } from './read-file'
import { checkImport, commitImport } from './service'

/** Reading a large sheet takes a core for a second. */
const FILES = { max: 60, perMinutes: 10, by: 'person' } as const

export function importRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.checkImport, {
    who: 'staff',
    summary: 'Dry run of a file of buildings, homes or residents: counts and every wrong row.',
    query: CheckImport,
    reply: ImportReport,
    limit: FILES,
    prepare: ({ upload }) => readSheetFile(upload?.bytes),
    handle: ({ query: { communityId, kind }, prepared, db, caller, now }) =>
      checkImport({ deps, db, caller, communityId, now }, kind, prepared),
  })

  serve(app, deps, staffEndpoints.commitImport, {
    who: 'staff',
    summary: 'Writes exactly the file that was looked at, whole or not at all.',
    query: CommitImport,
    reply: ImportReport,
    problems: ['illegal-transition'],
    limit: FILES,
    prepare: ({ upload }) => readSheetFile(upload?.bytes),
    handle: ({ query, prepared, db, caller, now }) =>
      commitImport({ deps, db, caller, communityId: query.communityId, now }, query, prepared),
  })

  serve(app, deps, staffEndpoints.exportRows, {
    who: 'staff',
    summary: 'Buildings, homes or residents as CSV, in the columns that an import reads.',
    query: ExportQuery,
    reply: ExportFile,
    limit: FILES,
    handle: ({ query, db, caller, now }) =>
      exportRows({ deps, db, caller, communityId: query.communityId, now }, query),
  })
}
