import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type pg from 'pg'
import { backup } from '#cloud/backup/backup'
import type { Manifest } from '#cloud/backup/manifest'
import { restore } from '#cloud/backup/restore'
import { openDataDirectory } from '#cloud/database/embedded'
import { openTables } from '#cloud/database/kysely'
import { migrate } from '#cloud/database/migrate'
import { newId } from '#cloud/ids'
import { NotStarted } from '#cloud/not-started'
import { endpoints } from '#contract/endpoints'
import { staffEndpoints } from '#contract/endpoints-staff'
import { submitted } from '../../support/cloud/tickets'
import { openWorld, type World } from '../../support/cloud/world'
import { openDatabase } from '../../support/database'

declare const DATABASE: 'embedded' | 'postgres'

/** QR-11: backup, wipe, restore: identical counts and checksums. */
let world: World
let home = ''
let folder = ''
let first: Manifest
const opened: { close(): Promise<void> }[] = []

/** What people paste, and what databases like to change on the way. */
const ODD = [
  'a\u2028b\u2029c',
  'tab\tand\r\nlines',
  '👨‍👩‍👧 é e\u0301',
  '\\u0041 \\n "quoted"',
  '{"json": [1, 2.50]}',
]

async function fillWorld() {
  const { lin, zhou } = world.people
  for (const words of ODD.slice(0, 4)) await submitted(world, { words: `these are ${words}` }, zhou)
  const ticket = await submitted(world, { words: `these are ${ODD[4]}` })
  await world.as(lin).ask(endpoints.urgeTicket, { params: { id: ticket.id }, body: {} })
  const house = world.here.houses[0]?.id ?? ''
  const body = { communityId: world.here.id }
  await world
    .as(world.staff.frontdesk)
    .ask(staffEndpoints.renewHomeCode, { params: { id: house }, body })
  // Microseconds, which a JavaScript Date would cut off; a moment that is none.
  await sql`update tickets set updated_at = '2026-05-13T02:00:00.123456Z'`.execute(world.db)
  await sql`insert into audit_log (community_id, id, verb, facts, at)
    values (${world.here.id}, ${newId(1)}, 'end', '{"b": 1.50, "a": null}', 'infinity')`.execute(
    world.db,
  )
}

function makeDataDirectory(): string {
  const photos = path.join(home, 'data', 'photos', 'ab')
  mkdirSync(photos, { recursive: true })
  writeFileSync(path.join(photos, 'one-full.jpg'), Buffer.from([0xff, 0xd8, 0, 1, 2]))
  writeFileSync(path.join(photos, 'one-thumb.jpg'), Buffer.alloc(0))
  writeFileSync(path.join(photos, 'two-full.jpg.part'), 'half')
  writeFileSync(path.join(home, 'data', 'secret'), 'the secret')
  return path.join(home, 'data')
}

async function emptyPool(): Promise<pg.Pool> {
  const database = await openDatabase()
  opened.push(database)
  return database.pool
}

async function emptyEmbedded(): Promise<pg.Pool> {
  const database = await openDataDirectory(path.join(home, 'embedded'))
  opened.push(database)
  await migrate(openTables(database.pool), path.resolve('src/cloud/database/migrations'))
  return database.pool
}

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'huisheng-backup-'))
  folder = path.join(home, 'backup')
  world = await openWorld()
  await fillWorld()
  first = await backup(world.pool, makeDataDirectory(), folder, 0)
})
afterAll(async () => {
  await world.close()
  for (const database of opened) await database.close()
  rmSync(home, { recursive: true, force: true })
})

const sumsAgain = async (pool: pg.Pool, data: string, name: string) =>
  backup(pool, data, path.join(home, name), 0)

test('OPS-06: holds every table and every whole photo', () => {
  expect(Object.keys(first.tables).length).toBeGreaterThan(28)
  expect([first.tables.tickets?.count, first.tables.houses?.count]).toEqual([5, 16])
  expect(first.tables.ticket_events?.count).toBeGreaterThan(5)
  expect(Object.keys(first.photos)).toEqual(['ab/one-full.jpg', 'ab/one-thumb.jpg'])
})

test('OPS-06: brought into an empty database and backed up again, every row and byte is the same (QR-11)', async () => {
  const pool = await emptyPool()
  const data = path.join(home, 'restored')
  await restore(pool, data, folder)
  expect(await sumsAgain(pool, data, 'again')).toEqual(first)
  const { rows } = await pool.query<{ words: string }>('select words from tickets order by id')
  expect(rows.map((row) => row.words)).toEqual(ODD.map((words) => `these are ${words}`))
  expect(readFileSync(path.join(data, 'secret'), 'utf8')).toBe('the secret')
  expect(statSync(path.join(data, 'secret')).mode & 0o777).toBe(0o600)
})

if (DATABASE === 'postgres')
  test('moves from PostgreSQL to the embedded database and back without a difference', async () => {
    const [embedded, data] = [await emptyEmbedded(), path.join(home, 'moved')]
    await restore(embedded, data, folder)
    expect(await sumsAgain(embedded, data, 'moved-there')).toEqual(first)
    const pool = await emptyPool()
    await restore(pool, path.join(home, 'moved-back'), path.join(home, 'moved-there'))
    expect(await sumsAgain(pool, path.join(home, 'moved-back'), 'back')).toEqual(first)
  })

describe('OPS-06 is refused, with nothing changed', () => {
  const refused = async (pool: pg.Pool, from: string, message: RegExp) => {
    const data = path.join(home, 'refused')
    const restoring = restore(pool, data, from)
    await expect(restoring).rejects.toThrow(NotStarted)
    await expect(restoring).rejects.toThrow(message)
    expect((await pool.query('select count(*) as n from houses')).rows).not.toEqual([{ n: 32 }])
  }
  const copy = (name: string) => {
    const made = path.join(home, name)
    cpSync(folder, made, { recursive: true })
    return made
  }

  test('into a database that holds something', async () => {
    await refused(world.pool, folder, /not empty/)
  })

  test('when a row was changed, a row is missing, or a photo was exchanged', async () => {
    const pool = await emptyPool()
    const changed = copy('changed')
    const people = path.join(changed, 'tables', 'people.jsonl')
    writeFileSync(people, readFileSync(people, 'utf8').replace('Lin', 'Lan'))
    await refused(pool, changed, /changed since it was made: people/)
    const shorter = copy('shorter')
    const houses = path.join(shorter, 'tables', 'houses.jsonl')
    writeFileSync(houses, readFileSync(houses, 'utf8').split('\n').slice(1).join('\n'))
    await refused(pool, shorter, /houses: 16 became 15/)
    const other = copy('other')
    appendFileSync(path.join(other, 'photos', 'ab', 'one-thumb.jpg'), 'x')
    await refused(pool, other, /one-thumb/)
  })

  test('when it was not finished, is not there, or was made by a newer program', async () => {
    const pool = await emptyPool()
    const broken = copy('broken')
    rmSync(path.join(broken, 'manifest.json'))
    await refused(pool, broken, /no finished backup/)
    await refused(pool, path.join(home, 'nothing'), /no finished backup/)
    const newer = copy('newer')
    const manifest = { ...first, migrations: [...first.migrations, '9999_future.sql'] }
    writeFileSync(path.join(newer, 'manifest.json'), JSON.stringify(manifest))
    await refused(pool, newer, /newer than this program.*9999_future/)
  })
})

test('never overwrites another one', async () => {
  await expect(backup(world.pool, path.join(home, 'data'), folder, 0)).rejects.toThrow(
    /there already/,
  )
})
