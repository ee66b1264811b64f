import { type Kysely, sql } from 'kysely'
import type { ParentFacts, StaffFacts } from '#domain/tickets/actions'
import type { Ticket } from '#domain/tickets/ticket'
import type { Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import { awayAt } from '../../staffing/duty'
import { type Standing, standing } from './view-store'

/** A ticket that nobody else can change until this transaction ends. */
export interface LockedTicket extends Standing {
  readonly facts: Ticket
  readonly receipt_no: string
  /** The colleague that was asked for, if this person works in the community. */
  readonly colleague: StaffFacts | null
  /** Who takes over at the second reopening: never the reporter, never one it is about. */
  readonly manager: StaffFacts | null
  readonly department_exists: boolean
  /** The named contact is on record for this very ticket. */
  readonly contact_exists: boolean
}

export interface LockWish {
  readonly id: string
  /** Who asks; null: a job. */
  readonly personId: string | null
  readonly staffId?: string | undefined
  readonly departmentId?: string | undefined
  readonly contactRecordId?: string | undefined
}

const STAFF_FACTS = sql`json_build_object(
  'staffId', s.id, 'personId', s.person_id, 'departmentId', s.department_id)`

/**
 * Locks the row and brings what the rules must know beside it, in one statement.
 * A writer that waited here reads `facts` fresh; the rest may be as old as its own start.
 */
export async function lockTicket(
  db: Kysely<Tables>,
  wish: LockWish,
  now: Instant,
): Promise<LockedTicket | null> {
  const { rows } = await sql<LockedTicket>`
    select t.facts, t.receipt_no, ${standing(wish.personId, now)},
      (select ${STAFF_FACTS} from staff s
        where s.community_id = t.community_id and s.id = ${wish.staffId ?? null}::uuid
          and s.disabled_at is null and not ${awayAt(now)}) as colleague,
      (select ${STAFF_FACTS} from staff s
        where s.community_id = t.community_id and s.role = 'manager' and s.disabled_at is null
          and s.person_id is distinct from t.reporter_id and s.id <> all (t.about_staff_ids)
        order by s.created_at, s.id limit 1) as manager,
      exists (select 1 from departments d
        where d.community_id = t.community_id and d.id = ${wish.departmentId ?? null}::uuid)
        as department_exists,
      exists (select 1 from contact_records c
        where c.community_id = t.community_id and c.ticket_id = t.id
          and c.id = ${wish.contactRecordId ?? null}::uuid) as contact_exists
    from tickets t where t.id = ${wish.id} for update of t`.execute(db)
  return rows[0] ?? null
}

/** The ticket that takes another in, kept from closing meanwhile; none of which this member must not know. */
export async function holdParent(
  db: Kysely<Tables>,
  communityId: string,
  id: string,
  member: { readonly staffId: string; readonly personId: string },
): Promise<ParentFacts | null> {
  const { rows } = await sql<ParentFacts>`
    select t.id, t.community_id as "communityId", t.state, t.confirmed
    from tickets t
    where t.community_id = ${communityId} and t.id = ${id}
      and ${member.staffId} <> all (t.about_staff_ids)
      and t.reporter_id is distinct from ${member.personId} for update`.execute(db)
  return rows[0] ?? null
}
