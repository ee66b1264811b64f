import type { Lang } from '#contract/common'
import { days, type Instant, instant } from '#domain/time'
import { day, duration } from '../../lib/format'
import type { ImprovementOf } from '../../ui/improvement'
import type { DrawnLine } from '../../ui/promise-drawing'
import { text } from './text'

/** Amber from here on, as on every promise line. */
const NEAR = 0.8

/** What an improvement promised, as a line; null for what is not possible or never had a date. */
export function improvementLine(of: ImprovementOf, now: Instant, lang: Lang): DrawnLine | null {
  if (of.state === 'not_possible' || of.dueAt === null) return null
  const words = text[lang]
  const [from, dueAt] = [instant(of.publishedAt), instant(of.dueAt)]
  const share = (at: Instant) => (at - from) / Math.max(days(1), dueAt - from)
  if (of.state === 'done' && of.doneAt !== null) {
    const doneAt = instant(of.doneAt)
    return {
      state: doneAt <= dueAt ? 'kept' : 'broken',
      share: share(doneAt),
      left: words.doneOn(day(doneAt, now, lang)),
      due: words.promised(day(dueAt, now, lang)),
    }
  }
  if (now > dueAt) {
    const left = words.late(duration(now - dueAt, lang))
    return { state: 'broken', share: share(now), left, due: words.stillDoing }
  }
  return {
    state: share(now) >= NEAR ? 'near' : 'running',
    share: share(now),
    left: words.left(duration(dueAt - now, lang)),
    due: words.doneBy(day(dueAt, now, lang)),
  }
}
