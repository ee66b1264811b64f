import { allowed, type Decision, refused } from '../decision'
import { fits, type Lengths } from '../words'

export const REPLY_TITLE: Lengths = { min: 1, max: 20 }
export const REPLY_WORDS: Lengths = { min: 4, max: 1000 }

export interface ReplyWords {
  readonly title: string
  readonly words: string
}

/**
 * STF-11: a saved reply as it shall be from now on. Messages that were sent keep their own words; which wording they
 * came from is in the history.
 * @param before null: a new one
 * @returns refusal also for a wording that is there already, and for one that was retired
 */
export function decideReply(
  before: (ReplyWords & { readonly retired: boolean }) | null,
  wish: ReplyWords,
): Decision<
  ReplyWords,
  'bad-input:title' | 'bad-input:words' | 'illegal-transition:retired' | 'illegal-transition:same'
> {
  const title = wish.title.trim()
  const words = wish.words.trim()
  if (!fits(title, REPLY_TITLE)) return refused('bad-input:title')
  if (!fits(words, REPLY_WORDS)) return refused('bad-input:words')
  if (before?.retired) return refused('illegal-transition:retired')
  const same = before !== null && before.title === title && before.words === words
  return same ? refused('illegal-transition:same') : allowed({ title, words })
}
