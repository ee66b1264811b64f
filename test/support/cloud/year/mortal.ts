import type { Job, JobHandler, JobHandlers } from '#cloud/queue/job'
import { type RunResult, runDue } from '#cloud/queue/worker'
import type { Instant } from '#domain/time'
import type { World } from '../world'

class Killed extends Error {}

/**
 * A worker process that can be killed in the middle of a job: its open transaction is rolled back, as
 * the database does with a broken connection, and nothing more is heard of it. What it had leased stays
 * leased until the lease ends.
 */
export class MortalWorker {
  killed = 0
  private dying: number | null = null
  private dead = false
  private readonly world: World
  private readonly name: string
  private readonly handlers: JobHandlers

  constructor(world: World, name: string, handlers: JobHandlers) {
    this.world = world
    this.name = name
    this.handlers = this.mortal(handlers)
  }

  /** Works through what is due; with `after` it dies at the end of its n-th job, just before the commit. */
  async work(now: Instant, after: number | null = null): Promise<RunResult | 'killed'> {
    this.dying = after
    this.dead = false
    const { deps } = this.world
    try {
      return await runDue({ ...deps, db: this.fragile(deps.db) }, this.handlers, now, this.name)
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      this.killed += 1
      return 'killed'
    }
  }

  private fragile<T extends object>(db: T): T {
    return new Proxy(db, {
      get: (target, key) => {
        if (this.dead) throw new Killed()
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }

  private mortal(handlers: JobHandlers): JobHandlers {
    const entries = Object.entries(handlers).map(([kind, handler]) => [
      kind,
      typeof handler === 'function' ? this.mortalOne(handler) : handler,
    ])
    return Object.fromEntries(entries) as JobHandlers
  }

  private mortalOne(handler: JobHandler): JobHandler {
    return async (tx, job: Job, now, tools) => {
      await handler(tx, job, now, tools)
      if (this.dying === null) return
      this.dying -= 1
      if (this.dying > 0) return
      this.dead = true
      throw new Killed()
    }
  }
}
