import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDataDirectory } from '#cloud/database/embedded'
import { openTables } from '#cloud/database/kysely'
import { migrate } from '#cloud/database/migrate'
import { type Opened, openPostgres } from '#cloud/database/pool'
import { hashToken } from '#cloud/http/caller'
import { days } from '#domain/time'
import { createDatabase } from '../database'
import { type Community, makeCommunity, makeStaff, testId } from './places'

declare const DATABASE: 'embedded' | 'postgres'

/** What a process needs to start on: a folder, and on PostgreSQL a database. */
export interface Ground {
  readonly dataDir: string
  readonly databaseUrl?: string
}

export async function newGround(): Promise<Ground> {
  if (!existsSync('dist/cloud/main.mjs'))
    throw new Error('dist/cloud is missing: npm test builds it, or node config/build.mjs cloud')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'huisheng-ground-'))
  return DATABASE === 'embedded'
    ? { dataDir }
    : { dataDir, databaseUrl: (await createDatabase(null)).url }
}

/** The test itself looks into the database while no process has it. */
export const openGround = ({ dataDir, databaseUrl }: Ground): Promise<Opened> =>
  databaseUrl === undefined
    ? openDataDirectory(dataDir)
    : Promise.resolve(openPostgres(databaseUrl, { patient: true }))

export interface Settled {
  readonly community: Community
  /** A front-desk session. */
  readonly token: string
}

/** One community with a front desk who is signed in; no demo, so that nothing else writes. */
export async function settleGround(ground: Ground): Promise<Settled> {
  const opened = await openGround(ground)
  const db = openTables(opened.pool)
  await migrate(db, path.resolve('src/cloud/database/migrations'))
  const now = Date.now()
  const community = await makeCommunity(db, now, 'Ground', 'GR')
  const person = { id: testId(now), token: randomBytes(32).toString('base64url') }
  const at = new Date(now)
  const nobody = { openid_hash: null, openid_box: null, demo_id: null, deleted_at: null }
  await db
    .insertInto('people')
    .values({ ...nobody, id: person.id, created_at: at })
    .execute()
  await makeStaff(db, person, community, 'frontdesk', now)
  await db
    .insertInto('sessions')
    .values({
      token_hash: hashToken(person.token),
      person_id: person.id,
      made_at: at,
      expires_at: new Date(now + days(30)),
      revoked_at: null,
    })
    .execute()
  await opened.close()
  return { community, token: person.token }
}

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the cloud or one of its commands to its end. */
export async function runToEnd(
  program: string,
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<Ended> {
  const { DATABASE_URL: _outer, ...inherited } = process.env
  const child = spawn(process.execPath, [`dist/cloud/${program}.mjs`, ...args], {
    env: { ...inherited, NODE_ENV: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (part: Buffer) => {
    out += part
  })
  child.stderr.on('data', (part: Buffer) => {
    err += part
  })
  const code = await new Promise<number | null>((done) => {
    child.once('close', done)
  })
  return { code, out, err }
}

export const environmentOf = ({ dataDir, databaseUrl }: Ground): Record<string, string> => ({
  DATA_DIR: dataDir,
  ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
})
