import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps'
import { type JobHandlers, runDue } from './worker'

export interface WorkerLoop {
  /** When it last looked for work, in the clock of deps; null before the first time. */
  readonly lastRunAt: () => number | null
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

  async function look() {
    try {
      await runDue(deps, handlers, deps.now(), name, () => stopped)
      last = deps.now()
    } catch (error) {
      // The database is away: the next look finds it again, or readyz says so.
      deps.log.error({ err: error }, 'worker')
    }
    if (!stopped) wake = setTimeout(start, every)
  }
  function start() {
    running = look()
  }
  start()

  return {
    lastRunAt: () => last,
    stop: async () => {
      stopped = true
      clearTimeout(wake)
      await running
    },
  }
}
