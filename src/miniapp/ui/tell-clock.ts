import type { Lang } from '#contract/common'
import type { ClockView } from '#contract/tickets'
import { days, type Instant, instant, minutes, type Span } from '#domain/time'
import { day, duration, moment } from '../lib/format'
import type { DrawnLine, LineState } from './promise-drawing'
import { promiseText } from './text-promise'

export type LineVariant = 'plain' | 'full' | 'desk'

/** Amber from here on (experience.md: at 80 %). */
const NEAR = 0.8

const STATE: Record<ClockView['state'], LineState> = {
  running: 'running',
  near: 'near',
  broken: 'broken',
  kept: 'kept',
  claimed: 'claim',
  paused: 'pause',
  ended: 'ended',
}

const isReply = (kind: ClockView['kind']): boolean =>
  kind === 'firstResponse' || kind === 'nextResponse' || kind === 'reopenReply'

interface Facts {
  readonly startAt: Instant
  readonly dueAt: Instant
  readonly stoppedAt: Instant | null
  readonly now: Instant
  readonly lang: Lang
}

/** A clock that still runs moves on between two answers of the cloud; what stopped stays as it was. */
function moved(clock: ClockView, asOf: Instant, facts: Facts): { state: LineState; share: number } {
  const { startAt, dueAt, stoppedAt, now } = facts
  const state = STATE[clock.state]
  if (state === 'broken') {
    const span = Math.max(1, dueAt - startAt)
    return { state, share: ((stoppedAt ?? now) - startAt) / span }
  }
  if (state !== 'running' && state !== 'near') return { state, share: clock.share }
  if (now > dueAt) return { state: 'broken', share: 1 + (now - dueAt) / (dueAt - startAt) }
  const left = Math.max(1, dueAt - asOf)
  const share = clock.share + (1 - clock.share) * Math.max(0, (now - asOf) / left)
  return { state: share >= NEAR ? 'near' : 'running', share }
}

/** What is left counts up to the next full minute, so that a promise of 24 hours begins with 24. */
const upToMinute = (span: Span): Span => Math.ceil(span / minutes(1)) * minutes(1)

/** The span as it was promised: 24 h, 48 h. One that was moved by pauses, or is longer, is said by its end. */
function promised({ startAt, dueAt, now, lang }: Facts): string {
  const span = dueAt - startAt
  if (span > days(3)) return day(dueAt, now, lang)
  const asSaid = span < days(1) || span % days(1) === 0
  return asSaid ? duration(span, lang) : moment(dueAt, now, lang)
}

function runningWords(reply: boolean, facts: Facts): Pick<DrawnLine, 'left' | 'due'> {
  const { dueAt, now, lang } = facts
  const words = promiseText[lang]
  const left = words.left(duration(upToMinute(dueAt - now), lang))
  if (reply) return { left, due: words.replyBy(moment(dueAt, now, lang)) }
  if (dueAt - now > days(3)) return { left, due: words.solveByDay(day(dueAt, now, lang)) }
  return { left, due: words.solveBy(moment(dueAt, now, lang)) }
}

function brokenWords(reply: boolean, facts: Facts): Pick<DrawnLine, 'left' | 'due'> {
  const words = promiseText[facts.lang]
  const late = duration((facts.stoppedAt ?? facts.now) - facts.dueAt, facts.lang)
  if (facts.stoppedAt === null) return { left: words.late(late), due: words.told }
  const left = reply ? words.lateReply(late) : words.lateSolve(late)
  return { left, due: words.promised(promised(facts)) }
}

function wordsOf(
  state: LineState,
  reply: boolean,
  facts: Facts,
  variant: LineVariant,
): Pick<DrawnLine, 'left' | 'due'> {
  const words = promiseText[facts.lang]
  const took = duration((facts.stoppedAt ?? facts.now) - facts.startAt, facts.lang)
  switch (state) {
    case 'before':
    case 'running':
    case 'near':
      return runningWords(reply, facts)
    case 'broken':
      return brokenWords(reply, facts)
    case 'claim':
      return {
        left: words.claimed,
        due: variant === 'full' ? words.confirmPlease(took) : words.took(took),
      }
    case 'kept':
      return {
        left: reply ? words.replied(took) : words.solved(took),
        due: words.promised(promised(facts)),
      }
    case 'pause':
      return { left: words.waiting, due: words.paused }
    case 'ended':
      return { left: words.ended, due: words.endedAfter(took) }
  }
}

function deskWords(
  state: LineState,
  reply: boolean,
  facts: Facts,
): Pick<DrawnLine, 'left' | 'due'> {
  const words = promiseText[facts.lang].desk
  const what = reply ? words.reply : words.solve
  if (state === 'running' || state === 'near') {
    return { left: runningWords(reply, facts).left, due: what }
  }
  if (state === 'broken' && facts.stoppedAt === null) {
    return { left: words.late(duration(facts.now - facts.dueAt, facts.lang)), due: what }
  }
  if (state === 'claim') {
    return { left: words.claimed, due: wordsOf(state, reply, facts, 'plain').due }
  }
  if (state === 'pause') return { left: words.waiting, due: words.paused }
  if (state === 'ended') return { left: words.ended, due: undefined }
  return wordsOf(state, reply, facts, 'plain')
}

/** Its due moment matters no more. */
const isStill = (state: LineState): boolean =>
  state === 'kept' || state === 'claim' || state === 'ended'

/**
 * A clock of the contract as a line and its words, at the cloud's time `now`.
 * @param asOf when the cloud computed the clock; `now` is not before it
 */
export function tellClock(
  clock: ClockView,
  asOf: Instant,
  now: Instant,
  lang: Lang,
  variant: LineVariant,
): DrawnLine {
  const facts: Facts = {
    startAt: instant(clock.startAt),
    dueAt: instant(clock.dueAt),
    stoppedAt: clock.stoppedAt === null ? null : instant(clock.stoppedAt),
    now,
    lang,
  }
  const { state, share } = moved(clock, asOf, facts)
  const reply = isReply(clock.kind)
  if (variant === 'desk') {
    const right = isStill(state) ? undefined : moment(facts.dueAt, now, lang)
    return { state, share, ...deskWords(state, reply, facts), right }
  }
  const told = { state, share, ...wordsOf(state, reply, facts, variant) }
  if (variant === 'plain' || isStill(state)) return told
  const words = promiseText[lang]
  const ends = [
    words.received(moment(facts.startAt, now, lang)),
    moment(facts.dueAt, now, lang),
  ] as const
  return { ...told, ends }
}
