import { allowed, type Decision, refused } from '../decision'
import { fits, type Lengths } from '../words'
import { CATEGORY_IDS } from './categories'
import { HIDE_FROM, TICKET_KINDS, type TicketKind } from './ticket'

/** Lengths in code points of the trimmed text. Praise may be short; a problem wants a sentence. */
export const WORDS: Record<TicketKind, Lengths> = {
  complaint: { min: 6, max: 1000 },
  suggestion: { min: 6, max: 1000 },
  inquiry: { min: 6, max: 1000 },
  repair: { min: 6, max: 1000 },
  praise: { min: 2, max: 1000 },
}

export const PLACE_DETAIL: Lengths = { min: 0, max: 60 }

export const PHOTOS = { max: 6, bytes: 10 * 1024 * 1024 } as const

/** What the form holds. Strings, because a form may hold anything. */
export interface Draft {
  readonly kind: string
  readonly categoryId: string
  readonly words: string
  readonly placeDetail?: string
  readonly photos: number
  readonly hideNameFrom: string
}

export type DraftField = keyof Draft
export type DraftRefusal = `bad-input:${DraftField}`

const isKind = (kind: string): kind is TicketKind => TICKET_KINDS.some((known) => known === kind)

function isKnown(list: readonly string[], value: string): boolean {
  return list.includes(value)
}

/** The first field at fault, in the order of the form; null when it may be sent. */
export function faultOf(draft: Draft): DraftField | null {
  const { kind } = draft
  if (!isKind(kind)) return 'kind'
  const checks: readonly (readonly [boolean, DraftField])[] = [
    [isKnown(CATEGORY_IDS, draft.categoryId), 'categoryId'],
    [fits(draft.words, WORDS[kind]), 'words'],
    [fits(draft.placeDetail ?? '', PLACE_DETAIL), 'placeDetail'],
    [Number.isInteger(draft.photos) && draft.photos >= 0 && draft.photos <= PHOTOS.max, 'photos'],
    [isKnown(HIDE_FROM, draft.hideNameFrom), 'hideNameFrom'],
  ]
  return checks.find(([holds]) => !holds)?.[1] ?? null
}

/** RES-03: the same limits on the form and on the server. Answers the words without outer spaces. */
export function decideDraft(draft: Draft): Decision<Draft, DraftRefusal> {
  const fault = faultOf(draft)
  return fault === null
    ? allowed({ ...draft, words: draft.words.trim() })
    : refused(`bad-input:${fault}`)
}

/** @param bytes of one photo before it is re-encoded */
export const isPhotoSize = (bytes: number): boolean => bytes > 0 && bytes <= PHOTOS.bytes
