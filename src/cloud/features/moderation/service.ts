import type { Kysely } from 'kysely'
import type {
  AppealCheck,
  CheckItem,
  CheckList,
  CheckListQuery,
  ModerateContent,
} from '#contract/moderation'
import type { Done } from '#contract/session'
import { type ContentRefusal, decideAppeal, decideModeration } from '#domain/content/check'
import type { Decision } from '#domain/decision'
import type { Instant } from '#domain/time'
import { audit } from '../../audit'
import { hideName, showName } from '../../content/names'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { photoAddress } from '../../files/photo-address'
import { type Caller, seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { tellAll } from '../../notify/inbox'
import { pageOf, placeOf } from '../../views/cursor'
import {
  type CheckRow,
  findSubject,
  listOpen,
  lockOwn,
  putAppeal,
  putDecision,
  type Subject,
} from './store'

export interface Asking {
  readonly db: Kysely<Tables>
  readonly caller: Caller
  readonly now: Instant
}

/** A rule's "no" becomes the answer's problem. */
function must<T>(decision: Decision<T, ContentRefusal>): T {
  if (decision.ok) return decision.value
  const [code, field] = decision.reason.split(':') as [
    'bad-input' | 'illegal-transition' | 'not-allowed',
    string,
  ]
  throw new Refused(code, field)
}

const PAGE = 20

function itemOf(row: CheckRow, secret: string, now: Instant): CheckItem {
  const { kind, subject_id: id, state, label, appealed, width, height } = row
  const photo =
    width === null || height === null
      ? null
      : {
          id,
          url: photoAddress(secret, id, 'full', now),
          thumbUrl: photoAddress(secret, id, 'thumb', now),
          width,
          height,
        }
  return {
    kind,
    subjectId: id,
    state,
    label,
    at: row.made_at.toISOString(),
    appealed,
    words: row.words,
    photo,
    ticketId: row.ticket_id,
    receiptNo: row.receipt_no,
  }
}

/** What others do not see yet, oldest first. */
export async function listChecks(
  { secret }: Pick<Deps, 'secret'>,
  { db, caller, now }: Asking,
  { communityId, cursor }: CheckListQuery,
): Promise<CheckList> {
  const { staffId } = seatIn(caller, communityId, 'listChecks')
  const { personId } = caller
  const place = placeOf(cursor)
  const rows = await listOpen(db, { communityId, staffId, personId, place, limit: PAGE + 1 })
  const { shown, nextCursor } = pageOf(rows, PAGE, (row) => ({
    at: row.made_at.getTime(),
    id: row.subject_id,
  }))
  return { items: shown.map((row) => itemOf(row, secret, now)), nextCursor }
}

async function tellAuthor(
  db: Kysely<Tables>,
  { communityId, kind, subjectId, decision, reason = '' }: ModerateContent,
  { author_id: personId, ticket_id: ticketId, receipt_no: receiptNo }: Subject,
  at: Instant,
): Promise<void> {
  if (personId === null) return
  const hidden = decision === 'hide'
  const facts = {
    what: kind,
    ...(hidden && { reason: reason.trim() }),
    ...(receiptNo !== null && { receiptNo }),
  }
  const template = hidden ? 'content-hidden' : 'content-released'
  const dedupeKey = `${template}:${kind}:${subjectId}:${at}`
  const about = ticketId === null ? {} : { ticketId }
  await tellAll(db, [{ personId, communityId, template, ...about, facts, dedupeKey, at }])
}

/**
 * Edge case 28: the desk shows it to others, or hides it with a reason. The event stays in the story with its
 * mark, and a first response stays one (edge case 11).
 */
export async function moderateContent(
  { db, caller, now }: Asking,
  wish: ModerateContent,
): Promise<Done> {
  const { communityId, kind, subjectId, decision } = wish
  const { staffId } = seatIn(caller, communityId, 'moderateContent')
  const { personId } = caller
  const subject = await findSubject(db, communityId, kind, subjectId, { staffId, personId })
  if (subject === null) throw new Refused('not-found')
  const facts = { state: subject.state, authorId: subject.author_id }
  const { state, reason } = must(
    decideModeration(facts, { decision, reason: wish.reason ?? '', personId }),
  )
  const { author_id: authorId, ticket_id: ticketId } = subject
  const decided = { communityId, kind, subjectId, ticketId, authorId, state, reason, staffId }
  await putDecision(db, decided, now)
  if (kind === 'name')
    await (state === 'released' ? showName(db, communityId, subjectId) : hideName(db, subjectId))
  await tellAuthor(db, wish, subject, now)
  const deed = {
    communityId,
    actorId: personId,
    verb: 'moderate',
    subjectId,
    facts: { kind, state },
  }
  await audit(db, { ...deed, at: now })
  return { done: true }
}

/** The author of what the check blocked asks a person to look. Anybody else's does not exist. */
export async function appealCheck(
  { db, caller, now }: Asking,
  ticketId: string,
  { subjectId }: AppealCheck,
): Promise<Done> {
  const { personId } = caller
  const own = await lockOwn(db, ticketId, subjectId, personId)
  if (own === null) throw new Refused('not-found')
  must(decideAppeal({ state: own.state, authorId: own.person_id }, personId))
  await putAppeal(db, own, subjectId, now)
  return { done: true }
}
