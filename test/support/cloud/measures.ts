import { sql } from 'kysely'
import { startOver } from './tickets'
import type { World } from './world'

/** The same people at the same moment, nothing submitted, nothing answered, nobody asked. */
export async function askAnew(world: World): Promise<void> {
  await startOver(world)
  await sql`truncate responses, response_history, measure_days, invitations, never_asks,
    prompt_decisions, improvements, notices cascade`.execute(world.db)
  await sql`update residencies set shared = false`.execute(world.db)
}

export const responsesOf = (world: World) =>
  world.db.selectFrom('responses').selectAll().orderBy('submitted_at').execute()

/** Cells of the rollup that count something: metric, dimension, score, how many. */
export async function rollupOf(world: World): Promise<(string | number)[][]> {
  const rows = await world.db
    .selectFrom('measure_days')
    .select(['metric', 'dimension', 'score', 'n'])
    .where('n', '<>', 0)
    .orderBy('metric')
    .orderBy('dimension')
    .orderBy('score')
    .execute()
  return rows.map(({ metric, dimension, score, n }) => [metric, dimension, score, n])
}

/** The rollup that the stored answers would make, computed the slow way. */
export async function rawCells(world: World): Promise<(string | number)[][]> {
  const { rows } = await sql<{ metric: string; dimension: string; score: number; n: number }>`
    select a ->> 'metric' as metric, coalesce(a ->> 'dimension', '') as dimension,
      (a ->> 'score')::int as score, count(*)::int as n
    from responses r, jsonb_array_elements(r.answers) a
    where a ->> 'score' is not null group by 1, 2, 3 order by 1, 2, 3`.execute(world.db)
  return rows.map(({ metric, dimension, score, n }) => [metric, dimension, score, n])
}

export const tasksOf = (world: World) =>
  world.db
    .selectFrom('followup_tasks')
    .select(['plan', 'state', 'due_at', 'ticket_id', 'house_id'])
    .execute()
