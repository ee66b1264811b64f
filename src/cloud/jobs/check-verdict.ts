import type { Transaction } from 'kysely'
import { afterVerdict } from '#domain/content/check'
import type { Instant } from '#domain/time'
import { showName } from '../content/names'
import type { Tables } from '../database/tables'
import { tellAll } from '../notify/inbox'
import { type HeldCheck, type PushedVerdict, setCheck } from './check-content-store'

/** The author hears of a no at once, and of nothing else: a yes changes nothing that they saw. */
async function tellAuthor(tx: Transaction<Tables>, check: HeldCheck, now: Instant): Promise<void> {
  const { personId, communityId, ticketId, kind, subjectId, receiptNo } = check
  if (personId === null) return
  await tellAll(tx, [
    {
      personId,
      communityId,
      template: 'content-blocked',
      ...(ticketId !== null && { ticketId }),
      facts: { what: kind, ...(receiptNo !== null && { receiptNo }) },
      // A name may be chosen, and blocked, more than once.
      dedupeKey: `content-blocked:${kind}:${subjectId}${kind === 'name' ? `:${now}` : ''}`,
      at: now,
    },
  ])
}

/** What a verdict makes of it. No verdict at all is one for a person. */
export async function applyVerdict(
  tx: Transaction<Tables>,
  check: HeldCheck,
  { suggest, label }: PushedVerdict,
  now: Instant,
): Promise<void> {
  const state = afterVerdict(check.state, suggest ?? 'review')
  if (state === null) return
  await setCheck(tx, check, { state, label }, now)
  if (state === 'blocked') await tellAuthor(tx, check, now)
  if (state === 'passed' && check.kind === 'name')
    await showName(tx, check.communityId, check.subjectId)
}
