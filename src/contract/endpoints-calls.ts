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
import type { DecisionPage, DecisionsQuery } from './decisions'
import { type ById, type Endpoint, get, post, put } from './endpoint'
import type {
  CorrectMoveIn,
  FollowupSettings,
  HomeFile,
  HomeFileQuery,
  SetKeyCustomer,
} from './home-file'
import type { EndOpenEnd, OpenEndPage, OpenEndsQuery } from './open-ends'
import type { Done } from './session'

/** The follow-up loop at the desk: calls (STF-06), decisions (STF-13), homes (STF-15), open ends (LOOP-09). */
export const callEndpoints = {
  listCalls: get<{ query: CallsQuery; reply: CallPage }>('/api/desk/calls'),
  getCall: get<{ params: ById; query: CallQuery; reply: CallView }>('/api/desk/calls/:id'),
  logAttempt: post<{ params: ById; body: LogAttempt; reply: CallView }>(
    '/api/desk/calls/:id/attempts',
  ),
  answerFor: post<{ params: ById; body: AnswerFor; reply: CallView }>('/api/desk/calls/:id/answer'),
  endCall: post<{ params: ById; body: EndCall; reply: CallView }>('/api/desk/calls/:id/ending'),
  passCall: post<{ params: ById; body: PassCall; reply: CallView }>('/api/desk/calls/:id/person'),

  listDecisions: get<{ query: DecisionsQuery; reply: DecisionPage }>('/api/desk/decisions'),

  getHomeFile: get<{ params: ById; query: HomeFileQuery; reply: HomeFile }>('/api/desk/homes/:id'),
  setKeyCustomer: put<{ params: ById; body: SetKeyCustomer; reply: HomeFile }>(
    '/api/desk/homes/:id/key',
  ),
  correctMoveIn: put<{ params: ById; body: CorrectMoveIn; reply: HomeFile }>(
    '/api/desk/residencies/:id/move-in',
  ),
  setFollowups: put<{ body: FollowupSettings; reply: Done }>('/api/desk/followup-settings'),

  listOpenEnds: get<{ query: OpenEndsQuery; reply: OpenEndPage }>('/api/desk/open-ends'),
  endOpenEnd: post<{ params: ById; body: EndOpenEnd; reply: Done }>(
    '/api/desk/open-ends/:id/ending',
  ),
} satisfies Record<string, Endpoint>
