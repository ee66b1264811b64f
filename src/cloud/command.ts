import type pg from 'pg'
import { type Settings, settingsOfProcess } from './env'
import { NotStarted } from './not-started'
import { openMigrated } from './start'

export interface Tools {
  readonly settings: Settings
  readonly pool: pg.Pool
  readonly args: readonly string[]
  readonly say: (line: string) => void
}

const toStderr = (line: string) => process.stderr.write(`${line}\n`)

async function run(work: (tools: Tools) => Promise<void>): Promise<void> {
  const settings = settingsOfProcess()
  const { opened } = await openMigrated(settings, (error) => toStderr(error.message))
  try {
    const say = (line: string) => process.stdout.write(`${line}\n`)
    await work({ settings, pool: opened.pool, args: process.argv.slice(2), say })
  } finally {
    await opened.close()
  }
}

/** `npm run ...` on the same database that `npm start` would use; exit code 1 and a sentence when it cannot be done. */
export function command(work: (tools: Tools) => Promise<void>): void {
  run(work).catch((error: unknown) => {
    const clear = error instanceof NotStarted
    toStderr(clear ? error.message : String(error instanceof Error ? error.stack : error))
    process.exit(1)
  })
}
