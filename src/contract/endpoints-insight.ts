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

/** STF-08, STF-09: figures, what stands behind them, and frozen reports. */
export const insightEndpoints = {
  getLoopFigures: get<{ query: FiguresQuery; reply: LoopView }>('/api/insight/loop'),
  getVoiceFigures: get<{ query: FiguresQuery; reply: VoiceView }>('/api/insight/voice'),
  getReachFigures: get<{ query: FiguresQuery; reply: ReachView }>('/api/insight/reach'),
  listTicketsBehind: get<{ query: BehindQuery; reply: TicketsBehind }>('/api/insight/tickets'),
  listAnswersBehind: get<{ query: AnswersQuery; reply: AnswersBehind }>('/api/insight/answers'),
} satisfies Record<string, Endpoint>
