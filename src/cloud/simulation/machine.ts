import { days, type Instant, minutes } from '#domain/time'
import type { Dice } from './dice'
import { Heap, type Timed } from './heap'
import { type LineType, lineOf } from './line-types'
import { type NewDuty, Tx } from './transaction'

/** As in `queue/worker.ts`. */
const LEASE = minutes(2)
const BATCH = 20
/** How often a process looks for duties. */
const LOOK = 5_000

interface Duty extends NewDuty, Timed {}

interface Deed extends Timed {
  readonly do: (tx: Tx) => void
}

interface Process {
  readonly id: string
  alive: boolean
}

/** When everything is down, `[from, to)`. */
export interface Downtime {
  readonly from: Instant
  readonly to: Instant
}

/** Asked by a log: the lines in their order, and how many there are of each type. */
export interface Written {
  readonly lines: number
  readonly totals: Readonly<Record<string, number>>
}

/**
 * Two processes over one store. Duties are claimed under a lease, people's deeds are served by whoever is up; a process
 * that is killed loses the transaction in its hands, and the other does it after the lease, or when it is sent again.
 */
export class Machine {
  private readonly duties = new Heap<Duty>()
  private readonly deeds = new Heap<Deed>()
  private readonly keys = new Set<string>()
  private readonly processes: Process[] = [
    { id: 'worker-1', alive: false },
    { id: 'worker-2', alive: false },
  ]
  private readonly kills: Instant[]
  private readonly totals: Record<string, number> = {}
  private lines = 0
  private order = 0
  private turn = 0
  private down = false

  private readonly dice: Dice
  private readonly emit: (line: string) => void
  private readonly downtime: Downtime

  /** @param kills about when a process dies, in any order; none while only one is up */
  constructor(
    dice: Dice,
    emit: (line: string) => void,
    times: { readonly downtime: Downtime; readonly kills: readonly Instant[] },
  ) {
    this.dice = dice
    this.emit = emit
    this.downtime = times.downtime
    this.kills = [...times.kills].sort((a, b) => a - b)
  }

  /** A line of the frame, outside any transaction. */
  frame(at: Instant, type: LineType, fields: object, communityId: string | null = null): void {
    this.emit(lineOf(at, type, communityId, fields))
    this.lines += 1
    this.totals[type] = (this.totals[type] ?? 0) + 1
  }

  /** The last line counts itself, but not among the totals. */
  finish(at: Instant): void {
    this.lines += 1
    const { lines, totals } = this
    this.emit(lineOf(at, 'end', null, { lines, totals }))
  }

  written = (): Written => ({ lines: this.lines, totals: this.totals })

  schedule(at: Instant, deed: (tx: Tx) => void): void {
    this.deeds.push({ at, order: this.next(), do: deed })
  }

  /** One transaction that nothing interrupts: the beginning of the world. */
  transact(at: Instant, work: (tx: Tx) => void): void {
    const tx = new Tx(at)
    work(tx)
    this.commit(tx)
  }

  start(at: Instant): void {
    for (const process of this.processes) this.revive(process, at)
  }

  /** Lets everything happen that comes before `end`. */
  run(end: Instant): void {
    for (;;) {
      const duty = this.nextDutyAt()
      const deed = this.deeds.peek()?.at ?? Number.POSITIVE_INFINITY
      const at = Math.min(duty, deed)
      if (at >= end) return
      if (this.isDownBefore(at)) continue
      if (duty <= deed) this.work(duty)
      else this.serve()
    }
  }

  private next(): number {
    this.order += 1
    return this.order
  }

  private nextDutyAt(): Instant {
    const first = this.duties.peek()
    return first === undefined ? Number.POSITIVE_INFINITY : Math.ceil(first.at / LOOK) * LOOK
  }

  private revive(process: Process, at: Instant): void {
    process.alive = true
    this.frame(at, 'process-started', { processId: process.id })
  }

  private kill(process: Process, at: Instant): void {
    process.alive = false
    this.frame(at, 'process-killed', { processId: process.id })
  }

  /** The week in which nothing runs: what people wanted in it they want afterwards. */
  private isDownBefore(at: Instant): boolean {
    const { from, to } = this.downtime
    if (this.down || at < from) return false
    this.down = true
    for (const process of this.processes) if (process.alive) this.kill(process, from)
    this.frame(from, 'downtime-start', {})
    for (const process of this.processes) this.revive(process, to)
    this.frame(to, 'downtime-end', {})
    this.afterDowntime(to)
    return true
  }

  private afterDowntime(to: Instant): void {
    const moved: Deed[] = []
    while ((this.deeds.peek()?.at ?? to) < to) moved.push(this.deeds.pop() as Deed)
    for (const deed of moved) {
      const at = to + minutes(10) + Math.round(this.dice.roll() * days(2))
      this.deeds.push({ at, order: deed.order, do: deed.do })
    }
    const late: Duty[] = []
    while ((this.duties.peek()?.at ?? to) < to) late.push(this.duties.pop() as Duty)
    for (const duty of late) this.duties.push({ ...duty, at: to + LOOK })
  }

  /** A process claims what is due; one that is to die has a duty in its hands and others on its lease. */
  private work(at: Instant): void {
    const claimed: Duty[] = []
    while (claimed.length < BATCH && (this.duties.peek()?.at ?? at + 1) <= at)
      claimed.push(this.duties.pop() as Duty)
    const dies = this.isKillDue(at)
    const done = dies ? this.dice.between(0, claimed.length - 1) : claimed.length
    for (const duty of claimed.slice(0, done)) this.transact(at, duty.run)
    const inHands = claimed[done]
    if (inHands === undefined) return
    this.abort(at, inHands.run)
    for (const duty of claimed.slice(done)) this.duties.push({ ...duty, at: at + LEASE })
    this.killOne(at)
  }

  private serve(): void {
    const deed = this.deeds.pop() as Deed
    if (this.isKillDue(deed.at)) {
      this.abort(deed.at, deed.do)
      this.killOne(deed.at)
      // The phone sends the same key again.
      this.deeds.push({ ...deed, at: deed.at + this.dice.between(2_000, 20_000) })
      return
    }
    this.transact(deed.at, deed.do)
  }

  private isKillDue(at: Instant): boolean {
    if ((this.kills[0] ?? Number.POSITIVE_INFINITY) > at) return false
    this.kills.shift()
    return this.processes.every(({ alive }) => alive)
  }

  private abort(at: Instant, work: (tx: Tx) => void): void {
    const tx = new Tx(at)
    work(tx)
    tx.rollback()
  }

  private killOne(at: Instant): void {
    this.turn += 1
    const process = this.processes[this.turn % this.processes.length] as Process
    this.kill(process, at)
    const back = at + minutes(this.dice.between(3, 45))
    this.deeds.push({
      at: back,
      order: this.next(),
      do: ({ now }) => {
        if (!process.alive) this.revive(process, now)
      },
    })
  }

  private commit(tx: Tx): void {
    for (const { type, communityId, fields } of tx.lines)
      this.frame(tx.now, type, fields, communityId)
    for (const { at, do: deed } of tx.deeds) this.schedule(at, deed)
    for (const duty of tx.duties) {
      if (this.keys.has(duty.key)) continue
      this.keys.add(duty.key)
      this.duties.push({ ...duty, at: Math.max(duty.runAt, tx.now), order: this.next() })
    }
  }
}
