import { type Kysely, sql } from 'kysely'
import type { AlarmList } from '#contract/duty'
import { alarmed } from '#domain/staff/alarm'
import { type Instant, iso } from '#domain/time'
import type { Tables } from '../../database/tables'
import { seatIn } from '../../http/caller'
import { Refused } from '../../http/refused'
import { listOnDuty } from '../../staffing/duty'
import { asStaff } from '../../views/actors'
import { TICKET_ROW, type TicketRowFacts, ticketRow } from '../../views/ticket-row'
import type { Deed } from './roster'
import { listMembers } from './roster-store'

interface Ringing extends TicketRowFacts {
  readonly start_at: Date
  readonly rings: number
}

const listRinging = async (
  db: Kysely<Tables>,
  communityId: string,
): Promise<readonly Ringing[]> => {
  const { rows } = await sql<Ringing>`
    select ${TICKET_ROW}, a.start_at, a.rings
    from urgent_alarms a
    join tickets t on t.community_id = a.community_id and t.id = a.ticket_id
    where a.community_id = ${communityId} and a.opened_at is null and t.priority = 'urgent'
      and t.state in ('submitted', 'accepted', 'processing', 'pending_resident', 'on_hold')
    order by a.start_at, a.ticket_id limit 20`.execute(db)
  return rows
}

/** Whom the alarms of now are for, by the same rule that rings. */
async function ears(db: Kysely<Tables>, communityId: string, now: Instant) {
  const staff = await listMembers(db, communityId)
  const onDuty = (await listOnDuty(db, communityId, now)).map((one) => one.staffId)
  return (row: Ringing, staffId: string): boolean =>
    alarmed(row.facts, staff, onDuty).some((one) => one.staffId === staffId)
}

/** STF-18: what rings for the caller until somebody opens it. Mostly nothing, and then it asks no more. */
export async function listAlarms(
  { db, caller, now }: Deed,
  communityId: string,
): Promise<AlarmList> {
  seatIn(caller, communityId, 'listAlarms')
  const member = asStaff(caller, communityId)
  if (member === null) throw new Refused('not-found')
  const ringing = await listRinging(db, communityId)
  if (ringing.length === 0) return { items: [], asOf: iso(now) }
  const hears = await ears(db, communityId, now)
  const items = ringing
    .filter((row) => hears(row, member.staffId))
    .map((row) => {
      const { id, receiptNo, categoryId, placeLabel } = ticketRow(row, member, now)
      const startAt = row.start_at.toISOString()
      return { ticketId: id, receiptNo, categoryId, placeLabel, startAt, rings: row.rings }
    })
  return { items, asOf: iso(now) }
}
