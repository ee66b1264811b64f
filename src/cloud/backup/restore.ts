import { createReadStream, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { NotStarted } from '../not-started'
import { differences, type Manifest, readManifest, type Sum } from './manifest'
import { copyPhotos, sumPhotos } from './photos'
import { listTables, SAME_EVERYWHERE, summing, sumOf, type Table, writeRows } from './rows'

const BATCH = 500

/** By line feeds only: readline would also split at U+2028, which people paste. */
async function* linesOf(file: string): AsyncGenerator<string[]> {
  const some: string[] = []
  let rest = ''
  for await (const part of createReadStream(file, 'utf8')) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    some.push(...lines)
    while (some.length >= BATCH) yield some.splice(0, BATCH)
  }
  if (some.length > 0) yield some
}

const fileOf = (folder: string, name: string) => path.join(folder, 'tables', `${name}.jsonl`)

/** The files themselves, before anything is written. */
async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  const tables: Record<string, Sum> = {}
  for (const name of Object.keys(manifest.tables)) {
    if (!existsSync(fileOf(folder, name))) continue
    const sums = summing()
    for await (const lines of linesOf(fileOf(folder, name))) sums.add(lines)
    tables[name] = sums.sum()
  }
  const found = [
    ...differences(manifest.tables, tables),
    ...differences(manifest.photos, await sumPhotos(path.join(folder, 'photos'))),
  ]
  if (found.length > 0)
    throw new NotStarted(
      `${folder} was changed since it was made: ${found.slice(0, 5).join('; ')}.`,
    )
}

async function checkFit(client: pg.ClientBase, manifest: Manifest, tables: readonly Table[]) {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration')
  const known = new Set(rows.map((row) => row.name))
  const unknown = manifest.migrations.filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new NotStarted(
      `The backup is newer than this program: it knows nothing of ${unknown.join(', ')}.`,
    )
  for (const { name } of tables) {
    const full = await client.query(`select 1 from "${name}" limit 1`)
    if (full.rows.length > 0)
      throw new NotStarted(
        `The database is not empty (${name}): a backup is only restored into a new one.`,
      )
  }
}

async function fill(client: pg.ClientBase, folder: string, manifest: Manifest): Promise<void> {
  await client.query(SAME_EVERYWHERE)
  const tables = await listTables(client)
  await checkFit(client, manifest, tables)
  const kept = tables.filter(({ name }) => name in manifest.tables)
  for (const table of kept)
    for await (const lines of linesOf(fileOf(folder, table.name)))
      await writeRows(client, table, lines)
  const made: Record<string, Sum> = {}
  for (const table of kept) made[table.name] = await sumOf(client, table)
  const found = differences(manifest.tables, made)
  if (found.length > 0) throw new Error(`Restored rows differ: ${found.slice(0, 5).join('; ')}`)
}

/** The bytes, and the secret without which marks and boxes of the old installation cannot be read. */
async function bringFiles(folder: string, dataDirectory: string): Promise<void> {
  await mkdir(dataDirectory, { recursive: true })
  await copyPhotos(path.join(folder, 'photos'), path.join(dataDirectory, 'photos'))
  const [from, to] = [path.join(folder, 'secret'), path.join(dataDirectory, 'secret')]
  if (!existsSync(from)) return
  await copyFile(from, to)
  await chmod(to, 0o600)
}

/**
 * Brings a backup into an empty database: checks the files, writes all rows in one transaction, counts and sums them
 * again, brings the photos, and only then commits. Refused or broken off, it has changed nothing that was there.
 */
export async function restore(
  pool: pg.Pool,
  dataDirectory: string,
  folder: string,
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  await checkFiles(folder, manifest)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await fill(client, folder, manifest)
    await bringFiles(folder, dataDirectory)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
  return manifest
}
