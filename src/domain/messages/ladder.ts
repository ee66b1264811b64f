import { awakeAt } from '../followups/schedule'
import { type ContactWishes, mayUse } from '../privacy/wishes'
import { hours, type Instant, minutes, type Span } from '../time'
import type { MessageTemplate } from './consents'

export const NEWS = [
  'first-reply',
  'reply',
  'question',
  'resolved',
  'improvement',
  // a rung of a follow-up's own ladder: its planner climbs, not this one
  'follow-up',
  'exit',
  // to staff on duty
  'alarm',
] as const
/** What is told. The in-app inbox tells it in any case, first and for nothing. */
export type News = (typeof NEWS)[number]

export const RUNGS = ['subscribe', 'sms', 'call'] as const
/** Where news goes after the inbox: WeChat, a paid text, a phone task for the desk. */
export type Rung = (typeof RUNGS)[number]

const WHOLE: readonly Rung[] = RUNGS

/** Edge case 25: only a first reply, a question and a solution are worth a text and a call. */
const LADDERS: Readonly<Record<News, readonly Rung[]>> = {
  'first-reply': WHOLE,
  question: WHOLE,
  resolved: WHOLE,
  reply: ['subscribe'],
  improvement: ['subscribe'],
  'follow-up': ['sms'],
  exit: ['sms'],
  alarm: ['sms', 'call'],
}

/** Where the climb begins, whoever it is for. */
export const firstRung = (news: News): Rung => LADDERS[news][0] ?? 'call'

/** By which kind of consent WeChat brings it; null: it does not. */
export const templateOf = (news: News): MessageTemplate | null => {
  switch (news) {
    case 'first-reply':
      return 'reply'
    case 'reply':
    case 'question':
    case 'resolved':
    case 'improvement':
      return news
    case 'follow-up':
    case 'exit':
    case 'alarm':
      return null
  }
}

/** Texts of one ticket, to whomever (edge case 25). Further news goes by the other rungs. */
export const MOST_TEXTS = 3

/** Emergencies ring staff at any hour, whatever they chose as residents; nothing else does. */
export const isAlarm = (news: News): boolean => news === 'alarm'

/**
 * The rungs of a piece of news for one person, in order (LOOP-05, RES-12). Who wants to be rung up first gets
 * the call before the text; what the person does not allow is left out.
 */
export function ladderOf(news: News, wishes: ContactWishes): readonly Rung[] {
  if (isAlarm(news)) return LADDERS.alarm
  const allowed = LADDERS[news].filter((rung) => mayUse(wishes, rung))
  const callFirst = wishes.preference === 'phone' && allowed.includes('call')
  return callFirst
    ? [...allowed.filter((rung) => rung === 'subscribe'), 'call', ...allowed.filter(isText)]
    : allowed
}

const isText = (rung: Rung): boolean => rung === 'sms'

/** @returns the rung after one that did not bring it; null: the inbox has it, and that is all */
export function nextRung(news: News, wishes: ContactWishes, after: Rung | null): Rung | null {
  const ladder = ladderOf(news, wishes)
  if (after === null) return ladder[0] ?? null
  const taken = ladder.indexOf(after)
  // A wish that changed meanwhile took the rung away: go on where it stood.
  return taken >= 0
    ? (ladder[taken + 1] ?? null)
    : (ladder.find((rung) => isLater(rung, after)) ?? null)
}

const isLater = (rung: Rung, after: Rung): boolean => RUNGS.indexOf(rung) > RUNGS.indexOf(after)

/** Time to read it in the app before somebody pays for a text or picks up the phone. */
const HEAD_START: Readonly<Record<Rung, Span>> = {
  subscribe: 0,
  sms: minutes(15),
  call: hours(2),
}

/**
 * When a rung may be climbed, never in the quiet hours 21:00-09:00 (domain.md 6); an alarm at once.
 * @param toldAt when the inbox got it
 */
export function rungAt(news: News, rung: Rung, toldAt: Instant, now: Instant): Instant {
  if (isAlarm(news)) return now
  const mayWait = LADDERS[news].length > 1
  return awakeAt(Math.max(now, mayWait ? toldAt + HEAD_START[rung] : toldAt))
}

/** How a message ended on one rung. */
export const OUT_ENDS = [
  'sent',
  'read',
  'no-wechat',
  'no-consent',
  'no-phone',
  'not-wished',
  'hidden',
  'limit',
  'refused',
  'unknown',
  'dead',
  'done',
  'unreachable',
] as const
export type OutEnd = (typeof OUT_ENDS)[number]

/**
 * Does the news go on to the next rung? What may have arrived does not: twice is worse than unsure, and
 * the manager sees what is unsure.
 */
export function fallsOn(end: OutEnd): boolean {
  switch (end) {
    case 'sent':
    case 'read':
    case 'unknown':
    case 'done':
      return false
    case 'no-wechat':
    case 'no-consent':
    case 'no-phone':
    case 'not-wished':
    case 'hidden':
    case 'limit':
    case 'refused':
    case 'dead':
    case 'unreachable':
      return true
  }
}

/** A server that says "later" is asked again after 30 s, 1 min, 2 min ... at most a quarter of an hour. */
export const retryAfter = (tries: number): Span =>
  Math.min(minutes(15), minutes(0.5) * 2 ** Math.max(0, tries - 1))

const PATIENCE: Readonly<Record<Rung, Span>> = {
  subscribe: hours(6),
  sms: hours(24),
  call: hours(24),
}

/** News that could not be brought for so long is given up on this rung, and the manager sees it. An alarm is repeated by itself, so that an old one is of no use. */
export const givesUpAt = (news: News, rung: Rung, firstTriedAt: Instant): Instant =>
  firstTriedAt + (isAlarm(news) ? minutes(10) : PATIENCE[rung])

/** What only a human can end: a call to make, a failure to look at. */
export const isOpenForStaff = (state: string): boolean =>
  state === 'open' || state === 'dead' || state === 'unknown' || state === 'refused'
