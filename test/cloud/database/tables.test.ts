import { readdirSync, readFileSync } from 'node:fs'
import { openDatabase } from '../../support/database'

/** name of the interface -> names of its members, as they are written. */
function interfaces(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [, name = '', body = ''] of text.matchAll(/export interface (\w+) \{\n(.*?)\n\}/gs))
    found.set(
      name,
      [...body.matchAll(/^ {2}(\w+): /gm)].map((match) => match[1] ?? ''),
    )
  return found
}

test('the row types name every table and column of the migrations, and no other', async () => {
  const folder = 'src/cloud/database/tables'
  const text = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  const rows = interfaces(text)
  const written = [...text.matchAll(/^ {2}(\w+): (\w+Row)$/gm)].map(([, table = '', row = '']) => [
    table,
    (rows.get(row) ?? []).sort(),
  ])
  const opened = await openDatabase()
  const { rows: columns } = await opened.pool.query<{ table_name: string; names: string[] }>(
    `select table_name, array_agg(column_name::text order by column_name::text collate "C") as names
     from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
     group by table_name`,
  )
  await opened.close()
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(columns.map((row) => [row.table_name, row.names])),
  )
})
