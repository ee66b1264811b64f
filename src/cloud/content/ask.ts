import type { Kysely } from 'kysely'
import type { ContentKind } from '#domain/content/check'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../database/tables'
import type { ContentChecks } from '../deps'
import { newId } from '../ids'
import { enqueueAll } from '../queue/queue'

/** Something that a resident has made and that others may come to see. */
export interface Made {
  readonly kind: ContentKind
  readonly subjectId: string
}

export interface NewCheck {
  readonly kind: ContentKind
  readonly subject_id: string
  readonly state: 'pending' | 'review'
}

/** `off` asks nothing: without a row nothing stands in the way. `desk` waits for a person at once. */
export const newChecks = (checks: ContentChecks, things: readonly Made[]): NewCheck[] =>
  checks === 'off'
    ? []
    : things.map(({ kind, subjectId }) => ({
        kind,
        subject_id: subjectId,
        state: checks === 'wechat' ? 'pending' : 'review',
      }))

/** One job each, written with what it looks at. @param again makes another key: what was changed is looked at anew */
export const checkJobs = (checks: readonly NewCheck[], again = '') =>
  checks
    .filter(({ state }) => state === 'pending')
    .map(({ kind, subject_id }) => ({
      kind: 'check-content' as const,
      dedupeKey: `check-content:${kind}:${subject_id}${again}`,
      payload: { kind, subjectId: subject_id, phase: 'ask' },
    }))

export interface AskedBy {
  readonly communityId: string
  readonly personId: string
  readonly ticketId: string | null
}

/** For what is not part of a ticket's statement. Asked again, it is looked at again. */
export async function askChecks(
  db: Kysely<Tables>,
  checks: ContentChecks,
  things: readonly Made[],
  { communityId, personId, ticketId }: AskedBy,
  now: Instant,
): Promise<void> {
  const rows = newChecks(checks, things)
  if (rows.length === 0) return
  const at = new Date(now)
  await db
    .insertInto('content_checks')
    .values(
      rows.map((row) => ({
        ...row,
        community_id: communityId,
        ticket_id: ticketId,
        person_id: personId,
        trace_id: null,
        appealed_at: null,
        decided_by: null,
        made_at: at,
        changed_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'kind', 'subject_id']).doUpdateSet((set) => ({
        state: set.ref('excluded.state'),
        trace_id: null,
        appealed_at: null,
        changed_at: at,
      })),
    )
    .execute()
  const jobs = checkJobs(rows, `:${iso(now)}`)
  await enqueueAll(
    db,
    jobs.map((job) => ({ ...job, runAt: now, communityId })),
    now,
  )
}

/** A row of its own for the job table of a ticket's statement. */
export const checkJobRows = (checks: readonly NewCheck[], now: Instant) =>
  checkJobs(checks).map(({ kind, dedupeKey, payload }) => ({
    id: newId(now),
    kind,
    dedupe_key: dedupeKey,
    payload,
    run_at: iso(now),
  }))
