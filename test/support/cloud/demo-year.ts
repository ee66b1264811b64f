import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { seedDemo } from '#cloud/database/demo/seed'
import { openTables } from '#cloud/database/kysely'
import type { Tables } from '#cloud/database/tables'
import { alarmsOf } from '#cloud/features/tickets/alarms'
import { columnsOf } from '#cloud/features/tickets/record'
import { scopeAt } from '#cloud/figures/collect'
import type { Caller } from '#cloud/http/caller'
import type { Figure } from '#domain/reports/figure'
import { type NamedPeriod, periodNamed } from '#domain/reports/periods'
import { instant } from '#domain/time'
import { openDatabase } from '../database'
import { wilson } from './audit-voice'

/** The day on which the demo's year ends. */
export const NOW = instant('2026-11-22T13:20:00+08:00')

export interface DemoYear {
  readonly db: Kysely<Tables>
  /** The larger community, and the one of a dozen homes. */
  readonly here: string
  readonly small: string
  readonly staff: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** A database with the year of the demo in it: 700 tickets and a thousand answers. */
export async function openDemoYear(): Promise<DemoYear> {
  const opened = await openDatabase()
  const db = openTables(opened.pool)
  const files = { put: async () => undefined, get: async () => null, remove: async () => undefined }
  await seedDemo({ db, files }, { seed: 7, now: NOW, writer: { columnsOf, alarmsOf } })
  await sql`analyze`.execute(db)
  const communities = await db
    .selectFrom('communities')
    .select('id')
    .orderBy('receipt_prefix', 'desc')
    .execute()
  const [here = '', small = ''] = communities.map(({ id }) => id)
  const members = await db
    .selectFrom('staff')
    .select('person_id')
    .where('community_id', '=', here)
    .execute()
  const staff = new Set(members.map((one) => one.person_id))
  return { db, here, small, staff, close: () => opened.close() }
}

export const callerOf = (
  communities: readonly string[],
  role: 'manager' | 'worker' = 'manager',
): Caller => ({
  personId: communities[0] ?? '',
  name: '',
  lang: 'en',
  homes: [],
  seats: communities.map((communityId) => ({
    communityId,
    staffId: communityId,
    role,
    departmentId: null,
  })),
  sessionHash: '',
  withdrawn: false,
})

export const named = (name: string): NamedPeriod => {
  const period = periodNamed(name)
  if (period === null) throw new Error(`no period: ${name}`)
  return period
}

/** As much of a period as is over, and until when facts count. */
export const spanOf = (name: string) => {
  const { asOf, period } = scopeAt('', named(name), NOW)
  return { from: period.from, to: period.to, asOf }
}

/** What is shown of `count` of `n`: from ten on the very number and its interval, below ten nothing. */
export function expectShare(figure: Figure, n: number, count: number): void {
  const few = n < 10
  expect({ n: figure.n, count: figure.count }).toEqual({ n, count: few ? null : count })
  if (few) {
    expect([figure.percent, figure.low, figure.high]).toEqual([null, null, null])
    return
  }
  const [low, high] = wilson(count, n)
  expect(figure.percent).toBeCloseTo((100 * count) / n, 9)
  expect(figure.low).toBeCloseTo(low, 6)
  expect(figure.high).toBeCloseTo(high, 6)
}
