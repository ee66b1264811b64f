import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { build } from './app'
import { openTables } from './database/kysely'
import { migrate } from './database/migrate'
import type { Opened } from './database/pool'
import { fillDemo } from './demo'
import type { Deps } from './deps'
import type { Settings } from './env'
import { folderFiles } from './files/folder-files'
import { jobHandlers } from './jobs/handlers'
import { listen, tryPort } from './listen'
import { makeLog } from './log'
import { startHousekeeping } from './operations/housekeeping'
import { startWorker, type WorkerLoop } from './queue/loop'
import { keptSecret } from './secret'
import { precompress } from './web/precompress'
import { liveWechat, noWechat } from './wechat/live'

const MIGRATIONS = path.resolve('src/cloud/database/migrations')
const SCREENS = path.resolve('dist/h5')

const migrateAll = async ({ pool }: Opened): Promise<number> =>
  (await migrate(openTables(pool), MIGRATIONS)).total

/** Opens what DATABASE_URL names, or the embedded database, with every migration in it. */
export async function openMigrated(
  settings: Settings,
  onLost: (error: Error) => void,
): Promise<{ opened: Opened; migrations: number }> {
  if (settings.databaseUrl === undefined) {
    // Only here: a process on PostgreSQL never loads the embedded one.
    const { openDataDirectory } = await import('./database/embedded')
    const opened = await openDataDirectory(settings.dataDirectory)
    return { opened, migrations: await migrateAll(opened) }
  }
  const { openPostgres } = await import('./database/pool')
  const patient = openPostgres(settings.databaseUrl, { patient: true, onLost })
  try {
    const migrations = await migrateAll(patient)
    return { opened: openPostgres(settings.databaseUrl, { onLost }), migrations }
  } finally {
    await patient.close()
  }
}

export function makeDeps(settings: Settings, opened: Opened): Deps {
  const { dataDirectory, demo, logLevel, secret, wechat } = settings
  mkdirSync(dataDirectory, { recursive: true })
  const log = makeLog(logLevel, process.stderr)
  const note = (errcode: number) => log.error({ errcode }, 'wechat refuses this account')
  return {
    db: openTables(opened.pool),
    now: Date.now,
    random: (n) => randomBytes(n),
    wechat: wechat ? liveWechat(wechat, note, Date.now) : noWechat,
    messageTemplates: settings.messageTemplates,
    files: folderFiles(path.join(dataDirectory, 'photos')),
    secret: secret ?? keptSecret(dataDirectory),
    log,
    demo,
  }
}

/** Into an empty database only: a community that somebody set up here stays alone. */
async function makeDemo(deps: Deps, say: (line: string) => void): Promise<void> {
  const any = await deps.db.selectFrom('communities').select('id').limit(1).executeTakeFirst()
  if (!any) await fillDemo(deps, say)
}

const SWEEP = 100

/** A connection that falls idle after the closing began would otherwise be waited for until its keep-alive ends. */
async function drain(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP)
  try {
    await app.close()
  } finally {
    clearInterval(sweep)
  }
}

export interface Running {
  readonly address: string
  /** Drains: no new request, no new job; what runs is finished; then the database is closed. */
  readonly stop: () => Promise<void>
}

/** From settings to a listening server. @throws NotStarted with one clear sentence */
export async function start(settings: Settings, say: (line: string) => void): Promise<Running> {
  // Before the database: a first start makes the demo community, and nobody should wait for that in vain.
  await tryPort(settings)
  const log = makeLog(settings.logLevel, process.stderr)
  const onLost = (error: Error) => log.error({ err: error }, 'connection lost')
  const { opened, migrations } = await openMigrated(settings, onLost)
  let worker: WorkerLoop | undefined
  let app: FastifyInstance | undefined
  let stopTidying = () => {}
  const stop = async () => {
    stopTidying()
    await worker?.stop()
    if (app) await drain(app)
    await opened.close()
  }
  try {
    const deps = makeDeps(settings, opened)
    if (settings.demo) await makeDemo(deps, say)
    const hasScreens = existsSync(path.join(SCREENS, 'index.html'))
    if (hasScreens) precompress(SCREENS)
    app = await build(deps, {
      whole: true,
      readiness: { migrations, workerLookedAt: () => worker?.lastRunAt() ?? null },
      ...(hasScreens && { webRoot: SCREENS }),
      ...(settings.trustProxy !== undefined && { trustProxy: settings.trustProxy }),
    })
    worker = startWorker(deps, jobHandlers)
    stopTidying = startHousekeeping(deps)
    await worker.looked // who reads the address finds a process that is ready
    return { address: await listen(app, settings), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
