import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../database/tables'

/** One event as a row of the story; `n` counts the new ones from 1. */
export interface NewEventRow {
  readonly n: number
  readonly id: string
  readonly type: string
  readonly transition: string | null
  readonly from_state: string | null
  readonly to_state: string
  readonly actor_role: string
  readonly actor_id: string | null
  readonly at: string
  readonly visible: boolean
  readonly event: unknown
}

export interface NewMessageRow {
  /** Which of the new events it belongs to. */
  readonly n: number
  readonly id: string
  readonly author: 'resident' | 'staff' | 'system'
  readonly person_id: string | null
  readonly staff_id: string | null
  readonly visibility: 'public' | 'internal'
  readonly words: string
  readonly saved_reply_id: string | null
  readonly at: string
}

export interface NewJobRow {
  readonly id: string
  readonly kind: string
  readonly dedupe_key: string
  readonly payload: unknown
  readonly run_at: string
}

export interface NewCheckRow {
  readonly kind: string
  readonly subject_id: string
  readonly state: string
}

export interface NewPhotoRow {
  readonly id: string
  readonly position: number
}

export interface Story {
  readonly communityId: string
  readonly ticketId: string
  readonly events: readonly NewEventRow[]
  readonly messages: readonly NewMessageRow[]
  readonly jobs: readonly NewJobRow[]
  /** What a resident made and others must not see before it is checked. */
  readonly checks: readonly NewCheckRow[]
  /** Photos of this person that stand nowhere yet. */
  readonly photos: readonly NewPhotoRow[]
  readonly photosOf: string | null
  /** The message they come with; null: the submission. */
  readonly photoMessageId: string | null
  readonly recordedAt: string
}

const json = (rows: readonly unknown[]): string => JSON.stringify(rows)

/**
 * The parts of a statement that write what happened: events behind the last one, messages, photos, jobs.
 * `written` names the part that wrote the ticket; nothing is added to a ticket that was not.
 * The caller holds the ticket's row, so that no two writers count from the same last event.
 */
export function storyParts(story: Story, written: 'changed' | 'opened'): RawBuilder<unknown> {
  const { communityId, ticketId, recordedAt } = story
  return sql`
    last as (
      select coalesce(max(e.seq), 0) as seq from ticket_events e
      where e.community_id = ${communityId} and e.ticket_id = ${ticketId}),
    told as (
      insert into ticket_events (community_id, ticket_id, seq, id, type, transition, from_state,
        to_state, actor_role, actor_id, at, recorded_at, visible, event)
      select ${communityId}::uuid, ${ticketId}::uuid, last.seq + x.n, x.id, x.type, x.transition, x.from_state,
        x.to_state, x.actor_role, x.actor_id, x.at, ${recordedAt}::timestamptz, x.visible, x.event
      from ${sql.ref(written)}, last, jsonb_to_recordset(${json(story.events)}::jsonb) as x (
        n int, id uuid, type text, transition text, from_state text, to_state text,
        actor_role text, actor_id uuid, at timestamptz, visible boolean, event jsonb)
      returning type, event, at),
    backed as (
      insert into endorsements (community_id, ticket_id, house_id, person_id, at)
      select ${communityId}::uuid, ${ticketId}::uuid, (told.event ->> 'houseId')::uuid,
        (told.event ->> 'personId')::uuid, told.at
      from told where told.type = 'endorsed'),
    said as (
      insert into messages (community_id, id, ticket_id, event_seq, author, person_id, staff_id,
        visibility, words, saved_reply_id, at)
      select ${communityId}::uuid, x.id, ${ticketId}::uuid, last.seq + x.n, x.author, x.person_id, x.staff_id,
        x.visibility, x.words, x.saved_reply_id, x.at
      from ${sql.ref(written)}, last, jsonb_to_recordset(${json(story.messages)}::jsonb) as x (
        n int, id uuid, author text, person_id uuid, staff_id uuid, visibility text, words text,
        saved_reply_id uuid, at timestamptz)),
    shown as (
      update photos p set ticket_id = ${ticketId}, message_id = ${story.photoMessageId}::uuid,
        position = x.position
      from ${sql.ref(written)}, jsonb_to_recordset(${json(story.photos)}::jsonb) as x (
        id uuid, position int)
      where p.community_id = ${communityId} and p.id = x.id and p.person_id = ${story.photosOf}::uuid
        and p.ticket_id is null
      returning p.id),
    asked as (
      insert into content_checks (community_id, kind, subject_id, ticket_id, person_id, state,
        made_at, changed_at)
      select ${communityId}::uuid, x.kind, x.subject_id, ${ticketId}::uuid,
        ${story.photosOf}::uuid, x.state, ${recordedAt}::timestamptz, ${recordedAt}::timestamptz
      from ${sql.ref(written)}, jsonb_to_recordset(${json(story.checks)}::jsonb) as x (
        kind text, subject_id uuid, state text)
      on conflict (community_id, kind, subject_id) do nothing),
    planned as (
      insert into jobs (id, community_id, kind, dedupe_key, payload, run_at, made_at)
      select x.id, ${communityId}::uuid, x.kind, x.dedupe_key, x.payload, x.run_at,
        ${recordedAt}::timestamptz
      from ${sql.ref(written)}, jsonb_to_recordset(${json(story.jobs)}::jsonb) as x (
        id uuid, kind text, dedupe_key text, payload jsonb, run_at timestamptz)
      on conflict (dedupe_key) do nothing)`
}

/** The searchable part of the aggregate, written with it. */
export interface TicketColumns {
  readonly priority: string
  readonly state: string
  readonly hide_name_from: string
  readonly owner_id: string | null
  readonly department_id: string | null
  readonly helper_ids: readonly string[]
  readonly parent_id: string | null
  readonly endorsements: number
  readonly version: number
  readonly due_at: string | null
  readonly awaits_reply: boolean
  readonly auto_close_at: string | null
  readonly resolved_at: string | null
  readonly closed_at: string | null
  readonly confirmed: boolean
  readonly facts: string
}

export interface Written {
  readonly tickets: number
  readonly photos: number
}

/** One statement: the ticket as it now stands, and why. @returns how many rows it found */
export async function writeChange(
  db: Kysely<Tables>,
  columns: TicketColumns,
  story: Story,
): Promise<Written> {
  const { rows } = await sql<Written>`
    with changed as (
      update tickets set
        priority = ${columns.priority}, state = ${columns.state},
        hide_name_from = ${columns.hide_name_from}, owner_id = ${columns.owner_id},
        department_id = ${columns.department_id},
        helper_ids = ${[...columns.helper_ids]}::uuid[], parent_id = ${columns.parent_id},
        endorsements = ${columns.endorsements}, version = ${columns.version},
        updated_at = ${story.recordedAt}, due_at = ${columns.due_at},
        awaits_reply = ${columns.awaits_reply}, auto_close_at = ${columns.auto_close_at},
        resolved_at = ${columns.resolved_at}, closed_at = ${columns.closed_at},
        confirmed = ${columns.confirmed}, facts = ${columns.facts}
      where community_id = ${story.communityId} and id = ${story.ticketId}
      returning id),
    ${storyParts(story, 'changed')}
    select (select count(*)::int from changed) as tickets,
      (select count(*)::int from shown) as photos`.execute(db)
  return rows[0] ?? { tickets: 0, photos: 0 }
}
