import { type Endpoint, get } from './endpoint'
import type {
  AnswersBehind,
  AnswersQuery,
  BehindQuery,
  FiguresQuery,
  LoopView,
  ReachView,
  TicketsBehind,
  VoiceView,
} from './insight'
import type {
  ReportFile,
  ReportFileQuery,
  ReportList,
  ReportQuery,
  ReportsQuery,
  ReportView,
} from './reports'

/** STF-08, STF-09: figures, what stands behind them, and frozen reports. */
export const insightEndpoints = {
  getLoopFigures: get<{ query: FiguresQuery; reply: LoopView }>('/api/insight/loop'),
  getVoiceFigures: get<{ query: FiguresQuery; reply: VoiceView }>('/api/insight/voice'),
  getReachFigures: get<{ query: FiguresQuery; reply: ReachView }>('/api/insight/reach'),
  listTicketsBehind: get<{ query: BehindQuery; reply: TicketsBehind }>('/api/insight/tickets'),
  listAnswersBehind: get<{ query: AnswersQuery; reply: AnswersBehind }>('/api/insight/answers'),
  listReports: get<{ query: ReportsQuery; reply: ReportList }>('/api/reports'),
  getReport: get<{ query: ReportQuery; reply: ReportView }>('/api/reports/one'),
  getReportFile: get<{ query: ReportFileQuery; reply: ReportFile }>('/api/reports/file'),
} satisfies Record<string, Endpoint>
