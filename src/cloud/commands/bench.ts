import { rmSync } from 'node:fs'
import { build } from '../app'
import { deskGrowth } from '../bench/desk-growth'
import { tempDirectory } from '../bench/ground'
import { dashboard } from '../bench/growth'
import { recorder } from '../bench/recorder'
import { againstFloor, type Line } from '../bench/routes'
import { startUp } from '../bench/start-up'
import { everydayScenes } from '../bench/visitors'
import { openTables } from '../database/kysely'
import { fillDemo } from '../demo'
import { type Settings, settingsOfProcess } from '../env'
import { makeDeps, openMigrated } from '../start'

/** `--full` takes the sizes of the budgets; without it smaller ones, for a machine in use. */
const SIZES = process.argv.includes('--full')
  ? { rounds: 7, requests: 600, tickets: 1_000_000, ratings: 10_000_000 }
  : { rounds: 5, requests: 300, tickets: 100_000, ratings: 300_000 }

/** `--tickets=300000`: another size of the desk. */
const asked = process.argv.find((one) => one.startsWith('--tickets='))?.split('=')[1]
const TICKETS = asked === undefined ? SIZES.tickets : Number(asked)
/** `--desk`: only the desk's lists, numbers and searches. */
const ONLY_DESK = process.argv.includes('--desk')

const print = (line: Line) => process.stdout.write(`${JSON.stringify(line)}\n`)
const say = (line: string) => process.stderr.write(`${line}\n`)

async function benchRoutes(settings: Settings): Promise<void> {
  const { opened } = await openMigrated(settings, (error) => say(String(error)))
  const heard = recorder(opened.pool)
  const deps = makeDeps({ ...settings, logLevel: 'silent' }, { ...opened, pool: heard.pool })
  await fillDemo(deps, say)
  const app = await build(deps, { limits: false })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const { communityId, scenes, clerkToken } = await everydayScenes(app)
  const ground = { db: openTables(opened.pool), origin, communityId }
  if (!ONLY_DESK) for (const scene of scenes) print(await againstFloor(origin, heard, scene, SIZES))
  for (const line of await deskGrowth(ground, clerkToken, TICKETS)) print(line)
  if (!ONLY_DESK) print(await dashboard(ground, SIZES.ratings))
  await app.close()
  await opened.close()
}

/** More than the embedded database bears beside the one that asks it. */
const MOST_EMBEDDED = 300_000

const directory = tempDirectory()
try {
  const settings = { ...settingsOfProcess(), dataDirectory: directory, demo: true }
  if (settings.databaseUrl === undefined && TICKETS > MOST_EMBEDDED) {
    say(`${TICKETS} tickets are for a PostgreSQL: name one in DATABASE_URL.`)
    process.exitCode = 2
  } else {
    if (settings.databaseUrl === undefined && !ONLY_DESK) print(await startUp(directory))
    await benchRoutes(settings)
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}
