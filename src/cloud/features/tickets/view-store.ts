import { type Kysely, sql } from 'kysely'
import type { Appointment } from '#domain/appointments/appointment'
import type { CheckState } from '#domain/content/check'
import type { ContactChannel } from '#domain/staff/contact'
import type { StaffRole } from '#domain/staff/roles'
import type { ParentFacts } from '#domain/tickets/actions'
import type { TicketEvent } from '#domain/tickets/events'
import type { HideNameFrom } from '#domain/tickets/ticket'
import { days, type Instant } from '#domain/time'
import { APPOINTMENT } from '../../appointments/store'
import type { Tables } from '../../database/tables'
import { TICKET_ROW, type TicketRowFacts } from '../../views/ticket-row'

export interface EventFacts {
  readonly id: string
  readonly seq: number
  readonly visible: boolean
  readonly event: TicketEvent
}

export interface MessageFacts {
  readonly id: string
  readonly seq: number
  readonly visibility: 'public' | 'internal'
  readonly words: string
  readonly saved: boolean
  /** Who wrote it; null: a job. */
  readonly personId: string | null
  readonly readAt: string | null
}

export interface PhotoFacts {
  readonly id: string
  readonly messageId: string | null
  readonly personId: string
  readonly width: number
  readonly height: number
}

/** A promise that was broken, as it was noted. */
export interface StepFacts {
  readonly id: string
  readonly clock: string
  readonly at: string
  readonly dueAt: string
}

export interface RatingFacts {
  readonly answers: readonly {
    readonly metric: string
    readonly score?: number | null
    readonly text?: string
  }[]
  readonly editableUntil: string
}

export interface ContactFacts {
  readonly id: string
  readonly at: string
  readonly channel: ContactChannel
  readonly reasonCode: string
  readonly minutes: number
  readonly orderNo: string
  readonly staffName: string | null
}

/** Another ticket of the same reporter. */
export interface LinkedFacts {
  readonly id: string
  readonly receiptNo: string
  readonly hideNameFrom: HideNameFrom
  readonly aboutStaffIds: readonly string[]
}

/** Where the reading person stands towards the ticket beyond being its reporter. */
export interface Standing {
  /** The reporter lives there, or moved out less than 30 days ago. */
  readonly reporter_stays: boolean
  /** Lives in the same home since before the submission, and the reporter shares with the home. */
  readonly home_shares: boolean
}

export interface TicketViewFacts extends TicketRowFacts, Standing {
  readonly reporter_name: string | null
  readonly department_name: string | null
  readonly events: readonly EventFacts[]
  readonly messages: readonly MessageFacts[]
  readonly photos: readonly PhotoFacts[]
  /** What came of the checks of words and photos, by their ids; without one nothing stands in the way. */
  readonly checks: Readonly<Record<string, CheckState>>
  readonly steps: readonly StepFacts[]
  readonly staff: Readonly<Record<string, { readonly alias: string; readonly role: StaffRole }>>
  readonly departments: Readonly<Record<string, string>>
  readonly rating: RatingFacts | null
  /** Contacts outside the app that are on record for it, the newest first. */
  readonly contacts: readonly ContactFacts[]
  /** Tickets before and after this one, with what tells who may be led there. */
  readonly follows: LinkedFacts | null
  readonly followed_by: readonly LinkedFacts[]
  readonly appointment: Appointment | null
  readonly parent:
    | (ParentFacts & { readonly receiptNo: string; readonly aboutStaffIds: readonly string[] })
    | null
}

/** Edge case 3: who moved out reads the own tickets for 30 more days. */
const AFTER_MOVING_OUT = days(30)

/** Columns of Standing for one person, of a ticket called `t`. Living there and having lived there have an index each. */
export const standing = (personId: string | null, now: Instant) => sql`
  (t.house_id is null
    or exists (select 1 from residencies r
      where r.community_id = t.community_id and r.house_id = t.house_id
        and r.person_id = t.reporter_id and r.moved_out_at is null)
    or exists (select 1 from residencies r
      where r.community_id = t.community_id and r.house_id = t.house_id
        and r.person_id = t.reporter_id
        and r.moved_out_at > ${new Date(now - AFTER_MOVING_OUT)}))
    as reporter_stays,
  exists (select 1 from residencies me
    join residencies r on r.community_id = me.community_id and r.house_id = me.house_id
    where me.person_id = ${personId}::uuid and me.community_id = t.community_id
      and me.house_id = t.house_id and me.moved_out_at is null and me.verified_at is not null
      and me.moved_in_at <= t.submitted_at
      and r.person_id = t.reporter_id and r.moved_out_at is null and r.shared) as home_shares`

