import type { Kysely } from 'kysely'
import type { FiguresQuery } from '#contract/insight'
import { reportAsOf } from '#domain/reports/months'
import { isWhole, type Narrowed } from '#domain/reports/narrowed'
import { knownPeriods, type NamedPeriod } from '#domain/reports/periods'
import { DEFINITIONS_VERSION } from '#domain/reports/snapshot'
import type { Verb } from '#domain/staff/permissions'
import { SMALL_COMMUNITY } from '#domain/tickets/visibility'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import { type Scope, scopeAt } from '../../figures/collect'
import { firstTicketAt } from '../../figures/story-store'
import { type Caller, type CallerSeat, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { findPlace } from './store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

export interface Asked {
  readonly seat: CallerSeat
  readonly scope: Scope & { readonly narrowed: Narrowed }
  readonly head: {
    readonly communityName: string
    readonly period: string
    readonly asOf: string
    readonly final: boolean
    readonly definitions: number
    readonly periods: string[]
    readonly buildings: { id: string; name: string }[]
  }
}

/** The newest period that is over: the one that people come for; in the first days the running one. */
function chosen(periods: readonly NamedPeriod[], name: string | undefined, now: Instant) {
  if (name !== undefined) return periods.find((one) => one.name === name)
  return periods.find(({ to }) => to <= now) ?? periods[0]
}

/**
 * Whose figures are asked for, and what is said above them.
 * @throws Refused another community is `not-found`; a period or part that is not offered `bad-input`
 */
export async function askedScope(
  { db, caller, now }: Asking,
  query: FiguresQuery,
  verb: Verb,
): Promise<Asked> {
  const seat = seatIn(caller, query.communityId, verb)
  const place = await findPlace(db, query.communityId)
  const periods = knownPeriods((await firstTicketAt(db, query.communityId)) ?? now, now)
  const period = chosen(periods, query.period, now)
  if (period === undefined) throw new Refused('bad-input', 'period')
  // Edge case 30: of a dozen homes nothing is broken down.
  const buildings = place.homes < SMALL_COMMUNITY ? [] : place.buildings
  const narrowed: Narrowed = { buildingId: query.buildingId, role: query.role }
  if (!isWhole(narrowed) && buildings.length === 0) throw new Refused('bad-input', 'buildingId')
  if (query.buildingId !== undefined && !buildings.some(({ id }) => id === query.buildingId))
    throw new Refused('bad-input', 'buildingId')
  const scope = { ...scopeAt(query.communityId, period, now), narrowed }
  const head = {
    communityName: place.name,
    period: period.name,
    asOf: iso(scope.asOf),
    final: now >= reportAsOf(period),
    definitions: DEFINITIONS_VERSION,
    periods: periods.map(({ name }) => name),
    buildings,
  }
  return { seat, scope, head }
}
