import type { Lang } from '#contract/common'
import type { TicketView, TimelineEntry } from '#contract/tickets'
import { days, instant } from '#domain/time'
import { labelOf, labels } from '../../../labels'
import { day, span } from '../../../lib/format'
import type { TimelineTone } from '../../../ui/timeline-item'
import { contactText } from '../../ui/text-contact'
import { text } from './text'

type PersonTag = TimelineEntry['by']

/** A line of the story in words, as staff read it. */
export interface Told {
  readonly tone: TimelineTone
  readonly head: string
  readonly detail: string | undefined
}

export function whoIs(by: PersonTag, lang: Lang): string {
  const t = text[lang]
  const l = labels[lang]
  if (by.as === 'you') return t.who.you
  if (by.name !== null) return by.name
  if (by.as === 'staff' && by.role !== null) return labelOf(l.staffRole, by.role, t.who.staff)
  if (by.as === 'resident') return t.somebody
  return labelOf(t.who, by.as, l.unknown)
}

function headOf(entry: TimelineEntry, lang: Lang): string {
  const t = text[lang]
  const who = whoIs(entry.by, lang)
  const isStaff = entry.by.as === 'you' || entry.by.as === 'staff'
  switch (entry.type) {
    case 'message':
      if (entry.internal) return t.noted(who)
      return isStaff ? t.said(who) : who
    case 'submitted':
      return t.did(who, t.deed.T1)
    case 'transition':
      return t.did(who, labelOf(t.deed, entry.transition ?? '', t.other))
    default:
      return t.did(who, happened(entry, lang))
  }
}

/** What is neither said nor a change of state. */
function happened({ type, facts }: TimelineEntry, lang: Lang): string {
  const t = text[lang]
  const l = labels[lang]
  switch (type) {
    case 'urged':
      return t.urged
    case 'endorsed':
      return t.endorsedIt
    case 'priority-changed':
      return t.prioritised(labelOf(l.priority, facts.to ?? '', l.unknown))
    case 'privacy-changed':
      return t.privacy
    case 'expected-date-passed':
      return t.datePassed
    case 'expected-date-set':
      return t.dateSet(dayWords(facts.expectedAt, lang))
    case 'revealed':
      return t.revealed
    case 'appointment':
      return visited(facts, lang)
    case 'contact':
      return contacted(facts, lang)
    case 'helper-added':
      return t.helps
    case 'helper-removed':
      return t.helpsNoMore
    case 'handed-on':
      return t.handedOn(facts.fromName ?? '')
    case 'promise-broken':
      return t.broken(labelOf(l.clock, facts.clock ?? '', l.unknown))
    default:
      return t.other
  }
}

function contacted(
  { channel = '', reasonCode = '', minutes = '' }: TimelineEntry['facts'],
  lang: Lang,
) {
  const c = contactText[lang]
  const other = c.reason.other
  return text[lang].contacted(
    labelOf(c.channel, channel, other),
    labelOf(c.reason, reasonCode, other),
    minutes,
  )
}

function visited(
  { deed = '', missedBy = '', from, to }: TimelineEntry['facts'],
  lang: Lang,
): string {
  const say = text[lang].visit[missedBy === '' ? deed : `${deed}-${missedBy}`]
  // The day, not "tomorrow": a story is read long afterwards.
  const at = from ? instant(from) : 0
  const when = from && to ? span(at, instant(to), at + days(9), lang) : ''
  return say ? say(when) : text[lang].other
}

const dayWords = (at: string | undefined, lang: Lang): string =>
  at === undefined ? '' : day(instant(at), instant(at), lang)

const tagsIn = (codes: string, lang: Lang): string =>
  codes
    .split(',')
    .map((code) => labelOf(text[lang].reopenTag, code, labels[lang].unknown))
    .join(text[lang].comma)

/** The codes beside an event, in words: to whom, why, until when. */
function detailOf({ by, facts, saved }: TimelineEntry, lang: Lang): string | undefined {
  const t = text[lang]
  const l = labels[lang]
  const reasons = { ...l.holdReason, ...l.declineReason }
  const parts = [
    saved ? t.savedUnedited : undefined,
    facts.ownerName !== by.name && facts.ownerName && t.toOwner(facts.ownerName),
    facts.offeredTo && t.toOwner(facts.offeredTo),
    facts.parentReceiptNo,
    facts.outcome && labelOf(l.outcome, facts.outcome, l.unknown),
    facts.rootCause && t.cause(labelOf(l.rootCause, facts.rootCause, l.unknown)),
    facts.reason && labelOf(reasons, facts.reason, facts.reason),
    facts.tags && tagsIn(facts.tags, lang),
    facts.expectedAt && t.expected(dayWords(facts.expectedAt, lang)),
    facts.answers && t.answeredInIt,
    facts.externalDueAt && t.orderDue(dayWords(facts.externalDueAt, lang)),
    facts.whereTo && t.goTo(facts.whereTo),
  ].filter((part) => part !== undefined && part !== '' && part !== false)
  return parts.length > 0 ? parts.join(' · ') : undefined
}

function toneOf({ by, type, internal, words }: TimelineEntry): TimelineTone {
  if (internal) return 'note'
  if (by.as === 'you' || by.as === 'staff') {
    return type === 'message' || words !== null ? 'reply' : 'event'
  }
  return by.as === 'resident' && words !== null ? 'other' : 'event'
}

export const tell = (entry: TimelineEntry, lang: Lang): Told => ({
  tone: toneOf(entry),
  head: headOf(entry, lang),
  detail: detailOf(entry, lang),
})

/** The newest words of the resident: they stay in sight above the composer. */
export function lastWords(ticket: TicketView): TimelineEntry | null {
  const said = ticket.timeline.filter(
    (entry) => entry.by.as === 'resident' && entry.type !== 'submitted' && entry.words,
  )
  return said[said.length - 1] ?? null
}
