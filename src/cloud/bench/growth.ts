import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../database/tables'
import { addScores } from './ground'
import { paired } from './load'
import type { Line } from './routes'

export interface Ground {
  readonly db: Kysely<Tables>
  readonly origin: string
  readonly communityId: string
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
