import { ms } from './calendar'
import type { Line } from './line'
import type { World } from './world'

const DEFAULTS: Record<string, unknown> = {
  firstResponseHours: 24,
  urgentResponseMinutes: 30,
  alarmMinutes: 10,
  priorityHours: 48,
  reopenReplyHours: 24,
  reopenNormalDays: 7,
  pauseCapDays: 14,
  confirmHours: 168,
  unclearExtraHours: 168,
  pendingResumeDays: 7,
  holdMaxDays: 90,
  newDateHours: 24,
  undoMinutes: 10,
  reopenDays: 30,
  reopenMax: 3,
  lateConfirmDays: 30,
  backdateHours: 72,
  maxTicketsPerHome24h: 5,
  handoverOfficeHours: 4,
  quietFrom: '21:00',
  quietTo: '09:00',
  mergeDays: 14,
  slotFirstDay: 8,
  slotDays: 65,
  slotTime: '09:00',
  inviteGapDays: 30,
  npsAnsweredDays: 75,
  ratingCardsPer7Days: 2,
  snoozeDays: [7, 30],
  viewsPerSnooze: 3,
  firstDays: 6,
  neverDays: 365,
  editHours: 24,
  startsPerStaffDay: 5,
  recoveryShareFirst: 0.15,
  snapshotDelayHours: 24,
  slotHash: 'sha256-u32be',
}

const BEHAVIOUR: Record<string, number> = {
  appHomes: 0.7,
  personsPerHome: 1.45,
  visitsPer30d: 1.5,
  nightShare: 0.3,
  cardFirst: 0.35,
  cardRepeat: 0.175,
  cardLater: 0.25,
  cardNever: 0.03,
  smsAnswer: 0.12,
  callAnswer: 0.55,
  callRefuse: 0.1,
  visitAnswer: 0.7,
  visitRefuse: 0.05,
  ticketsPerHomeYear: 1,
  closedByJob: 0.55,
  detractors: 0.22,
  turnover: 0.1,
}

const PROCESS_LINES = new Set([
  'process-started',
  'process-killed',
  'downtime-start',
  'downtime-end',
])

/** The frame of the log: first and last line, order, totals, downtime, processes. */
export class Frame {
  private lines = 0
  private readonly totals: Record<string, number> = {}
  private readonly alive = new Set<string>()
  private everAlive = false
  private down = false
  private ended = false

  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  /** Counts a line and looks at its place; also for lines of a wrong form. */
  place(type: string, t: number): void {
    const { world } = this
    this.lines += 1
    if (type !== 'end') this.totals[type] = (this.totals[type] ?? 0) + 1
    world.demand((this.lines === 1) === (type === 'run'), 'frame', 'run is the first line')
    world.demand(!this.ended, 'frame', 'a line after end')
    world.demand(t >= world.now, 'order', 'earlier than the line before it')
    world.demand(t >= world.start && t <= world.end, 'frame', 'outside the run')
    if (PROCESS_LINES.has(type)) return
    world.demand(!this.down, 'downtime', `${type} within a downtime`)
    const dead = this.everAlive && this.alive.size === 0
    world.demand(!dead, 'process', `${type} while no process lives`)
  }

  run(line: Line): void {
    const { world } = this
    world.policy = line.policy
    world.start = ms(line.start)
    world.end = ms(line.end)
    world.demand(line.logVersion === 2, 'policy', `log version ${line.logVersion}`)
    for (const [name, value] of Object.entries(DEFAULTS)) {
      const given = (line.policy as unknown as Record<string, unknown>)[name]
      const same = JSON.stringify(given) === JSON.stringify(value)
      world.demand(same, 'policy', `${name} is ${JSON.stringify(given)}`)
    }
    const tolerance = line.policy.toleranceMinutes
    world.demand(tolerance > 0 && tolerance <= 120, 'policy', `toleranceMinutes is ${tolerance}`)
    const behaviour = line.behaviour as Record<string, number>
    for (const [name, value] of Object.entries(BEHAVIOUR))
      world.demand(behaviour[name] === value, 'behaviour', `${name} is ${behaviour[name]}`)
  }

  processStarted(line: Line): void {
    const fresh = !this.alive.has(line.processId)
    this.world.demand(fresh, 'process', `${line.processId} runs already`)
    this.alive.add(line.processId)
    this.everAlive = true
  }

  processKilled(line: Line): void {
    const living = this.alive.delete(line.processId)
    this.world.demand(living, 'process', `${line.processId} does not run`)
  }

  downtimeStarts(line: Line): void {
    this.world.demand(!this.down, 'downtime', 'a downtime within a downtime')
    this.down = true
    this.world.downtimes.push({ from: line.t, to: Number.POSITIVE_INFINITY })
  }

  get isDown(): boolean {
    return this.down
  }

  downtimeEnds(t: number) {
    const span = this.world.downtimes.at(-1)
    if (!this.down || !span) return this.world.report('downtime', 'no downtime ends here')
    this.down = false
    span.to = t
  }

  end(line: Line): void {
    const { world } = this
    this.ended = true
    world.demand(line.lines === this.lines, 'frame', `${line.lines} lines said, ${this.lines} seen`)
    const types = new Set([...Object.keys(line.totals), ...Object.keys(this.totals)])
    for (const type of types) {
      const same = (line.totals[type] ?? 0) === (this.totals[type] ?? 0)
      world.demand(same, 'frame', `total of ${type}: ${line.totals[type]} said`)
    }
  }

  finish(): void {
    this.world.demand(this.ended, 'frame', 'the log has no end')
  }
}
