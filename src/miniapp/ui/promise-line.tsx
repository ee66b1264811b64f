import type { ClockView } from '#contract/tickets'
import { instant } from '#domain/time'
import { useLang } from '../lib/words'
import { PromiseDrawing } from './promise-drawing'
import { type LineVariant, tellClock } from './tell-clock'
import { useServerNow } from './use-server-now'

interface PromiseLineProps {
  readonly clock: ClockView
  /** When the cloud computed it. */
  readonly asOf: string
  /** `full` adds receipt and due moment below; `desk` speaks to staff, due moment at the right. */
  readonly variant?: LineVariant
}

/** The signature of the house: one line, one rule, wherever a promise is shown. */
export function PromiseLine({ clock, asOf, variant = 'plain' }: PromiseLineProps) {
  const lang = useLang()
  const now = useServerNow(asOf, clock.stoppedAt === null && clock.state !== 'paused')
  return <PromiseDrawing {...tellClock(clock, instant(asOf), now, lang, variant)} />
}
