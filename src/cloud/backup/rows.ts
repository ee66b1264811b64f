import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Sum } from './manifest'

export interface Table {
  readonly name: string
  readonly key: readonly string[]
}

/**
 * Every table of ours in the order of its making, which is one that foreign keys allow; asked of the database,
 * so that a new table cannot be forgotten.
 */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by k.place) as key
    from pg_class c
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    cross join lateral unnest(i.indkey) with ordinality as k (number, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
    group by c.oid, c.relname order by c.oid`)
  return rows
}

const BATCH = 500
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** The same text for the same row on every server: all instants in UTC, keys compared byte by byte. */
export const SAME_EVERYWHERE = `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1`

/** Rows as JSON lines in the order of their key. Inside a transaction: it uses a cursor. */
export async function* readRows(
  client: pg.ClientBase,
  { name, key }: Table,
): AsyncGenerator<string[]> {
  const order = key.map((column) => `${quoted(column)}::text collate "C"`).join(', ')
  await client.query(
    `declare backup_rows no scroll cursor for select row_to_json(t)::text as line from ${quoted(name)} t order by ${order}`,
  )
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from backup_rows`)
    if (rows.length === 0) break
    yield rows.map((row) => row.line)
  }
  await client.query('close backup_rows')
}

/** Adds up lines while they pass. */
export function summing() {
  const hash = createHash('sha256')
  let count = 0
  return {
    add: (lines: readonly string[]) => {
      count += lines.length
      for (const line of lines) hash.update(line).update('\n')
    },
    sum: (): Sum => ({ count, sha256: hash.digest('hex') }),
  }
}

export async function sumOf(client: pg.ClientBase, table: Table): Promise<Sum> {
  const sums = summing()
  for await (const lines of readRows(client, table)) sums.add(lines)
  return sums.sum()
}

/** Columns that the backup does not know yet keep their defaults. */
export async function writeRows(
  client: pg.ClientBase,
  { name }: Table,
  lines: readonly string[],
): Promise<void> {
  const [first] = lines
  if (first === undefined) return
  const columns = Object.keys(JSON.parse(first) as object)
    .map(quoted)
    .join(', ')
  await client.query(
    `insert into ${quoted(name)} (${columns})
     select ${columns} from json_populate_recordset(null::${quoted(name)}, $1::json)`,
    [`[${lines.join(',')}]`],
  )
}
