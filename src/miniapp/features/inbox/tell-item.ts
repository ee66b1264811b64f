import type { Lang } from '#contract/common'
import type { InboxPage } from '#contract/inbox'
import { type Instant, instant } from '#domain/time'
import { labelOf, labels } from '../../labels'
import { day, span } from '../../lib/format'
import { type Facts, text } from './text'

export type InboxMessage = InboxPage['items'][number]

/** An alias often is the role already: nobody is called "worker" twice. */
const personOf = (role: string, name: string): string =>
  name.includes(role) ? name : [role, name].filter(Boolean).join(' ')

/** What a known incident says. */
const announcedOf = ({ title = '', words = '' }: InboxMessage['facts']) => ({ title, words })
const windowIn = ({ from, to }: InboxMessage['facts'], now: Instant, lang: Lang): string =>
  from && to ? span(instant(from), instant(to), now, lang) : ''

function factsOf({ facts }: InboxMessage, now: Instant, lang: Lang): Facts {
  const l = labels[lang]
  const category = labelOf(l.category, facts.categoryId ?? '', '')
  const reasons = { ...l.holdReason, ...l.declineReason }
  const role = labelOf(l.staffRole, facts.staffRole ?? '', '')
  return {
    about: [category, facts.receiptNo].filter(Boolean).join(' '),
    who: personOf(role, facts.staffName ?? '') || text[lang].house,
    day: facts.expectedAt ? day(instant(facts.expectedAt), now, lang) : '',
    reason: labelOf(reasons, facts.reason ?? '', facts.reason ?? ''),
    whereTo: facts.whereTo ?? '',
    home: facts.home ?? '',
    level: labelOf(l.priority, facts.to ?? '', l.unknown),
    name: facts.name ?? '',
    ...announcedOf(facts),
    window: windowIn(facts, now, lang),
    count: facts.count ?? '',
  }
}

/** A message in words. A template of a newer cloud reads as "news about it". */
export function tellItem(item: InboxMessage, now: Instant, lang: Lang): string {
  const words = text[lang]
  const facts = factsOf(item, now, lang)
  const say =
    item.template === 'endorsed-progress'
      ? words.endorsed[item.facts.step ?? '']
      : words.sentences[item.template]
  return (say ?? words.other)(facts)
}

/** Messages to staff open the desk's page of the ticket. */
const TO_STAFF = [
  'urgent-ticket',
  'assigned',
  'resident-wrote',
  'urged',
  'confirmed',
  'unclear',
  'reopened',
  'withdrawn',
  'offered',
  'offer-accepted',
  'offer-returned',
  'expected-date-passed',
  'promise-half',
  'promise-near',
  'promise-broken-desk',
  'appointment-chosen-desk',
  'appointment-asked-desk',
  'appointment-moved-desk',
  'appointment-cancelled-desk',
  'appointment-missed-desk',
  'appointment-reminder-desk',
]

export const isForStaff = ({ template }: InboxMessage): boolean => TO_STAFF.includes(template)
