import { type Kysely, sql } from 'kysely'
import type { StaffRole } from '#domain/staff/roles'
import type { TicketEvent } from '#domain/tickets/events'
import type { Ticket } from '#domain/tickets/ticket'
import type { Tables } from '../database/tables'

export interface Member {
  readonly staffId: string
  readonly personId: string
  readonly role: StaffRole
  readonly departmentId: string | null
  readonly alias: string
  /** Leads a department. */
  readonly isHead: boolean
}

/** What must be known to tell people of one event. */
export interface Telling {
  readonly facts: Ticket
  readonly receipt_no: string
  readonly event: TicketEvent
  /** T19 took it back: it happened, and nobody hears of it. */
  readonly undone: boolean
  readonly staff: readonly Member[]
  readonly endorsers: readonly string[]
  /** Tickets that were merged into this one and still are. */
  readonly children: readonly Child[]
}

export interface Child {
  readonly ticketId: string
  readonly receiptNo: string
  readonly personId: string
}

const MEMBER = sql`json_build_object(
  'staffId', s.id, 'personId', s.person_id, 'role', s.role, 'alias', s.alias,
  'departmentId', s.department_id, 'isHead', d.head_id is not distinct from s.id)`

export const STAFF_HERE = sql`
  (select coalesce(json_agg(${MEMBER}), '[]')
    from staff s
    left join departments d on d.community_id = s.community_id and d.id = s.department_id
    where s.community_id = t.community_id and s.disabled_at is null) as staff`

/** Everybody who works in a community now. */
export async function listStaff(
  db: Kysely<Tables>,
  communityId: string,
): Promise<readonly Member[]> {
  const { rows } = await sql<{ member: Member }>`
    select ${MEMBER} as member from staff s
    left join departments d on d.community_id = s.community_id and d.id = s.department_id
    where s.community_id = ${communityId} and s.disabled_at is null`.execute(db)
  return rows.map((row) => row.member)
}

export async function findTelling(
  db: Kysely<Tables>,
  communityId: string,
  ticketId: string,
  eventId: string,
): Promise<Telling | null> {
  const { rows } = await sql<Telling>`
    select t.facts, t.receipt_no, e.event, ${STAFF_HERE},
      coalesce((select u.transition = 'T19' from ticket_events u
        where u.community_id = e.community_id and u.ticket_id = e.ticket_id and u.seq > e.seq
          and e.transition in ('T9', 'T10', 'T15') and u.transition in ('T9', 'T10', 'T15', 'T19')
        order by u.seq limit 1), false) as undone,
      (select coalesce(json_agg(distinct n.person_id), '[]') from endorsements n
        where n.community_id = t.community_id and n.ticket_id = t.id) as endorsers,
      (select coalesce(json_agg(json_build_object(
          'ticketId', c.id, 'receiptNo', c.receipt_no, 'personId', c.reporter_id)), '[]')
        from tickets c
        where c.community_id = t.community_id and c.parent_id = t.id and c.state = 'merged'
          and c.reporter_id is not null) as children
    from tickets t
    join ticket_events e on e.community_id = t.community_id and e.ticket_id = t.id
    where t.community_id = ${communityId} and t.id = ${ticketId} and e.id = ${eventId}`.execute(db)
  return rows[0] ?? null
}
