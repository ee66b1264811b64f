import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps'
import type { JobHandlers } from './job'
import { runDue } from './worker'

export interface WorkerLoop {
  /** When it last looked for work, in the clock of deps; null before the first time. */
  readonly lastRunAt: () => number | null
  /** Settles once it has looked for the first time, found the database or not; it never rejects. */
  readonly looked: Promise<void>
  /** Lets the running job finish and takes no other. */
  readonly stop: () => Promise<void>
}

const EVERY = 1_000

/** Looks for due jobs once a second. Several processes may do so on one database. */
export function startWorker(deps: Deps, handlers: JobHandlers, every = EVERY): WorkerLoop {
  const name = `worker-${randomUUID()}`
  let last: number | null = null
  let stopped = false
  let wake: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let tell = () => {}
  const looked = new Promise<void>((done) => {
    tell = done
  })
  /** Between two jobs, too: after a week of standing still the first look takes long. */
  const alive = () => {
    last = deps.now()
    tell()
  }

  async function look() {
    try {
      await runDue(deps, handlers, deps.now(), name, () => {
        alive()
        return stopped
      })
      alive()
    } catch (error) {
      // The database is away: the next look finds it again, or readyz says so.
      deps.log.error({ err: error }, 'worker')
      tell()
    }
    if (!stopped) wake = setTimeout(start, every)
  }
  function start() {
    running = look()
  }
  start()

  return {
    lastRunAt: () => last,
    looked,
    stop: async () => {
      stopped = true
      clearTimeout(wake)
      await running
    },
  }
}
