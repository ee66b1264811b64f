import type { Lang } from '#contract/common'
import type { TimelineEntry } from '#contract/tickets'
import type { Transition } from '#domain/tickets/ticket'
import { days, type Instant, instant, minutes } from '#domain/time'
import { labelOf, labels } from '../../labels'
import { day, duration, span } from '../../lib/format'
import type { TimelineTone } from '../../ui/timeline-item'
import { storyText } from './text-story'

export interface Told {
  readonly tone: TimelineTone
  readonly head: string
  readonly detail?: string | undefined
}

interface Telling {
  readonly entry: TimelineEntry
  readonly who: string
  readonly lang: Lang
  readonly now: Instant
}

/** Role and name; a role without a name where the name may not be seen. */
export function whoIs({ by }: TimelineEntry, lang: Lang): string {
  const words = storyText[lang]
  switch (by.as) {
    case 'you':
      return words.you
    case 'neighbour':
      return words.neighbour
    case 'resident':
      return by.name ?? words.resident
    case 'system':
      return words.system
    case 'staff': {
      const role = labelOf(labels[lang].staffRole, by.role ?? '', labels[lang].unknown)
      if (by.name === null) return role
      // An alias often is the role already: nobody says it twice.
      return by.name.includes(role) ? by.name : words.named(role, by.name)
    }
  }
}

const dayIn = ({ entry, now, lang }: Telling, fact: string): string => {
  const at = entry.facts[fact]
  return at === undefined ? '' : day(instant(at), now, lang)
}

const ownedBy = ({ entry, lang }: Telling): string | undefined => {
  const { ownerName } = entry.facts
  return ownerName === undefined ? undefined : storyText[lang].ownedBy(ownerName)
}

function tags({ entry, lang }: Telling): string | undefined {
  const codes = (entry.facts.tags ?? '').split(',').filter(Boolean)
  const said = codes.map((code) => storyText[lang].tags[code] ?? '').filter(Boolean)
  return said.length > 0 ? said.join(' · ') : undefined
}

function confirmed({ entry, who, lang }: Telling): Told {
  const words = storyText[lang]
  if (entry.by.as === 'staff') return { tone: 'event', head: words.confirmedAtVisit(who) }
  const partly = entry.facts.confirm === 'partly'
  return { tone: 'you', head: partly ? words.confirmedPartly : words.confirmed }
}

type Teller = (telling: Telling) => Told

const event = (say: (words: (typeof storyText)['zh'], who: string) => string): Teller => {
  return ({ lang, who }) => ({ tone: 'event', head: say(storyText[lang], who) })
}
const reply = (say: (words: (typeof storyText)['zh'], who: string) => string): Teller => {
  return ({ lang, who }) => ({ tone: 'reply', head: say(storyText[lang], who) })
}

const reopened: Teller = (telling) => {
  const words = storyText[telling.lang]
  const byYou = telling.entry.by.as === 'you'
  return {
    tone: byYou ? 'you' : 'event',
    head: byYou ? words.reopened : words.reopenedFor(telling.who),
    detail: tags(telling),
  }
}

const resumed: Teller = ({ entry, lang, who }) => {
  const words = storyText[lang]
  if (entry.by.as === 'system') return { tone: 'event', head: words.resumedByItself }
  if (entry.by.as === 'you') return { tone: 'you', head: words.you }
  return { tone: 'event', head: words.resumes(who) }
}

