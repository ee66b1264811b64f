import { type Kysely, sql } from 'kysely'
import type { HomeFile } from '#contract/home-file'
import type { Cadence } from '#domain/followups/schedule'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Answer } from '../../measures/answers'
import type { StaffActor } from '../../views/actors'

type Db = Kysely<Tables>

export interface HouseRow {
  readonly label: string
  readonly visits_on: boolean
  readonly key_cadence: Cadence | null
  readonly key_since: Date | null
  readonly key_steward: string | null
  readonly steward_name: string | null
}

export async function findHouse(
  db: Db,
  communityId: string,
  houseId: string,
): Promise<HouseRow | null> {
  const { rows } = await sql<HouseRow>`
    select h.label, c.visits_on, h.key_cadence, h.key_since, h.key_steward,
      (select s.alias from staff s
        where s.community_id = h.community_id and s.id = h.key_steward) as steward_name
    from houses h join communities c on c.id = h.community_id
    where h.community_id = ${communityId} and h.id = ${houseId}`.execute(db)
  return rows[0] ?? null
}

type FileTicket = HomeFile['tickets'][number]

/** Open requests of the home that this member may know to be of it. */
export async function listTickets(
  db: Db,
  member: StaffActor,
  { communityId, houseId }: { readonly communityId: string; readonly houseId: string },
): Promise<FileTicket[]> {
  const { rows } = await sql<FileTicket & { submittedAt: Date }>`
    select t.id, t.receipt_no as "receiptNo", t.kind, t.state, left(t.words, 60) as words,
      t.submitted_at as "submittedAt"
    from tickets t
    where t.community_id = ${communityId} and t.house_id = ${houseId}
      and t.hide_name_from = 'neighbours' and ${member.staffId} <> all (t.about_staff_ids)
      and t.state in
        ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold', 'resolved')
    order by t.submitted_at desc, t.id limit 10`.execute(db)
  return rows.map((row) => ({ ...row, submittedAt: row.submittedAt.toISOString() }))
}

/** Domain 8: that somebody here gave a low answer in confidence is for whoever calls about it. */
const mayKnow = ({ role }: StaffActor) =>
  role === 'followup' || role === 'manager'
    ? sql``
    : sql`and (f.plan <> 'recovery' or f.ticket_id is not null)`

/** What is open and comes next, and the last that ended. */
export async function listFollowups(
  db: Db,
  member: StaffActor,
  { communityId, houseId }: { readonly communityId: string; readonly houseId: string },
): Promise<HomeFile['followups']> {
  const { rows } = await sql<{
    id: string
    plan: HomeFile['followups'][number]['plan']
    state: HomeFile['followups'][number]['state']
    due_at: Date
    result_at: Date | null
  }>`
    select f.id, f.plan, f.state, f.due_at, f.result_at from followup_tasks f
    where f.community_id = ${communityId} and f.house_id = ${houseId}
      and f.state not in ('absorbed', 'cancelled') ${mayKnow(member)}
    order by f.result_at is not null, coalesce(f.result_at, f.due_at) desc limit 8`.execute(db)
  return rows.map(({ id, plan, state, due_at, result_at }) => ({
    id,
    plan,
    state,
    dueAt: due_at.toISOString(),
    endedAt: result_at?.toISOString() ?? null,
  }))
}

/** Calls, visits and SMS of follow-ups, and contact records of requests; newest first. */
export async function listContacts(
  db: Db,
  communityId: string,
  houseId: string,
): Promise<HomeFile['contacts']> {
  const { rows } = await sql<{
    at: Date
    channel: string
    result: string | null
    by: string | null
  }>`
    select c.at, c.channel, c.result, s.alias as by from (
      select (a ->> 'at')::timestamptz as at, a ->> 'channel' as channel, a ->> 'result' as result,
        (a ->> 'staffId')::uuid as staff_id
      from followup_tasks f, jsonb_array_elements(f.attempts) a
      where f.community_id = ${communityId} and f.house_id = ${houseId}
      union all
      select r.at, r.channel, null, r.staff_id
      from contact_records r
      join tickets t on t.community_id = r.community_id and t.id = r.ticket_id
      where r.community_id = ${communityId} and t.house_id = ${houseId}
        and t.hide_name_from = 'neighbours') c
    left join staff s on s.community_id = ${communityId} and s.id = c.staff_id
    order by c.at desc limit 8`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export interface RatingRow {
  readonly id: string
  readonly kind: 'ticket' | 'services' | 'nps' | 'followup'
  readonly filled_by: 'self' | 'staff'
  readonly answers: readonly Answer[]
  readonly submitted_at: Date
}

/** Ratings of requests, and confidential answers with "you may contact me" only. */
export async function listRatings(
  db: Db,
  communityId: string,
  houseId: string,
): Promise<readonly RatingRow[]> {
  const { rows } = await sql<RatingRow>`
    select r.id, r.kind, r.filled_by, r.answers, r.submitted_at from responses r
    left join tickets t on t.community_id = r.community_id and t.id = r.ticket_id
    where r.community_id = ${communityId} and r.house_id = ${houseId} and r.denied_at is null
      and (r.kind = 'ticket' and t.hide_name_from = 'neighbours' or r.contact_me)
    order by r.submitted_at desc, r.id desc limit 5`.execute(db)
  return rows
}

export interface MoveRow {
  readonly personId: string
  readonly residencyId: string
  readonly movedInAt: Instant
  readonly movedOutAt: Instant | null
}

/** Verified residencies, who lives there first; of those who left, the last year's. */
export async function listMoves(
  db: Db,
  communityId: string,
  houseId: string,
  since: Instant,
): Promise<readonly (MoveRow & { readonly elder: boolean; readonly deleted: boolean })[]> {
  const { rows } = await sql<{
    id: string
    person_id: string
    moved_in_at: Date
    moved_out_at: Date | null
    elder_mode: boolean
    deleted: boolean
  }>`
    select r.id, r.person_id, r.moved_in_at, r.moved_out_at, p.elder_mode,
      p.deleted_at is not null as deleted
    from residencies r join people p on p.id = r.person_id
    where r.community_id = ${communityId} and r.house_id = ${houseId}
      and r.verified_at is not null
      and (r.moved_out_at is null or r.moved_out_at > ${new Date(since)})
    order by r.moved_out_at is not null, r.moved_in_at, r.id limit 12`.execute(db)
  return rows.map((row) => ({
    personId: row.person_id,
    residencyId: row.id,
    movedInAt: row.moved_in_at.getTime(),
    movedOutAt: row.moved_out_at?.getTime() ?? null,
    elder: row.elder_mode,
    deleted: row.deleted,
  }))
}

/** Homes with an open follow-up whose next step is a visit, or that has none left without one. */
export async function listAtVisits(db: Db, communityId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ house_id: string }>`
    select distinct f.house_id from followup_tasks f
    where f.community_id = ${communityId} and f.state in ('scheduled', 'due', 'in_progress')
      and f.plan = 'quarterly' and coalesce(f.next_channel, 'onSite') = 'onSite'
    order by f.house_id`.execute(db)
  return rows.map(({ house_id }) => house_id)
}