const STORY = sql`
  (select coalesce(json_agg(json_build_object(
      'id', c.id, 'at', c.at, 'channel', c.channel, 'reasonCode', c.reason_code,
      'minutes', c.minutes, 'orderNo', c.order_no, 'staffName', s.alias) order by c.at desc, c.id), '[]')
    from contact_records c
    left join staff s on s.community_id = c.community_id and s.id = c.staff_id
    where c.community_id = t.community_id and c.ticket_id = t.id) as contacts,
  (select coalesce(json_agg(json_build_object(
      'id', e.id, 'seq', e.seq, 'visible', e.visible, 'event', e.event) order by e.seq), '[]')
    from ticket_events e
    where e.community_id = t.community_id and e.ticket_id = t.id) as events,
  (select coalesce(json_agg(json_build_object(
      'id', m.id, 'seq', m.event_seq, 'visibility', m.visibility, 'words', m.words,
      'saved', m.saved_reply_id is not null, 'personId', m.person_id, 'readAt', m.read_at)), '[]')
    from messages m
    where m.community_id = t.community_id and m.ticket_id = t.id) as messages,
  (select coalesce(json_agg(json_build_object(
      'id', p.id, 'messageId', p.message_id, 'personId', p.person_id, 'width', p.width, 'height', p.height)
      order by p.position, p.id), '[]')
    from photos p
    where p.community_id = t.community_id and p.ticket_id = t.id) as photos,
  (select coalesce(json_object_agg(k.subject_id, k.state), '{}') from content_checks k
    where k.community_id = t.community_id and k.ticket_id = t.id) as checks,
  (select coalesce(json_agg(json_build_object(
      'id', c.id, 'clock', c.clock, 'at', c.at, 'dueAt', c.due_at) order by c.at), '[]')
    from clock_events c
    where c.community_id = t.community_id and c.ticket_id = t.id and c.step = 100) as steps`

const NAMES = sql`
  (select coalesce(json_object_agg(s.id, json_build_object('alias', s.alias, 'role', s.role)), '{}')
    from staff s
    where s.community_id = t.community_id and (s.id = any (t.helper_ids) or s.id::text in (
      select unnest(array[e.event ->> 'actorId', e.event ->> 'ownerId', e.event ->> 'toStaffId',
        e.event ->> 'staffId', e.event ->> 'fromStaffId'])
      from ticket_events e
      where e.community_id = t.community_id and e.ticket_id = t.id))) as staff,
  (select coalesce(json_object_agg(d.id, d.name), '{}')
    from departments d where d.community_id = t.community_id) as departments,
  (select json_build_object('answers', r.answers, 'editableUntil', r.editable_until)
    from responses r
    where r.community_id = t.community_id and r.ticket_id = t.id and r.kind = 'ticket'
      and r.cycle = (t.facts ->> 'cycle')::int) as rating,
  (select json_build_object('id', q.id, 'communityId', q.community_id, 'state', q.state,
      'confirmed', q.confirmed, 'receiptNo', q.receipt_no, 'aboutStaffIds', q.about_staff_ids)
    from tickets q
    where q.community_id = t.community_id and q.id = t.parent_id) as parent`

const LINK = sql`json_build_object('id', q.id, 'receiptNo', q.receipt_no,
  'hideNameFrom', q.hide_name_from, 'aboutStaffIds', q.about_staff_ids)`

const LINKED = sql`
  (select ${LINK} from tickets q
    where q.community_id = t.community_id and q.id = (t.facts ->> 'followsId')::uuid) as follows,
  (select coalesce(json_agg(${LINK} order by q.submitted_at), '[]') from tickets q
    where q.community_id = t.community_id and q.reporter_id = t.reporter_id
      and q.submitted_at >= t.submitted_at and q.facts ->> 'followsId' = t.id::text)
    as followed_by`

/** Everything about one ticket in one statement; whoever asks is judged by the caller. */
export async function findTicketView(
  db: Kysely<Tables>,
  id: string,
  personId: string,
  now: Instant,
): Promise<TicketViewFacts | null> {
  const { rows } = await sql<TicketViewFacts>`
    select ${TICKET_ROW}, ${standing(personId, now)}, ${STORY}, ${NAMES},
      ${LINKED}, ${APPOINTMENT},
      (select p.display_name from people p where p.id = t.reporter_id) as reporter_name,
      (select d.name from departments d
        where d.community_id = t.community_id and d.id = t.department_id) as department_name
    from tickets t where t.id = ${id}`.execute(db)
  return rows[0] ?? null
}