/** One sentence per transition of the rules. */
const TELLERS: Record<Transition, Teller> = {
  T1: event((words) => words.submitted),
  T2: (telling) => ({ ...event((w, who) => w.accepts(who))(telling), detail: ownedBy(telling) }),
  T3: event((words, who) => words.works(who)),
  T4: (telling) => ({ ...event((w, who) => w.works(who))(telling), detail: ownedBy(telling) }),
  T5: reply((words, who) => words.asks(who)),
  T6: resumed,
  T7: (telling) => {
    const { lang, entry } = telling
    const { holdReason, unknown } = labels[lang]
    const reason = labelOf(holdReason, entry.facts.reason ?? '', unknown)
    return {
      ...event((words, who) => words.holds(who))(telling),
      detail: storyText[lang].holdDetail(reason, dayIn(telling, 'expectedAt')),
    }
  },
  T8: event((words, who) => words.resumes(who)),
  T9: reply((words, who) => words.claims(who)),
  T10: reply((words, who) => words.answers(who)),
  T10b: reply((words, who) => words.thanks(who)),
  T11: confirmed,
  T11b: confirmed,
  T11c: ({ lang }) => ({
    tone: 'you',
    head: storyText[lang].unclear,
    detail: storyText[lang].unclearDetail,
  }),
  T12: ({ lang }) => ({
    tone: 'event',
    head: storyText[lang].autoClosed,
    detail: storyText[lang].autoClosedDetail,
  }),
  T13: reopened,
  T14: reopened,
  T15: (telling) => ({
    ...reply((words, who) => words.declines(who))(telling),
    detail: storyText[telling.lang].whereTo(telling.entry.facts.whereTo ?? ''),
  }),
  T16: reply((words, who) => words.merged(who)),
  T17: event((words, who) => words.unmerged(who)),
  T18: ({ lang }) => ({ tone: 'you', head: storyText[lang].withdrawn }),
  T19: event((words, who) => words.undone(who)),
  T20a: ({ lang, who, entry }) => ({
    tone: 'event',
    head: storyText[lang].offers(who, entry.facts.offeredTo ?? ''),
    detail: storyText[lang].offersDetail,
  }),
  T20b: event((words, who) => words.takesOver(who)),
  T20c: event((words) => words.returned),
}

function message({ entry, who, lang }: Telling): Told {
  if (entry.by.as === 'you' || entry.by.as === 'resident') return { tone: 'you', head: who }
  return { tone: 'reply', head: storyText[lang].replies(who) }
}

function submitted({ entry, who, lang }: Telling): Told {
  const words = storyText[lang]
  if (entry.by.as === 'staff') return { tone: 'event', head: words.submittedFor(who) }
  return { tone: 'you', head: words.submitted }
}

/** RES-17: what happened to a visit; the reason that somebody gave stands below. */
function visit({ entry, who, lang }: Telling): Told {
  const words = storyText[lang]
  const { deed = '', from, to, missedBy = '', reason } = entry.facts
  // The day, not "tomorrow": a story is read long afterwards.
  const at = from ? instant(from) : 0
  const when = from && to ? span(at, instant(to), at + days(9), lang) : ''
  const say = words.visit[missedBy === '' ? deed : `${deed}-${missedBy}`]
  const tone = entry.by.as === 'you' ? 'you' : 'event'
  return { tone, head: say ? say(who, when) : words.changed, detail: reason }
}

function small(telling: Telling): Told {
  const { entry, lang } = telling
  const words = storyText[lang]
  const { priority, unknown } = labels[lang]
  switch (entry.type) {
    case 'urged':
      return { tone: 'you', head: words.urged }
    case 'endorsed':
      return { tone: 'event', head: words.endorsed }
    case 'priority-changed':
      return {
        tone: 'event',
        head: words.priority(labelOf(priority, entry.facts.to ?? '', unknown)),
      }
    case 'privacy-changed': {
      const hidden = entry.facts.hideNameFrom === 'handlers'
      return { tone: 'you', head: hidden ? words.hidName : words.showedName }
    }
    case 'expected-date-passed':
      return { tone: 'event', head: words.datePassed, detail: words.datePassedDetail }
    case 'expected-date-set':
      return { tone: 'event', head: words.dateSet(dayIn(telling, 'expectedAt')) }
    case 'revealed':
      return { tone: 'event', head: words.revealed(telling.who), detail: entry.facts.reason }
    case 'appointment':
      return visit(telling)
    case 'promise-broken':
      return { tone: 'event', head: words.broken }
    default:
      return { tone: 'event', head: words.changed } // an event of a newer cloud
  }
}

/** Nobody wonders about less than this. */
const SHORT = minutes(10)

/** How long after the step before; null when it came right after it. */
export function tellGap(before: TimelineEntry | undefined, at: Instant, lang: Lang): string | null {
  const gap = before === undefined ? 0 : at - instant(before.at)
  return gap < SHORT ? null : storyText[lang].after(duration(gap, lang))
}

/** One line of the timeline in words; what was said stands in the entry itself. */
export function tellEntry(entry: TimelineEntry, now: Instant, lang: Lang): Told {
  const telling: Telling = { entry, who: whoIs(entry, lang), lang, now }
  if (entry.type === 'message') return message(telling)
  if (entry.type === 'submitted') return submitted(telling)
  const tell = entry.transition === null ? undefined : TELLERS[entry.transition]
  return tell ? tell(telling) : small(telling)
}
