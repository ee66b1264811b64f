import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables'

/** count(*) and sums of small things stay far below 2^53; a calendar day must not become a local midnight. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Lists of changing length make new texts for ever; a server keeps every named one until the connection ends. */
const MOST_NAMES = 500

/**
 * Names each statement, so that the server parses and plans its text once per connection
 * (unnamed ones cost about twice the wall time). Statements without values are single: they stay as they are.
 */
function naming(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    if (!names.has(text) && names.size < MOST_NAMES)
      names.set(text, createHash('sha1').update(text).digest('hex'))
    return names.get(text)
  }
  const wrap = (client: pg.PoolClient): PostgresPoolClient => ({
    query: ((text: string, values: readonly unknown[]) => {
      const name = values.length > 0 ? nameOf(text) : undefined
      return client.query({ text, values: [...values], ...(name && { name }) })
    }) as unknown as PostgresPoolClient['query'], // no cursor is ever asked for
    release: () => client.release(),
  })
  return {
    connect: async () => wrap(await pool.connect()),
    end: () => pool.end(),
  }
}

/** The typed door to the database. Closing the pool is its owner's business. */
export const openTables = (pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: naming(pool) }) })
