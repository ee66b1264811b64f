import type { Kysely } from 'kysely'
import type { WorkDetail } from '#contract/improvements'
import type { Score } from '#domain/ratings/dimensions'
import { isTooSmall } from '#domain/ratings/samples'
import { customerSatisfaction } from '#domain/ratings/score'
import { addDays, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { countScores } from './source-store'
import type { Found } from './store'

const BEFORE_DAYS = 90

function shown(counts: Record<Score, number>) {
  const { n, score, low, high } = customerSatisfaction(counts)
  return isTooSmall(n) ? { n, score: null, low: null, high: null } : { n, score, low, high }
}

/** Verification by survey: the service's scores in the 90 days before it was begun, and since it was done. */
export async function compare(
  db: Kysely<Tables>,
  communityId: string,
  { dimension, madeAt, doneAt }: Found,
  now: Instant,
): Promise<WorkDetail['compared']> {
  if (dimension === null || madeAt === null || doneAt === null) return null
  const before = await countScores(
    db,
    communityId,
    dimension,
    addDays(madeAt, -BEFORE_DAYS),
    madeAt,
  )
  const since = await countScores(db, communityId, dimension, doneAt, now)
  return { dimension, before: shown(before), since: shown(since) }
}
