import type { FastifyInstance } from 'fastify'
import { IdParams } from '#contract/common'
import {
  AddAbsence,
  AddShift,
  AlarmList,
  CopyDutyWeek,
  DutyQuery,
  DutyWeek,
  Handover,
  OfCommunity,
} from '#contract/duty'
import { staffEndpoints } from '#contract/endpoints-staff'
import type { Deps } from '../../deps'
import { serve } from '../../http/serve'
import { addAbsence, endAbsence } from './absence'
import { listAlarms } from './alarms'
import { getHandover } from './handover'
import { addShift, copyDutyWeek, getDutyWeek, removeShift } from './roster'

export function dutyRoutes(app: FastifyInstance, deps: Deps): void {
  roster(app, deps)
  serve(app, deps, staffEndpoints.addAbsence, {
    who: 'staff',
    body: AddAbsence,
    reply: DutyWeek,
    problems: ['not-found'],
    summary: 'STF-17: somebody is away; what they have in hand is handed on.',
    handle: ({ body, ...deed }) => addAbsence(deed, body),
  })
  serve(app, deps, staffEndpoints.endAbsence, {
    who: 'staff',
    params: IdParams,
    body: OfCommunity,
    reply: DutyWeek,
    summary: 'Somebody is back, or not away after all.',
    handle: ({ params, body, ...deed }) => endAbsence(deed, params.id, body.communityId),
  })
  serve(app, deps, staffEndpoints.listAlarms, {
    who: 'staff',
    query: OfCommunity,
    reply: AlarmList,
    problems: ['not-found'],
    summary: 'STF-18: emergencies that ring for the caller until somebody opens them.',
    handle: ({ query, ...deed }) => listAlarms(deed, query.communityId),
  })
  serve(app, deps, staffEndpoints.getHandover, {
    who: 'staff',
    query: OfCommunity,
    reply: Handover,
    problems: ['not-found'],
    summary: 'STF-17: what is open, due next and promised, and who is on duty.',
    handle: ({ query, ...deed }) => getHandover(deed, query.communityId),
  })
}

function roster(app: FastifyInstance, deps: Deps): void {
  serve(app, deps, staffEndpoints.getDutyWeek, {
    who: 'staff',
    query: DutyQuery,
    reply: DutyWeek,
    problems: ['not-found'],
    summary: 'Who is on duty and who is away in one week.',
    handle: ({ query, ...deed }) => getDutyWeek(deed, query),
  })
  serve(app, deps, staffEndpoints.addShift, {
    who: 'staff',
    body: AddShift,
    reply: DutyWeek,
    problems: ['not-found', 'illegal-transition'],
    summary: 'STF-18: one more shift of somebody; nobody is on duty twice at once.',
    handle: ({ body, ...deed }) => addShift(deed, body),
  })
  serve(app, deps, staffEndpoints.removeShift, {
    who: 'staff',
    params: IdParams,
    body: OfCommunity,
    reply: DutyWeek,
    summary: 'Takes a shift off the roster.',
    handle: ({ params, body, ...deed }) => removeShift(deed, params.id, body.communityId),
  })
  serve(app, deps, staffEndpoints.copyDutyWeek, {
    who: 'staff',
    body: CopyDutyWeek,
    reply: DutyWeek,
    problems: ['not-found'],
    summary: 'The shifts of a week once more, seven days later.',
    handle: ({ body, ...deed }) => copyDutyWeek(deed, body),
  })
}
