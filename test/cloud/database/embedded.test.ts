import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { openDataDirectory } from '#cloud/database/embedded'
import { NotStarted } from '#cloud/not-started'

let home = ''
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'huisheng-embedded-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const cache = path.resolve('node_modules/.cache/huisheng')

test('every commit of the embedded database reaches the disk before it is acknowledged (one fsync each)', async () => {
  let syncs = 0
  const opened = await openDataDirectory(home, { cache, synced: () => (syncs += 1) })
  await opened.pool.query('create table t (n int primary key)')
  const before = syncs
  for (let n = 0; n < 50; n++) await opened.pool.query('insert into t values ($1)', [n])
  expect(syncs - before).toBeGreaterThanOrEqual(50)
  await opened.close()
})

test('a missing data directory is made with all its parents, and what was written is there after a re-open', async () => {
  const deep = path.join(home, 'not', 'there', 'yet')
  const first = await openDataDirectory(deep, { cache })
  await first.pool.query('create table t (n int); insert into t values (7)')
  await first.close()
  const second = await openDataDirectory(deep, { cache })
  expect((await second.pool.query('select n from t')).rows).toEqual([{ n: 7 }])
  await second.close()
  expect(existsSync(path.join(deep, 'lock'))).toBe(false)
})

test('a first start that died halfway leaves nothing that the next one could mistake for a database', async () => {
  const part = path.join(home, 'postgres.part')
  mkdirSync(part)
  writeFileSync(path.join(part, 'PG_VERSION'), 'half')
  const opened = await openDataDirectory(home, { cache })
  expect((await opened.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  expect(existsSync(part)).toBe(false)
  await opened.close()
})

test('the same data directory cannot be opened twice', async () => {
  const opened = await openDataDirectory(home, { cache })
  await expect(openDataDirectory(home, { cache })).rejects.toThrow(NotStarted)
  await expect(openDataDirectory(home, { cache })).rejects.toThrow(
    /already uses the data in .*another DATA_DIR/,
  )
  await opened.close()
})

const lockOf = (change: object) =>
  JSON.stringify({ token: 'old', pid: process.pid, host: hostname(), born: 'then', ...change })

test.each([
  ['whose process is dead', lockOf({ pid: 2 ** 22 - 7 })],
  ['whose process number was given to another process since', lockOf({})],
  ['that is no lock at all', 'rubbish'],
])('a lock %s is taken over', async (_what, text) => {
  writeFileSync(path.join(home, 'lock'), text)
  const opened = await openDataDirectory(home, { cache })
  expect(JSON.parse(readFileSync(path.join(home, 'lock'), 'utf8'))).toMatchObject({
    pid: process.pid,
  })
  await opened.close()
})

test('a lock of another machine is respected while it beats', async () => {
  writeFileSync(path.join(home, 'lock'), lockOf({ host: 'elsewhere' }))
  await expect(openDataDirectory(home, { cache })).rejects.toThrow(/elsewhere/)
})
