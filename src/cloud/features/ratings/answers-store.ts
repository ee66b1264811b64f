import { type Kysely, sql } from 'kysely'
import type { ImprovementView } from '#contract/inbox'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Answer } from '../../measures/answers'
import type { Place } from '../../views/cursor'

export interface OwnAnswerRow {
  readonly id: string
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  readonly quarter: string
  readonly label: string | null
  readonly ticket_id: string | null
  readonly words: string | null
  readonly task_id: string | null
  readonly plan: string | null
  readonly contact_me: boolean
  readonly answers: readonly Answer[]
  readonly submitted_at: Date
  readonly editable_until: Date
  readonly edited_at: Date | null
  readonly changes: number
  readonly filled_by: 'self' | 'staff'
  readonly denied_at: Date | null
}

/** Everything that this person said, or that staff filled in for them, in all homes, newest first. */
export async function listOwnAnswers(
  db: Kysely<Tables>,
  personId: string,
  place: Place | null,
  limit: number,
): Promise<readonly OwnAnswerRow[]> {
  const after =
    place === null
      ? sql``
      : sql`and (r.submitted_at, r.id) < (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`
  const { rows } = await sql<OwnAnswerRow>`
    select r.id, r.kind, r.quarter, h.label, r.ticket_id, left(t.words, 120) as words, r.task_id,
      f.plan, r.contact_me, r.answers, r.submitted_at, r.editable_until, r.edited_at,
      r.filled_by, r.denied_at,
      (select count(*)::int from response_history x
        where x.community_id = r.community_id and x.response_id = r.id) as changes
    from responses r
    left join houses h on h.community_id = r.community_id and h.id = r.house_id
    left join tickets t on t.community_id = r.community_id and t.id = r.ticket_id
    left join followup_tasks f on f.community_id = r.community_id and f.id = r.task_id
    where r.person_id = ${personId} ${after}
    order by r.submitted_at desc, r.id desc limit ${limit}`.execute(db)
  return rows
}

/** @returns false when there is no such answer that staff filled in for this person */
export async function denyOne(
  db: Kysely<Tables>,
  personId: string,
  id: string,
  now: Instant,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update responses set denied_at = coalesce(denied_at, ${new Date(now)})
    where id = ${id} and person_id = ${personId} and filled_by = 'staff'
    returning id`.execute(db)
  return rows.length > 0
}

type Improvement = typeof ImprovementView.static

interface BecameRow {
  id: string
  asked: string
  did: string
  homes: number
  state: Improvement['state']
  done_at: Date | null
  due_at: Date | null
  published_at: Date
  answer_ids: string[]
  ticket_ids: string[]
}

/** Published improvements behind which an own answer or an own ticket stands, the newest first. */
export async function listBecame(
  db: Kysely<Tables>,
  personId: string,
  now: Instant,
): Promise<(Improvement & { answerIds: string[]; ticketIds: string[] })[]> {
  const { rows } = await sql<BecameRow>`
    select i.id, i.asked, i.did, i.homes, i.state, i.done_at, i.due_at, i.published_at,
      array_remove(array_agg(distinct s.response_id), null) as answer_ids,
      array_remove(array_agg(distinct s.ticket_id), null) as ticket_ids
    from (
      select s.community_id, s.improvement_id, s.response_id, s.ticket_id
        from improvement_sources s
        join responses r on r.community_id = s.community_id and r.id = s.response_id
        where r.person_id = ${personId} and r.filled_by = 'self'
      union all
      select s.community_id, s.improvement_id, s.response_id, s.ticket_id
        from improvement_sources s
        join tickets t on t.community_id = s.community_id and t.id = s.ticket_id
        where t.reporter_id = ${personId}) s
    join improvements i on i.community_id = s.community_id and i.id = s.improvement_id
    where i.published_at <= ${new Date(now)}
    group by i.community_id, i.id
    order by greatest(i.published_at, i.done_at) desc, i.id desc limit 50`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    asked: row.asked,
    did: row.did,
    homes: row.homes,
    state: row.state,
    doneAt: row.done_at?.toISOString() ?? null,
    dueAt: row.due_at?.toISOString() ?? null,
    publishedAt: row.published_at.toISOString(),
    answerIds: row.answer_ids,
    ticketIds: row.ticket_ids,
  }))
}
