import type { Kysely } from 'kysely'
import { EDITABLE } from '#domain/ratings/ticket-rating'
import type { Instant } from '#domain/time'
import type { Tables } from '../database/tables'
import { settleHome } from '../followups/settle-home'
import { type Caller, type CallerHome, homeOf } from '../http/caller'
import { Refused } from '../http/refused'
import type { Answer } from './answers'
import { putOpenEnd } from './open-end-store'
import { planRecovery } from './recovery-store'
import { satisfyQuarter } from './satisfy'
import { editResponse, insertResponse, type KeptResponse, type NewResponse } from './store'

/** A call that gives an answer: the transaction, who, and when. */
export interface Giving {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

/** Staff accounts never rate the place in which they work. */
export function refuseStaff({ caller }: Giving, communityId: string): void {
  if (caller.seats.some((seat) => seat.communityId === communityId))
    throw new Refused('not-allowed', 'staff')
}

/** The home that is answered for: the caller's own, and known to the desk. */
export function answeringHome(giving: Giving, houseId: string): CallerHome {
  const home = homeOf(giving.caller, houseId)
  refuseStaff(giving, home.communityId)
  if (!home.verified) throw new Refused('not-allowed', 'houseId')
  return home
}

/** Empty words say nothing and are not kept; the same tag twice is one. */
export const wordsAsAnswers = (tags: readonly string[], text: string): Answer[] => [
  ...[...new Set(tags.map((tag) => tag.trim()))]
    .filter((tag) => tag !== '')
    .map((tag): Answer => ({ metric: 'tag', text: tag })),
  ...(text.trim() === '' ? [] : [{ metric: 'text', text: text.trim() } as const]),
]

export type Given = Omit<NewResponse, 'submittedAt' | 'editableUntil'>

/** What an answer brings about, in its transaction: a call, an open end, and nobody who asks for the same again. */
export async function follow(db: Kysely<Tables>, given: Given, now: Instant): Promise<void> {
  if (await planRecovery(db, given, now)) await settleHome(db, given, now)
  await putOpenEnd(db, given, now)
  await satisfyQuarter(db, given, now)
}

/**
 * Keeps an answer: the first time, or as an edit within 24 h of it (F9). Rollup and recovery go with it.
 * @param before what stands in its place, held
 * @throws Refused `illegal-transition` `editableUntil` once it stands for good
 */
export async function keepAnswer(
  { db, now }: Giving,
  given: Given,
  before: KeptResponse | null,
): Promise<KeptResponse> {
  if (before !== null) {
    if (now > before.editableUntil) throw new Refused('illegal-transition', 'editableUntil')
    const { answers, contactMe } = given
    await editResponse(db, before, { answers, contactMe, at: now })
    await follow(db, { ...given, id: before.id }, now)
    return { ...before, answers, contactMe }
  }
  const fresh = { ...given, submittedAt: now, editableUntil: now + EDITABLE }
  // The id is somebody else's, or was used for another answer.
  if (!(await insertResponse(db, fresh))) throw new Refused('bad-input', 'id')
  await follow(db, given, now)
  return fresh
}
