import { addMonths, DAY, HOUR, ms } from '../calendar'
import type { Line } from '../line'
import type { World } from '../world'
import { type ClockRun, hasPromise, isOpen, type Pause, type Ticket } from './ticket'

export const STEPS = [50, 80, 100, 150]

/** A due with its pauses: at most the cap in all; one begun after the due does not move it. */
export function withPauses(
  base: number,
  start: number,
  pauses: readonly Pause[],
  now: number,
  cap: number,
): number {
  let due = base
  let left = cap
  for (const pause of pauses) {
    if (pause.from >= now) break
    const length = Math.min(left, Math.min(pause.to ?? now, now) - pause.from)
    left -= length
    // of a pause that was open when the clock began, what came after counts
    if (pause.from <= due) due += Math.max(0, pause.from + length - Math.max(pause.from, start))
  }
  return due
}

const capOf = (world: World) => world.policy.pauseCapDays * DAY

export function resolutionDue(world: World, ticket: Ticket): number {
  const { base, start } = ticket.resolution
  return withPauses(base, start, ticket.pauses, world.now, capOf(world))
}

export const isResolutionClock = (clock: string) => clock === 'resolution' || clock === 'priority'

export function dueOf(world: World, ticket: Ticket, run: ClockRun): number {
  if (!isResolutionClock(run.clock)) return run.base
  return withPauses(run.base, run.start, ticket.pauses, world.now, capOf(world))
}

/** Reading 3: clocks emit while the ticket is open and unanswered (nextResponse: also resolved). */
export function isRunning(ticket: Ticket, run: ClockRun): boolean {
  if (run.clock === 'firstResponse') return isOpen(ticket) && ticket.firstAnswerAt === null
  if (run.clock === 'hotline') return isOpen(ticket)
  if (isResolutionClock(run.clock))
    return isOpen(ticket) && ticket.cycle === run.cycle && ticket.resolution.clock === run.clock
  if (ticket.answers !== run.answersAtStart) return false
  if (run.clock === 'nextResponse') return isOpen(ticket) || ticket.state === 'resolved'
  return isOpen(ticket) && ticket.cycle === run.cycle
}

/** The earliest and the latest instant of a step, by what is known now; a pause may stretch the way to it. */
export function instantsOf(world: World, ticket: Ticket, run: ClockRun, step: number) {
  const due = dueOf(world, ticket, run)
  const length = run.base - run.start
  if (step === 150) return { low: due + length / 2, high: due + (due - run.start) / 2 }
  const low = run.start + ((due - run.start) * step) / 100
  return {
    low,
    high: Math.max(low, Math.min(due, run.start + (length * step) / 100 + due - run.base)),
  }
}

/** A message and an order of 12345 have one clock each, whatever was reopened meanwhile. */
const keyOf = (clock: string, cycle: number, messageId: string | undefined) =>
  clock === 'hotline' ? clock : `${clock} ${messageId ?? cycle}`

function watch(world: World, ticket: Ticket, run: ClockRun, step: number): void {
  const latest = () => Math.max(instantsOf(world, ticket, run, step).high, run.from)
  const awaited = latest()
  world.duty(awaited, () => {
    const replaced = ticket.runs.get(keyOf(run.clock, run.cycle, run.messageId)) !== run
    if (replaced || run.emitted.has(step) || !isRunning(ticket, run)) return
    if (isResolutionClock(run.clock) && ticket.state === 'pending_resident') return // watched again at T6
    if (run.clock === 'hotline' && ticket.cycle !== run.cycle) return // after a reopening it may rest
    if (latest() > awaited) return watch(world, ticket, run, step)
    run.emitted.add(step)
    world.report(
      'clock-missing',
      `${run.clock} ${step} % of ticket ${ticket.id}, cycle ${run.cycle}`,
    )
  })
}

/** Looks after every step of a clock that has not been seen. */
export function watchRun(world: World, ticket: Ticket, run: ClockRun): void {
  if (!run.required || run.base <= run.start) return
  for (const step of STEPS) if (!run.emitted.has(step)) watch(world, ticket, run, step)
}

export function runOf(ticket: Ticket, line: Line): ClockRun | undefined {
  return ticket.runs.get(keyOf(line.clock, line.cycle, line.messageId))
}

/** Starts a clock, or takes up the one of this name again with another end. */
export function startRun(
  world: World,
  ticket: Ticket,
  clock: string,
  span: {
    start: number
    alsoStart?: number
    base: number
    messageId?: string
    optional?: boolean
  },
): void {
  const key = keyOf(clock, ticket.cycle, span.messageId)
  const known = ticket.runs.get(key)
  const run: ClockRun = {
    clock,
    cycle: ticket.cycle,
    messageId: span.messageId,
    start: span.start,
    alsoStart: span.alsoStart ?? span.start,
    base: span.base,
    from: world.now,
    answersAtStart: ticket.answers,
    emitted: known?.emitted ?? new Set(),
    required: hasPromise(ticket) && span.optional !== true,
  }
  ticket.runs.set(key, run)
  watchRun(world, ticket, run)
}

/** After a pause, an undo or an unmerge: what was held back is due from now on. */
export function resumeRuns(world: World, ticket: Ticket): void {
  for (const run of ticket.runs.values()) {
    if (!isRunning(ticket, run)) continue
    run.from = world.now
    watchRun(world, ticket, run)
  }
}

export function startResolution(world: World, ticket: Ticket): void {
  const { clock, start, base } = ticket.resolution
  startRun(world, ticket, clock, { start, base })
}

/** The clocks of a new ticket; a due is a function of submittedAt. */
export function startClocks(world: World, ticket: Ticket): void {
  const start = ticket.submittedAt
  startRun(world, ticket, 'firstResponse', { start, base: ticket.firstDueAt })
  startResolution(world, ticket)
  if (ticket.externalDueAt !== null)
    startRun(world, ticket, 'hotline', { start, base: ticket.externalDueAt })
}

export function resolutionAtSubmit(world: World, priority: string, submittedAt: number) {
  if (priority === 'normal')
    return { clock: 'resolution' as const, start: submittedAt, base: addMonths(submittedAt, 1) }
  const base = submittedAt + world.policy.priorityHours * HOUR
  return { clock: 'priority' as const, start: submittedAt, base }
}

/** "clock-event": of a clock that runs, once, with the due as known now, in its time. */
export function clockEvent(world: World, ticket: Ticket, line: Line) {
  const run = runOf(ticket, line)
  const name = `${line.clock} ${line.step} %`
  if (!run) return world.report('clock', `${name}: there is no such clock`)
  world.demand(!run.emitted.has(line.step), 'clock-twice', name)
  run.emitted.add(line.step)
  world.demand(isRunning(ticket, run), 'clock-stopped', name)
  const start = ms(line.startAt)
  world.demand(start === run.start || start === run.alsoStart, 'clock', `${name}: startAt`)
  world.demand(ms(line.dueAt) === dueOf(world, ticket, run), 'clock', `${name}: dueAt`)
  if (run.base <= run.start) return
  const { low, high } = instantsOf(world, ticket, run, line.step)
  world.demand(line.t >= Math.floor(low), 'clock-early', name)
  const deadline = world.deadline(Math.max(high, run.from))
  world.demand(line.t <= deadline, 'clock-late', name)
}
