import { type Static, Type } from '@sinclair/typebox'
import type { FastifyInstance } from 'fastify'
import { staffEndpoints } from '#contract/endpoints-staff'
import {
  ReportBytesParams,
  ReportBytesQuery,
  ReportFile,
  ReportFileQuery,
  ReportList,
  ReportQuery,
  ReportsQuery,
  ReportView,
} from '#contract/reports'
import type { Deps } from '../../deps'
import { problemAnswers } from '../../http/describe'
import { serve } from '../../http/serve'
import { nameOf, TYPES } from './files'
import { getReport, getReportFile, listReports, readReportFile } from './service'

type BytesParts = {
  Params: Static<typeof ReportBytesParams>
  Querystring: Static<typeof ReportBytesQuery>
}

const FILE_PAGE = {
  operationId: 'getReportBytes',
  summary: 'A file of a report, by the signed address that was given out.',
  tags: ['reports'],
  params: ReportBytesParams,
  querystring: ReportBytesQuery,
  response: {
    200: { content: { 'application/octet-stream': { schema: Type.Any() } } },
    ...problemAnswers(['bad-input', 'not-found', 'too-many', 'internal']),
  },
}

/** The file itself, found by the address alone: phones download without headers. */
function reportBytes(app: FastifyInstance, deps: Deps): void {
  app.get<BytesParts>(
    '/api/report-files/:id/:period/:kind',
    { schema: FILE_PAGE },
    async (request, reply) => {
      const { id, period, kind } = request.params
      const asked = { ...request.query, communityId: id, period, kind }
      const bytes = await readReportFile(deps, asked)
      return reply
        .type(TYPES[kind])
        .header('content-disposition', `attachment; filename="${nameOf(period, kind)}"`)
        .header('cache-control', 'private, no-store')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(bytes)
    },
  )
}

export function reportRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.listReports, {
    who: 'staff',
    summary: 'Frozen reports of months and quarters, the newest first.',
    query: ReportsQuery,
    reply: ReportList,
    handle: ({ query, ...asking }) => listReports(asking, query.communityId),
  })

  serve(app, deps, staffEndpoints.getReport, {
    who: 'staff',
    summary: 'One frozen report with all its figures.',
    query: ReportQuery,
    reply: ReportView,
    handle: ({ query, ...asking }) => getReport(asking, query),
  })

  serve(app, deps, staffEndpoints.getReportFile, {
    who: 'staff',
    summary: 'A short-lived address of one file of a report: XLSX, CSV, answers, picture.',
    query: ReportFileQuery,
    reply: ReportFile,
    limit: { max: 60, perMinutes: 10, by: 'person' },
    handle: ({ query, ...asking }) => getReportFile(deps, asking, query),
  })
  reportBytes(app, deps)
}
