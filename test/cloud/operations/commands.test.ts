import { rmSync } from 'node:fs'
import path from 'node:path'
import {
  environmentOf,
  type Ground,
  newGround,
  openGround,
  runToEnd,
  settleGround,
} from '../../support/cloud/processes'
import { Server } from '../../support/server'

jest.setTimeout(300_000)

declare const DATABASE: 'embedded' | 'postgres'

const grounds: Ground[] = []
async function ground(): Promise<Ground> {
  const made = await newGround()
  grounds.push(made)
  return made
}
afterAll(() => {
  for (const { dataDir } of grounds) rmSync(dataDir, { recursive: true, force: true })
})

const countHomes = async (at: Ground) => {
  const opened = await openGround(at)
  const { rows } = await opened.pool.query<{ n: number }>('select count(*)::int as n from houses')
  await opened.close()
  return rows[0]?.n
}

test('OPS-06: npm run backup and npm run restore carry a community to another machine', async () => {
  const [from, to] = [await ground(), await ground()]
  await settleGround(from)
  const folder = path.join(from.dataDir, 'kept')
  const kept = await runToEnd('backup', environmentOf(from), [folder])
  expect([kept.code, kept.err]).toEqual([0, ''])
  expect(kept.out).toMatch(/kept: \d+ rows of \d+ tables, 0 photo files/)
  const back = await runToEnd('restore', environmentOf(to), [folder])
  expect([back.code, back.err]).toEqual([0, ''])
  expect(await countHomes(to)).toBe(8)
  const twice = await runToEnd('restore', environmentOf(to), [folder])
  expect([twice.code, twice.err]).toEqual([
    1,
    expect.stringMatching(/^The database is not empty.*\n$/),
  ])
})

test('a command that cannot be done says so in one sentence and exits 1', async () => {
  const at = await ground()
  const none = await runToEnd('restore', environmentOf(at))
  expect([none.code, none.err]).toEqual([1, 'Which backup? npm run restore -- <folder>\n'])
  const seed = await runToEnd('seed', { ...environmentOf(at), NODE_ENV: 'production' })
  expect([seed.code, seed.err]).toEqual([
    1,
    'The demo community is refused with NODE_ENV=production.\n',
  ])
})

test('npm run seed makes the demo community once', async () => {
  const at = await ground()
  const first = await runToEnd('seed', environmentOf(at))
  expect([first.code, first.out]).toEqual([
    0,
    expect.stringMatching(/The demo community is there: 4\d\d homes/),
  ])
  const again = await runToEnd('seed', environmentOf(at))
  expect([again.code, again.out]).toEqual([0, expect.stringMatching(/It was there already/)])
})

if (DATABASE === 'embedded')
  test('a backup of the embedded database waits for nobody: a running server is named', async () => {
    const at = await ground()
    await settleGround(at)
    const server = await Server.start({ ...at, env: { DEMO: '0' } })
    const ended = await runToEnd('backup', environmentOf(at))
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining(`pid ${server.pid}`)])
    await server.kill()
  })

if (DATABASE === 'postgres')
  test('a backup of PostgreSQL is taken while the server runs', async () => {
    const at = await ground()
    await settleGround(at)
    const server = await Server.start({ ...at, env: { DEMO: '0' } })
    const ended = await runToEnd('backup', environmentOf(at))
    expect([ended.code, ended.err]).toEqual([0, ''])
    await server.kill()
  })
