import { existsSync } from 'node:fs'
import { copyFile, mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { type Instant, iso } from '#domain/time'
import { NotStarted } from '../not-started'
import { type Manifest, type Sum, writeManifest } from './manifest'
import { copyPhotos, sumPhotos } from './photos'
import { listTables, readRows, SAME_EVERYWHERE, summing, type Table } from './rows'

async function writeTable(client: pg.ClientBase, table: Table, folder: string): Promise<Sum> {
  const file = await open(path.join(folder, `${table.name}.jsonl`), 'w')
  const sums = summing()
  try {
    for await (const lines of readRows(client, table)) {
      sums.add(lines)
      await file.writeFile(lines.map((line) => `${line}\n`).join(''))
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return sums.sum()
}

/** One snapshot of all tables, although others go on writing. */
async function writeTables(client: pg.ClientBase, folder: string) {
  await client.query('begin isolation level repeatable read read only')
  try {
    await client.query(SAME_EVERYWHERE)
    const tables: Record<string, Sum> = {}
    for (const table of await listTables(client))
      tables[table.name] = await writeTable(client, table, folder)
    const { rows } = await client.query<{ name: string }>(
      'select name from kysely_migration order by name',
    )
    return { tables, migrations: rows.map((row) => row.name) }
  } finally {
    await client.query('commit')
  }
}

/**
 * Everything that a new machine needs: rows as JSON lines, photos, and the secret that reads them.
 * Rows first: whatever photo they name was stored before its row and is still there.
 */
export async function backup(
  pool: pg.Pool,
  dataDirectory: string,
  folder: string,
  now: Instant,
): Promise<Manifest> {
  if (existsSync(folder))
    throw new NotStarted(`${folder} is there already: a backup never overwrites another one.`)
  const rows = path.join(folder, 'tables')
  await mkdir(rows, { recursive: true, mode: 0o700 })
  const client = await pool.connect()
  try {
    const { tables, migrations } = await writeTables(client, rows)
    const photos = path.join(folder, 'photos')
    await copyPhotos(path.join(dataDirectory, 'photos'), photos)
    const secret = path.join(dataDirectory, 'secret')
    if (existsSync(secret)) await copyFile(secret, path.join(folder, 'secret'))
    const made = { format: 1, madeAt: iso(now), migrations, tables } as const
    const manifest = { ...made, photos: await sumPhotos(photos) }
    await writeManifest(folder, manifest)
    return manifest
  } finally {
    client.release()
  }
}
