import type { Kysely } from 'kysely'
import type { CallPage, CallRow, CallsQuery } from '#contract/calls'
import { isHard } from '#domain/followups/schedule'
import { isOpenTask } from '#domain/followups/task'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import { placesOf } from '../../followups/places'
import { visitsOn } from '../../followups/settle-home'
import { taskOf } from '../../followups/task'
import { type Caller, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { asStaff } from '../../views/actors'
import { pageOf, placeOf } from '../../views/cursor'
import { type CallFacts, countChecks, listCallRows } from './list-store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

const PAGE = 20

export function callRow(facts: CallFacts, now: Instant): CallRow {
  const task = taskOf(facts)
  const last = task.attempts.at(-1)
  const { next_channel: channel, next_at: at } = facts
  return {
    id: task.id,
    plan: task.plan,
    state: task.state,
    houseId: task.houseId,
    homeLabel: facts.label,
    ticketId: task.ticketId,
    dueAt: iso(task.dueAt),
    until: iso(task.windowEnd),
    hard: isHard(task.plan),
    late: isOpenTask(task.state) && now > (isHard(task.plan) ? task.dueAt : task.windowEnd),
    tried: task.attempts.length,
    lastTry: last ? { at: iso(last.at), channel: last.channel, result: last.result } : null,
    next: channel === null || at === null ? null : { channel, at: at.toISOString() },
  }
}

/** STF-06: whom to ring up, the most urgent first. */
export async function listCalls({ db, caller, now }: Asking, query: CallsQuery): Promise<CallPage> {
  const { communityId, limit = PAGE } = query
  seatIn(caller, communityId, 'listCalls')
  const member = asStaff(caller, communityId)
  if (member === null) throw new Refused('not-found')
  const place = placeOf(query.cursor)
  const rows = await listCallRows(db, { member, query, place, limit: limit + 1, now })
  const { shown, nextCursor } = pageOf(rows, limit, (row) => ({
    at: row.sort_at.getTime(),
    id: row.id,
  }))
  const { most, taken } = await placesOf(db, communityId, now)
  return {
    items: shown.map((row) => callRow(row, now)),
    nextCursor,
    places: { most, taken },
    ...(member.role === 'manager' && {
      checks: await countChecks(db, communityId, now),
      visitsOn: await visitsOn(db, { communityId }),
    }),
    asOf: iso(now),
  }
}
