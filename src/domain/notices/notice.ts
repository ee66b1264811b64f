import { allowed, type Decision, refused } from '../decision'
import type { Instant } from '../time'
import { fits, type Lengths } from '../words'

export const NOTICE_TITLE: Lengths = { min: 2, max: 40 }
export const NOTICE_WORDS: Lengths = { min: 4, max: 2000 }

export const NOTICE_STATES = ['draft', 'published', 'withdrawn'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** Empty `buildingIds`: the whole community. */
export interface NoticeFacts {
  readonly buildingIds: readonly string[]
  readonly publishedAt: Instant | null
  readonly withdrawnAt: Instant | null
}

export const stateOf = ({ publishedAt, withdrawnAt }: NoticeFacts): NoticeState => {
  if (withdrawnAt !== null) return 'withdrawn'
  return publishedAt === null ? 'draft' : 'published'
}

export interface NoticeDraft {
  readonly title: string
  readonly words: string
  readonly buildingIds: readonly string[]
}

export type NoticeRefusal = 'bad-input:title' | 'bad-input:words' | 'illegal-transition:state'

/** STF-12: may it be kept like this? What residents have read is not changed behind their backs. */
export function decideDraft(
  draft: NoticeDraft,
  before: NoticeFacts | null,
): Decision<NoticeDraft, NoticeRefusal> {
  if (before !== null && stateOf(before) !== 'draft') return refused('illegal-transition:state')
  const title = draft.title.trim()
  const words = draft.words.trim()
  if (!fits(title, NOTICE_TITLE)) return refused('bad-input:title')
  if (!fits(words, NOTICE_WORDS)) return refused('bad-input:words')
  return allowed({ title, words, buildingIds: [...new Set(draft.buildingIds)] })
}

/** Published once; taken down once, for good. The same again is a refusal, not a second notice. */
export const decideNoticeStep = (
  before: NoticeFacts,
  step: 'publish' | 'withdraw',
): Decision<'publish' | 'withdraw', NoticeRefusal> =>
  stateOf(before) === (step === 'publish' ? 'draft' : 'published')
    ? allowed(step)
    : refused('illegal-transition:state')

/**
 * Who reads it: everybody when it is for the whole community, else who lives in one of its buildings.
 * @param mine buildings of the reader; empty: not signed in, or living elsewhere
 */
export const isNoticeFor = (
  { buildingIds, ...times }: NoticeFacts,
  mine: readonly string[],
  now: Instant,
): boolean =>
  times.withdrawnAt === null &&
  times.publishedAt !== null &&
  times.publishedAt <= now &&
  (buildingIds.length === 0 || mine.some((one) => buildingIds.includes(one)))
