import { days, type Instant, type Span } from '../time'

export const MESSAGE_TEMPLATES = ['reply', 'question', 'resolved', 'improvement'] as const
/** What WeChat may be allowed to tell, one message for each yes. */
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number]

export const ASK_MOMENTS = ['submit', 'confirm'] as const
/** WeChat lets an app ask only inside a tap: at these two the person has just done something to be told of. */
export type AskMoment = (typeof ASK_MOMENTS)[number]

export const CONSENT_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const
/** WeChat's words. `ban` and `filter` are WeChat's no to the template, not the person's. */
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number]

/** One line of the ledger (RES-11): `granted - used` messages may still be sent. */
export interface MessageConsent {
  readonly template: MessageTemplate
  /** 0 and more; `used` never exceeds it. */
  readonly granted: number
  readonly used: number
  /** Refusals since the last yes. */
  readonly refusedInRow: number
  readonly lastAnswer: ConsentAnswer
  readonly lastAnswerAt: Instant
}

/** WeChat's own limit for one question. */
export const MOST_AT_ONCE = 3
/** Who has this many in hand is not asked for more. */
const ENOUGH = 5
/** After the first no in a row, the second; after the third the app never asks again by itself. */
const QUIET: readonly Span[] = [days(30), days(180)]
/** One no silences every other question too: a refusal is not answered with the next question. */
const QUIET_FOR_ALL = days(7)
/** A template that WeChat has switched off is looked at again after that. */
const UNUSABLE = days(30)

const BY_MOMENT: Readonly<Record<AskMoment, readonly MessageTemplate[]>> = {
  submit: ['reply', 'question', 'resolved'],
  confirm: ['improvement', 'resolved', 'reply'],
}

/** @returns 0 and more */
export const messagesLeft = (consent: MessageConsent): number => consent.granted - consent.used

/** @returns until when this template rests; null: it may be asked for; Infinity: the person has to begin. */
export function restsUntil(consent: MessageConsent): number | null {
  const { lastAnswer, lastAnswerAt, refusedInRow } = consent
  switch (lastAnswer) {
    case 'accept':
      return null
    case 'ban':
    case 'filter':
      return lastAnswerAt + UNUSABLE
    case 'reject':
      return lastAnswerAt + (QUIET[refusedInRow - 1] ?? Number.POSITIVE_INFINITY)
  }
}

/**
 * RES-11: which templates to ask for at this moment, those with the fewest messages left first. Never more
 * than three, never one that rests after a refusal, and nothing at all in the week after any refusal.
 * @param usable templates that have an id at WeChat
 */
export function templatesToAsk(
  moment: AskMoment,
  ledger: readonly MessageConsent[],
  usable: readonly MessageTemplate[],
  now: Instant,
): MessageTemplate[] {
  const refused = ledger.some(
    ({ lastAnswer, lastAnswerAt }) => lastAnswer === 'reject' && now < lastAnswerAt + QUIET_FOR_ALL,
  )
  if (refused) return []
  const lineOf = (template: MessageTemplate) => ledger.find((one) => one.template === template)
  const leftOf = (template: MessageTemplate) => {
    const line = lineOf(template)
    return line === undefined ? 0 : messagesLeft(line)
  }
  const rests = (template: MessageTemplate) => {
    const line = lineOf(template)
    const until = line === undefined ? null : restsUntil(line)
    return until !== null && now < until
  }
  return BY_MOMENT[moment]
    .filter(
      (template) => usable.includes(template) && leftOf(template) < ENOUGH && !rests(template),
    )
    .sort((a, b) => leftOf(a) - leftOf(b))
    .slice(0, MOST_AT_ONCE)
}

/** The line after one more answer; a yes is one message more, and forgets the refusals before it. */
export function afterAnswer(
  before: MessageConsent | undefined,
  template: MessageTemplate,
  answer: ConsentAnswer,
  now: Instant,
): MessageConsent {
  const { granted = 0, used = 0, refusedInRow = 0 } = before ?? {}
  const accepted = answer === 'accept'
  const said = { template, used, lastAnswer: answer, lastAnswerAt: now }
  if (accepted) return { ...said, granted: granted + 1, refusedInRow: 0 }
  return { ...said, granted, refusedInRow: refusedInRow + (answer === 'reject' ? 1 : 0) }
}

/**
 * Edge case 25: takes one message out of the ledger. null: none is left, an earlier event has used it;
 * the inbox tells all the same.
 */
export const spend = (consent: MessageConsent): MessageConsent | null =>
  messagesLeft(consent) > 0 ? { ...consent, used: consent.used + 1 } : null
