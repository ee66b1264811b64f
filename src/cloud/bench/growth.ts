import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../database/tables'
import { addScores, addTickets } from './ground'
import { median, paired, rate } from './load'
import type { Line, Scene } from './routes'

export interface Ground {
  readonly db: Kysely<Tables>
  readonly origin: string
  readonly communityId: string
}

const ON_DESK = 10_000

/** The desk's first page with the same open tickets, before and after many closed ones lie beside them. */
export async function deskGrowth(
  { db, origin, communityId }: Ground,
  { make }: Scene,
  all: number,
): Promise<Line> {
  const speed = async () => {
    const rates: number[] = []
    for (let round = 0; round < 6; round++) rates.push(await rate(origin, make, 100))
    return median(rates.slice(1))
  }
  await addTickets(db, communityId, { open: ON_DESK, closed: 0, batch: 1 })
  const before = await speed()
  await addTickets(db, communityId, { open: 0, closed: all - ON_DESK, batch: 2 })
  const slower = before / (await speed())
  return {
    bench: 'desk',
    open: ON_DESK,
    all,
    slower: Number(slower.toFixed(3)),
    target: 1.5,
    held: slower <= 1.5,
  }
}

/** One dimension's mean from the rollup, against the same from the answers themselves. */
export async function dashboard({ db, communityId }: Ground, ratings: number): Promise<Line> {
  await addScores(db, communityId, ratings)
  const timed = (question: RawBuilder<unknown>) => async () => {
    const began = process.hrtime.bigint()
    await question.execute(db)
    return Number(process.hrtime.bigint() - began) / 1e6
  }
  const { a, b, ratio } = await paired(
    3,
    timed(sql`
      select one ->> 'dimension', avg((one ->> 'score')::int), count(*)
      from responses, jsonb_array_elements(answers) one
      where community_id = ${communityId} and quarter = 'bench' group by 1`),
    timed(sql`
      select dimension, sum(score * n)::float / sum(n), sum(n) from measure_days
      where community_id = ${communityId} and metric = 'bench' group by 1`),
  )
  return {
    bench: 'dashboard',
    ratings,
    rawMs: Number(a.toFixed(1)),
    rollupMs: Number(b.toFixed(1)),
    times: Number(ratio.toFixed(1)),
    target: 25,
    held: ratio >= 25,
  }
}
