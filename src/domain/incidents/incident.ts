import { allowed, type Decision, refused } from '../decision'
import { type CategoryId, FACILITY_CATEGORIES } from '../tickets/categories'
import { days, type Instant } from '../time'
import { fits, type Lengths } from '../words'

/** What can fail for many homes at once. */
export const INCIDENT_KINDS = [
  'water',
  'power',
  'lift',
  'gas',
  'heating',
  'network',
  'other',
] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]

/** RES-18: a trouble that the house knows of, so that nobody has to write it a second time. */
export interface Incident {
  readonly kind: IncidentKind
  /** Empty: the whole community. */
  readonly buildingIds: readonly string[]
  readonly startedAt: Instant
  /** null: nobody knows yet, and it is said so. */
  readonly expectedEndAt: Instant | null
  readonly endedAt: Instant | null
}

export const TITLE: Lengths = { min: 2, max: 40 }
export const KNOWN: Lengths = { min: 4, max: 500 }
/** What one home adds to "me too": where it is worst, since when. */
export const JOIN_WORDS: Lengths = { min: 0, max: 200 }

/** An incident may have begun before anybody wrote it down; what begins later is a notice. */
const BEGAN = days(7)
/** Longer than a season nobody expects anything. */
const EXPECTABLE = days(90)

export type IncidentRefusal =
  | 'bad-input:title'
  | 'bad-input:known'
  | 'bad-input:words'
  | 'bad-input:startedAt'
  | 'bad-input:expectedEndAt'
  | 'illegal-transition:ended'
  | 'not-found:building'

export const isRunning = (incident: Pick<Incident, 'endedAt'>): boolean => incident.endedAt === null

/** Does it concern who lives in this building? */
export const concerns = (
  { buildingIds }: Pick<Incident, 'buildingIds'>,
  buildingId: string,
): boolean => buildingIds.length === 0 || buildingIds.includes(buildingId)

const isExpectable = (at: Instant | null, now: Instant): boolean =>
  at === null || (at > now && at <= now + EXPECTABLE)

export interface IncidentDraft extends Omit<Incident, 'endedAt'> {
  readonly title: string
  readonly known: string
}

/** RES-18: may it be announced like this? */
export function decideOpening(
  draft: IncidentDraft,
  now: Instant,
): Decision<IncidentDraft, IncidentRefusal> {
  const title = draft.title.trim()
  const known = draft.known.trim()
  if (!fits(title, TITLE)) return refused('bad-input:title')
  if (!fits(known, KNOWN)) return refused('bad-input:known')
  if (draft.startedAt > now || draft.startedAt < now - BEGAN) return refused('bad-input:startedAt')
  if (!isExpectable(draft.expectedEndAt, now)) return refused('bad-input:expectedEndAt')
  return allowed({ ...draft, title, known })
}

export interface IncidentNews {
  readonly words: string
  readonly expectedEndAt: Instant | null
  /** It is over. */
  readonly ends: boolean
}

/** Length of an update: it becomes a message in every linked ticket, whose limit is 1,000. */
export const NEWS: Lengths = { min: 4, max: 500 }

/** RES-18: one reply to all. An end needs words too: people want to hear that it is over. */
export function decideNews(
  incident: Incident,
  news: IncidentNews,
  now: Instant,
): Decision<IncidentNews, IncidentRefusal> {
  if (!isRunning(incident)) return refused('illegal-transition:ended')
  const words = news.words.trim()
  if (!fits(words, NEWS)) return refused('bad-input:words')
  if (!news.ends && !isExpectable(news.expectedEndAt, now))
    return refused('bad-input:expectedEndAt')
  return allowed({ ...news, words, expectedEndAt: news.ends ? null : news.expectedEndAt })
}

/** RES-18 "me too": for homes of the buildings concerned, while it lasts. */
export function decideJoining(
  incident: Incident,
  home: { readonly buildingId: string },
  words: string,
): Decision<string, IncidentRefusal> {
  if (!concerns(incident, home.buildingId)) return refused('not-found:building')
  if (!isRunning(incident)) return refused('illegal-transition:ended')
  const said = words.trim()
  return fits(said, JOIN_WORDS) ? allowed(said) : refused('bad-input:words')
}

/** Tickets that may be about the same thing, by category; staff see the list and choose. */
export function relatedCategories(kind: IncidentKind): readonly CategoryId[] {
  switch (kind) {
    case 'water':
      return ['water', 'leak']
    case 'power':
      return ['power', 'lighting']
    case 'lift':
      return ['lift']
    case 'gas':
      return ['safety']
    case 'heating':
    case 'network':
      return ['facilities', 'other']
    case 'other':
      return [...FACILITY_CATEGORIES, 'other']
  }
}
