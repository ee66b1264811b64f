import { type Kysely, sql } from 'kysely'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../tables'

/** One row as JSON: instants as ISO text, arrays and objects as they are. Columns left out keep their default. */
export type Plain<T extends keyof Tables> = { readonly [K in keyof Tables[T]]?: unknown }

export const at = (instant: Instant): string => iso(Math.floor(instant))
export const atOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : at(instant)

/** Big enough to make round trips cheap, small enough for a parameter. */
const CHUNK = 800

/** Many rows in one statement and one parameter: the database reads the types off the table. */
export async function writeRows<T extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Plain<T>[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += CHUNK) {
    const json = JSON.stringify(rows.slice(from, from + CHUNK))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(
      db,
    )
  }
}
