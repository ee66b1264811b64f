import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { build } from './app'
import { openTables } from './database/kysely'
import { migrate } from './database/migrate'
import type { Opened } from './database/pool'
import { fillDemo } from './demo'
import { givePhones } from './demo-phones'
import type { Deps } from './deps'
import type { Settings } from './env'
import { folderFiles } from './files/folder-files'
import { startDays } from './jobs/days'
import { jobHandlers } from './jobs/handlers'
import { listen, tryPort } from './listen'
import { makeLog } from './log'
import { startHousekeeping } from './operations/housekeeping'
import { startWorker, type WorkerLoop } from './queue/loop'
import { keptSecret } from './secret'
import { noCarrier } from './sms/carrier'
import { demoTexts } from './sms/demo'
import { tencentSms } from './sms/tencent'
import { precompress } from './web/precompress'
import { PATIENCE } from './wechat/account'
import { liveWechat, noWechat } from './wechat/live'
import { type StandIn, startStandIn } from './wechat/stand-in/demo'
import { databaseShelf } from './wechat/token-shelf'

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

type Base = Pick<Deps, 'db' | 'log' | 'secret' | 'random'>

function wechatOf({ db, log, secret, random }: Base, account: Settings['wechat']) {
  if (account === undefined) return noWechat
  const note = (errcode: number) => log.error({ errcode }, 'wechat refuses this account')
  const shelf = databaseShelf({ db, secret, random, appId: account.appId })
  return liveWechat(account, note, Date.now, PATIENCE, shelf)
}

function textsOf({ log }: Base, account: Settings['sms']) {
  if (account === undefined) return noCarrier
  const note = (code: string) => log.error({ code }, 'sms refuses this account')
  return tencentSms(account, note, Date.now)
}

/** @param standIn takes WeChat's place where no account is set up */
export function makeDeps(settings: Settings, opened: Opened, standIn?: StandIn): Deps {
  const { dataDirectory, demo, messageTemplates, content, push, hostedFor } = settings
  mkdirSync(dataDirectory, { recursive: true })
  const base = {
    db: openTables(opened.pool),
    random: (n: number) => randomBytes(n),
    secret: settings.secret ?? keptSecret(dataDirectory),
    log: makeLog(settings.logLevel, process.stderr),
  }
  return {
    ...base,
    now: Date.now,
    wechat: wechatOf(base, standIn?.account ?? settings.wechat),
    messageTemplates,
    texts: textsOf(base, settings.sms),
    textTemplates: settings.textTemplates,
    files: folderFiles(path.join(dataDirectory, 'photos')),
    push: standIn?.push ?? push,
    content: standIn?.content ?? content,
    hostedFor,
    demo,
    standIn: standIn !== undefined,
  }
}

/** QS-8: only where the demo is on, which production refuses, and never beside a real account. */
const standInFor = ({ demo, wechat }: Settings): Promise<StandIn> | undefined =>
  demo && wechat === undefined ? startStandIn() : undefined

/** Into an empty database only: a community that somebody set up here stays alone. */
async function makeDemo(deps: Deps, say: (line: string) => void): Promise<void> {
  const any = await deps.db.selectFrom('communities').select('id').limit(1).executeTakeFirst()
  if (any) return
  await fillDemo(deps, say)
  await givePhones(deps)
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
  let standIn: StandIn | undefined
  let stopTexts: (() => Promise<void>) | undefined
  let stopTidying = () => {}
  const stop = async () => {
    stopTidying()
    await worker?.stop()
    if (app) await drain(app)
    await standIn?.stop()
    await stopTexts?.()
    await opened.close()
  }
  try {
    standIn = await standInFor(settings)
    const [texting, carrier] = await demoTexts(settings)
    stopTexts = carrier?.stop
    const deps = makeDeps(texting, opened, standIn)
    if (settings.demo) await makeDemo(deps, say)
    const hasScreens = existsSync(path.join(SCREENS, 'index.html'))
    if (hasScreens) precompress(SCREENS)
    app = await build(deps, {
      whole: true,
      readiness: { migrations, workerLookedAt: () => worker?.lastRunAt() ?? null },
      ...(hasScreens && { webRoot: SCREENS }),
      ...(settings.trustProxy !== undefined && { trustProxy: settings.trustProxy }),
    })
    await startDays(deps.db, deps.now())
    worker = startWorker(deps, jobHandlers)
    stopTidying = startHousekeeping(deps)
    await worker.looked // who reads the address finds a process that is ready
    const address = await listen(app, settings)
    standIn?.pushTo(address)
    return { address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
