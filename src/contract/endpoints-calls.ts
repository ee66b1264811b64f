import type {
  AnswerFor,
  CallPage,
  CallQuery,
  CallsQuery,
  CallView,
  EndCall,
  LogAttempt,
  PassCall,
} from './calls'
import { type ById, type Endpoint, get, post } from './endpoint'

/** The follow-up loop at the desk (STF-06). */
export const callEndpoints = {
  listCalls: get<{ query: CallsQuery; reply: CallPage }>('/api/desk/calls'),
  getCall: get<{ params: ById; query: CallQuery; reply: CallView }>('/api/desk/calls/:id'),
  logAttempt: post<{ params: ById; body: LogAttempt; reply: CallView }>(
    '/api/desk/calls/:id/attempts',
  ),
  answerFor: post<{ params: ById; body: AnswerFor; reply: CallView }>('/api/desk/calls/:id/answer'),
  endCall: post<{ params: ById; body: EndCall; reply: CallView }>('/api/desk/calls/:id/ending'),
  passCall: post<{ params: ById; body: PassCall; reply: CallView }>('/api/desk/calls/:id/person'),
} satisfies Record<string, Endpoint>
