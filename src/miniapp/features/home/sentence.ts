import type { Lang } from '#contract/common'
import type { HomeScreen } from '#contract/inbox'
import type { ClockView, TicketRow } from '#contract/tickets'
import { days, type Instant, instant } from '#domain/time'
import { day, moment } from '../../lib/format'
import { text } from './text'

type Shown = Pick<HomeScreen, 'openCount' | 'open'>

const runs = (clock: ClockView | null): clock is ClockView =>
  clock !== null && clock.stoppedAt === null && clock.state !== 'paused'

const isLate = (clock: ClockView, now: Instant): boolean =>
  clock.state === 'broken' || now > instant(clock.dueAt)

const isReply = ({ kind }: ClockView): boolean => kind !== 'resolution' && kind !== 'priority'

const waitsForYou = ({ state }: TicketRow): boolean =>
  state === 'resolved' || state === 'pending_resident'

const nearest = (clocks: readonly ClockView[]): ClockView | undefined =>
  [...clocks].sort((a, b) => instant(a.dueAt) - instant(b.dueAt))[0]

function promise(clock: ClockView, now: Instant, lang: Lang): string {
  const dueAt = instant(clock.dueAt)
  const words = text[lang]
  if (isReply(clock)) return words.replyBy(moment(dueAt, now, lang))
  if (dueAt - now > days(3)) return words.solveByDay(day(dueAt, now, lang))
  return words.solveBy(moment(dueAt, now, lang))
}

/** What comes next, said in the order of what a resident wants to know first. */
function nextLine(shown: Shown, now: Instant, lang: Lang): string | null {
  const words = text[lang]
  const theirs = shown.open.filter((ticket) => !waitsForYou(ticket))
  const running = theirs.map((ticket) => ticket.clock).filter(runs)

  const late = running.filter((clock) => isLate(clock, now))
  if (late.length > 0) return words.overdue(late.length)

  const reply = nearest(running.filter(isReply))
  if (reply) return promise(reply, now, lang)

  const toConfirm = shown.open.filter((ticket) => ticket.state === 'resolved').length
  if (toConfirm > 0) return words.confirm(toConfirm)
  const toAnswer = shown.open.filter((ticket) => ticket.state === 'pending_resident').length
  if (toAnswer > 0) return words.answer(toAnswer)

  const solution = nearest(running)
  return solution ? promise(solution, now, lang) : null
}

/**
 * Heard, who, by when, in at most two sentences. What went wrong is said first, then the next reply,
 * then what waits for the resident, then the next solution.
 */
export function homeSentence(shown: Shown, now: Instant, lang: Lang): readonly string[] {
  const words = text[lang]
  if (shown.openCount === 0) return [words.nothing]
  const next = nextLine(shown, now, lang)
  return [words.inHand(shown.openCount), ...(next === null ? [] : [next])]
}

/** Easy mode: only what comes next, because the ticket itself stands below. */
export function easySentence(shown: Shown, now: Instant, lang: Lang): string {
  const words = text[lang]
  if (shown.openCount === 0) return words.nothing
  return nextLine(shown, now, lang) ?? words.inHand(shown.openCount)
}
