import type { Kysely } from 'kysely'
import { type LoopFigures, loopFigures } from '#domain/reports/loop-figures'
import { reportAsOf } from '#domain/reports/months'
import type { Narrowed } from '#domain/reports/narrowed'
import {
  type NamedPeriod,
  periodBefore,
  quarterUntil,
  upTo,
  yearBefore,
} from '#domain/reports/periods'
import { type ReachFigures, reachFigures } from '#domain/reports/reach-figures'
import type { Figures } from '#domain/reports/snapshot'
import { storyOf, type TicketStory } from '#domain/reports/story'
import { type VoiceFigures, voiceFigures } from '#domain/reports/voice-figures'
import { dayOf, days, type Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { findExits, listAnswerRates, listReasons } from './asking-store'
import { findChurn, listHomes } from './home-store'
import { countPopulation, listPairs, listScoreCells, listTicketRatings } from './score-store'
import { listStories } from './story-store'

/** Whose figures, of when, and what was known by then. */
export interface Scope {
  readonly communityId: string
  readonly period: NamedPeriod
  /** Facts recorded later do not count. */
  readonly asOf: Instant
  readonly narrowed?: Narrowed
}

/** What is known at `now` of a period: all of it and for good 24 h after its end, else what is over. */
export const scopeAt = (communityId: string, period: NamedPeriod, now: Instant): Scope => ({
  communityId,
  period: upTo(period, now),
  asOf: Math.min(now, reportAsOf(period)),
})

export async function storiesOf(db: Kysely<Tables>, scope: Scope): Promise<TicketStory[]> {
  const { communityId, period, asOf } = scope
  return (await listStories(db, communityId, period, asOf)).map((row) => storyOf(row, asOf))
}

/** A round may be rated for thirty days after an automatic close. */
const RATED_UNTIL = days(40)

export async function collectLoop(db: Kysely<Tables>, scope: Scope): Promise<LoopFigures> {
  const { communityId, period, asOf, narrowed } = scope
  const stories = await storiesOf(db, scope)
  const since = { from: period.from - RATED_UNTIL, asOf }
  const ratings = await listTicketRatings(db, communityId, since)
  return loopFigures(stories, ratings, period, narrowed)
}

/** Points of the trend, the period itself with them. */
const TREND = 6

export async function collectVoice(db: Kysely<Tables>, scope: Scope): Promise<VoiceFigures> {
  const { communityId, period, asOf, narrowed } = scope
  const before = Array.from({ length: TREND - 1 }, (_, n) => periodBefore(period, TREND - 1 - n))
  const year = yearBefore(period)
  const trend = [...before, period]
  const spans = trend.some(({ name }) => name === year.name) ? trend : [year, ...trend]
  const cells = await listScoreCells(db, communityId, spans, asOf)
  const pairs = await listPairs(db, communityId, period, asOf)
  const population = await countPopulation(db, communityId, period, asOf)
  const names = trend.map(({ name }) => name)
  return voiceFigures({ spans: names, yearBefore: year.name, cells, pairs, population }, narrowed)
}

export async function collectReach(db: Kysely<Tables>, scope: Scope): Promise<ReachFigures> {
  const { communityId, period, asOf, narrowed } = scope
  const quarter = quarterUntil(period)
  const year = dayOf(period.from).slice(0, 4)
  const homes = await listHomes(db, communityId, quarter, asOf)
  const answers = await listAnswerRates(db, communityId, period, asOf)
  const exits = await findExits(db, communityId, period, asOf)
  const churn = await findChurn(db, communityId, { year, to: period.to, asOf })
  const reasons = await listReasons(db, communityId, period, asOf)
  return reachFigures({ homes, quarter, answers, exits, churn, ...reasons }, narrowed)
}

/** All figures of a period: the same facts give the same numbers for ever. */
export async function collect(db: Kysely<Tables>, scope: Scope): Promise<Figures> {
  const loop = await collectLoop(db, scope)
  const voice = await collectVoice(db, scope)
  return { loop, voice, reach: await collectReach(db, scope) }
}
