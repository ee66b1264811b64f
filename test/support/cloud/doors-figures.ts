import type { Door } from './door'

/** STF-08, STF-09: figures and reports, for those who answer for them. */
const onFigures = (query: object): Door => ({
  ask: ({ communityId }) => ({ query: { communityId, ...query } }),
  insiders: ['manager', 'admin'],
})

/** Nothing is frozen in the small world: insiders, too, find no report. */
const noReport = (query: object): Door => ({
  ...onFigures({ period: '2026-01', ...query }),
  insiders: [],
})

export const FIGURE_DOORS = {
  getLoopFigures: onFigures({}),
  getVoiceFigures: onFigures({}),
  getReachFigures: onFigures({}),
  listTicketsBehind: onFigures({ figure: 'replied' }),
  listAnswersBehind: onFigures({ metric: 'nps' }),
  listReports: onFigures({}),
  getReport: noReport({}),
  getReportFile: noReport({ kind: 'csv' }),
}
