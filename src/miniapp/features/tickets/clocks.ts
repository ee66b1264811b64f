import type { ClockView, TicketView } from '#contract/tickets'
import { instant } from '#domain/time'

type Clocks = Pick<TicketView, 'kind' | 'clocks'>

const solves = ({ kind }: ClockView): boolean => kind === 'resolution' || kind === 'priority'

/** Of two promises to solve, the stricter one: a person is told one hour, not two. */
function strictest(clocks: readonly ClockView[]): readonly ClockView[] {
  const solving = clocks.filter(solves)
  const first = [...solving].sort((a, b) => instant(a.dueAt) - instant(b.dueAt))[0]
  return clocks.filter((clock) => !solves(clock) || clock === first)
}

const runs = (clock: ClockView): boolean => clock.stoppedAt === null

/** What runs first, nearest due on top; then what was kept. At most three lines. */
export function shownClocks({ kind, clocks }: Clocks): readonly ClockView[] {
  if (kind === 'praise') return [] // thanked for, not solved
  const shown = strictest(clocks)
  const by = (a: ClockView, b: ClockView) => instant(a.dueAt) - instant(b.dueAt)
  const running = shown.filter(runs).sort(by)
  const stopped = shown.filter((clock) => !runs(clock)).sort(by)
  return [...running, ...stopped].slice(0, 3)
}
