import { type Kysely, sql } from 'kysely'
import type { CheckState, ContentKind } from '#domain/content/check'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Place } from '../../views/cursor'

type Db = Kysely<Tables>

export interface CheckRow {
  readonly kind: ContentKind
  readonly subject_id: string
  readonly state: 'pending' | 'review' | 'blocked'
  readonly label: number
  readonly made_at: Date
  readonly appealed: boolean
  readonly words: string | null
  readonly width: number | null
  readonly height: number | null
  readonly ticket_id: string | null
  readonly receipt_no: string | null
}

/** Lines whose ticket this member may read: not the own ones, none about them. */
const readable = (staffId: string, personId: string) => sql`
  (t.id is null or (${staffId} <> all (t.about_staff_ids)
    and t.reporter_id is distinct from ${personId}))
  and c.person_id is distinct from ${personId}
  and not exists (select 1 from post_ratings mine where c.kind = 'praise'
    and mine.community_id = c.community_id and mine.id = c.subject_id and mine.staff_id = ${staffId})`

/** What waits, oldest first; words and measures of a photo come along. */
export async function listOpen(
  db: Db,
  ask: {
    readonly communityId: string
    readonly staffId: string
    readonly personId: string
    readonly place: Place | null
    readonly limit: number
  },
): Promise<readonly CheckRow[]> {
  const { communityId, staffId, personId, place, limit } = ask
  const after =
    place === null || !Number.isFinite(place.at)
      ? sql``
      : sql`and (c.made_at, c.subject_id) > (${new Date(place.at)}::timestamptz, ${place.id}::uuid)`
  const { rows } = await sql<CheckRow>`
    select c.kind, c.subject_id, c.state, c.label, c.made_at, c.appealed_at is not null as appealed,
      c.ticket_id, t.receipt_no, p.width, p.height,
      case c.kind
        when 'ticket' then concat_ws(' · ', nullif(t.words, ''), nullif(t.place_detail, ''))
        when 'message' then (select m.words from messages m
          where m.community_id = c.community_id and m.id = c.subject_id)
        when 'praise' then (select r.words from post_ratings r
          where r.community_id = c.community_id and r.id = c.subject_id)
        when 'name' then coalesce(
          (select q.name from home_requests q
            where q.community_id = c.community_id and q.id = c.subject_id),
          (select coalesce(n.name_wanted, n.display_name) from people n where n.id = c.subject_id),
          (select coalesce(a.alias_wanted, a.alias) from staff a
            where a.community_id = c.community_id and a.id = c.subject_id))
      end as words
    from content_checks c
    left join tickets t on t.community_id = c.community_id and t.id = c.ticket_id
    left join photos p on c.kind = 'photo' and p.community_id = c.community_id and p.id = c.subject_id
    where c.community_id = ${communityId} and c.state in ('pending', 'review', 'blocked')
      and ${readable(staffId, personId)} ${after}
    order by c.made_at, c.subject_id limit ${limit}`.execute(db)
  return rows
}

export interface Subject {
  readonly state: CheckState | null
  readonly author_id: string | null
  readonly ticket_id: string | null
  readonly receipt_no: string | null
}

const FOUND: Readonly<Record<ContentKind, ReturnType<typeof sql>>> = {
  ticket: sql`select id as subject_id, reporter_id as author_id, id as ticket_id, community_id from tickets`,
  message: sql`select id as subject_id, person_id as author_id, ticket_id, community_id from messages
    where visibility = 'public'`,
  photo: sql`select id as subject_id, person_id as author_id, ticket_id, community_id from photos
    where ticket_id is not null`,
  praise: sql`select id as subject_id, person_id as author_id, null::uuid as ticket_id, community_id
    from post_ratings`,
  name: sql`select subject_id, person_id as author_id, null::uuid as ticket_id, community_id
    from content_checks where kind = 'name'`,
}

/** The thing itself, whether or not a check was ever asked for; null: not here, or not this member's to read. */
export async function findSubject(
  db: Db,
  communityId: string,
  kind: ContentKind,
  subjectId: string,
  reader: { readonly staffId: string; readonly personId: string },
): Promise<Subject | null> {
  // Two who decide at once come one after the other, also before there is a row.
  await sql`
    select 1 from content_checks
    where community_id = ${communityId} and kind = ${kind} and subject_id = ${subjectId}
    for update`.execute(db)
  const { rows } = await sql<Subject>`
    select c.state, f.author_id, f.ticket_id, t.receipt_no
    from (${FOUND[kind]}) f
    left join tickets t on t.community_id = f.community_id and t.id = f.ticket_id
    left join content_checks c on c.community_id = f.community_id and c.kind = ${kind}
      and c.subject_id = f.subject_id
    where f.community_id = ${communityId} and f.subject_id = ${subjectId}
      and (t.id is null or (${reader.staffId} <> all (t.about_staff_ids)
        and t.reporter_id is distinct from ${reader.personId}))`.execute(db)
  return rows[0] ?? null
}

export interface Decided {
  readonly communityId: string
  readonly kind: ContentKind
  readonly subjectId: string
  readonly ticketId: string | null
  readonly authorId: string | null
  readonly state: 'released' | 'hidden'
  readonly reason: string
  readonly staffId: string
}

/** The decision, and the mark on the message that the export and the reports read. */
export async function putDecision(db: Db, one: Decided, now: Instant): Promise<void> {
  const at = new Date(now)
  await db
    .insertInto('content_checks')
    .values({
      community_id: one.communityId,
      kind: one.kind,
      subject_id: one.subjectId,
      ticket_id: one.ticketId,
      person_id: one.authorId,
      state: one.state,
      trace_id: null,
      appealed_at: null,
      reason: one.reason,
      decided_by: one.staffId,
      made_at: at,
      changed_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'kind', 'subject_id']).doUpdateSet({
        state: one.state,
        reason: one.reason,
        decided_by: one.staffId,
        changed_at: at,
      }),
    )
    .execute()
  if (one.kind !== 'message') return
  await db
    .updateTable('messages')
    .set({ moderated: one.state === 'hidden' })
    .where('community_id', '=', one.communityId)
    .where('id', '=', one.subjectId)
    .execute()
}

export interface OwnCheck {
  readonly community_id: string
  readonly kind: ContentKind
  readonly state: CheckState
  readonly person_id: string | null
}

/** One thing of one ticket, or the own name, which stands for itself; by its author; held. */
export async function lockOwn(
  db: Db,
  ticketId: string,
  subjectId: string,
  personId: string,
): Promise<OwnCheck | null> {
  const { rows } = await sql<OwnCheck>`
    select c.community_id, c.kind, c.state, c.person_id from content_checks c
    where c.subject_id = ${subjectId} and c.person_id = ${personId}
      and (c.ticket_id = ${ticketId} or (c.kind = 'name' and c.subject_id = ${ticketId}))
    for update of c`.execute(db)
  return rows[0] ?? null
}

export async function putAppeal(
  db: Db,
  { community_id, kind }: OwnCheck,
  subjectId: string,
  now: Instant,
) {
  const at = new Date(now)
  await db
    .updateTable('content_checks')
    .set({ state: 'review', appealed_at: at, changed_at: at })
    .where('community_id', '=', community_id)
    .where('kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .execute()
}
